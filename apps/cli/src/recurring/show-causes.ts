import { type Paint, pad, visible, wrap } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import { likelihood, preventing } from './causes-of.ts';
import { quote } from './quote.ts';
import type { ReadPostmortem } from './read-postmortem.ts';
import { nameOf } from './show-name.ts';
import { SILENCES, silenceOf } from './silence.ts';

const INDENT = '   ';

/** The causes of one postmortem for people: how likely, the passage, what it is, and what usually prevents it. */
export function showCauses(postmortem: ReadPostmortem, taxonomy: Taxonomy, width: number, paint: Paint): string {
  const told = postmortem.fingerprint.causes;
  const prose = (text: string): string[] => wrap(paint.words(visible(text)), width - INDENT.length);
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `${INDENT}${line}`);
  const lines = nameOf(postmortem, width, paint);
  if (told.length === 0) {
    const silence = silenceOf(postmortem) === 'language' ? 'language' : 'cause';
    lines.push('', ...wrap(paint.words(SILENCES[silence]), width));
    return `${lines.join('\n')}\n`;
  }
  for (const [at, cause] of told.entries()) {
    const sure = likelihood(cause);
    lines.push(
      '',
      `${pad(String(at + 1), INDENT.length)}${paint.strong(taxonomy.nameOf(cause.id))} ${paint.faint(sure)}`,
    );
    const [label = '', ...passage] = quote(postmortem, cause.passage, '', width - INDENT.length, paint);
    lines.push(...indented([...prose(taxonomy.cause(cause.id)?.definition ?? '').map(paint.faint), label, ...passage]));
  }
  lines.push('', paint.strong('What usually prevents it'));
  for (const measure of preventing(told, taxonomy)) {
    const [first = '', ...rest] = prose(measure);
    lines.push(`${pad(paint.signs.arrow, INDENT.length)}${first}`, ...indented(rest));
  }
  const first = told[0]?.id ?? '';
  lines.push('', ...wrap(`failonce explain ${first} tells more of it.`, width).map(paint.faint));
  if (postmortem.fingerprint.practice)
    lines.push(...wrap('It is a drill (kind: practice), and is counted nowhere.', width).map(paint.faint));
  return `${lines.join('\n')}\n`;
}
