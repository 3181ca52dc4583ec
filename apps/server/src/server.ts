import type { Library } from '@failonce/library';
import type { Logger } from 'pino';
import type { Metrics } from './http/metrics.ts';
import type { Mail } from './mail/mail.ts';
import type { Seal } from './sign-in/seal.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Texts } from './texts/texts.ts';

/** What every route is given. */
export interface Server {
  readonly library: Library;
  readonly signIn: SignIn;
  /** Judges texts, and derives what the library keeps of them. */
  readonly texts: Texts;
  readonly mail: Mail;
  /** What addresses and secrets of endpoints are sealed with, and whether posts may go into the own network. */
  readonly post: { readonly seal: Seal; readonly within: boolean };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly version: string;
  /** As people reach it: “https://failonce.example.com”. */
  readonly address: string;
  /** Is there a proxy before us whose “X-Forwarded-For” is true? */
  readonly trustProxy: boolean;
  /** How many requests one network address may make in a minute. */
  readonly requestsAMinute: number;
}
