import { createPostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describeLibrary('the versions of a postmortem', (library) => {
  it('show what changed word by word, also of one that holds a secret', async () => {
    const viewer = await addPerson(library());
    const { id, number } = await createPostmortem(library(), viewer, { markdown: sampleText() });
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const markdown = sampleText().replace('installed a new certificate', `installed another certificate ${secret}`);
    await revisePostmortem(library(), viewer, id, { markdown, base: 1 });
    const ask = testServer(library()).as(viewer);
    const text = await (await ask('GET', `/pm/${number}/versions`)).text();
    expect(text).toContain('What changed from 1 to 2');
    expect(text).toMatch(/<del>a new<\/del><ins>another<\/ins>|<ins>another<\/ins>/);
    expect(text).not.toContain(secret);
    expect((await ask('GET', `/pm/${number}/versions?from=1&to=9`)).status).toBe(404);
    expect((await ask('GET', `/pm/${number}/versions?from=x`)).status).toBe(422);
  });
});
