import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A JSON object that is written piece by piece, one row a line. */
export class JsonFile {
  readonly #descriptor: number;
  #separator = '{\n';
  #waiting: string[] = [];

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
  }

  property(name: string, value: unknown): void {
    this.#write(`${this.#separator}${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    this.#separator = ',\n';
  }

  beginRows(name: string): void {
    this.#write(`${this.#separator}${JSON.stringify(name)}: [`);
    this.#separator = '\n';
  }

  /** Its properties in the order of their names, so that equal rows are equal bytes. */
  row(row: Readonly<Record<string, unknown>>): void {
    const names = Object.keys(row).sort();
    this.#write(`${this.#separator}${JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]])))}`);
    this.#separator = ',\n';
  }

  endRows(): void {
    this.#write(this.#separator === '\n' ? ']' : '\n]');
    this.#separator = ',\n';
  }

  end(): void {
    this.#write('\n}\n');
    this.#flush();
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #write(text: string): void {
    this.#waiting.push(text);
    if (this.#waiting.length >= 500) this.#flush();
  }

  #flush(): void {
    writeSync(this.#descriptor, this.#waiting.join(''));
    this.#waiting = [];
  }
}
