import { visible } from '@failonce/checks';
import { settingsOfFolder } from '../config/settings-of-inputs.ts';
import { libraryOptions } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { showVerified } from '../data/show-verified.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'restore',
  summary: 'Bring a backup back, into a file or into PostgreSQL',
  usage: 'FILE',
  argument: 'path',
  details: [
    'All or nothing: the backup is verified and taken forward to this version before anything is touched. Stop Failonce first.',
    'A library that is there already is replaced only with --force; a file is then set aside, not removed.',
  ],
  options: { ...libraryOptions, force: { type: 'boolean', summary: 'Also where a library is there already' } },
  examples: [
    { command: 'failonce restore /backups/before-upgrade.db --force', says: 'back to where it was' },
    { command: 'failonce restore library.backup --data postgres://db/failonce', says: 'from a file into PostgreSQL' },
  ],
  run: async ({ data, config, force }, positionals) => {
    const file = oneArgument('restore', 'the backup to bring back', positionals);
    const { dataPlace, restore } = await import('@failonce/library');
    const given = { force, settings: await settingsOfFolder('.', { config }), now: () => new Date() };
    const restored = await restore(dataPlace(data), file, given);
    const aside = restored.setAside === undefined ? '' : `  What was there lies in ${visible(restored.setAside)}\n`;
    await new Output().write(showVerified(restored, process.stdout) + aside);
    return restored.problems.length === 0 ? 0 : 1;
  },
});
