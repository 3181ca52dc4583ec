import type { Draft } from '@failonce/library';
import type { Document } from '@hocuspocus/server';
import { applyUpdate } from 'yjs';
import type { Shared } from './keeper.ts';

/** An open document: what it is, and how much of what is kept stands in it. */
export class Room implements Shared {
  readonly postmortem: string;
  readonly epoch: string;
  readonly document: Document;
  revision: number;
  #through = -1;
  /** Numbers beyond it that stand in the document as well. */
  readonly #own = new Set<number>();

  constructor(postmortem: string, draft: Draft, document: Document) {
    this.postmortem = postmortem;
    this.epoch = draft.epoch;
    this.document = document;
    this.revision = draft.revision;
    this.bring(draft);
  }

  /** All updates up to this one stand in the document. */
  get through(): number {
    return this.#through;
  }

  /** Brings in what was kept, by whichever replica. */
  bring({ states, updates }: Pick<Draft, 'states' | 'updates'>): void {
    for (const state of states) applyUpdate(this.document, state, { source: 'local', skipStoreHooks: true });
    this.#through = Math.max(this.#through, updates);
    this.#forward();
  }

  /** Notes an update that was kept here and stands in the document. */
  note(number: number): void {
    this.#own.add(number);
    this.#forward();
  }

  #forward(): void {
    for (const number of this.#own) if (number <= this.#through) this.#own.delete(number);
    while (this.#own.delete(this.#through + 1)) this.#through++;
  }
}
