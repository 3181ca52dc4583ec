import { defaultSettings, type Settings } from '@failonce/checks';
import { causes } from '@failonce/recurrence';
import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { searchPostmortems } from '../search/search-postmortems.ts';
import { similarPostmortems } from '../similar/similar-postmortems.ts';
import { describeLibrary } from '../testing/databases.ts';
import { sampleText } from '../testing/samples.ts';
import { SYSTEM } from '../viewer.ts';
import { reindex } from './reindex.ts';

describeLibrary('reindex', (library) => {
  it('derives anew what another version has derived, and nothing else', async () => {
    const made = [];
    for (let i = 0; i < 25; i++) made.push(await createPostmortem(library(), SYSTEM, { markdown: sampleText() }));
    const [first, second] = made as [(typeof made)[0], (typeof made)[0]];
    const before = await readPostmortem(library(), SYSTEM, first.id);
    expect(await reindex(library())).toEqual({ postmortems: 0 });
    await library().database.write(async (writing) => {
      await writing.updateTable('postmortem').set({ derived: 1, title: 'Old' }).where('id', '=', first.id).execute();
      await writing.deleteFrom('term').where('postmortem_id', '=', first.id).execute();
      await writing.deleteFrom('fingerprint').where('postmortem_id', '=', second.id).execute();
    });
    expect(await reindex(library())).toEqual({ postmortems: 2 });
    expect(await readPostmortem(library(), SYSTEM, first.id)).toEqual(before);
    expect(await reindex(library())).toEqual({ postmortems: 0 });
  });

  it('tells others what to read anew, and how far it is', async () => {
    expect((await searchPostmortems(library(), SYSTEM, {})).facets.severity).toEqual([
      { value: 'sev-1', name: 'SEV-1', count: 25 },
    ]);
    await library().database.write((writing) => writing.updateTable('postmortem').set({ severity: 'SEV-9' }).execute());
    const told: string[] = [];
    expect(await reindex(library(), { all: true, progress: (done, of) => told.push(`${done}/${of}`) })).toEqual({
      postmortems: 25,
    });
    expect(told).toEqual(['0/25', '20/25', '25/25']);
    const { facets, total } = await searchPostmortems(library(), SYSTEM, { text: 'certificate' });
    expect(total).toBe(25);
    expect(facets.severity).toEqual([{ value: 'sev-1', name: 'SEV-1', count: 25 }]);
  });

  it('derives all anew where a company adds a cause of its own', async () => {
    const [known] = causes;
    const own = { ...known, id: 'nightly-batch-late', name: 'Nightly batch late' } as Settings['ownCauses'][number];
    const settings = { ...defaultSettings, ownCauses: [own] };
    expect(await similarPostmortems(library(), SYSTEM, { markdown: sampleText() })).toHaveLength(5);
    const changed = { ...library(), settings };
    expect(await similarPostmortems(changed, SYSTEM, { markdown: sampleText() })).toEqual([]);
    expect(await reindex(changed)).toEqual({ postmortems: 25 });
    expect(await similarPostmortems(changed, SYSTEM, { markdown: sampleText() })).toHaveLength(5);
    expect(await reindex(changed)).toEqual({ postmortems: 0 });
  });
});
