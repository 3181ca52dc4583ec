import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { overviewOf } from './overview.ts';

const TASK = '- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)\n';

describeLibrary('the overview', (library) => {
  it('counts outages of this quarter, recurrences and late tasks, without drills and what is hidden', async () => {
    const viewer = await addPerson(library());
    const other = await addPerson(library(), { role: 'reader' });
    const at = { ...library(), now: () => new Date('2026-05-20T12:00:00Z') };
    const add = (given: Parameters<typeof sampleText>[0], more = {}) => {
      const text = sampleText(given).replace(TASK, `${TASK}- [ ] Tell the partners (@lee, due 2026-05-19)\n${TASK}`);
      return createPostmortem(at, viewer, { markdown: text, imported: true, ...more });
    };
    const own = { visibility: 'people', audience: [viewer.kind === 'person' ? viewer.id : ''] };
    await add({ date: '2026-03-31' });
    await add({ date: '2026-04-01', kind: 'outage\nrecurrence-of: PM-4' });
    await add({ date: '2026-05-19', kind: 'practice\nrecurrence-of: PM-1' });
    await add({ date: '2026-05-19' }, own);
    expect(await overviewOf(at, viewer)).toEqual({ all: 4, thisQuarter: 2, recurred: 1, late: 9, owed: 0 });
    expect(await overviewOf(at, other)).toEqual({ all: 3, thisQuarter: 1, recurred: 0, late: 6, owed: 0 });
    // The same library, on another day: nothing is written for it.
    const late = async (day: string) => (await overviewOf({ ...at, now: () => new Date(day) }, viewer)).late;
    expect([await late('2026-05-19'), await late('2026-03-02'), await late('2026-02-28')]).toEqual([6, 6, 0]);
    // What is still being written is no outage that came back.
    await add({ date: '2026-05-19', kind: 'outage\nrecurrence-of: PM-1' }, { imported: false });
    expect((await overviewOf(at, viewer)).recurred).toBe(1);
  });
});
