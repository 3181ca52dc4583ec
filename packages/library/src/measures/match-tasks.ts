import type { PromisedTask } from './promised-tasks.ts';

/** What a task that is known is found again by. */
export interface KnownTask {
  readonly mark: string | null;
  readonly words: string;
  readonly address: string | null;
  readonly gone: boolean;
}

/** Two wordings with this share of their words are one task said otherwise (Dice's coefficient). */
const ALIKE = 0.5;
/** What has left the text comes back in nearly the same words. */
const ALIKE_AGAIN = 0.75;

/**
 * Which known task each one of a text is: by its mark, else by the same words, else by where its work is tracked, else by
 * the wording that is most alike. Answers places in `known`; undefined for a task that is new. No known one is found twice.
 */
export function matchTasks(known: readonly KnownTask[], tasks: readonly PromisedTask[]): (number | undefined)[] {
  const found: (number | undefined)[] = tasks.map(() => undefined);
  const taken = new Set<number>();
  const take = (task: number, place: number): void => {
    found[task] = place;
    taken.add(place);
  };
  const eachBy = (
    keyOfTask: (task: PromisedTask) => string | undefined,
    keyOf: (known: KnownTask) => string | null,
  ) => {
    const places = new Map<string, number[]>();
    for (const [place, each] of known.entries()) {
      const key = keyOf(each);
      if (key === null || key === '' || taken.has(place)) continue;
      // What is in the text comes before what has left it.
      const same = places.get(key) ?? [];
      if (each.gone) same.push(place);
      else same.splice(same.findLastIndex((other) => known[other]?.gone === false) + 1, 0, place);
      places.set(key, same);
    }
    for (const [index, task] of tasks.entries()) {
      const key = keyOfTask(task);
      if (found[index] !== undefined || key === undefined) continue;
      const place = places.get(key)?.find((each) => !taken.has(each) && isNoOther(known[each] as KnownTask, task));
      if (place !== undefined) take(index, place);
    }
  };
  eachBy(
    ({ mark }) => mark,
    ({ mark }) => mark,
  );
  eachBy(
    ({ words }) => plain(words),
    ({ words }) => plain(words),
  );
  eachBy(
    ({ address }) => address,
    ({ address }) => address,
  );
  const bags = known.map(({ words }) => bagOf(words));
  const pairs: { readonly task: number; readonly place: number; readonly likeness: number }[] = [];
  for (const [task, each] of tasks.entries()) {
    if (found[task] !== undefined) continue;
    const bag = bagOf(each.words);
    for (const [place, other] of known.entries()) {
      if (taken.has(place) || !isNoOther(other, each)) continue;
      const likeness = dice(bag, bags[place] as ReadonlySet<string>);
      if (likeness >= (other.gone ? ALIKE_AGAIN : ALIKE)) pairs.push({ task, place, likeness });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || Math.abs(a.task - a.place) - Math.abs(b.task - b.place));
  for (const { task, place } of pairs) if (found[task] === undefined && !taken.has(place)) take(task, place);
  return found;
}

/** Two marks that differ say that they are two tasks. */
function isNoOther(known: KnownTask, { mark }: PromisedTask): boolean {
  return known.mark === null || mark === undefined || known.mark === mark;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').replace(/[.;]$/, '').trim();
}

function bagOf(words: string): ReadonlySet<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return (2 * both) / (a.size + b.size);
}
