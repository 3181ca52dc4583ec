import { type Paint, pad, visible, wrap } from '@failonce/checks';
import type { Hit, Taxonomy } from '@failonce/recurrence';
import { beganLater } from './order.ts';
import { tellPromised } from './promised.ts';
import { beside, quote } from './quote.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

/** How it is shown. */
export interface Shown {
  readonly taxonomy: Taxonomy;
  readonly paint: Paint;
  /** Columns that are used. */
  readonly width: number;
  /** As in “2025-03-11”. */
  readonly today: string;
}

/** From this width on both passages stand side by side. */
const WIDE = 100;
const INDENT = '   ';

/** One hit for people: what it is, both passages, why, and what became of the measures that were promised then. */
export function showHit(
  number: number,
  asked: ReadPostmortem,
  other: ReadPostmortem,
  hit: Hit & { readonly why: readonly string[] },
  { taxonomy, paint, width, today }: Shown,
): string[] {
  const room = width - INDENT.length;
  const prose = (text: string): string[] => wrap(paint.words(visible(text)), room);
  const [first = '', ...rest] = prose(other.title ?? 'Without a title');
  const lines = rest.map(paint.strong);
  const date =
    other.date === undefined ? '' : ` (${other.date}${beganLater(other, asked) ? ', later than this one' : ''})`;
  lines.push(...prose(other.path + date).map(paint.faint));
  if (hit.cause !== undefined) {
    lines.push(...boldEnd('Looks like the same failure:', taxonomy.nameOf(hit.cause), room, paint));
    const passageOf = ({ fingerprint }: ReadPostmortem) =>
      fingerprint.causes.find(({ id }) => id === hit.cause)?.passage;
    const half = width >= WIDE ? Math.floor((room - 3) / 2) : room;
    const mine = quote(asked, passageOf(asked), 'This one', half, paint);
    const theirs = quote(other, passageOf(other), 'That one', half, paint);
    lines.push('', ...(width >= WIDE ? beside(mine, theirs, half, paint) : [...mine, '', ...theirs]), '');
  }
  lines.push(...prose(hit.why.slice(1).join(' ')).map(paint.faint));
  lines.push(...prose(`Its measures: ${tellPromised(other.promised, today)}`));
  return [
    `${pad(String(number), INDENT.length)}${paint.strong(first)}`,
    ...lines.map((line) => (line === '' ? '' : `${INDENT}${line}`)),
  ];
}

/** Words, and a name in bold behind them, or below where there is no room. */
function boldEnd(words: string, name: string, width: number, paint: Paint): string[] {
  if (words.length + 1 + name.length <= width) return [`${words} ${paint.strong(name)}`];
  return [...wrap(words, width), ...wrap(name, width).map(paint.strong)];
}
