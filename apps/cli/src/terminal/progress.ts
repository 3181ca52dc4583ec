const PATIENCE = 500;
const INTERVAL = 80;

/** One line on standard error while a long run goes on. Nothing where nobody looks, and nothing is left at the end. */
export class Progress {
  readonly #total: number;
  readonly #shown: boolean;
  readonly #ascii: boolean;
  readonly #begin = performance.now();
  #last = 0;
  #drawn = false;

  constructor(total: number, ascii: boolean, shown: boolean = process.stderr.isTTY === true) {
    this.#total = total;
    this.#ascii = ascii;
    this.#shown = shown;
  }

  /** `done` documents have been judged. */
  update(done: number): void {
    if (!this.#shown) return;
    const now = performance.now();
    if (now - this.#begin < PATIENCE || now - this.#last < INTERVAL) return;
    this.#last = now;
    this.#drawn = true;
    const cells = 20;
    const full = Math.floor((done * cells) / Math.max(1, this.#total));
    const [on, off] = this.#ascii ? ['#', '-'] : ['▰', '▱'];
    const count = `${done.toLocaleString('en-US')} of ${this.#total.toLocaleString('en-US')}`;
    process.stderr.write(`\r\x1b[K${on.repeat(full)}${off.repeat(cells - full)}  ${count}`);
  }

  /** Before anything else is written to the terminal, and at the end. */
  erase(): void {
    if (!this.#drawn) return;
    this.#drawn = false;
    process.stderr.write('\r\x1b[K');
  }
}
