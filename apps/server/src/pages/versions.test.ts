import { createPostmortem, readPostmortem, revisePostmortem } from '@failonce/library';
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

  it('can be brought back by whoever may write, as a new version and under the eyes of all', async () => {
    const viewer = await addPerson(library());
    const { id, number } = await createPostmortem(library(), viewer, { markdown: sampleText() });
    await revisePostmortem(library(), viewer, id, { markdown: '# Oh\n', base: 1, message: 'By mistake' });
    const server = testServer(library());
    const send = (as: typeof viewer, fields: Record<string, string>) =>
      server.as(as)('POST', `/pm/${number}/versions`, {
        body: new URLSearchParams({ act: 'restore', ...fields }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      });
    const page = await (await server.as(viewer)('GET', `/pm/${number}/versions`)).text();
    expect(page).toContain('Restore version 1');
    expect(page).toContain('By mistake');
    const late = await send(viewer, { revision: '1', base: '1' });
    expect([late.status, (await late.text()).includes('nothing was restored')]).toEqual([422, true]);
    expect((await send(viewer, { revision: '7', base: '2' })).status).toBe(404);
    expect((await send(viewer, { revision: 'x', base: '2' })).status).toBe(422);
    const reader = await addPerson(library(), { role: 'reader' });
    expect((await send(reader, { revision: '1', base: '2' })).status).toBe(403);
    expect(await (await server.as(reader)('GET', `/pm/${number}/versions`)).text()).not.toContain('Restore version');
    expect((await send(viewer, { revision: '1', base: '2' })).status).toBe(303);
    const restored = await readPostmortem(library(), viewer, id);
    expect([restored.revision, restored.markdown]).toEqual([3, sampleText()]);
  });
});
