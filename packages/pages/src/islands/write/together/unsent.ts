/** Where a window keeps what the server has not yet: its `sessionStorage`, which a page that is loaded again finds there. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was typed in a window, and the newest text of which the server has said that it is kept. */
export interface Unsent {
  readonly known: string;
  readonly text: string;
}

/** Keeps what was typed in this window of a postmortem, for the case that its page is loaded again before it is sent. */
export function unsentOf(postmortem: string, keep: Keep | undefined) {
  const key = `failonce typed ${postmortem}`;
  return {
    read(): Unsent | undefined {
      try {
        const { known, text } = JSON.parse(keep?.getItem(key) ?? '{}') as Partial<Unsent>;
        return known === undefined || text === undefined || known === text ? undefined : { known, text };
      } catch {
        return undefined;
      }
    },
    write({ known, text }: Unsent): void {
      try {
        if (known === text) keep?.removeItem(key);
        else keep?.setItem(key, JSON.stringify({ known, text }));
      } catch {
        // There is no room: then it lies in the open page alone.
      }
    },
  };
}

/** The storage of this window, where it has one and lets us use it. */
export function ownKeep(): Keep | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
