/** What trends are made of, of one postmortem. Days as 20261122, as of `dayOf`; undefined where it is not known. */
export interface FiguresOf {
  /** Is it in review, published or closed, and no drill? */
  readonly counts: boolean;
  /** Minutes from its beginning to when it was noticed, and to its end. */
  readonly detect: number | undefined;
  readonly resolve: number | undefined;
  /** When it was first published in full, and how many days after the end of the outage. */
  readonly published: { readonly on: number; readonly after: number | undefined } | undefined;
  /** When a reviewer first answered, and how many minutes after somebody was first asked. */
  readonly answered: { readonly on: number; readonly after: number } | undefined;
  /** Its tasks that are due on a day and were not declined. */
  readonly tasks: readonly TaskFigures[];
}

export interface TaskFigures {
  readonly due: number;
  /** 0 where it is not verified. */
  readonly verified: number;
  readonly done: boolean;
}

/** Where nothing is known. */
export const NONE = -1;

const FIRST_ROOM = 1024;

/** The figures of all postmortems by their numbers, in columns, beside the catalogue. */
export class Figures {
  counts = new Uint8Array(FIRST_ROOM);
  detect = new Int32Array(FIRST_ROOM);
  resolve = new Int32Array(FIRST_ROOM);
  publishedOn = new Int32Array(FIRST_ROOM);
  publishedAfter = new Int32Array(FIRST_ROOM);
  answeredOn = new Int32Array(FIRST_ROOM);
  answeredAfter = new Int32Array(FIRST_ROOM);
  /** Only of those that have tasks. */
  readonly #tasks = new Map<number, readonly TaskFigures[]>();

  /** Adds those of a postmortem, or replaces them. */
  set(number: number, { counts, detect, resolve, published, answered, tasks }: FiguresOf): void {
    this.#makeRoom(number);
    this.counts[number] = counts ? 1 : 0;
    this.detect[number] = detect ?? NONE;
    this.resolve[number] = resolve ?? NONE;
    this.publishedOn[number] = published?.on ?? 0;
    this.publishedAfter[number] = published?.after ?? NONE;
    this.answeredOn[number] = answered?.on ?? 0;
    this.answeredAfter[number] = answered?.after ?? NONE;
    if (tasks.length > 0) this.#tasks.set(number, tasks);
    else this.#tasks.delete(number);
  }

  delete(number: number): void {
    if (number < this.counts.length) this.counts[number] = 0;
    this.#tasks.delete(number);
  }

  tasksOf(number: number): readonly TaskFigures[] {
    return this.#tasks.get(number) ?? [];
  }

  #makeRoom(number: number): void {
    if (number < this.counts.length) return;
    const length = Math.max(2 * this.counts.length, number + 1);
    const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(length);
      to.set(from);
      return to;
    };
    const counts = new Uint8Array(length);
    counts.set(this.counts);
    this.counts = counts;
    this.detect = grown(this.detect);
    this.resolve = grown(this.resolve);
    this.publishedOn = grown(this.publishedOn);
    this.publishedAfter = grown(this.publishedAfter);
    this.answeredOn = grown(this.answeredOn);
    this.answeredAfter = grown(this.answeredAfter);
  }
}
