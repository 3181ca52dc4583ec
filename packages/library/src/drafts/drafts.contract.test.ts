import { beforeAll, expect, it } from 'vitest';
import { type Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { PURGED } from '../postmortems/purgeable.ts';
import { listRevisions, readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { SYSTEM } from '../viewer.ts';
import { addUpdates } from './add-updates.ts';
import { type Draft, readDraft } from './draft.ts';
import { openDraft } from './open-draft.ts';
import { saveDraft, saveQuietDrafts } from './save-draft.ts';
import { documentOf, TEXT, textOf } from './shared-text.ts';

describeLibrary('what is typed together', (library) => {
  let ada: Awaited<ReturnType<typeof addPerson>>;
  let ben: typeof ada;
  beforeAll(async () => {
    [ada, ben] = [await addPerson(library()), await addPerson(library(), { role: 'owner' })];
  });

  const TEXT_0 = '# Checkout down\n\nThe disk was full.\n';
  const begin = async (markdown = TEXT_0) => {
    const { id } = await createPostmortem(library(), ada, { markdown });
    return { id, draft: await openDraft(library(), id) };
  };
  const type = async (id: string, { epoch }: Draft, author: string, doc: Doc, change: (doc: Doc) => void) => {
    const before = encodeStateVector(doc);
    change(doc);
    return await addUpdates(library(), { postmortem: id, epoch }, [{ author, body: encodeStateAsUpdate(doc, before) }]);
  };
  const typed = async (id: string) => textOf(documentOf((await readDraft(library().database.read, id))?.states ?? []));
  const revisions = async (id: string) => (await listRevisions(library(), SYSTEM, id)).length;
  const insert = (at: number, text: string) => (doc: Doc) => doc.getText(TEXT).insert(at, text);

  it('is begun once, however many come at once', async () => {
    const { id } = await createPostmortem(library(), ada, { markdown: TEXT_0 });
    const drafts = await Promise.all([1, 2, 3, 4].map(() => openDraft(library(), id)));
    expect(new Set(drafts.map(({ epoch }) => epoch)).size).toBe(1);
    expect(textOf(documentOf(drafts.flatMap(({ states }) => states)))).toBe(TEXT_0);
  });

  it('becomes a revision of those who typed it, and none where nothing has changed', async () => {
    const { id, draft } = await begin();
    const doc = documentOf(draft.states);
    await type(id, draft, ada.id, doc, insert(0, 'A'));
    await type(id, draft, ben.id, doc, insert(0, 'B'));
    await type(id, draft, ben.id, doc, insert(0, 'C'));
    expect(await saveDraft(library(), id, 'First')).toBe(2);
    expect(await saveDraft(library(), id)).toBe(2);
    expect(await readPostmortem(library(), SYSTEM, id)).toMatchObject({ markdown: `CBA${TEXT_0}` });
    const [newest] = await listRevisions(library(), SYSTEM, id);
    expect(newest).toMatchObject({ number: 2, authorId: ben.id, coAuthorIds: [ada.id], message: 'First' });
    expect(await typed(id)).toBe(`CBA${TEXT_0}`);
    await type(id, draft, ada.id, doc, (each) => each.getText(TEXT).delete(0, 1));
    expect(await saveDraft(library(), id)).toBe(3);
  });

  it('is saved where it has been quiet', async () => {
    const { id, draft } = await begin();
    await type(id, draft, ada.id, documentOf(draft.states), insert(0, 'Quiet. '));
    await saveQuietDrafts(library(), new Date(Date.now() - 60_000));
    expect(await revisions(id)).toBe(1);
    expect([...(await saveQuietDrafts(library(), new Date(Date.now() + 1000)))]).toEqual([]);
    expect(await revisions(id)).toBe(2);
  });

  it('takes in what is written from outside, beside what is being typed', async () => {
    const { id, draft } = await begin();
    const doc = documentOf(draft.states);
    await type(id, draft, ada.id, doc, insert(TEXT_0.length, 'Typed.\n'));
    const markdown = TEXT_0.replace('full', 'damaged');
    await revisePostmortem(library(), ben, id, { markdown, base: 1 });
    expect(await typed(id)).toBe(`${markdown}Typed.\n`);
    const kept = (await readDraft(library().database.read, id, draft.updates)) as Draft;
    expect(kept.epoch).toBe(draft.epoch);
    expect(textOf(documentOf([...draft.states, ...kept.states]))).toBe(`${markdown}Typed.\n`);
    expect(await saveDraft(library(), id)).toBe(3);
    const [newest] = await listRevisions(library(), SYSTEM, id);
    expect(newest).toMatchObject({ authorId: ada.id, coAuthorIds: [] });
  });

  it('keeps what one types who knows an earlier state', async () => {
    const { id, draft } = await begin();
    const [doc, late] = [documentOf(draft.states), documentOf(draft.states)];
    await type(id, draft, ada.id, doc, insert(0, 'First. '));
    await saveDraft(library(), id);
    await type(id, draft, ben.id, late, insert(TEXT_0.length, 'Late.\n'));
    expect(await typed(id)).toBe(`First. ${TEXT_0}Late.\n`);
    const missed = (await readDraft(library().database.read, id, 0)) as Draft;
    expect(textOf(documentOf([...draft.states, ...missed.states]))).toBe(`First. ${TEXT_0}Late.\n`);
  });

  it('refuses what was typed in a document of another epoch', async () => {
    const { id, draft } = await begin();
    expect(await type(id, { ...draft, epoch: 'another' }, ada.id, documentOf(draft.states), insert(0, 'x'))).toBe(
      undefined,
    );
    expect(await typed(id)).toBe(TEXT_0);
  });

  it('keeps line endings as they are in the library, and out of what is typed', async () => {
    const { id, draft } = await begin('# A\r\n\r\nText.\r\n');
    expect(await saveDraft(library(), id)).toBe(1);
    await type(id, draft, ada.id, documentOf(draft.states), insert(3, 'B'));
    expect(await saveDraft(library(), id)).toBe(2);
    expect((await readPostmortem(library(), SYSTEM, id)).markdown).toBe('# AB\r\n\r\nText.\r\n');
  });

  it('loses what no text may have', async () => {
    const { id, draft } = await begin();
    await type(id, draft, ada.id, documentOf(draft.states), insert(0, 'a\0b\r\n'));
    expect(await saveDraft(library(), id)).toBe(2);
    expect(await typed(id)).toBe(`ab\n${TEXT_0}`);
    const later = (await readDraft(library().database.read, id, 1)) as Draft;
    expect(later.states).not.toEqual([]);
  });

  it('says that the database is damaged where its rows are lost', async () => {
    const { id } = await begin();
    await library().database.write((writing) =>
      writing.deleteFrom('draft_update').where('postmortem_id', '=', id).execute(),
    );
    await expect(readDraft(library().database.read, id)).rejects.toMatchObject({ code: 'storage-damaged' });
  });

  it('holds nothing that was purged, and all else that was typed', async () => {
    const { id, draft } = await begin('# A\n\nThe password is hunter-22.\n');
    const doc = documentOf(draft.states);
    await type(id, draft, ada.id, doc, insert(4, 'Typed, and hunter-22 again.\n'));
    await purge(library(), ben, id, { secret: 'hunter-22', reason: 'A password.' });
    expect(await typed(id)).toBe(`# A\nTyped, and ${PURGED} again.\n\nThe password is ${PURGED}.\n`);
    const kept = (await readDraft(library().database.read, id)) as Draft;
    expect(kept.epoch).not.toBe(draft.epoch);
    expect(Buffer.concat(kept.states).includes('hunter')).toBe(false);
    expect(await saveDraft(library(), id)).toBe(2);
    expect((await listRevisions(library(), SYSTEM, id))[0]?.authorId).toBe(ada.id);
  });
});
