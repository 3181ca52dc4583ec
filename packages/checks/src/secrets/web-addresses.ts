import type { Source } from '@failonce/document';
import type { FoundSecret } from './found-secret.ts';
import { isUnfilled } from './unfilled.ts';

const LONGEST_USER_INFO = 300;

/** The passwords of addresses like `postgres://user:password@host` (RFC 3986, 3.2.1). */
export function findInWebAddresses({ text }: Source, ats: readonly number[]): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const at of ats) {
    let start = at;
    let colon = -1;
    const limit = Math.max(0, at - LONGEST_USER_INFO);
    while (start > limit) {
      const code = text.charCodeAt(start - 1);
      if (code <= 32 || code === 47 || code === 34 || code === 39 || code === 96 || code === 60 || code === 62) break;
      start--;
      if (code === 58) colon = start;
    }
    if (colon < 0 || colon + 1 >= at || text.slice(start - 3, start) !== '://') continue;
    const value = text.slice(colon + 1, at);
    if (isUnfilled(value)) continue;
    found.push({ kind: 'webAddress', what: 'a password in an address', span: { start: colon + 1, end: at } });
  }
  return found;
}
