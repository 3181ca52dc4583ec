import { type Unjudged, visible } from '@failonce/checks';
import { Output } from './output.ts';

/** Writes what there is to say of documents one by one: as one object of JSON, or for people with a line between. */
export class DocumentsWriter {
  readonly json: boolean;
  readonly #output = new Output();
  readonly #unjudged: Unjudged[] = [];
  #count = 0;

  constructor(json: boolean) {
    this.json = json;
  }

  /** Nobody reads on. */
  get closed(): boolean {
    return this.#output.closed;
  }

  /** How many documents could not be read. */
  get failures(): number {
    return this.#unjudged.length;
  }

  /** What there is to say of the next document: an object of JSON, or lines with a line end behind the last. */
  async add(text: string): Promise<void> {
    const first = this.#count++ === 0;
    const separator = this.json ? (first ? OPENING : ',\n') : first ? '' : '\n';
    await this.#output.write(separator + text);
  }

  /** A document that could not be read. People are told at once, beside the output. */
  fail(unjudged: Unjudged): void {
    this.#unjudged.push(unjudged);
    if (!this.json) process.stderr.write(`failonce: ${visible(unjudged.path)}: ${unjudged.message}\n`);
  }

  /** Ends the output, with further members of the object where it is JSON. Answers the exit status. */
  async end(more: Readonly<Record<string, unknown>> = {}): Promise<number> {
    if (this.json) {
      const members = Object.entries({ ...more, errors: this.#unjudged });
      const written = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
      await this.#output.write(`${this.#count === 0 ? OPENING : ''}\n],${written.join(',')}}\n`);
    }
    return this.#unjudged.length > 0 ? 2 : 0;
  }
}

const OPENING = '{"version":1,"documents":[\n';
