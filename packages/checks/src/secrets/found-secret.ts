import type { Span } from '@failonce/document';

/** A secret and what it is. */
export interface FoundSecret {
  readonly kind: 'token' | 'privateKey' | 'password' | 'named' | 'webAddress' | 'header';
  /** "a GitHub token". */
  readonly what: string;
  readonly span: Span;
}
