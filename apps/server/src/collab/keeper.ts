import { addUpdates, type Library } from '@failonce/library';

interface Waiting {
  readonly author: string;
  readonly body: Uint8Array;
  resolve(number: number | undefined): void;
  reject(error: unknown): void;
}

/** A shared document. */
export interface Shared {
  readonly postmortem: string;
  readonly epoch: string;
}

/**
 * Keeps what is typed: answers the number of an update when it is durable, or nothing where the document is no longer
 * open. What comes while a write is under way goes into the next one together.
 */
export class Keeper {
  readonly #library: Library;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #running = new Set<Promise<void>>();

  constructor(library: Library) {
    this.#library = library;
  }

  keep(shared: Shared, author: string, body: Uint8Array): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(shared.epoch);
      const mine = { author, body, resolve, reject };
      if (waiting !== undefined) {
        waiting.push(mine);
        return;
      }
      this.#waiting.set(shared.epoch, [mine]);
      const running = this.#run(shared);
      this.#running.add(running);
      void running.then(() => this.#running.delete(running));
    });
  }

  /** Answers when all is kept that has come until now. */
  async done(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #run(shared: Shared): Promise<void> {
    for (;;) {
      const batch = this.#waiting.get(shared.epoch) ?? [];
      if (batch.length === 0) {
        this.#waiting.delete(shared.epoch);
        return;
      }
      this.#waiting.set(shared.epoch, []);
      try {
        const last = await addUpdates(this.#library, shared, batch);
        for (const [index, { resolve }] of batch.entries())
          resolve(last === undefined ? undefined : last - batch.length + 1 + index);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}
