import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../run.ts';
import type { Part, RecurrenceSet } from './recurrence-set.ts';
import {
  type FigureName,
  figureNames,
  figureOf,
  type Judged,
  judge,
  type Rankings,
  sharesOf,
} from './recurrence-tables.ts';

/** What `score.mjs --json` says. */
interface Scored {
  readonly A: { readonly queries: number; readonly ndcg10: number };
  readonly C: { readonly queries: number; readonly ndcg10: number };
  readonly R: { readonly queries: number; readonly inFirstThree: number };
  readonly shown: { readonly hits: number; readonly precision: number; readonly helped: number };
  readonly missing: number;
}

/** How well a system answered the queries of a part. */
export interface PartResult {
  readonly part: Part;
  readonly judged: readonly Judged[];
  readonly figures: Readonly<Record<FigureName, number>>;
}

const TOLERANCE = 1e-9;

/**
 * Scores a system on one part, and makes sure that our own formulas, from which the intervals come, agree with the
 * scorer. The scorer knows no parts: it is given the answers to the part's queries, and none to the others, which then
 * add nothing to its sums but are counted in its means.
 */
export async function scorePart(
  set: RecurrenceSet,
  folder: string,
  temporary: string,
  system: string,
  rankings: Rankings,
  part: Part,
): Promise<PartResult> {
  const results = join(temporary, 'results.json');
  const documents = [...set.labels.keys()].map((id) => ({
    path: `${id}.md`,
    similar: (part.queries.has(id) ? (rankings.get(id) ?? []) : []).map(({ id: other, shown }) => ({
      path: `${other}.md`,
      shown,
    })),
  }));
  writeFileSync(results, JSON.stringify({ documents }));
  const ran = await runNode([join(folder, 'score.mjs'), results, '--json']);
  if (ran.code !== 0) throw new Error(`score.mjs ended with ${ran.code}:\n${ran.output.slice(-2000)}`);
  const scored = JSON.parse(ran.stdout) as Scored;

  const all = [...set.labels.values()];
  const judged = all
    .filter(({ id }) => part.queries.has(id))
    .map((query) => judge(set, query, rankings.get(query.id) ?? []));
  const asked = (name: FigureName): number => sharesOf(judged, name).length;
  if (part.queries.size === all.length) assertSameQueries(scored, asked);
  // A mean over all queries, from sums of this part's: made a mean over this part's queries.
  const ofPart = (name: FigureName, mean: number, queries: number): number => tidy((mean * queries) / asked(name));
  const figures: Record<FigureName, number> = {
    A: ofPart('A', scored.A.ndcg10, scored.A.queries),
    C: ofPart('C', scored.C.ndcg10, scored.C.queries),
    R: ofPart('R', scored.R.inFirstThree, scored.R.queries),
    shown: tidy(scored.shown.precision),
    helped: ofPart('helped', scored.shown.helped, all.length),
  };
  for (const name of figureNames) {
    // The scorer calls it 0 where nothing was shown.
    const own = figureOf(sharesOf(judged, name)) ?? (name === 'shown' ? 0 : Number.NaN);
    const agree = Math.abs(own - figures[name]) <= TOLERANCE || (Number.isNaN(own) && Number.isNaN(figures[name]));
    if (!agree)
      throw new Error(
        `${system}, ${part.name}: ${name} is ${figures[name]} by score.mjs and ${own} by tools/eval/recurrence-tables.ts.`,
      );
  }
  return { part, judged, figures };
}

/** Without what multiplying and dividing cost: 2 of 10 is 0.2, and stands on a floor of 0.2. */
function tidy(figure: number): number {
  return Number(figure.toFixed(10));
}

/** The number of queries divides a part's figures, so it must be the scorer's own where that tells it. */
function assertSameQueries(scored: Scored, asked: (name: FigureName) => number): void {
  for (const name of ['A', 'C', 'R'] as const) {
    if (scored[name].queries !== asked(name))
      throw new Error(`Table ${name} has ${scored[name].queries} queries by score.mjs and ${asked(name)} by ours.`);
  }
}
