import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { readListed } from '../postmortems/list-postmortems.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import { readAnswersOf, type SeenBefore } from '../reviews/answers.ts';
import type { Viewer } from '../viewer.ts';
import { type Chain, chainsOf } from './chains.ts';
import { isUndone } from './measures-then.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { type Quarter, quarterOf, quartersOf } from './quarters.ts';
import { keyOf, readThen, type Then } from './then.ts';

/** A failure that came back, and how the measures of the earlier one stood on that day. */
export interface Recurrence extends Then {
  readonly later: Listed;
  readonly earlier: Listed;
  /** Was a measure of the earlier one open or late? */
  readonly undone: boolean;
  /** Who has declared it, and when; undefined where the text alone says so. */
  readonly declared: { readonly by: string; readonly at: string } | undefined;
}

/** What somebody wants to see of what came back. */
export interface AskedRecurrences {
  /** “2026-Q1”: of the later outage. */
  readonly quarter?: string | undefined;
  /** Only those on whose day a measure was open or late, or only the others. */
  readonly undone?: boolean | undefined;
  /** By its id. */
  readonly cause?: string | undefined;
  /** Only the chain that this one is part of. */
  readonly number?: number | undefined;
}

/** A chain with all that is told of it. */
export interface ToldChain {
  readonly cause: string | undefined;
  /** The earliest outage first. */
  readonly outages: readonly Listed[];
  /** The latest first. */
  readonly recurrences: readonly Recurrence[];
}

/** What came back, as one person may see it. */
export interface Again {
  /** From that of the first recurrence to this one. */
  readonly quarters: readonly Quarter[];
  /** The latest recurrence of all. */
  readonly last: Recurrence | undefined;
  /** How many outages of those that were asked for were recurrences. */
  readonly found: number;
  /** Those of one cause stand together; what came back last is first. */
  readonly chains: readonly ToldChain[];
  /** For `after`; undefined at the end. */
  readonly next: string | undefined;
}

/**
 * What came back: chains of recurrences with the state of the earlier measures on that day, and how many there were in each
 * quarter. What is hidden from the viewer is neither shown nor counted.
 */
export async function readAgain(
  library: Library,
  viewer: Viewer,
  { limit, after, ...asked }: AskedRecurrences & { readonly limit: number; readonly after?: string | undefined },
): Promise<Again> {
  const { quarters, pairs, chains, matches } = await recurrencesFor(library, viewer, asked);
  const latest = pairs.slice(0, 1);
  const wanted = grouped(chains.filter(({ pairs }) => pairs.some(matches)));
  const begin = after === undefined ? 0 : wanted.findIndex((chain) => nameOf(chain) === after) + 1;
  const shown = wanted.slice(begin, begin + limit);
  const last = shown.at(-1);
  const told = await tell(library, viewer, [...latest, ...shown.flatMap((chain) => chain.pairs)]);
  const listed = await readListed(
    library,
    viewer,
    shown.flatMap(({ numbers }) => numbers.map((number) => ({ number }))),
  );
  const byNumber = new Map(listed.map((each) => [each.number, each]));
  return {
    quarters,
    last: latest.flatMap((pair) => told.get(keyOf(pair)) ?? [])[0],
    found: new Set(wanted.flatMap(({ pairs }) => pairs.filter(matches).map(({ later }) => later))).size,
    chains: shown.map(({ cause, numbers, pairs }) => ({
      cause,
      outages: numbers.flatMap((number) => byNumber.get(number) ?? []),
      recurrences: pairs.flatMap((pair) => told.get(keyOf(pair)) ?? []),
    })),
    next: last !== undefined && begin + limit < wanted.length ? nameOf(last) : undefined,
  };
}

