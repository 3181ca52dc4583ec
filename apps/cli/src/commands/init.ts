import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type FormatId, formatIds, loadConfigSchema, loadFormat, paintFor, visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { CONFIG_NAME, findConfig } from '../config/find-config.ts';
import { writeConfig } from '../config/write-config.ts';
import { defineCommand } from '../define-command.ts';
import { ownName } from '../terminal/own-name.ts';
import { terminalOf } from '../terminal/terminal.ts';

const PACKAGED_SCHEMA = 'node_modules/failonce/docs/reference/failonce.schema.json';
const OWN_SCHEMA = 'failonce.schema.json';

export default defineCommand({
  name: 'init',
  summary: 'Write a failonce.yaml: levels, limits, own parts and words',
  usage: '[FOLDER]',
  argument: 'path',
  details: [
    'Without a folder, the current one. Nothing is asked, and a failonce.yaml that exists is never overwritten.',
    'What it writes changes nothing yet: each value is the one that counts without it, with a comment that says what it does. “failonce explain config” tells all keys.',
    'Its first line names the JSON schema, by which editors complete and check it: that of the installed package, else a copy beside it with --schema. Neither needs a network.',
  ],
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'FORMAT',
      choices: formatIds,
      summary: 'How postmortems are written here (default: failonce)',
    },
    schema: { type: 'boolean', summary: 'Write the schema beside it too, for editors where failonce is not installed' },
  },
  examples: [
    { command: 'failonce init', says: 'for this folder and those below' },
    { command: 'failonce init docs/postmortems --schema', says: 'with the schema for editors beside it' },
    { command: 'failonce init --format google-sre', says: 'for a library in another format' },
  ],
  run: async ({ format, schema }, positionals) => {
    if (positionals.length > 1)
      throw new AppError('usage', { message: 'One folder at a time.', details: { help: 'failonce init --help' } });
    const folder = resolve(positionals[0] ?? '.');
    if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
      throw new AppError('file-not-found', {
        message: `There is no folder “${positionals[0]}”. Make it first, or check its spelling.`,
        details: { help: false },
      });
    }
    const path = join(folder, CONFIG_NAME);
    const shown = relative(process.cwd(), path) || path;
    if (existsSync(path)) throw exists(shown);
    const above = findConfig(folder);
    const chosen = await loadFormat((format ?? 'failonce') as FormatId);
    const installed = installedSchema(folder);
    write(path, shown, writeConfig(chosen, schema ? `./${OWN_SCHEMA}` : (installed ?? `./${PACKAGED_SCHEMA}`)));

    const terminal = terminalOf(process.stderr);
    const paint = paintFor(terminal);
    const said = [`${paint.good(paint.signs.done)} ${paint.strong(visible(shown))}`, ''];
    if (schema) {
      const { configJsonSchema } = await loadConfigSchema();
      writeFileSync(join(folder, OWN_SCHEMA), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
      said.splice(1, 0, `${paint.good(paint.signs.done)} ${paint.strong(visible(join(dirname(shown), OWN_SCHEMA)))}`);
    } else if (installed === undefined) {
      said.push(
        paint.words('Editors complete its keys once failonce is installed here (npm install --save-dev failonce),'),
        'or with a copy of the schema beside it: failonce init --schema.',
      );
    }
    if (above !== undefined)
      said.push(
        paint.words(
          `${visible(relative(process.cwd(), above) || above)} no longer counts here: the nearest one does, alone.`,
        ),
      );
    said.push(paint.words('Next: change what you like. What each key means:'), `  ${ownName()} explain config`);
    process.stderr.write(`${said.join('\n')}\n`);
    return 0;
  },
});

/** The schema of the package that is installed in this folder or above, from the folder on. */
function installedSchema(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, PACKAGED_SCHEMA))) {
      const path = relative(folder, join(at, PACKAGED_SCHEMA)).split(sep).join('/');
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (dirname(at) === at) return undefined;
  }
}

function write(path: string, shown: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw exists(shown);
    throw new AppError('file-unwritable', { message: `${shown} cannot be written.`, cause, details: { path } });
  }
}

function exists(shown: string): AppError {
  return new AppError('file-unwritable', {
    message: `${shown} exists already and was left as it is. Change it, or take it away first.`,
    details: { path: shown, help: false },
  });
}
