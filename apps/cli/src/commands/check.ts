import { availableParallelism } from 'node:os';
import {
  loadReporter,
  type ReporterId,
  type ReporterOptions,
  reporterIds,
  type Settings,
  type Tally,
  type Unjudged,
} from '@failonce/checks';
import { AppError } from '@failonce/document';
import { requireUnit } from '../arguments/known-ids.ts';
import { readCount } from '../arguments/read-count.ts';
import { type ConfigChoice, type Configured, configOptions, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs, type Input, STDIN } from '../inputs/find-inputs.ts';
import { readStdin } from '../inputs/read-input.ts';
import type { JudgeSettings } from '../judging/judge.ts';
import { judgeAll } from '../judging/judge-all.ts';
import { Output } from '../terminal/output.ts';
import { ownName } from '../terminal/own-name.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';
import { version } from '../version.ts';

export default defineCommand({
  name: 'check',
  summary: 'Judge postmortems and show the next three things to write',
  usage: '[FILE|FOLDER|GLOB|-]...',
  argument: 'path',
  details: [
    'Without a path, the current folder. Folders are searched for .md and .markdown files; what .gitignore names, node_modules and .git are left out.',
    'A file that is named is judged whatever it is called. “-” reads standard input, which is never read otherwise.',
    'The nearest failonce.yaml, in the folder of a document or above it, says how its library wants it judged; “failonce explain config” tells what it may say. Where it names your earlier postmortems (library: FOLDER), you are told of those that look like the same failure.',
    'Exit status: 0 no errors, 1 errors found, 2 something could not be judged.',
  ],
  options: {
    all: { type: 'boolean', short: 'a', summary: 'Show everything that was found rather than the next three things' },
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      choices: reporterIds,
      summary: 'How to write the result (default: pretty)',
    },
    fix: { type: 'boolean', summary: 'Make the safe fixes in the files, then judge: form only, never a fact' },
    'fix-dry-run': { type: 'boolean', summary: 'Show as a diff what --fix would change' },
    only: { type: 'string', value: 'ID,...', summary: 'Report only these requirements or checks' },
    ...configOptions,
    quiet: { type: 'boolean', short: 'q', summary: 'Write nothing; the exit status answers' },
    watch: { type: 'boolean', short: 'w', summary: 'Judge again whenever a file changes, until Ctrl+C' },
    jobs: {
      type: 'string',
      short: 'j',
      value: 'N',
      summary: 'Threads for many files (default: one for each processor)',
    },
  },
  examples: [
    { command: 'failonce check', says: 'every postmortem in this folder and below' },
    { command: 'failonce check checkout.md', says: 'one postmortem, and the next three things' },
    { command: 'failonce check --all checkout.md', says: 'everything that was found' },
    { command: 'failonce check --watch checkout.md', says: 'while writing, in a second terminal' },
    { command: 'failonce check --fix-dry-run checkout.md', says: 'what --fix would change, as a diff' },
    { command: 'failonce check "docs/**/*.md" --format sarif > failonce.sarif', says: 'for code scanning' },
    { command: 'failonce check --format html > postmortems.html', says: 'a page for people without a terminal' },
    { command: 'pbpaste | failonce check -', says: 'what is in the clipboard' },
  ],
  run: async (values, positionals) => {
    const only = readOnly(values.only);
    const jobs = values.jobs === undefined ? availableParallelism() : readCount('--jobs', values.jobs, 256);
    const paths = positionals.length > 0 ? positionals : ['.'];
    const fix = readFix(values, paths);
    const output = new Output();
    const round = async (): Promise<number> => {
      const configured = await settingsOfInputs(await readInputs(paths), values);
      return await judgeAndWrite(
        await compared(configured, only, values),
        {
          format: (values.format ?? 'pretty') as ReporterId,
          all: values.all,
          quiet: values.quiet,
          only,
          jobs,
          fix,
          libraries: configured.settings,
        },
        output,
      );
    };
    if (!values.watch) return await round();
    if (paths.includes(STDIN))
      throw new AppError('usage', {
        message: 'Standard input cannot be watched. Name a file instead of “-”.',
        details: { help: false },
      });
    const { watch } = await import('../judging/watch.ts');
    return await watch(paths, values.config, round, output);
  },
});

interface Run {
  readonly format: ReporterId;
  readonly all: boolean;
  readonly quiet: boolean;
  readonly only: readonly string[] | undefined;
  readonly jobs: number;
  readonly fix: JudgeSettings['fix'];
  readonly libraries: readonly Settings[];
}

