import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { overviewOf } from './overview.ts';

describeLibrary('the overview', (library) => {
  it('counts outages of this quarter and those with late tasks, without drills and what is hidden', async () => {
    const viewer = await addPerson(library());
    const other = await addPerson(library(), { role: 'reader' });
    const at = { ...library(), now: () => new Date('2026-05-20T12:00:00Z') };
    const add = (given: Parameters<typeof sampleText>[0], more = {}) =>
      createPostmortem(at, viewer, { markdown: sampleText(given), ...more });
    await add({ date: '2026-03-31' });
    await add({ date: '2026-04-01' });
    await add({ date: '2026-05-19', kind: 'practice' });
    await add({ date: '2026-05-19' }, { visibility: 'people', audience: [viewer.kind === 'person' ? viewer.id : ''] });
    expect(await overviewOf(at, viewer)).toEqual({ all: 4, thisQuarter: 2, late: 3 });
    expect(await overviewOf(at, other)).toEqual({ all: 3, thisQuarter: 1, late: 2 });
    const before = { ...at, now: () => new Date('2026-02-28T12:00:00Z') };
    expect((await overviewOf(before, viewer)).late).toBe(0);
  });
});
