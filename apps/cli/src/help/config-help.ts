import { loadConfigSchema, type Paint, wrap } from '@failonce/checks';

/** A JSON schema as far as the help reads it. */
interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Every key of failonce.yaml, from the schema itself. */
export async function writeConfigHelp(width: number, paint: Paint): Promise<string> {
  const { configJsonSchema, LEVELS } = await loadConfigSchema();
  const { properties = {} } = configJsonSchema() as Schema;
  const measure = Math.min(width, 88);
  const prose = (text: string, indent: string): string[] =>
    wrap(paint.words(text), measure - indent.length).map((line) => indent + line);
  const lines = [
    paint.strong('failonce.yaml'),
    ...prose(
      'How a library wants its postmortems judged. Every key may be left out. Without the file, the set format counts as it stands.',
      '  ',
    ),
    '',
    ...prose(
      'The nearest one counts, alone: in the folder of a document, or in the first folder above it that has one, up to the top of the repository. “failonce init” writes one.',
      '  ',
    ),
  ];
  for (const [name, schema] of Object.entries(properties)) {
    lines.push('', paint.strong(name), ...prose(schema.description ?? '', '  '));
    if (schema.enum) lines.push(...prose(`One of ${schema.enum.join(', ')}.`, '  '));
    if (name === 'levels') {
      lines.push(...prose(`Each is one of ${LEVELS.join(', ')}; “failonce explain” lists the ids.`, '  '));
      lines.push(
        paint.faint('  levels:'),
        paint.faint('    timeline-escalation: error'),
        paint.faint('    summary-impact-share: off'),
      );
    } else lines.push(...below(schema, '  ', prose, paint));
  }
  return `${lines.join('\n')}\n`;
}

function below(
  schema: Schema,
  indent: string,
  prose: (text: string, indent: string) => string[],
  paint: Paint,
): string[] {
  const { properties = schema.items?.properties ?? {} } = schema;
  return Object.entries(properties).flatMap(([name, each]) => [
    indent + paint.accent(name),
    ...prose(each.description ?? '', `${indent}  `),
    ...below(each, `${indent}  `, prose, paint),
  ]);
}
