import type { Source, Span } from '@failonce/document';
import { literals, standingIn } from '../literals.ts';

const ENDS = literals('.internal', '.corp', '.local', '.lan', '.intranet');
const LONGEST_NAME = 253;
/** Every machine in a cloud or container has these, with whatever stands before them; files are named like the last. */
const COMMON: readonly string[] = [
  ...['host', 'gateway', 'kubernetes'].map((name) => `${name}.docker.internal`),
  ...['metadata.google.internal', 'cluster.local'],
  ...['example', 'acme'].flatMap((name) => ['internal', 'corp', 'local', 'lan'].map((end) => `${name}.${end}`)),
  ...'rc env settings config index main test application docker-compose user my jail fail2ban'
    .split(' ')
    .map((name) => `${name}.local`),
];

function isCommon(name: string): boolean {
  const lower = name.toLowerCase();
  return COMMON.some((common) => lower === common || lower.endsWith(`.${common}`));
}

/** Names of machines that only the company's own network knows: "db-3.eu.shop.internal". */
export function findHostNames(source: Source): Span[] {
  const { text } = source;
  const found: Span[] = [];
  for (const { written: end } of standingIn(source, ENDS)) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
      const stop = at + end.length;
      if (/[\w-]/.test(text[stop] ?? '') || (text[stop] === '.' && /\w/.test(text[stop + 1] ?? ''))) continue;
      let start = at;
      while (start > 0 && at - start < LONGEST_NAME && /[\w.-]/.test(text[start - 1] as string)) start--;
      const name = text.slice(start, stop);
      // A path's end is a file's name: "/etc/rc.local".
      if (text[start - 1] === '/' && text[start - 2] !== '/') continue;
      if (/^[\w-]/.test(name) && start < at && !isCommon(name) && !/^\d+\./.test(name))
        found.push({ start, end: stop });
    }
  }
  return found;
}
