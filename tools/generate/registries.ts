import { readFileSync } from 'node:fs';
import { at } from '../root.ts';
import { type Generated, generatedModule } from './generated.ts';
import { constantKeys, constantStrings, foldersIn, identifier, unitProperty, unitsIn } from './units.ts';

const checks = 'packages/checks/src';
const cli = 'apps/cli/src';
const recurrence = 'packages/recurrence/src';
const library = 'packages/library/src';
const server = 'apps/server/src';

/** The registry of every family of units, from the names of their files. */
export function registries(): readonly Generated[] {
  return [
    requirementRegistry(),
    checkRegistry(),
    checkIds(),
    formatRegistry(),
    reporterRegistry(),
    commandRegistry(),
    recurrenceRegistry('causes', 'Cause', './define-cause.ts'),
    recurrenceRegistry('triggers', 'Trigger', './define-trigger.ts'),
    migrationRegistry(),
    takenIds(),
    reminderRegistry(),
    routeRegistry(),
    alertSourceRegistry(),
    pageRegistry(),
    jobRegistry(),
    postFormatRegistry(),
    howToRegistry(),
    questionRegistry(),
    outputRegistry(),
    formIds(),
    documentRegistry(),
  ];
}

function requirementRegistry(): Generated {
  const format = `${checks}/formats/failonce.ts`;
  const ids = constantStrings(format, 'requirementIds');
  const files = unitsIn(`${checks}/requirements`);
  for (const id of ids) {
    if (!files.includes(id))
      throw new Error(`${format} names "${id}", but ${checks}/requirements/${id}.ts is missing.`);
  }
  for (const id of files) {
    if (!ids.includes(id)) throw new Error(`${checks}/requirements/${id}.ts is not in requirementIds of ${format}.`);
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`${format} names "${twice}" twice.`);
  return generatedModule(`${checks}/requirements.generated.ts`, [
    ...unitImports('Requirement', 'requirements', ids),
    '',
    "/** The requirements, in the format's order. */",
    'export const requirements: readonly Requirement[] = [',
    ...ids.map((id) => `  ${identifier(id)},`),
    '];',
  ]);
}

function checkRegistry(): Generated {
  const ids = unitsIn(`${checks}/checks`);
  return generatedModule(`${checks}/checks.generated.ts`, [
    ...unitImports('Check', 'checks', ids),
    '',
    '/** The checks beyond the requirements, by id. */',
    'export const checks: readonly Check[] = [',
    ...ids.map((id) => `  ${identifier(id)},`),
    '];',
  ]);
}

/** The ids alone, for checks that need to know which ids there are: the registry itself imports them. */
function checkIds(): Generated {
  return generatedModule(`${checks}/check-ids.generated.ts`, [
    '/** The ids of the checks beyond the requirements. */',
    'export const checkIds = [',
    ...unitsIn(`${checks}/checks`).map((id) => `  '${id}',`),
    '] as const;',
    '',
    'export type CheckId = (typeof checkIds)[number];',
  ]);
}

function unitImports(type: string, folder: string, ids: readonly string[]): readonly string[] {
  return [
    ...[...ids].sort().map((id) => `import ${identifier(id)} from './${folder}/${id}.ts';`),
    `import type { ${type} } from './define.ts';`,
  ];
}

function recurrenceRegistry(family: string, type: string, definer: string): Generated {
  const ids = unitsIn(`${recurrence}/${family}`);
  const units = ids.map((id) => `import ${identifier(id)} from './${family}/${id}.ts';`);
  const imports = [...units, `import type { ${type} } from '${definer}';`];
  return generatedModule(`${recurrence}/${family}.generated.ts`, [
    ...(family < 'define' ? imports : [imports.at(-1) ?? '', ...units]),
    '',
    `/** The ${family}, by id. */`,
    `export const ${family}: readonly ${type}[] = [`,
    ...ids.map((id) => `  ${identifier(id)},`),
    '];',
  ]);
}

