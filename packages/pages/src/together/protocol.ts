// What the editor in a browser and the server say to each other beside what Yjs says: both sides read it here.

/** Where the socket is. */
export const TOGETHER_PATH = '/api/v1/together';

/** Grows whenever a page that is open could no longer speak with the server. */
export const PROTOCOL = 1;

/** The name of the text in a shared document. */
export const TEXT = 'markdown';

/** The address under which the server says hello: no document is called so. */
export const HELLO = 'hello';

/** The first thing that the server says on a socket. */
export interface Hello {
  /** Which shared document is open now: another epoch is another document, of the same postmortem. */
  readonly epoch: string;
  /** The newest revision. */
  readonly revision: number;
  /** What the server runs. */
  readonly version: string;
}

/** Why the server ends a socket, by the code that it closes it with. */
export const REFUSALS: Readonly<Record<number, string>> = {
  4400: 'message-refused',
  4401: 'not-signed-in',
  4403: 'not-allowed',
  4404: 'not-found',
  4409: 'old-page',
  4413: 'too-large',
  4429: 'too-many',
};

/** What a page says beside its edits, as JSON. */
export type Said =
  /** Is everything up to this state kept? */
  | { readonly mark: number; readonly vector: string }
  /** Make a revision of what there is. */
  | { readonly save: number; readonly name: string };

/** What the server says beside edits, as JSON. */
export type Answered =
  | { readonly marked: number; readonly kept: boolean }
  | { readonly saved: number; readonly revision: number }
  | { readonly failed: number; readonly why: string }
  /** There is a new revision. */
  | { readonly revision: number };

/** The name of a shared document. */
export function documentName(postmortem: string, epoch: string): string {
  return `${postmortem}/${epoch}`;
}
