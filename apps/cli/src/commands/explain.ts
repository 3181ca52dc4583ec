import {
  asRequirement,
  type CheckExample,
  type Paint,
  paintFor,
  type RequirementExample,
  truncate,
  usedWidth,
  visible,
  wrap,
} from '@failonce/checks';
import { allUnits, type Unit, unknownId } from '../arguments/known-ids.ts';
import { settingsOfFolder } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { columns } from '../help/command-help.ts';
import { prose } from '../help/prose.ts';
import { Output } from '../terminal/output.ts';
import { terminalOf } from '../terminal/terminal.ts';

const PARTS = [
  ['summary', 'Issue Summary'],
  ['timeline', 'Timeline'],
  ['cause', 'Root Cause and Resolution'],
  ['measures', 'Corrective and Preventative Measures'],
  ['whole', 'The whole document'],
] as const;

/** What is no unit but has a page of its own. */
const CONFIG: ReadonlySet<string> = new Set(['config', 'failonce.yaml']);

export default defineCommand({
  name: 'explain',
  summary: 'Tell what a requirement or check wants, or what a cause or trigger is',
  usage: '[ID]...',
  argument: 'id',
  details: [
    'Without an id, the list of all requirements and checks; “failonce causes” lists the causes and triggers, those of the failonce.yaml here too. “config” tells what failonce.yaml may say.',
  ],
  options: {},
  examples: [
    { command: 'failonce explain', says: 'every requirement and check, by the part it belongs to' },
    {
      command: 'failonce explain summary-impact-share',
      says: 'one of them, with an example that meets it and one that does not',
    },
    { command: 'failonce explain disk-full', says: 'a cause: what it is, examples, and what usually prevents it' },
    { command: 'failonce explain config', says: 'every key of failonce.yaml' },
  ],
  run: async (_, ids) => {
    const terminal = terminalOf(process.stdout);
    const paint = paintFor(terminal);
    const width = usedWidth(terminal);
    if (ids.length === 1 && CONFIG.has(ids[0] as string)) {
      const { writeConfigHelp } = await import('../help/config-help.ts');
      await new Output().write(await writeConfigHelp(width, paint));
      return 0;
    }
    const texts: string[] = [];
    for (const id of ids) texts.push(await explainId(id, width, paint));
    await new Output().write(texts.length === 0 ? list(width, paint) : texts.join('\n'));
    return 0;
  },
});

/** A requirement or check, else a trigger or a cause: those are loaded only where they are asked for. */
async function explainId(id: string, width: number, paint: Paint): Promise<string> {
  const units = allUnits();
  const unit = units.find((each) => each.id === id);
  if (unit !== undefined) return explain(unit, width, paint);
  const { builtInTaxonomy, triggers } = await import('@failonce/recurrence');
  const trigger = triggers.find((each) => each.id === id);
  if (trigger !== undefined) {
    const { explainTrigger } = await import('../recurring/explain-trigger.ts');
    return explainTrigger(trigger, width, paint);
  }
  const { taxonomyOf } = await import('../recurring/taxonomy-of.ts');
  const isOurs = builtInTaxonomy.cause(id) !== undefined;
  const taxonomy = isOurs ? builtInTaxonomy : taxonomyOf([await settingsOfFolder('.')]);
  const cause = taxonomy.cause(id);
  if (cause === undefined) {
    throw unknownId(
      id,
      'requirement, check, cause or trigger',
      [...units, ...taxonomy.causes, ...triggers].map((each) => each.id),
    );
  }
  const { explainCause } = await import('../recurring/explain-cause.ts');
  return explainCause(cause, taxonomy, width, paint);
}

function list(width: number, paint: Paint): string {
  const lines: string[] = [];
  const units = allUnits();
  const add = (title: string, some: readonly Unit[]): void => {
    if (some.length === 0) return;
    const rows = some.map(
      ({ id, title: says, level }) => [id, level === 'error' ? says : `${says} (${level})`] as const,
    );
    lines.push(paint.strong(title), ...columns(rows, width, paint.words), '');
  };
  for (const [part, title] of PARTS)
    add(
      title,
      units.filter((unit) => asRequirement(unit)?.part === part),
    );
  add(
    'Beyond the requirements',
    units.filter((unit) => asRequirement(unit) === undefined),
  );
  lines.push(
    ...wrap(
      'failonce explain ID tells more. What is not marked blocks publishing. A failonce.yaml moves levels. failonce causes lists causes.',
      width,
    ).map(paint.faint),
  );
  return `${lines.join('\n')}\n`;
}

function explain(unit: Unit, width: number, paint: Paint): string {
  const requirement = asRequirement(unit);
  const { dot } = paint.signs;
  const part = PARTS.find(([id]) => id === requirement?.part)?.[1];
  const kind = [unit.id, unit.level, ...(part === undefined ? [] : [part])].join(` ${dot} `);
  const lines = [
    paint.strong(paint.words(unit.title)),
    ...wrap(kind, width).map(paint.faint),
    '',
    ...prose(`${unit.want}.`, width, paint),
    '',
    paint.strong('Why'),
    ...prose(unit.reason, width, paint),
    '',
    paint.strong('What to write'),
    ...unit.write.split('\n').flatMap((line) => prose(line, width, paint)),
  ];
  const passes = unit.examples.find((example) => meets(example));
  const fails = unit.examples.find((example) => !meets(example));
  if (fails) {
    lines.push('', paint.level(unit.level, requirement ? 'Not met' : 'Found in'));
    if ('given' in fails && fails.given) lines.push(...quote(fails.given.says, width, paint), '');
    lines.push(...quote(fails.text, width, paint));
  }
  if (passes) lines.push('', paint.good(requirement ? 'Met' : 'Silent on'), ...quote(passes.text, width, paint));
  const other = unit.level === 'note' ? 'warning' : 'note';
  lines.push(
    '',
    paint.strong('Silence it, or move its level'),
    ...prose('In the text, with the reason, or for a whole library in failonce.yaml:', width, paint),
    `  ${paint.faint(paint.signs.gutter)} <!-- failonce-disable ${unit.id} the reason -->`,
    `  ${paint.faint(paint.signs.gutter)} levels: { ${unit.id}: ${other} }`,
  );
  return `${lines.join('\n')}\n`;
}

function meets(example: RequirementExample | CheckExample): boolean {
  return 'met' in example ? example.met !== false : example.found.length === 0;
}

function quote(text: string, width: number, paint: Paint): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      `  ${paint.faint(paint.signs.gutter)} ${truncate(visible(line), width - 4, paint.signs.ellipsis)}`.trimEnd(),
    );
}
