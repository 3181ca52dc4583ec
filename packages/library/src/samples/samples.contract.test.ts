import { expect, it } from 'vitest';
import { addUpdates } from '../drafts/add-updates.ts';
import { openDraft } from '../drafts/open-draft.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { searchPostmortems } from '../search/search-postmortems.ts';
import { similarPostmortems } from '../similar/similar-postmortems.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { verify } from '../transfer/verify.ts';
import { addSamples, removeSamples, samplesOf } from './samples.ts';

const SAMPLES = [
  { path: 'a.md', markdown: sampleText({ title: 'The walrus failed', services: 'walrus-api' }) },
  { path: 'b.md', markdown: sampleText({ title: 'A draft', cause: '[not yet known]' }) },
  { path: 'c.md', markdown: sampleText({ title: 'Mail down' }) },
];

describeLibrary('samples', (library) => {
  it('come and go in one step each, and leave alone what somebody has made', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const editor = await addPerson(library(), { role: 'editor' });
    const own = await createPostmortem(library(), editor, { markdown: sampleText({ title: 'Our own' }) });
    await expect(addSamples(library(), editor, SAMPLES)).rejects.toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    expect(await addSamples(library(), owner, SAMPLES)).toBe(3);
    await expect(addSamples(library(), owner, SAMPLES)).rejects.toThrow('here already');
    expect(await samplesOf(library())).toHaveLength(3);
    const { items } = await listPostmortems(library(), editor);
    expect(items.map(({ title, state }) => `${title}: ${state}`).sort()).toEqual([
      'A draft: draft',
      'Mail down: published',
      'Our own: draft',
      'The walrus failed: published',
    ]);

    const changed = items.find(({ title }) => title === 'Mail down')?.id ?? '';
    await revisePostmortem(library(), editor, changed, {
      markdown: sampleText({ title: 'Mail down at our place' }),
      base: 1,
    });
    await expect(removeSamples(library(), editor)).rejects.toThrow(expect.objectContaining({ code: 'not-allowed' }));
    expect(await removeSamples(library(), owner)).toEqual({ removed: 2, kept: 1 });
    const left = await listPostmortems(library(), editor);
    expect(left.items.map(({ title }) => title).sort()).toEqual(['Mail down at our place', 'Our own']);
    expect(left.facets.service.map(({ value }) => value)).toEqual(['checkout-api']);
    expect(await samplesOf(library())).toEqual([]);
    expect(await removeSamples(library(), owner)).toEqual({ removed: 0, kept: 0 });

    // Nothing of them is found, suggested, ranked or read.
    const found = await searchPostmortems(library(), owner, { text: 'walru' });
    expect([found.total, found.suggestions]).toEqual([0, []]);
    expect((await searchPostmortems(library(), owner, { text: 'walrsu' })).suggestions).toEqual([]);
    await expect(readPostmortem(library(), owner, '2')).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
    const alike = await similarPostmortems(library(), owner, { postmortem: own.id });
    expect(alike.map(({ postmortem }) => postmortem.title)).toEqual(['Mail down at our place']);
    const { kind, place } = library().database;
    if (kind === 'sqlite') expect((await verify(place)).problems).toEqual([]);
    expect(await addSamples(library(), owner, SAMPLES)).toBe(3);
  });

  it('stay where somebody is typing in them, and go where somebody has only looked', async () => {
    // They are here from the test before.
    const owner = await addPerson(library(), { role: 'owner' });
    const [typed, seen] = (await samplesOf(library())) as unknown as [string, string];
    await openDraft(library(), seen);
    const { epoch, states } = await openDraft(library(), typed);
    await addUpdates(library(), { postmortem: typed, epoch }, [{ author: owner.id, body: states[0] as Uint8Array }]);
    expect(await removeSamples(library(), owner)).toEqual({ removed: 2, kept: 1 });
    expect(await readPostmortem(library(), owner, typed)).toMatchObject({ revision: 1 });
  });
});
