import type { Library, Viewer } from '@failonce/library';
import type { Logger } from 'pino';
import type { Metrics } from './http/metrics.ts';

/** Tells who asks. The one place where a request becomes a person. */
export interface SignIn {
  viewerOf(request: Request): Promise<Viewer>;
}

/** What every route is given. */
export interface Server {
  readonly library: Library;
  readonly signIn: SignIn;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly version: string;
  /** As people reach it: “https://failonce.example.com”. */
  readonly address: string;
  /** Is there a proxy before us whose “X-Forwarded-For” is true? */
  readonly trustProxy: boolean;
}
