import { AppError } from '@failonce/document';
import { formatOption } from '../arguments/format-option.ts';
import { dataOption } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { showVerified } from '../data/show-verified.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'verify',
  summary: 'Look whether a library or a backup is whole; nothing is changed',
  usage: '[BACKUP]',
  argument: 'path',
  details: [
    'Every revision is compared with what was written, and no revision or change may be missing. Without a name, the library itself; people can go on writing.',
    'Exit status: 0 where all is whole, 1 where something is not, 2 where it cannot be read.',
  ],
  options: { ...dataOption, ...formatOption },
  examples: [
    { command: 'failonce verify', says: 'the library' },
    { command: 'failonce verify /backups/monday.db', says: 'a backup' },
  ],
  run: async ({ data, format }, positionals) => {
    if (data !== undefined && positionals.length > 0)
      throw new AppError('usage', {
        message: 'Name a backup or --data, not both.',
        details: { help: 'failonce verify --help' },
      });
    const { dataPlace, verify } = await import('@failonce/library');
    const named = positionals.length === 0 ? data : oneArgument('verify', 'one backup', positionals);
    const verified = await verify(dataPlace(named));
    await new Output().write(
      format === 'json'
        ? `${JSON.stringify({ version: 1, ...verified }, null, 2)}\n`
        : showVerified(verified, process.stdout),
    );
    return verified.problems.length === 0 ? 0 : 1;
  },
});