/** What the settings have to know of causes, which they may not import: a company adds its own beside them. */
function takenIds(): Generated {
  const list = (ids: readonly string[]): readonly string[] => [...ids.map((id) => `  '${id}',`), '] as const;'];
  return generatedModule(`${checks}/config/taken-ids.generated.ts`, [
    '/** The ids of the causes that Failonce brings. */',
    'export const causeIds = [',
    ...list(unitsIn(`${recurrence}/causes`)),
    '',
    '/** The ids of triggers. */',
    'export const triggerIds = [',
    ...list(unitsIn(`${recurrence}/triggers`)),
    '',
    '/** The families of causes. */',
    'export const causeFamilies = [',
    ...list(constantKeys(`${recurrence}/define-cause.ts`, 'FAMILIES')),
  ]);
}

function outputRegistry(): Generated {
  const ids = unitsIn('packages/publish/src/outputs');
  return generatedModule('packages/publish/src/outputs.generated.ts', [
    "import type { Output } from './define-output.ts';",
    '',
    '/** The forms in which a postmortem leaves. */',
    `export const outputIds = [${ids.map((id) => `'${id}'`).join(', ')}] as const;`,
    '',
    'export type OutputId = (typeof outputIds)[number];',
    '',
    'const loaders: Readonly<Record<OutputId, () => Promise<{ readonly default: Output }>>> = {',
    ...ids.map((id) => `  ${key(id)}: () => import('./outputs/${id}.ts'),`),
    '};',
    '',
    '/** Loads one output; what the others need stays on the disk. */',
    'export async function loadOutput(id: OutputId): Promise<Output> {',
    '  return (await loaders[id]()).default;',
    '}',
  ]);
}

/** The ids alone, for the options of the command: the registry is in a file of the bundle that few commands load. */
function formIds(): Generated {
  const ids = unitsIn('packages/publish/src/outputs').map((id) => `'${id}'`);
  return generatedModule(`${cli}/handing-on/forms.generated.ts`, [
    '/** The forms in which a postmortem leaves. */',
    `export const forms = [${ids.join(', ')}] as const;`,
    '',
    'export type Form = (typeof forms)[number];',
  ]);
}

function documentRegistry(): Generated {
  const ids = unitsIn('packages/intake/src/documents');
  return generatedModule('packages/intake/src/documents.generated.ts', [
    "import type { DocumentSource } from './define-document-source.ts';",
    '',
    '/** The kinds of documents that earlier postmortems are read from. */',
    `export const documentIds = [${ids.map((id) => `'${id}'`).join(', ')}] as const;`,
    '',
    'export type DocumentId = (typeof documentIds)[number];',
    '',
    'const loaders: Readonly<Record<DocumentId, () => Promise<{ readonly default: DocumentSource }>>> = {',
    ...ids.map((id) => `  ${key(id)}: () => import('./documents/${id}.ts'),`),
    '};',
    '',
    '/** Loads one kind. */',
    'export async function loadDocumentSource(id: DocumentId): Promise<DocumentSource> {',
    '  return (await loaders[id]()).default;',
    '}',
  ]);
}

function reporterRegistry(): Generated {
  const ids = unitsIn(`${checks}/reporters`, ['reporter']);
  return generatedModule(`${checks}/reporters.generated.ts`, [
    "import type { Reporter } from './reporters/reporter.ts';",
    '',
    '/** The names of the output formats. */',
    `export const reporterIds = [${ids.map((id) => `'${id}'`).join(', ')}] as const;`,
    '',
    'export type ReporterId = (typeof reporterIds)[number];',
    '',
    'const loaders: Readonly<Record<ReporterId, () => Promise<{ readonly default: Reporter }>>> = {',
    ...ids.map((id) => `  ${key(id)}: () => import('./reporters/${id}.ts'),`),
    '};',
    '',
    '/** Loads one reporter; the others stay on the disk. */',
    'export async function loadReporter(id: ReporterId): Promise<Reporter> {',
    '  return (await loaders[id]()).default;',
    '}',
  ]);
}

