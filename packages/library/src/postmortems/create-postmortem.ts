import { fileStem } from '@failonce/checks';
import { slugOf } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import { appendChange, nextNumber } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Visibility } from '../database/tables.ts';
import type { Derived } from '../derived/derive.ts';
import { deriveText } from '../derived/derive-text.ts';
import { writeDerived } from '../derived/write-derived.ts';
import type { Library } from '../library.ts';
import { followTasks } from '../measures/follow-tasks.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { postmortemRow } from './find-row.ts';
import { type Listed, listedOf } from './postmortem.ts';
import { newRevision } from './revision.ts';
import { setAudience } from './set-audience.ts';

export interface NewPostmortem {
  readonly markdown: string;
  /** What a reader of the history is told; empty for none. */
  readonly message?: string;
  readonly visibility?: Visibility;
  /** Ids of the teams or persons who may see it, where it is not for the company. */
  readonly audience?: readonly string[];
  /** Taken in from old files: “as written then”. */
  readonly imported?: boolean;
  /** The path of the file that it is taken in from: other texts name it by that. */
  readonly file?: string;
}

/** Adds a postmortem with its first revision. It is a draft; one taken in from old files is published. */
export async function createPostmortem(library: Library, viewer: Viewer, given: NewPostmortem): Promise<Listed> {
  const derived = await deriveText(library, given.markdown);
  return await library.database.write((writing) => addPostmortem(library, writing, viewer, given, derived));
}

/** The same inside of a write, with what was derived of the text before it. */
export async function addPostmortem(
  library: Library,
  writing: Writing,
  viewer: Viewer,
  given: NewPostmortem,
  derived: Derived,
): Promise<Listed> {
  const { database } = library;
  const { markdown, message = '', visibility = 'company', audience = [], imported = false, file } = given;
  const at = library.now();
  const actor = actorOf(viewer);
  const id = uuid();
  const revision = newRevision({ id, number: 1, markdown, message, actor, at });
  const row = {
    id,
    number: await nextNumber(writing, 'postmortem'),
    slug: slugOf(derived.columns.title),
    state: imported ? ('published' as const) : ('draft' as const),
    visibility,
    imported: imported ? 1 : 0,
    file: file === undefined ? null : fileStem(file) || null,
    interim_until: null,
    head_id: revision.id,
    head: 1,
    created_at: at.toISOString(),
    created_by: actor,
    updated_at: at.toISOString(),
    ...derived.columns,
    tasks_open: 0,
    tasks_done: 0,
    open_due: null,
  };
  await writing.insertInto('postmortem').values(row).execute();
  await writing.insertInto('revision').values(revision).execute();
  await setAudience(writing, id, visibility, audience);
  await writeDerived(writing, database, row, derived);
  const change = await appendChange(writing, database, {
    kind: 'postmortem.created',
    subject: id,
    actor,
    at,
    detail: { revision: 1 },
  });
  await followTasks(writing, row, { tasks: derived.tasks, actor, at, number: change });
  return listedOf(await postmortemRow(writing, id));
}
