import type { Asked, Work, WorkKind } from '../../write/work.ts';

declare const WRITE_WORKER: string;

/** The worker that reads and judges the text, asked by promises. */
export class AskWorker {
  readonly #worker = new Worker(WRITE_WORKER, { type: 'module' });
  readonly #open = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();
  #count = 0;

  constructor(settings: string) {
    this.#worker.postMessage({ settings });
    this.#worker.addEventListener('message', ({ data }) => {
      const { number, answer, problem } = data as { number: number; answer: never; problem?: string };
      const open = this.#open.get(number);
      this.#open.delete(number);
      if (problem === undefined) open?.resolve(answer);
      else open?.reject(new Error(problem));
    });
  }

  ask<K extends WorkKind>(asked: Asked<K>): Promise<Work[K]['answer']> {
    const number = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#open.set(number, { resolve: resolve as (answer: never) => void, reject });
      this.#worker.postMessage({ number, asked });
    });
  }
}
