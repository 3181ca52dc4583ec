import { type Paint, wrap } from '@failonce/checks';
import { FAMILIES, type Taxonomy, triggers } from '@failonce/recurrence';
import { columns } from '../help/command-help.ts';

/** Every cause that is known, by family, and what sets failures off. */
export function listCauses({ causes }: Taxonomy, width: number, paint: Paint): string {
  const lines: string[] = [];
  for (const [family, title] of Object.entries(FAMILIES)) {
    const rows = causes.filter((cause) => cause.family === family).map(({ id, name }) => [id, name] as const);
    if (rows.length > 0) lines.push(paint.strong(title), ...columns(rows, width, paint.words), '');
  }
  const rows = triggers.map(({ id, name }) => [id, name] as const);
  lines.push(paint.strong('Triggers: what sets a failure off'), ...columns(rows, width, paint.words), '');
  const more = 'failonce explain ID tells more of a cause or trigger, failonce causes FILE those of a postmortem.';
  lines.push(...wrap(more, width).map(paint.faint));
  return `${lines.join('\n')}\n`;
}

/** The same for programs. */
export function causeListAsJson({ causes }: Taxonomy): string {
  const list = causes.map(({ id, name, family, definition }) => ({ id, name, family, definition }));
  const triggerList = triggers.map(({ id, name, definition }) => ({ id, name, definition }));
  return `${JSON.stringify({ version: 1, families: FAMILIES, causes: list, triggers: triggerList })}\n`;
}
