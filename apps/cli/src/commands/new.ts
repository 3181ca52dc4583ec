import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FormatId, formatIds, loadFormat, paintFor, usedWidth, visible, withOwnParts } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { settingsOfFolder } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { type Answers, valuesOf } from '../new/answers.ts';
import { fileNameFor } from '../new/file-name.ts';
import { DETECTIONS } from '../new/read-values.ts';
import { ownName } from '../terminal/own-name.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'new',
  summary: 'Begin a postmortem: a few questions, then the template',
  usage: '[FILE|-]',
  argument: 'path',
  details: [
    'Asks in a terminal where no option tells what happened; Enter skips a question. “-” writes to standard output.',
    'In a library whose failonce.yaml asks for parts of its own, the template has them too.',
    'Without a file’s name, the name is made from the day and the title. A file that exists is never overwritten without --force.',
  ],
  options: {
    title: { type: 'string', short: 't', value: 'TEXT', summary: 'What broke, in a few words' },
    start: { type: 'string', value: 'TIME', summary: 'When it began: “09:02”, “2026-02-14 09:02 UTC”' },
    end: { type: 'string', value: 'TIME', summary: 'When it ended' },
    date: { type: 'string', value: 'DATE', summary: 'The day on which it began: “2026-02-14”' },
    zone: { type: 'string', value: 'ZONE', summary: 'The zone of all times: “UTC”, “GMT+3”' },
    service: { type: 'string', value: 'NAME,...', summary: 'What was down or slow' },
    severity: { type: 'string', value: 'LEVEL', summary: 'The severity, in your own scale' },
    author: { type: 'string', value: 'NAME,...', summary: 'Who writes it' },
    impact: { type: 'string', value: 'TEXT', summary: 'What users experienced' },
    share: { type: 'string', value: 'PERCENT', summary: 'The share of users affected, 0 to 100' },
    detection: { type: 'string', value: 'WHO', choices: DETECTIONS, summary: 'Who or what noticed first' },
    detected: { type: 'string', value: 'TIME', summary: 'When it was noticed' },
    cause: { type: 'string', value: 'TEXT', summary: 'The root cause in a sentence, if it is known' },
    resolution: { type: 'string', value: 'TEXT', summary: 'How it was resolved, in a sentence' },
    practice: { type: 'boolean', summary: 'An invented outage or a drill' },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: formatIds,
      summary: 'How it is written (default: as failonce.yaml says, else failonce)',
    },
    force: { type: 'boolean', short: 'f', summary: 'Overwrite the file if there is one' },
  },
  examples: [
    { command: 'failonce new', says: 'asks, and names the file itself' },
    { command: 'failonce new outage.md --start "2026-02-14 09:02 UTC" --end 10:03', says: 'asks nothing' },
    { command: 'failonce new - --title "Search slow" > search.md', says: 'to standard output' },
  ],
  run: async ({ force, format, ...given }, positionals) => {
    if (positionals.length > 1) {
      const names = positionals.map((each) => `“${each}”`).join(' and ');
      throw new AppError('usage', {
        message: `One file at a time, not ${names}. A title of several words needs quotes: --title "Search slow".`,
        details: { help: 'failonce new --help' },
      });
    }
    const [file] = positionals;
    // Before any question is asked: nobody likes to have answered in vain.
    if (file !== undefined && file !== '-' && !force) refuseExisting(file);

    const library = await settingsOfFolder(
      file === undefined || file === '-' ? '.' : isFolder(file) ? file : dirname(file),
    );
    const { writeTemplate } = await loadFormat((format ?? library.format) as FormatId);

    const terminal = terminalOf(process.stderr);
    const paint = paintFor(terminal);
    let answers: Answers = given;
    const told = Object.values(given).some((value) => value !== undefined && value !== false);
    if (!told && process.stdin.isTTY === true && process.stderr.isTTY === true) {
      const { ask } = await import('../new/ask.ts');
      const asked = await ask(paint, usedWidth(terminal));
      // Given up: the shell's own status for Ctrl+C.
      if (asked === undefined) return 130;
      answers = asked;
    }
    const values = valuesOf(answers);
    const text = withOwnParts(writeTemplate(values), library.parts);
    if (file === '-') {
      process.stdout.write(text);
      return 0;
    }
    const path = file === undefined ? fileNameFor(values) : isFolder(file) ? join(file, fileNameFor(values)) : file;
    write(path, text, force);
    const shown = visible(/\s/.test(path) ? `'${path}'` : path);
    process.stderr.write(`${paint.good(paint.signs.done)} ${paint.strong(visible(path))}\n\n`);
    process.stderr.write(
      `${paint.words('Next: write in it, and see what is still missing with')}\n  ${ownName()} check --watch ${shown}\n`,
    );
    return 0;
  },
});

function write(path: string, text: string, force: boolean): void {
  try {
    // "wx" makes the system itself refuse: between a look and a write, another program could make the file.
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw exists(path);
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'Its folder does not exist. Make the folder first.'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'You have no permission to write there. Name another folder.'
          : `${code ?? 'An unknown fault'}. Check the path, and that the disk is not full.`;
    throw new AppError('file-unwritable', {
      message: `${path} cannot be written. ${why}`,
      cause,
      details: { path, help: false },
    });
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path) && !isFolder(path)) throw exists(path);
}

function exists(path: string): AppError {
  return new AppError('file-unwritable', {
    message: `${path} exists already. Name another file, or add --force to overwrite it.`,
    details: { path, help: false },
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
