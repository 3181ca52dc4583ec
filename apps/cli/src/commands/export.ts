import { visible } from '@failonce/checks';
import { counted } from '../data/counted.ts';
import { dataOption } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { withLibrary } from '../data/with-library.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'export',
  summary: 'Write the whole library as a folder of Markdown and one JSON file',
  usage: 'FOLDER',
  argument: 'path',
  details: [
    'Each postmortem is its Markdown, byte for byte; earlier revisions are in “revisions”. “library.json” holds what people decided: numbers, states, who may see what, the log of changes. How people sign in stays behind.',
    'The same library gives the same bytes, so the folder can be kept in Git. An earlier export in it is replaced; other files are left alone.',
  ],
  options: dataOption,
  examples: [{ command: 'failonce export postmortems', says: 'everything, to read, to keep or to leave with' }],
  run: async ({ data }, positionals) => {
    const folder = oneArgument('export', 'the folder to write into', positionals);
    const { exportLibrary } = await import('@failonce/library');
    const { postmortems, revisions } = await withLibrary({ data }, 'as it is', (library) =>
      exportLibrary(library, folder),
    );
    await new Output().write(
      `${counted(postmortems, 'postmortem')} with ${counted(revisions, 'revision')} exported to ${visible(folder)}.\n`,
    );
    return 0;
  },
});
