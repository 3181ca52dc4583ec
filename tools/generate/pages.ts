import { existsSync } from 'node:fs';
import type { Command, Option } from '../../apps/cli/src/define-command.ts';
import type { Setting } from '../../apps/server/src/config/settings.ts';
import type { Check, Requirement } from '../../packages/checks/src/define.ts';
import { checkPage, requirementPage } from '../../packages/pages/src/guide/unit-page.ts';
import type { Cause } from '../../packages/recurrence/src/define-cause.ts';
import type { Trigger } from '../../packages/recurrence/src/define-trigger.ts';
import { at } from '../root.ts';
import { causePages } from './cause-pages.ts';
import { type Generated, generatedPage } from './generated.ts';
import { triggerPages } from './trigger-pages.ts';

const reference = 'docs/reference';

/** Every page of docs/reference, from what the units say of themselves. */
export async function pages(): Promise<readonly Generated[]> {
  const { requirements } = (await load('packages/checks/src/requirements.generated.ts')) as {
    requirements: readonly Requirement[];
  };
  const { checks } = (await load('packages/checks/src/checks.generated.ts')) as { checks: readonly Check[] };
  const { causes } = (await load('packages/recurrence/src/causes.generated.ts')) as { causes: readonly Cause[] };
  const { triggers } = (await load('packages/recurrence/src/triggers.generated.ts')) as {
    triggers: readonly Trigger[];
  };
  return [
    generatedPage(`${reference}/README.md`, [
      '# Reference',
      [
        '- [Requirements](requirements/README.md): what a postmortem in the set format must say',
        '- [Checks](checks/README.md): what else is found in one',
        '- [Causes](causes/README.md): the ways in which services fail, by which earlier failures are found',
        '- [Triggers](triggers/README.md): what sets failures off',
        '- [Commands](commands.md) of `failonce`',
        '- [Settings](config.md) of a library: failonce.yaml, and [its schema](failonce.schema.json) for editors',
        '- [Settings of the server](server.md): flags of `failonce serve`, environment, failonce.yaml',
        '- [Errors](errors.md): every code, what it means and what to do',
      ].join('\n'),
    ]),
    ...requirements.map((each) => generatedPage(`${reference}/requirements/${each.id}.md`, requirementPage(each))),
    generatedPage(`${reference}/requirements/README.md`, [
      '# Requirements of the set format',
      'In the order in which people read a postmortem.',
      table(
        ['id', 'level', 'asks for'],
        requirements.map((each) => [link(each.id), each.level, each.title]),
      ),
    ]),
    ...checks.map((each) => generatedPage(`${reference}/checks/${each.id}.md`, checkPage(each))),
    generatedPage(`${reference}/checks/README.md`, [
      '# Checks beyond the requirements',
      table(
        ['id', 'level', 'asks for'],
        checks.map((each) => [link(each.id), each.level, each.title]),
      ),
    ]),
    ...causePages(causes, `${reference}/causes`),
    ...triggerPages(triggers, `${reference}/triggers`),
    ...(await configPages()),
    await serverPage(),
    await errorPage(),
    await commandPage(),
  ];
}

async function serverPage(): Promise<Generated> {
  const { SETTINGS } = (await load(
    'apps/server/src/config/settings.ts',
  )) as typeof import('../../apps/server/src/config/settings.ts');
  return generatedPage(`${reference}/server.md`, [
    '# Settings of the server',
    'What `failonce serve` is told. A flag goes before the environment, and that before `server:` in failonce.yaml.',
    'Where the data lie: `--data`, else `FAILONCE_DATA`, else `DATABASE_URL`, else the folder of this user.',
    ...Object.values(SETTINGS).flatMap((setting: Setting<unknown>) => [
      `## ${setting.env}`,
      setting.says,
      [
        ...(setting.flag === undefined ? [] : [`- flag: \`--${setting.flag} ${setting.value}\``]),
        ...(setting.yaml === undefined ? ['- not in failonce.yaml'] : [`- failonce.yaml: \`server.${setting.yaml}\``]),
        ...(setting.default === undefined ? [] : [`- without it: \`${setting.default}\``]),
      ].join('\n'),
    ]),
  ]);
}

