import { triggerPage } from '../../packages/pages/src/guide/recurrence-page.ts';
import type { Trigger } from '../../packages/recurrence/src/define-trigger.ts';
import { type Generated, generatedPage } from './generated.ts';

/** A page for each trigger, and one that lists them. */
export function triggerPages(triggers: readonly Trigger[], folder: string): readonly Generated[] {
  const names = new Map(triggers.map(({ id, name }) => [id, name]));
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
  return [
    ...triggers.map((trigger) =>
      generatedPage(
        `${folder}/${trigger.id}.md`,
        triggerPage(trigger, (id) => names.get(id) ?? id),
      ),
    ),
    generatedPage(`${folder}/README.md`, [
      '# Triggers',
      'What sets a failure off, as apart from its [causes](../causes/README.md): the event without which it would not have begun on that day. A trigger is told only where the text says clearly that it set the failure off.',
      list(triggers.map(({ id, name, definition }) => `[${name}](${id}.md): ${definition}`)),
    ]),
  ];
}
