import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { addUpdates } from '../../drafts/add-updates.ts';
import { readDraft } from '../../drafts/draft.ts';
import { openDraft } from '../../drafts/open-draft.ts';
import { saveDraft } from '../../drafts/save-draft.ts';
import { documentOf, TEXT, textOf } from '../../drafts/shared-text.ts';
import { createPostmortem } from '../../postmortems/create-postmortem.ts';
import { readPostmortem } from '../../postmortems/read-postmortem.ts';
import { describeLibrary } from '../../testing/databases.ts';
import { addPerson } from '../../testing/people.ts';
import { SYSTEM } from '../../viewer.ts';
import draftBases from './0012-draft-bases.ts';

describeLibrary('a library that was left while people typed', (library, kind) => {
  it('has their words after the step, and they type on', async () => {
    const { database } = library();
    const ada = await addPerson(library());
    const typed = async (id: string) => textOf(documentOf((await readDraft(database.read, id))?.states ?? []));
    const type = async (id: string, word: string): Promise<void> => {
      const { epoch, states } = await openDraft(library(), id);
      const doc = documentOf(states);
      const before = encodeStateVector(doc);
      doc.getText(TEXT).insert(2, word);
      await addUpdates(library(), { postmortem: id, epoch }, [
        { author: ada.id, body: encodeStateAsUpdate(doc, before) },
      ]);
    };
    const ids = await Promise.all(
      ['# Typed in\n', '# Saved\n', '# Only opened\n'].map(
        async (markdown) => (await createPostmortem(library(), ada, { markdown })).id,
      ),
    );
    const [open, saved, untouched] = ids as [string, string, string];
    await type(open, 'One. ');
    await type(saved, 'One. ');
    await saveDraft(library(), saved);
    await type(saved, 'Two. ');
    await openDraft(library(), untouched);
    const before = await Promise.all(ids.map(typed));

    // As it was before the step: what a document begins with stood in the row of its draft.
    await database.write(async (writing) => {
      await sql`drop index draft_unsaved`.execute(writing);
      await sql`alter table draft add column base text not null default ''`.execute(writing);
      await sql`update draft set base = (select body from draft_update
        where draft_update.postmortem_id = draft.postmortem_id and number = draft.through and author_id = '')`.execute(
        writing,
      );
      await sql`delete from draft_update where author_id = ''`.execute(writing);
    });
    await database.write((writing) => draftBases.up(writing, kind));

    expect(await Promise.all(ids.map(typed))).toEqual(before);
    await type(open, 'More. ');
    expect(await typed(open)).toBe('# More. One. Typed in\n');
    await saveDraft(library(), open);
    expect((await readPostmortem(library(), SYSTEM, open)).markdown).toBe('# More. One. Typed in\n');
  });
});
