import { createPostmortem, readPerson } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describeLibrary('my queue', (library) => {
  it('shows my late tasks first, what I write with its next thing, and nothing of others', async () => {
    const [me, other] = [await addPerson(library()), await addPerson(library())];
    const { name, email } = await readPerson(library(), me, me.id);
    const show = async (viewer: typeof me) => await (await testServer(library()).as(viewer)('GET', '/queue')).text();
    expect(await show(me)).toContain('Nothing waits for you');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const tasks = [
      `- [ ] Water the palms (owner: ${name}, due ${day(5)})`,
      `- [ ] Feed the ibis (${email}, due ${day(-5)})`,
      `- [ ] Paint the fence (owner: ${name}, due ${day(90)})`,
      `- [x] Sweep the yard (owner: ${name}, due ${day(-9)})`,
      `- [ ] Mend the roof (@somebody, due ${day(-5)})`,
    ].join('\n');
    const text = sampleText({ title: 'The ibis is hungry' }).replace(/- \[ \] Add an alert[^\n]*/, tasks);
    await createPostmortem(library(), other, { markdown: text });
    await createPostmortem(library(), me, { markdown: '# A draft of mine\n' });
    await createPostmortem(library(), other, {
      markdown: `---\nauthors: [${email}]\n---\n# Named as its author\n`,
    });
    const hidden = { visibility: 'people' as const, audience: [other.id] };
    await createPostmortem(library(), other, { markdown: text.replaceAll('ibis', 'secret gnu'), ...hidden });
    const page = await show(me);
    expect(page.indexOf('Feed the ibis')).toBeGreaterThan(0);
    expect(page.indexOf('Feed the ibis')).toBeLessThan(page.indexOf('Water the palms'));
    for (const there of ['A draft of mine', 'Named as its author', 'There is no part', 'ask='])
      expect(page).toContain(there);
    for (const gone of ['Paint the fence', 'Sweep the yard', 'Mend the roof', 'gnu']) expect(page).not.toContain(gone);
    expect(await show(other)).not.toContain('Feed the ibis</a>');
  });
});
