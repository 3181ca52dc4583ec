import { appendChange } from '../changes/append-change.ts';
import type { DatabaseKind, Queries, Writing } from '../database/database.ts';
import type { Answers } from './questions.ts';
import type { Action } from './transitions.ts';

/** Whose sign-off it is: a peer's, who knows the matter, or a quality reviewer's, who knows the craft. */
export type SignOffPart = 'peer' | 'quality';

/** What somebody decided of a postmortem. */
export type Deed =
  | {
      readonly kind: Exclude<Action, 'ask'>;
      readonly reason?: string;
      readonly until?: string;
      readonly missing?: readonly string[];
    }
  | { readonly kind: 'ask' }
  /** Another revision came, which says something else. */
  | { readonly kind: 'changed' }
  /** A task of what was closed is to be done again. */
  | { readonly kind: 'task-reopened' }
  /** Somebody is asked to review: a person, or any of a team. */
  | { readonly kind: 'requested'; readonly part: SignOffPart; readonly target: string; readonly of: 'person' | 'team' }
  | { readonly kind: 'delegated'; readonly request: number; readonly target: string }
  | { readonly kind: 'declined'; readonly request: number; readonly reason?: string }
  | { readonly kind: 'reminded'; readonly request: number }
  | { readonly kind: 'signed-off'; readonly part: SignOffPart; readonly answers: Answers; readonly words?: string }
  | { readonly kind: 'changes-asked'; readonly answers?: Partial<Answers>; readonly words: string }
  /** A judged requirement that the checks did not see is met by these words. */
  | { readonly kind: 'confirmed'; readonly requirement: string; readonly quote: string };

/** A decision as it is kept. */
export type Decision = Deed & {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly revision: number;
  /** Of the text that it was said of. */
  readonly substance: string;
};

/** All decisions of a postmortem, in order. */
export async function readDecisions(db: Queries | Writing, postmortem: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('postmortem_id', '=', postmortem)
    .orderBy('number')
    .execute();
  return rows.map(({ number, at, actor_id, kind, revision, substance, target_id, detail }) => ({
    number,
    at,
    actor: actor_id,
    kind,
    revision,
    substance,
    ...(target_id === null ? {} : { target: target_id }),
    ...JSON.parse(detail),
  }));
}

/** What a decision is about. */
export interface Decided {
  readonly postmortem: string;
  readonly revision: number;
  readonly substance: string;
  readonly actor: string;
  readonly at: Date;
}

/** Writes a decision down, in the write that makes it. Answers its number. */
export async function addDecision(
  writing: Writing,
  database: { readonly kind: DatabaseKind },
  { postmortem, revision, substance, actor, at }: Decided,
  deed: Deed,
): Promise<number> {
  const { kind, ...rest } = deed;
  const { target = null, ...detail } = rest as { readonly target?: string };
  const number = await appendChange(writing, database, {
    kind: `review.${kind}`,
    subject: postmortem,
    actor,
    at,
    detail: { revision, ...(target === null ? {} : { target }) },
  });
  await writing
    .insertInto('review')
    .values({
      number,
      postmortem_id: postmortem,
      at: at.toISOString(),
      actor_id: actor,
      kind,
      revision,
      substance,
      target_id: target,
      detail: JSON.stringify(detail),
    })
    .execute();
  return number;
}
