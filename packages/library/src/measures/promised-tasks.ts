import { isoDate, type Measure, promised } from '@failonce/document';

/** A task as a text promises it. */
export interface PromisedTask {
  readonly mark: string | undefined;
  readonly words: string;
  readonly owner: string | undefined;
  /** A day, “2026-03-01”. */
  readonly due: string | undefined;
  readonly causes: readonly string[];
  readonly address: string | undefined;
  /** What the text says of its being done; undefined where it is not. */
  readonly done: { readonly on: string | undefined; readonly evidence: string | undefined } | undefined;
}

const MOST_WORDS = 1000;

/** The tasks of a text, in its order. */
export function promisedTasks(measures: readonly Measure[]): PromisedTask[] {
  return promised(measures).map(({ text, mark, checked, annotation }) => {
    const { owner, due, done, evidence, address, causes = [] } = annotation ?? {};
    const isDone = checked === true || done !== undefined;
    return {
      mark: mark?.value,
      words: text.plain.trim().slice(0, MOST_WORDS),
      owner: owner?.value.trim() || undefined,
      due: due === undefined ? undefined : isoDate(due.value),
      causes: causes.map(({ value }) => value),
      address: address?.value,
      done: isDone
        ? { on: done?.value === undefined ? undefined : isoDate(done.value), evidence: evidence?.value }
        : undefined,
    };
  });
}