/** The recurrences that a viewer may see, the latest first, for programs. `after` is `next` of the stretch before. */
export async function listRecurrences(
  library: Library,
  viewer: Viewer,
  { limit, after, ...asked }: AskedRecurrences & { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly items: readonly Recurrence[]; readonly next: string | undefined }> {
  const { pairs, matches } = await recurrencesFor(library, viewer, asked);
  const wanted = pairs.filter(matches);
  const begin = after === undefined ? 0 : wanted.findIndex((pair) => keyOf(pair) === after) + 1;
  const shown = wanted.slice(begin, begin + limit);
  const told = await tell(library, viewer, shown);
  const last = shown.at(-1);
  return {
    items: shown.flatMap((pair) => told.get(keyOf(pair)) ?? []),
    next: last !== undefined && begin + limit < wanted.length ? keyOf(last) : undefined,
  };
}

/** All that a viewer may see, and which of it was asked for. */
async function recurrencesFor(library: Library, viewer: Viewer, { quarter, undone, cause, number }: AskedRecurrences) {
  const memory = await memoryOf(library);
  const { catalogue } = memory;
  const isHidden = memory.audiences.hiddenFrom(viewer);
  const { when } = catalogue;
  const pairs = pairsOf(catalogue, isHidden).toSorted(
    (a, b) => (when[b.later] as number) - (when[a.later] as number) || b.later - a.later || b.earlier - a.earlier,
  );
  const all = chainsOf(catalogue, pairs);
  const then = await readThen(library, memory, pairs);
  const wasUndone = (pair: Pair): boolean => then.get(keyOf(pair))?.measures.some(isUndone) === true;
  const today = library.now().toISOString().slice(0, 10);
  const chains = all.filter(
    (chain) =>
      (cause === undefined || chain.cause === cause) && (number === undefined || chain.numbers.includes(number)),
  );
  const inChains = new Set(chains.flatMap((chain) => chain.pairs));
  const matches = (pair: Pair): boolean =>
    inChains.has(pair) &&
    (quarter === undefined || quarterOf(catalogue, pair.later) === quarter) &&
    (undone === undefined || wasUndone(pair) === undone);
  return {
    pairs,
    chains,
    matches,
    quarters: quartersOf(catalogue, isHidden, { pairs, isUndone: wasUndone, today }),
  };
}

/** Those of one cause together, in the order of what came back last. */
function grouped(chains: readonly Chain[]): readonly Chain[] {
  return [...Map.groupBy(chains, ({ cause }) => cause).values()].flat();
}

/** A failure is in one chain alone. */
function nameOf({ pairs: [last] }: Chain): string {
  return String(last?.later);
}

async function tell(
  library: Library,
  viewer: Viewer,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, Recurrence>> {
  const memory = await memoryOf(library);
  const then = await readThen(library, memory, pairs);
  const numbers = [...new Set(pairs.flatMap(({ later, earlier }) => [later, earlier]))];
  const listed = await readListed(
    library,
    viewer,
    numbers.map((number) => ({ number })),
  );
  const byNumber = new Map(listed.map((each) => [each.number, each]));
  const answers = await readAnswersOf(library.database.read, [
    ...new Set(pairs.flatMap(({ later }) => byNumber.get(later)?.id ?? [])),
  ]);
  // The words of the measures are the earlier one's.
  await notePassages(
    library,
    viewer,
    pairs.flatMap(({ earlier }) => byNumber.get(earlier) ?? []),
  );
  return new Map(
    pairs.flatMap((pair) => {
      const [later, earlier] = [byNumber.get(pair.later), byNumber.get(pair.earlier)];
      const stood = then.get(keyOf(pair));
      if (later === undefined || earlier === undefined || stood === undefined) return [];
      const declared = declaredOf(answers.get(later.id) ?? [], earlier.id);
      return [[keyOf(pair), { ...stood, later, earlier, undone: stood.measures.some(isUndone), declared }] as const];
    }),
  );
}

function declaredOf(answers: readonly SeenBefore[], earlier: string): Recurrence['declared'] {
  const found = answers.find((each) => each.answer === 'recurrence' && each.earlier === earlier);
  return found && { by: found.by, at: found.at };
}