function formatRegistry(): Generated {
  const ids = unitsIn(`${checks}/formats`, ['format']);
  return generatedModule(`${checks}/formats.generated.ts`, [
    "import type { Format } from './formats/format.ts';",
    '',
    '/** The formats that a library can choose; the first is the set format, then by name. */',
    `export const formatIds = [${['failonce', ...ids.filter((id) => id !== 'failonce')].map((id) => `'${id}'`).join(', ')}] as const;`,
    '',
    'export type FormatId = (typeof formatIds)[number];',
    '',
    'const loaders: Readonly<Record<FormatId, () => Promise<{ readonly default: Format }>>> = {',
    ...ids.map((id) => `  ${key(id)}: () => import('./formats/${id}.ts'),`),
    '};',
    '',
    '/** Loads one format; the others stay on the disk. */',
    'export async function loadFormat(id: FormatId): Promise<Format> {',
    '  return (await loaders[id]()).default;',
    '}',
  ]);
}

function commandRegistry(): Generated {
  const folder = `${cli}/commands`;
  const entries = unitsIn(folder).map((name) => {
    const file = `${folder}/${name}.ts`;
    const stated = unitProperty(file, 'defineCommand', 'name');
    if (stated !== name)
      throw new Error(`${file} calls its command "${stated}"; the file's name must be the command's.`);
    const summary = JSON.stringify(unitProperty(file, 'defineCommand', 'summary'));
    return `  { name: '${name}', summary: ${summary}, load: () => import('./commands/${name}.ts') },`;
  });
  return generatedModule(`${cli}/commands.generated.ts`, [
    "import type { Command } from './define-command.ts';",
    '',
    '/** A command as the list of commands needs it; its module is loaded only when it runs. */',
    'export interface CommandEntry {',
    '  readonly name: string;',
    '  readonly summary: string;',
    '  readonly load: () => Promise<{ readonly default: Command }>;',
    '}',
    '',
    'export const commandEntries: readonly CommandEntry[] = [',
    ...entries,
    '];',
  ]);
}

function key(id: string): string {
  return /^[a-z]\w*$/.test(id) ? id : `'${id}'`;
}

function migrationRegistry(): Generated {
  const names = unitsIn(`${library}/database/migrations`);
  const variable = (name: string): string => `step${name.slice(0, 4)}`;
  return generatedModule(`${library}/migrations.generated.ts`, [
    "import type { Migration } from './database/define-migration.ts';",
    ...names.map((name) => `import ${variable(name)} from './database/migrations/${name}.ts';`),
    '',
    '/** The steps that the tables have taken, in their order. */',
    'export const migrations: Readonly<Record<string, Migration>> = {',
    ...names.map((name) => `  '${name}': ${variable(name)},`),
    '};',
  ]);
}

/** Routes by resource and action: `routes/postmortems/read.ts` is `postmortems/read`. */
function routeRegistry(): Generated {
  const ids = foldersIn(`${server}/routes`).flatMap((resource) =>
    unitsIn(`${server}/routes/${resource}`).map((action) => `${resource}/${action}`),
  );
  const variable = (id: string): string => identifier(id.replace('/', '-'));
  return generatedModule(`${server}/routes.generated.ts`, [
    "import type { Route } from './define-route.ts';",
    ...ids.map((id) => `import ${variable(id)} from './routes/${id}.ts';`),
    '',
    '/** Every route of the API, by resource and action. */',
    'export const routes: Readonly<Record<string, Route>> = {',
    ...ids.map((id) => `  '${id}': ${variable(id)},`),
    '};',
  ]);
}

/** The rules by which people are reminded. */
function reminderRegistry(): Generated {
  const folder = `${library}/reminders`;
  const ids = unitsIn(`${folder}/rules`);
  return generatedModule(`${folder}/reminders.generated.ts`, [
    "import type { Reminder } from './define-reminder.ts';",
    ...ids.map((id) => `import ${identifier(id)} from './rules/${id}.ts';`),
    '',
    '/** The rules by which people are reminded, by kind. */',
    `export const reminders: readonly Reminder[] = [${ids.map(identifier).join(', ')}];`,
  ]);
}

