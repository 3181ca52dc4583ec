import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { answerSeenBefore } from '../reviews/seen-before.ts';
import { searchPostmortems } from '../search/search-postmortems.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { importDocuments } from '../transfer/import-documents.ts';
import type { Viewer } from '../viewer.ts';

/** A text that says of what it is a recurrence. */
const again = (title: string, of: string): string => sampleText({ title, kind: `outage\nrecurrence-of: ${of}` });

describeLibrary('recurrences', (library) => {
  const marks = async (viewer: Viewer, filters = {}) => {
    const { items } = await listPostmortems(library(), viewer, { filters });
    return Object.fromEntries(items.map(({ number, recurrenceOf }) => [number, recurrenceOf]));
  };

  it('are what a text says, of numbers and of files that were taken in, whichever came first', async () => {
    const writer = await addPerson(library());
    const file = (path: string, text: string) => ({ path, read: () => ({ text }) });
    await importDocuments(library(), writer, [
      file('later.md', again('Later', './Old%20Mail.md')),
      file('2024/Old mail.md', sampleText({ title: 'Old mail' })),
      file('2024/README.md', sampleText({ title: 'Read me' })),
      file('2025/README.md', sampleText({ title: 'Read me, too' })),
      file('unclear.md', again('Unclear', '[README.md, unclear.md, PM-99, PM-5]')),
      file('both.md', again('Both', '[PM-1, PM-2]')),
    ]);
    expect(await marks(writer)).toEqual({ 1: [2], 2: [], 3: [], 4: [], 5: [], 6: [1, 2] });
    expect(Object.keys(await marks(writer, { recurred: true }))).toEqual(['1', '6']);
    expect(Object.keys(await marks(writer, { recurred: false }))).toEqual(['2', '3', '4', '5']);
    const { hits } = await searchPostmortems(library(), writer, { text: 'later', filters: { recurred: true } });
    expect(hits.map(({ postmortem }) => postmortem.recurrenceOf)).toEqual([[2]]);

    // The newest text counts.
    await revisePostmortem(library(), writer, 'PM-6', { markdown: sampleText({ title: 'Both' }), base: 1 });
    expect(Object.keys(await marks(writer, { recurred: true }))).toEqual(['1']);
  });

  it('are none where a person said that it had another cause, or that it is new', async () => {
    const writer = await addPerson(library());
    const add = (markdown: string) => createPostmortem(library(), writer, { markdown });
    const earlier = await add(sampleText({ title: 'Earlier', date: '2025-02-14' }));
    const later = await add(again('Later', `PM-${earlier.number}`));
    const say = (answer: 'other-cause' | 'new' | 'taken-back', of?: string) =>
      answerSeenBefore(library(), writer, later.id, { answer, earlier: of });
    const seen = async () => (await marks(writer))[later.number];
    expect(await seen()).toEqual([earlier.number]);
    await say('other-cause', earlier.id);
    expect(await seen()).toEqual([]);
    await say('taken-back', earlier.id);
    expect(await seen()).toEqual([earlier.number]);
    await say('new');
    expect(await seen()).toEqual([]);
    await say('taken-back');
    expect(await seen()).toEqual([earlier.number]);
  });

  it('say nothing of what is hidden', async () => {
    const writer = await addPerson(library());
    const other = await addPerson(library());
    const earlier = await createPostmortem(library(), writer, { markdown: sampleText({ title: 'Earlier' }) });
    const later = await createPostmortem(library(), writer, { markdown: again('Later', `PM-${earlier.number}`) });
    const seen = async (viewer: Viewer) => {
      const again = Object.keys(await marks(viewer, { recurred: true }));
      return [again.includes(String(later.number)), (await marks(viewer))[later.number]];
    };
    expect(await seen(other)).toEqual([true, [earlier.number]]);
    const audience = writer.kind === 'person' ? [writer.id] : [];
    await setVisibility(library(), writer, earlier.id, { visibility: 'people', audience });
    expect(await seen(other)).toEqual([false, []]);
    expect(await seen(writer)).toEqual([true, [earlier.number]]);
  });
});
