const EVENTS = ['drain', 'error', 'close'] as const;

/** Standard output, which the reader may close at any time: `failonce check | head`. */
export class Output {
  /** The reader has gone: what is written from now on is dropped. */
  closed = false;
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream = process.stdout) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      this.closed = true;
    });
  }

  /** Waits until the reader has taken enough, so that a slow one costs no memory. */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.closed || text.length === 0 || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        for (const event of EVENTS) this.#stream.off(event, settle);
        resolve();
      };
      for (const event of EVENTS) this.#stream.on(event, settle);
    });
  }
}
