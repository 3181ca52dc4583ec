/** The best few of many, by score; of equal ones the one whose key is first, wherever its row is. */
export class Top {
  readonly rows: number[] = [];
  readonly scores: number[] = [];
  readonly #most: number;
  readonly #keyOf: (row: number) => string;

  constructor(most: number, keyOf: (row: number) => string) {
    this.#most = most;
    this.#keyOf = keyOf;
  }

  /** What a score must exceed to get in. */
  get least(): number {
    return this.rows.length < this.#most ? -1 : (this.scores[this.#most - 1] as number);
  }

  offer(row: number, score: number): void {
    if (score < this.least || this.#most === 0) return;
    let at = this.rows.length;
    while (at > 0 && this.#before(row, score, at - 1)) at--;
    if (at >= this.#most) return;
    this.rows.splice(at, 0, row);
    this.scores.splice(at, 0, score);
    if (this.rows.length > this.#most) {
      this.rows.pop();
      this.scores.pop();
    }
  }

  #before(row: number, score: number, at: number): boolean {
    const other = this.scores[at] as number;
    return score > other || (score === other && this.#keyOf(row) < this.#keyOf(this.rows[at] as number));
  }
}
