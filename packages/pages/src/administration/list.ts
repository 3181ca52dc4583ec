/** A stretch of a long list, as a page shows it. */
export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** What was looked for. */
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly next: string | undefined;
}
