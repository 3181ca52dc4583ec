import { type Paint, pad, visible, wrap } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import { likelihood, preventing } from './causes-of.ts';
import { quote } from './quote.ts';
import type { ReadPostmortem } from './read-postmortem.ts';
import { nameOf } from './show-name.ts';
import { SILENCES, silenceOf } from './silence.ts';
import { triggerById } from './trigger-by-id.ts';

const INDENT = '   ';

/** The causes of one postmortem for people: how likely, the passage, what it is, what set it off, and what usually prevents it. */
export function showCauses(postmortem: ReadPostmortem, taxonomy: Taxonomy, width: number, paint: Paint): string {
  const told = postmortem.fingerprint.causes;
  const prose = (text: string): string[] => wrap(paint.words(visible(text)), width - INDENT.length);
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `${INDENT}${line}`);
  const lines = nameOf(postmortem, width, paint);
  if (told.length === 0) {
    const silence = silenceOf(postmortem) === 'language' ? 'language' : 'cause';
    lines.push('', ...wrap(paint.words(SILENCES[silence]), width), ...setOffBy(postmortem, width, paint));
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
  lines.push(...setOffBy(postmortem, width, paint), '', paint.strong('What usually prevents it'));
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

/** The trigger, where the text tells it. */
function setOffBy(postmortem: ReadPostmortem, width: number, paint: Paint): string[] {
  const { trigger } = postmortem.fingerprint;
  if (trigger === undefined) return [];
  const room = width - INDENT.length;
  const [label = '', ...passage] = quote(postmortem, trigger.passage, '', room, paint);
  const { name = trigger.id, definition = '' } = triggerById(trigger.id) ?? {};
  const body = [paint.strong(name), ...wrap(paint.words(definition), room).map(paint.faint), label, ...passage];
  return ['', paint.strong('What set it off'), ...body.map((line) => `${INDENT}${line}`)];
}
