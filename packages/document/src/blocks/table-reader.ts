import type { Problem } from '../postmortem.ts';
import type { BlockWriter } from './block-writer.ts';
import { trimEnd } from './characters.ts';
import { hasPipe, isDelimiterRow, splitRow } from './table.ts';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** Reads tables made of pipes. */
export class TableReader {
  readonly #text: string;
  readonly #writer: BlockWriter;
  readonly #problems: Problem[];
  /** Rows of the open table; -1 where none is open. */
  #rows = -1;

  constructor(text: string, writer: BlockWriter, problems: Problem[]) {
    this.#text = text;
    this.#writer = writer;
    this.#problems = problems;
  }

  get open(): boolean {
    return this.#rows !== -1;
  }

  /** The line below a table's head makes a table of both. */
  begin(at: number, end: number): boolean {
    const writer = this.#writer;
    const head = writer.lastLine;
    if (head === undefined || writer.afterBlank || !isDelimiterRow(this.#text, at, end)) return false;
    if (!hasPipe(this.#text, head.start, head.end)) return false;
    writer.takeLastLine();
    writer.endAll();
    this.#rows = 0;
    this.#row(head.start, head.end, true);
    return true;
  }

  /** A row of a table whose head has no line below: the next lines decide that it is one. */
  beginLoose(at: number, end: number): boolean {
    const next = this.#text.indexOf('\n', end) + 1;
    if (next === 0 || this.#text.charCodeAt(next) !== 124) return false;
    let nextEnd = this.#text.indexOf('\n', next);
    if (nextEnd === -1) nextEnd = this.#text.length;
    this.#writer.endAll();
    this.#rows = 0;
    this.#row(at, end, isDelimiterRow(this.#text, next, trimEnd(this.#text, next, nextEnd)));
    return true;
  }

  /** The next line of the open table; false where it is no row any more. */
  row(at: number, end: number): boolean {
    if (!hasPipe(this.#text, at, end)) {
      this.end();
      return false;
    }
    if (!isDelimiterRow(this.#text, at, end)) this.#row(at, end, false);
    return true;
  }

  #row(at: number, end: number, header: boolean): void {
    const cells = splitRow(this.#text, at, end, MOST_COLUMNS + 1);
    if (this.#rows === MOST_ROWS || cells.length > MOST_COLUMNS) {
      if (this.#rows <= MOST_ROWS) {
        const message = `A table of more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns is not read to its end.`;
        this.#problems.push({ code: 'table-too-large', message, span: { start: at, end } });
        this.#rows = MOST_ROWS + 1;
      }
      return;
    }
    if (this.#rows > MOST_ROWS) return;
    if (!header) this.#rows++;
    this.#writer.row(
      cells.map((cell) => [cell]),
      header,
      { start: at, end },
    );
  }

  /** Closes the table for as long as a cell's words are read; `resume` takes what it gives. */
  suspend(): number {
    const rows = this.#rows;
    this.#rows = -1;
    return rows;
  }

  resume(rows: number): void {
    this.#rows = rows;
  }

  end(): void {
    if (this.#rows === -1) return;
    this.#rows = -1;
    this.#writer.afterBlank = true;
  }
}
