import type { ChangeDesc, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Judged } from '../../write/judged.ts';
import type { AskWorker } from './ask-worker.ts';
import { showFindings } from './findings.ts';

/** Typing pauses so long before the text is judged, in milliseconds. */
const PAUSE = 120;

/** Judges the text whenever it has changed: beside the page, never twice at once, and the newest text last. */
export class Judging {
  readonly #worker: AskWorker;
  readonly #shown: (judged: Judged, text: string) => void;
  /** How the text has changed since the one that is being judged. */
  #since: ChangeDesc | undefined;
  #running = false;
  #waiting = false;
  #timer: number | undefined;
  #hasShown = false;

  constructor(worker: AskWorker, shown: (judged: Judged, text: string) => void) {
    this.#worker = worker;
    this.#shown = shown;
  }

  /** Listens to an editor. */
  readonly listens: Extension = EditorView.updateListener.of(({ docChanged, changes, view }) => {
    if (!docChanged) return;
    this.#since = this.#since === undefined ? changes.desc : this.#since.composeDesc(changes.desc);
    this.soon(view);
  });

  soon(view: EditorView): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(view), PAUSE);
  }

  async now(view: EditorView): Promise<void> {
    if (this.#running) {
      this.#waiting = true;
      return;
    }
    this.#running = true;
    this.#since = undefined;
    const text = view.state.doc.toString();
    try {
      const judged = await this.#worker.ask({ kind: 'judge', text });
      showFindings(view, judged.findings, this.#since);
      this.#shown(judged, text);
      if (!this.#hasShown) performance.mark('show-judged');
      this.#hasShown = true;
    } finally {
      this.#running = false;
    }
    if (this.#waiting) {
      this.#waiting = false;
      await this.now(view);
    }
  }
}