/** The programs that tell of alerts, by id. */
function alertSourceRegistry(): Generated {
  const ids = unitsIn(`${server}/incidents/sources`);
  return generatedModule(`${server}/incidents/sources.generated.ts`, [
    "import type { AlertSourceKind } from './define-source.ts';",
    ...ids.map((id) => `import ${identifier(id)} from './sources/${id}.ts';`),
    '',
    '/** The programs that tell of alerts, by id. */',
    'export const alertSources: Readonly<Record<string, AlertSourceKind>> = {',
    ...ids.map((id) => `  ${key(id)}${key(id) === identifier(id) ? '' : `: ${identifier(id)}`},`),
    '};',
  ]);
}

/** Pages for people: `pages/reading.ts` is `reading`. */
/** The how-tos that stand in the product, too; `docs/guide` has others, for whoever runs it. */
const HOW_TOS = [
  'write-a-postmortem',
  'run-a-postmortem',
  'follow-the-library',
  'hand-on',
  'make-a-site',
  'send-alerts',
  'bring-earlier-postmortems',
] as const;

function howToRegistry(): Generated {
  return generatedModule('packages/pages/src/guide/how-to.generated.ts', [
    '/** The how-tos of docs/guide, as they are written there. */',
    'export const howTos: readonly { readonly id: string; readonly markdown: string }[] = [',
    ...HOW_TOS.map((id) => {
      const markdown = readFileSync(at(`docs/guide/${id}.md`), 'utf8');
      return `  { id: ${JSON.stringify(id)}, markdown: ${JSON.stringify(markdown)} },`;
    }),
    '];',
  ]);
}

/** The questions of the guided draft, in their order. */
function questionRegistry(): Generated {
  const folder = 'packages/pages/src/guided';
  const ids = constantStrings(`${folder}/question-ids.ts`, 'questionIds');
  const files = unitsIn(`${folder}/questions`);
  const stray = [...ids.filter((id) => !files.includes(id)), ...files.filter((id) => !ids.includes(id))];
  if (stray.length > 0) throw new Error(`${folder}: ${stray.join(', ')} is not both a file and in questionIds.`);
  return generatedModule(`${folder}/questions.generated.ts`, [
    "import type { Question } from './define-question.ts';",
    ...files.map((id) => `import ${identifier(id)} from './questions/${id}.ts';`),
    '',
    '/** The questions of the guided draft, in the order in which they are asked. */',
    `export const questions: readonly Question[] = [${ids.map(identifier).join(', ')}];`,
  ]);
}

function pageRegistry(): Generated {
  const ids = unitsIn(`${server}/pages`);
  return generatedModule(`${server}/pages.generated.ts`, [
    "import type { PageRoute } from './define-page.ts';",
    ...ids.map((id) => `import ${identifier(id)} from './pages/${id}.ts';`),
    '',
    '/** Every page, by name. */',
    'export const pages: Readonly<Record<string, PageRoute>> = {',
    ...ids.map((id) => `  ${key(id)}: ${identifier(id)},`),
    '};',
  ]);
}

/** What the server does by itself: `jobs/deliver.ts` is `deliver`. */
function jobRegistry(): Generated {
  return unitRegistry({
    folder: server,
    family: 'jobs',
    type: 'Job',
    from: './define-job.ts',
    says: 'Every job, by name.',
  });
}

/** How endpoints are told: `post/formats/slack.ts` is `slack`. */
function postFormatRegistry(): Generated {
  const folder = `${server}/post`;
  return unitRegistry({
    folder,
    family: 'formats',
    type: 'PostFormat',
    from: './define-format.ts',
    says: 'Every format of posts, by id.',
  });
}

function unitRegistry(given: {
  readonly folder: string;
  readonly family: string;
  readonly type: string;
  readonly from: string;
  readonly says: string;
}): Generated {
  const { folder, family, type, from, says } = given;
  const ids = unitsIn(`${folder}/${family}`);
  return generatedModule(`${folder}/${family}.generated.ts`, [
    `import type { ${type} } from '${from}';`,
    ...ids.map((id) => `import ${identifier(id)} from './${family}/${id}.ts';`),
    '',
    `/** ${says} */`,
    `export const ${family}: Readonly<Record<string, ${type}>> = {`,
    ...ids.map((id) => `  ${key(id)}: ${identifier(id)},`),
    '};',
  ]);
}