async function configPages(): Promise<readonly Generated[]> {
  const { configJsonSchema, LEVELS } = (await load(
    'packages/checks/src/config/config-schema.ts',
  )) as typeof import('../../packages/checks/src/config/config-schema.ts');
  const { formatIds, loadFormat } = (await load(
    'packages/checks/src/formats.generated.ts',
  )) as typeof import('../../packages/checks/src/formats.generated.ts');
  const formats = await Promise.all(formatIds.map(loadFormat));
  const { writeConfig } = (await load(
    'apps/cli/src/config/write-config.ts',
  )) as typeof import('../../apps/cli/src/config/write-config.ts');
  const schema = configJsonSchema();
  const levels = LEVELS.map((level) => `\`${level}\``).join(', ');
  return [
    { path: `${reference}/failonce.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
    generatedPage(`${reference}/config.md`, [
      '# Settings of a library: failonce.yaml',
      'Without the file, the set format counts as it stands; nobody needs one to begin. `failonce init` writes one, `failonce explain config` tells the same in a terminal.',
      'The nearest `failonce.yaml` counts, and it alone: the one in the folder of a document, else that of the first folder above it that has one. The search ends at the top of the repository (the folder with `.git`). Documents of different folders each have their own. `--config FILE` takes one for all documents, `--no-config` none; standard input has that of the current folder.',
      'A mistake in it is shown with line and column, and nothing is judged until it is mended (exit status 2). With `--watch`, it is read again as documents are.',
      '## Keys',
      table(['key', 'what it does'], keysOf(schema as unknown as Schema, '')),
      `Levels are ${levels}. A requirement that is \`off\` is not asked: it is no part of the count.`,
      '## Formats',
      table(
        ['format', 'what it is'],
        formats.map(({ id, title, requirements }) => [`\`${id}\``, `${title} (${requirements.length} requirements)`]),
      ),
      'A format is one file of data in `packages/checks/src/formats`.',
      '## As `failonce init` writes it',
      fenced(
        writeConfig(
          formats[0] as (typeof formats)[number],
          './node_modules/failonce/docs/reference/failonce.schema.json',
        ).trimEnd(),
        'yaml',
      ),
      'The first line names the JSON schema for editors. It comes with the package; `failonce init --schema` writes a copy beside the file instead. Neither needs a network.',
    ]),
  ];
}

/** A JSON schema as far as the page reads it. */
interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function keysOf(schema: Schema, above: string): (readonly string[])[] {
  const properties = Object.entries(schema.properties ?? schema.items?.properties ?? {});
  if (above === 'levels') return [];
  return properties.flatMap(([name, each]) => {
    const key = above === '' ? name : `${above}.${name}`;
    return [[`\`${key}\``, each.description ?? ''], ...keysOf(each, key)];
  });
}

async function errorPage(): Promise<Generated> {
  const { ERRORS } = (await load(
    'packages/document/src/errors.ts',
  )) as typeof import('../../packages/document/src/errors.ts');
  const sections = Object.entries(ERRORS)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([code, { title, help, exitCode, httpStatus }]) => [
      `## ${code}`,
      `${title} ${help}`,
      `Exit status ${exitCode}; as a web answer, status ${httpStatus}.`,
    ]);
  return generatedPage(`${reference}/errors.md`, [
    '# Errors',
    'Failures that are expected, by their code. Codes are part of the interface and are never renamed. A problem in a document is no error: it is a finding.',
    ...sections,
  ]);
}

async function commandPage(): Promise<Generated> {
  const { commandEntries } = (await load(
    'apps/cli/src/commands.generated.ts',
  )) as typeof import('../../apps/cli/src/commands.generated.ts');
  const commands = await Promise.all(commandEntries.map(async (entry) => (await entry.load()).default));
  return generatedPage(`${reference}/commands.md`, ['# Commands', ...commands.flatMap(commandSection)]);
}

function commandSection(command: Command): readonly string[] {
  const options = Object.entries(command.options);
  return [
    `## failonce ${command.name}`,
    `${command.summary}.`,
    fenced(`failonce ${command.name} ${command.usage}`.trim(), 'sh'),
    ...(command.details?.length ? [command.details.join(' ')] : []),
    ...(options.length > 0
      ? [
          table(
            ['option', 'what it does'],
            options.map(([name, option]) => [flag(name, option), meaning(option)]),
          ),
        ]
      : []),
    ...(command.examples.length > 0
      ? [fenced(command.examples.map((each) => `# ${each.says}\n${each.command}`).join('\n\n'), 'sh')]
      : []),
  ];
}

function flag(name: string, option: Option): string {
  const value = option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : '';
  return `\`${option.short ? `-${option.short}, ` : ''}--${name}${value}\``;
}

function meaning({ summary, choices }: Option): string {
  return choices ? `${summary}: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : summary;
}

function link(id: string): string {
  return `[${id}](${id}.md)`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

async function load(path: string): Promise<unknown> {
  if (!existsSync(at(path))) throw new Error(`${path} is missing; the reference pages are made from it.`);
  return import(new URL(`../../${path}`, import.meta.url).href);
}
