import type { Label, RecurrenceSet } from './recurrence-set.ts';

// The formulas of the scorer (../shared/recall/score.mjs), one query at a time: an interval needs what each query adds.

/** An outage in the answer to a query. */
export interface Ranked {
  readonly id: string;
  /** Sure enough to be shown to a person. */
  readonly shown: boolean;
}

/** The answers to all queries, by the query's id: the likest first. */
export type Rankings = ReadonlyMap<string, readonly Ranked[]>;

/** A, C: nDCG@10; R: the company's own earlier outage is among the first three; shown: share right; helped: any right. */
export const figureNames = ['A', 'C', 'R', 'shown', 'helped'] as const;
export type FigureName = (typeof figureNames)[number];

/** What one query adds to a figure, which is the sum of `got` divided by the sum of `of`. */
export interface Share {
  readonly got: number;
  readonly of: number;
}

/** What a query adds to each figure; nothing to those that it does not ask. */
export type Judged = Readonly<Partial<Record<FigureName, Share>>>;

type Labels = Pick<RecurrenceSet, 'labels' | 'generic'>;

/** Judges the answer to one query. */
export function judge({ labels, generic }: Labels, query: Label, answer: readonly Ranked[]): Judged {
  const all = [...labels.values()].filter(({ id }) => id !== query.id && !query.same_outage.includes(id));
  const others = query.company === '' ? all : all.filter(({ company }) => company !== query.company);
  const own = query.company === '' ? [] : all.filter(({ company }) => company === query.company);
  const repeats = new Set(own.filter((other) => grade(query, other, generic) === 2).map(({ id }) => id));
  const allowed = new Set(all.map(({ id }) => id));
  const answered = answer.filter(({ id }) => allowed.has(id));

  const shown = answered.filter((each) => each.shown);
  const right = shown.filter(({ id }) => grade(query, labels.get(id) as Label, new Set()) > 0).length;
  const first = answered.slice(0, 3);
  const ids = answered.map(({ id }) => id);
  const a = ndcg10(ids, gradesOf(query, all, new Set()), allowed);
  const c = ndcg10(ids, gradesOf(query, others, generic), new Set(others.map(({ id }) => id)));
  return {
    ...(a === undefined ? {} : { A: { got: a, of: 1 } }),
    ...(c === undefined ? {} : { C: { got: c, of: 1 } }),
    ...(repeats.size === 0 ? {} : { R: { got: first.some(({ id }) => repeats.has(id)) ? 1 : 0, of: 1 } }),
    shown: { got: right, of: shown.length },
    helped: { got: right > 0 ? 1 : 0, of: 1 },
  };
}

/** The shares of the queries that ask for a figure. */
export function sharesOf(judged: readonly Judged[], name: FigureName): readonly Share[] {
  return judged.flatMap((each) => each[name] ?? []);
}

/** A figure from what its queries add; undefined where they ask for nothing. */
export function figureOf(shares: readonly Share[]): number | undefined {
  let got = 0;
  let of = 0;
  for (const share of shares) {
    got += share.got;
    of += share.of;
  }
  return of === 0 ? undefined : got / of;
}

/** 2: the same primary mechanism; 1: the primary of one is among the others of the other. `skipped` count for nothing. */
export function grade({ mechanisms: a }: Label, { mechanisms: b }: Label, skipped: ReadonlySet<string>): 0 | 1 | 2 {
  const [firstA = 'unknown'] = a;
  const [firstB = 'unknown'] = b;
  if (firstA === 'unknown' || firstB === 'unknown') return 0;
  if (firstA === firstB && !skipped.has(firstA)) return 2;
  if ((b.includes(firstA) && !skipped.has(firstA)) || (a.includes(firstB) && !skipped.has(firstB))) return 1;
  return 0;
}

function gradesOf(query: Label, among: readonly Label[], skipped: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map(
    among.map((other) => [other.id, grade(query, other, skipped)] as const).filter(([, each]) => each > 0),
  );
}

function ndcg10(
  ids: readonly string[],
  grades: ReadonlyMap<string, number>,
  allowed: ReadonlySet<string>,
): number | undefined {
  if (grades.size === 0) return undefined;
  const gained = ids.filter((id) => allowed.has(id)).map((id) => grades.get(id) ?? 0);
  return dcg10(gained) / dcg10([...grades.values()].sort((a, b) => b - a));
}

function dcg10(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, each, index) => sum + (2 ** each - 1) / Math.log2(index + 2), 0);
}
