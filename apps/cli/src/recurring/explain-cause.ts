import { type Paint, wrap } from '@failonce/checks';
import { type Cause, FAMILIES, type Taxonomy } from '@failonce/recurrence';
import { prose } from '../help/prose.ts';
import { marked } from './marked.ts';

/** Examples that are shown at most. */
const MOST_EXAMPLES = 3;

/** What a cause is, what it is easily taken for, how it is told, and what usually helps. */
export function explainCause(cause: Cause, taxonomy: Taxonomy, width: number, paint: Paint): string {
  const { id, name, family, generic, definition, confusedWith, examples, measures } = cause;
  const { dot, arrow, gutter } = paint.signs;
  const kind = [id, 'cause', FAMILIES[family], ...(generic ? ['broad'] : [])].join(` ${dot} `);
  const lines = [
    ...wrap(paint.words(name), width).map(paint.strong),
    ...wrap(kind, width).map(paint.faint),
    '',
    ...prose(definition, width, paint),
  ];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', paint.strong(title), ...body);
  };
  const mark = (text: string, sign: string): string[] => marked(text, sign, width, paint);
  section(
    'Easily confused with',
    confusedWith.flatMap((other) => mark(`${taxonomy.nameOf(other.id)} (${other.id}): ${other.unlike}`, dot)),
  );
  section(
    'For example',
    examples.slice(0, MOST_EXAMPLES).flatMap((text, at) => [...(at > 0 ? [''] : []), ...mark(text, gutter)]),
  );
  const list = (some: readonly string[]): string[] => some.flatMap((measure) => mark(measure, arrow));
  section('What usually prevents it', list(measures.prevent));
  section('What usually detects it sooner', list(measures.detect));
  section('What usually limits its harm', list(measures.limit));
  return `${lines.join('\n')}\n`;
}
