import { changeTask, createPostmortem, createTeam, readPerson, SYSTEM, saveService } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeLibrary('my queue', (library) => {
  const show = async (viewer: Awaited<ReturnType<typeof addPerson>>) =>
    await (await testServer(library()).as(viewer)('GET', '/queue')).text();
  const withTasks = (title: string, tasks: readonly string[]) =>
    sampleText({ title }).replace(/- \[ \] Add an alert[^\n]*/, tasks.join('\n'));

  it('shows my late tasks first, what I write with its next thing, and nothing of others', async () => {
    const [me, other] = [await addPerson(library()), await addPerson(library())];
    const { name, email } = await readPerson(library(), me, me.id);
    expect(await show(me)).toContain('Nothing waits for you');
    const text = withTasks('The ibis is hungry', [
      `- [ ] Water the palms (owner: ${name}, due ${day(5)})`,
      `- [ ] Feed the ibis (${email}, due ${day(-5)})`,
      `- [ ] Paint the fence (owner: ${name}, due ${day(90)})`,
      `- [x] Sweep the yard (owner: ${name}, due ${day(-9)})`,
      `- [ ] Count the eggs (owner: ${name})`,
      `- [ ] Mend the roof (@somebody, due ${day(-5)})`,
    ]);
    const published = { imported: true };
    const { number, slug } = await createPostmortem(library(), other, { markdown: text, ...published });
    await createPostmortem(library(), me, { markdown: '# A draft of mine\n' });
    await createPostmortem(library(), other, {
      markdown: `---\nauthors: [${email}]\n---\n# Named as its author\n`,
    });
    const hidden = { visibility: 'people' as const, audience: [other.id], ...published };
    await createPostmortem(library(), other, { markdown: text.replaceAll('ibis', 'secret gnu'), ...hidden });
    await createPostmortem(library(), other, { markdown: text.replaceAll('ibis', 'draft emu') });
    const page = await show(me);
    const places = ['Feed the ibis', 'Water the palms', 'Count the eggs'].map((words) => page.indexOf(words));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain(`<a href="/pm/${number}-${slug}/measures#task-2">Feed the ibis</a>`);
    expect(page).toContain('<a href="/measures?whose=mine">All of mine</a>');
    for (const there of ['A draft of mine', 'Named as its author', 'There is no part', 'ask='])
      expect(page).toContain(there);
    for (const gone of ['Paint the fence', 'Sweep the yard', 'Mend the roof', 'gnu', 'emu'])
      expect(page).not.toContain(gone);
    expect(await show(other)).not.toContain('Feed the ibis</a>');
  });

  it('never shows more than ten of my tasks', async () => {
    const [me, other] = [await addPerson(library()), await addPerson(library())];
    const { email } = await readPerson(library(), me, me.id);
    const tasks = Array.from({ length: 14 }, (_, at) => `- [ ] Check pump number ${at} (${email}, due ${day(at - 9)})`);
    await createPostmortem(library(), other, { markdown: withTasks('The pumps stood', tasks), imported: true });
    expect((await show(me)).match(/Check pump/g)).toHaveLength(10);
  });

  it('shows what waits to be verified, approved or looked at again, to whom may answer', async () => {
    const [author, doer] = [await addPerson(library()), await addPerson(library())];
    const lead = await addPerson(library(), { role: 'reviewer' });
    const { email } = await readPerson(library(), doer, doer.id);
    const team = await createTeam(library(), SYSTEM, { name: 'Lifts', lead: lead.id });
    await saveService(library(), SYSTEM, { name: 'goods-lift', team, person: undefined });
    const markdown = withTasks('The lift stuck', [
      `- [ ] Oil the lift (${email}, due ${day(90)})`,
      `- [ ] Paint the lift (${email}, due ${day(90)})`,
    ]).replace(/^services:.*$/m, 'services: [goods-lift]');
    const { id } = await createPostmortem(library(), author, { markdown, imported: true });
    const evidence = { kind: 'address' as const, value: 'https://example.com/1' };
    await changeTask(library(), doer, id, '1', { action: 'done', evidence });
    await changeTask(library(), doer, id, '2', { action: 'ask-decline', reason: 'It goes away.' });
    expect(await show(author)).toMatch(/Oil the lift<\/a>.*\n?.*Done: does it work/);
    expect(await show(author)).not.toContain('Paint the lift');
    for (const words of ['Oil the lift', 'To be declined: do you approve?']) expect(await show(lead)).toContain(words);
    expect(await show(doer)).not.toContain('the lift</a>');
    await changeTask(library(), author, id, '1', { action: 'verify' });
    expect(await show(author)).not.toContain('Oil the lift');
    const later = { ...library(), now: () => new Date(Date.now() + 200 * 86_400_000) };
    const asked = await testServer(later).as(doer)('GET', '/queue');
    expect(await asked.text()).toContain('did the failure come back?');
  });
});
