import { check, type Finding, requirements } from '@failonce/checks';
import { AppError, type Postmortem, parse, substanceOf } from '@failonce/document';
import { takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { isAuthor } from '../postmortems/is-author.ts';
import { sha256 } from '../postmortems/revision.ts';
import type { Viewer } from '../viewer.ts';
import { addDecision, type Decision, type Deed, readDecisions } from './decision.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Part } from './transitions.ts';

/** A person who reviews. */
export type Reviewer = Extract<Viewer, { kind: 'person' }>;

/** A postmortem as whoever decides on it finds it. */
export interface UnderReview {
  readonly row: PostmortemRow;
  readonly markdown: string;
  readonly document: Postmortem;
  readonly substance: string;
  readonly decisions: readonly Decision[];
  readonly standing: Standing;
}

/** SHA-256 of what a text says, without the progress of its measures. */
export function substanceHash({ settings }: Library, markdown: string): string {
  return sha256(substanceOf(parse(markdown, settings)));
}

/** Reads how the review of a postmortem stands. */
export async function readUnderReview(
  library: Library,
  db: Queries | Writing,
  row: PostmortemRow,
): Promise<UnderReview> {
  const { markdown } = await db
    .selectFrom('revision')
    .select('markdown')
    .where('id', '=', row.head_id)
    .executeTakeFirstOrThrow();
  const decisions = await readDecisions(db, row.id);
  const document = parse(markdown, library.settings);
  const substance = sha256(substanceOf(document));
  return { row, markdown, document, substance, decisions, standing: standingOf(decisions, markdown, substance) };
}

/** What somebody decides in the write that is under way. */
export interface Deciding {
  readonly writing: Writing;
  readonly found: UnderReview;
  readonly person: Reviewer;
  readonly parts: ReadonlySet<Part>;
  /** Writes a decision down, of the text as it stands. */
  decide(deed: Deed): Promise<number>;
}

/**
 * Lets somebody decide on a postmortem, in one write that has taken its turn: what is found holds until it is done. Throws
 * `not-found`; `not-signed-in` for the program itself; `changed-meanwhile` where the text says something else than in
 * `revision`, which the person had before the eyes.
 */
export async function decideOn<T>(
  library: Library,
  viewer: Viewer,
  { reference, revision }: { readonly reference: string; readonly revision?: number | undefined },
  decide: (deciding: Deciding) => Promise<T>,
): Promise<T> {
  const { database } = library;
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    const found = await readUnderReview(library, writing, row);
    if (revision !== undefined && revision !== row.head) await refuseOther(library, writing, found, revision);
    const parts = await partsOf(writing, row, viewer);
    const at = library.now();
    const about = { postmortem: row.id, revision: row.head, substance: found.substance, actor: viewer.id, at };
    return await decide({
      writing,
      found,
      person: viewer,
      parts,
      decide: (deed) => addDecision(writing, database, about, deed),
    });
  });
}

/** What somebody is to a postmortem. */
export async function partsOf(db: Queries | Writing, row: PostmortemRow, person: Reviewer): Promise<Set<Part>> {
  const parts = new Set<Part>();
  if (await isAuthor(db, row, person.id)) parts.add('author');
  if (['reviewer', 'quality-reviewer', 'owner'].includes(person.role)) parts.add('reviewer');
  if (person.role === 'owner') parts.add('owner');
  return parts;
}

const JUDGED: ReadonlySet<string> = new Set(requirements.flatMap(({ id, kind }) => (kind === 'judged' ? [id] : [])));

/** Is this a requirement that a reviewer may confirm: one that is judged, and neither a fact nor counted? */
export function isJudged(requirement: string): boolean {
  return JUDGED.has(requirement);
}

/** What keeps a text from being published: the errors that are found in it, but for what a reviewer confirmed. */
export function blockingFindings({ settings }: Library, { document, standing }: UnderReview): readonly Finding[] {
  const confirmed = new Set(standing.confirmed.map(({ requirement }) => requirement));
  const { findings } = check(document, { settings });
  return findings.filter(({ id, level }) => level === 'error' && !confirmed.has(id));
}

async function refuseOther(
  library: Library,
  writing: Writing,
  { row, markdown, substance }: UnderReview,
  revision: number,
): Promise<void> {
  const seen = await writing
    .selectFrom('revision')
    .select('markdown')
    .where('postmortem_id', '=', row.id)
    .where('number', '=', revision)
    .executeTakeFirst();
  if (seen !== undefined && substanceHash(library, seen.markdown) === substance) return;
  throw new AppError('changed-meanwhile', {
    message: `The text has changed since revision ${revision}: it is revision ${row.head} now. Read what is new, then decide.`,
    details: { postmortem: row.id, base: revision, revision: row.head, theirs: markdown },
  });
}
