import { settingsOfFolder } from '../config/settings-of-inputs.ts';
import { libraryOptions } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { showVerified } from '../data/show-verified.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'backup',
  summary: 'Write a verified backup of the library while people go on writing',
  usage: '[FILE]',
  argument: 'path',
  details: [
    'Without a name, a file in this folder that is called after the time. It holds everything as of one moment, also how people sign in: keep it where only you can read it.',
    '“failonce restore” brings it back, into a file or into PostgreSQL, whichever it was made of.',
  ],
  options: libraryOptions,
  examples: [{ command: 'failonce backup /backups/before-upgrade.db', says: 'before a new version is started' }],
  run: async ({ data, config }, positionals) => {
    const name = `failonce-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}.db`;
    const file = oneArgument('backup', 'one file to write', positionals.length === 0 ? [name] : positionals);
    const { backup, dataPlace } = await import('@failonce/library');
    const verified = await backup(dataPlace(data), file, await settingsOfFolder('.', { config }));
    await new Output().write(showVerified(verified, process.stdout));
    return verified.problems.length === 0 ? 0 : 1;
  },
});