async function readInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs = findInputs(paths);
  const stdin = inputs.findIndex(({ path }) => path === STDIN);
  if (stdin >= 0) inputs[stdin] = { path: STDIN, file: STDIN, text: await readStdin() };
  return inputs;
}

/** The inputs, with what their libraries hold of the same failures. Who names no library does not wait for it. */
async function compared(
  configured: Configured,
  only: readonly string[] | undefined,
  choice: ConfigChoice,
): Promise<readonly Input[]> {
  const { inputs, libraryFolders } = configured;
  const isAsked = only === undefined || only.includes('seen-before');
  if (!isAsked || libraryFolders.every((folder) => folder === undefined)) return inputs;
  const { compareInputs } = await import('../recurring/compare-inputs.ts');
  return await compareInputs(configured, choice);
}

/** One run over all inputs. Answers the exit status. */
async function judgeAndWrite(inputs: readonly Input[], run: Run, output: Output): Promise<number> {
  const terminal = terminalOf(process.stdout);
  const options: ReporterOptions = {
    ...terminal,
    all: run.all,
    version,
    command: ownName(),
    inputs: inputs.length,
    pathWidth: inputs.reduce((most, { path }) => Math.max(most, path.length), 0),
  };
  const reporter = await loadReporter(run.format);
  const progress = new Progress(inputs.length, terminal.ascii);
  const unjudged: Unjudged[] = [];
  let documents = 0;
  let complete = 0;
  let withErrors = 0;
  const status = (): number => (unjudged.length > 0 ? 2 : withErrors > 0 ? 1 : 0);

  const dryRun = run.fix !== undefined && run.fix !== 'write';
  const fixed = new Map<string, number>();
  let fixedFiles = 0;
  const late = reporter.tallyFirst === true && !dryRun;
  let pending = run.quiet || dryRun || late ? '' : reporter.head(options);
  let first = true;
  // At the top, and behind a blank line, no second blank line is written.
  let blank = true;
  const add = (text: string): void => {
    if (text === '') return;
    pending += blank && text.startsWith('\n') ? text.slice(1) : text;
    blank = text.endsWith('\n\n');
  };
  const { format, only, libraries, fix } = run;
  const settings = { format, only, libraries, options, silent: run.quiet, fix };
  for await (const judged of judgeAll(inputs, settings, run.jobs)) {
    if (judged.unjudged) unjudged.push(judged.unjudged);
    else documents++;
    if (judged.complete) complete++;
    if (judged.errors) withErrors++;
    if (judged.fixed.length > 0) fixedFiles++;
    for (const id of judged.fixed) fixed.set(id, (fixed.get(id) ?? 0) + 1);
    if (judged.text !== '') {
      add(first || dryRun ? judged.text : reporter.separator + judged.text);
      first = false;
    }
    if (pending.length > FLUSH && !late) {
      progress.erase();
      await output.write(pending);
      pending = '';
    }
    progress.update(documents + unjudged.length);
    // Nobody reads on. The rest matters only as long as all was well.
    if (output.closed && status() > 0) break;
  }
  progress.erase();
  const tally: Tally = { documents, complete, withErrors, unjudged };
  if (!run.quiet) {
    if (late) pending = reporter.head(options, tally) + pending;
    if (!dryRun) add(reporter.tail(tally, options));
    await output.write(pending);
    if (run.fix) {
      const { fixSummary } = await import('../fixing/fix-summary.ts');
      process.stderr.write(`${fixSummary(fixed, fixedFiles, dryRun)}\n`);
    }
  }
  return status();
}

/** Characters that are gathered before they are written: a call for each document would cost more than judging it. */
const FLUSH = 16 * 1024;

function readFix(
  values: { readonly fix: boolean; readonly 'fix-dry-run': boolean; readonly format: string | undefined },
  paths: readonly string[],
): JudgeSettings['fix'] {
  const refuse = (message: string): never => {
    throw new AppError('usage', { message, details: { help: false } });
  };
  if (values['fix-dry-run']) {
    if (values.format !== undefined) refuse('--fix-dry-run writes a diff and no other format. Leave --format out.');
    return process.stdout.isTTY ? 'diff-painted' : 'diff';
  }
  if (!values.fix) return undefined;
  if (paths.includes(STDIN))
    refuse('Standard input cannot be changed. Use --fix-dry-run to see what --fix would change.');
  return 'write';
}

function readOnly(given: string | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  const ids = given
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0)
    throw new AppError('usage', { message: '--only needs at least one id.', details: { help: 'failonce explain' } });
  return ids.map((id) => requireUnit(id).id);
}
