import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { counted } from '../data/counted.ts';
import { libraryOptions } from '../data/data-option.ts';
import { withLibrary } from '../data/with-library.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'reindex',
  summary: 'Derive facts, causes and search anew from the texts of a library',
  usage: '',
  argument: 'none',
  details: [
    'What another version has derived; with --all everything, as after a change of failonce.yaml. Nothing that a person decided is touched, and people can go on writing.',
  ],
  options: { ...libraryOptions, all: { type: 'boolean', summary: 'Also what this version has derived' } },
  examples: [{ command: 'failonce reindex --all', says: 'after a change of failonce.yaml' }],
  run: async ({ all, ...where }, [path]) => {
    if (path !== undefined)
      throw new AppError('usage', {
        message: `reindex takes no path: “${visible(path)}” is too much. “--data PLACE” names the library.`,
        details: { help: 'failonce reindex --help' },
      });
    const { reindex } = await import('@failonce/library');
    let shown: Progress | undefined;
    const progress = (done: number, of: number): void => {
      shown ??= new Progress(of, terminalOf(process.stderr).ascii);
      shown.update(done);
    };
    const { postmortems } = await withLibrary(where, 'as it is', (library) => reindex(library, { all, progress }));
    shown?.erase();
    await new Output().write(`${counted(postmortems, 'postmortem')} derived anew.\n`);
    return 0;
  },
});
