import { check, fixText, type Report, type Settings } from '@failonce/checks';
import { differenceOf, type Postmortem, parse } from '@failonce/document';
import { judgedOf } from './judged.ts';
import { readOutage, writeOutage } from './outage.ts';
import { placeFor } from './place-for.ts';
import { settle } from './settle.ts';
import { readTasks, writeTask } from './tasks.ts';
import type { Asked, Work, WorkKind } from './work.ts';

/** Makes what the reading page would show; loaded when it is first asked for. */
export type Preview = (document: Postmortem, report: Report, number: number) => Promise<string>;

/** Does what the page asks for; the last text is read once, whatever is asked about it. */
export class Worker {
  readonly #settings: Settings;
  readonly #preview: Preview;
  #last: { readonly text: string; readonly document: Postmortem; readonly report: Report } | undefined;

  constructor(settings: Settings, preview: Preview) {
    this.#settings = settings;
    this.#preview = preview;
  }

  async do<K extends WorkKind>(asked: Asked<K>): Promise<Work[K]['answer']> {
    return (await this.#do(asked as Asked)) as Work[K]['answer'];
  }

  async #do(asked: Asked): Promise<Work[WorkKind]['answer']> {
    const { text } = asked;
    const { document, report } = this.#read(text);
    switch (asked.kind) {
      case 'judge':
        return judgedOf(report);
      case 'place':
        return placeFor(document, report, asked.requirement);
      case 'fix-all':
        return { edits: differenceOf(text, fixText(text, { settings: this.#settings }).text) };
      case 'read-outage':
        return readOutage(document);
      case 'write-outage':
        return writeOutage(document, asked.outage);
      case 'read-tasks':
        return readTasks(document);
      case 'write-task':
        return writeTask(document, asked.index, asked.fields);
      case 'settle':
        return settle(document, asked.earlier, asked.same);
      case 'preview':
        return { markup: await this.#preview(document, report, asked.number) };
    }
  }

  /** Forgets the text: it would be read differently now. */
  forget(): void {
    this.#last = undefined;
  }

  #read(text: string): { readonly document: Postmortem; readonly report: Report } {
    if (this.#last?.text !== text) {
      const document = parse(text, this.#settings);
      this.#last = { text, document, report: check(document, { settings: this.#settings }) };
    }
    return this.#last;
  }
}
