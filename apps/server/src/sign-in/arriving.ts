import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of one request to sign in while it is answered. */
export interface Arriving {
  /** The network address that asks. */
  asker?: string;
  /** The groups that the identity provider has named. */
  groups?: readonly string[];
  /** What the identity provider has told, for a test: nobody comes in by it. */
  tested?: (claims: Readonly<Record<string, unknown>>) => void;
  /** Where a link to set a new password goes, when it is not to be sent by mail. */
  passwordLink?: (link: string) => void;
}

/** The identity library calls our hooks without the request that they belong to; this tells which one it is. */
export const arriving = new AsyncLocalStorage<Arriving>();
