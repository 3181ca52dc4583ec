import { type Paint, wrap } from '@failonce/checks';
import type { Trigger } from '@failonce/recurrence';
import { prose } from '../help/prose.ts';
import { marked } from './marked.ts';
import { triggerName } from './trigger-by-id.ts';

/** Examples that are shown at most. */
const MOST_EXAMPLES = 3;

/** What a trigger is, what it is easily taken for, and how it is told. */
export function explainTrigger(trigger: Trigger, width: number, paint: Paint): string {
  const { id, name, definition, unlike, examples } = trigger;
  const { dot, gutter } = paint.signs;
  const lines = [
    ...wrap(paint.words(name), width).map(paint.strong),
    ...wrap([id, 'trigger'].join(` ${dot} `), width).map(paint.faint),
    '',
    ...prose(definition, width, paint),
    '',
    paint.strong('Easily confused with'),
    ...unlike.flatMap((other) => marked(`${triggerName(other.id)} (${other.id}): ${other.how}`, dot, width, paint)),
    '',
    paint.strong('For example'),
    ...examples
      .slice(0, MOST_EXAMPLES)
      .flatMap((text, at) => [...(at > 0 ? [''] : []), ...marked(text, gutter, width, paint)]),
  ];
  return `${lines.join('\n')}\n`;
}
