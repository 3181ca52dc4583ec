import { formatOption } from '../arguments/format-option.ts';
import { libraryOptions } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { showImported } from '../data/show-imported.ts';
import { withLibrary } from '../data/with-library.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'import',
  summary: 'Take old postmortems into the library, or an export back',
  usage: 'FOLDER|FILE',
  argument: 'path',
  details: [
    'Of a folder, whatever is Markdown, plain text, Word (.docx), HTML or an export of Google Docs (.zip) is taken, as it was written then, with its pictures; the report says why the rest was not, and what was left out. What is there already is not taken twice.',
    'A folder that “failonce export” has written comes back exactly as it was, into an empty library.',
  ],
  options: { ...libraryOptions, ...formatOption },
  examples: [
    { command: 'failonce import docs/postmortems', says: 'years of old postmortems' },
    { command: 'failonce import outage.docx', says: 'one that was written in Word' },
    { command: 'failonce import export --data new.db', says: 'an export, into a new library' },
  ],
  run: async ({ format, ...where }, positionals) => {
    const place = oneArgument('import', 'the folder or file to take', positionals);
    const { findFiles, holdsExport, importDocuments, importExport, SYSTEM } = await import('@failonce/library');
    const back = holdsExport(place);
    const files = back ? [] : findFiles(place, await import('@failonce/intake'));
    const progress = new Progress(files.length, terminalOf(process.stderr).ascii);
    const report = await withLibrary(where, 'or a new one', async (library) =>
      back
        ? await importExport(library, place)
        : await importDocuments(library, SYSTEM, files, (done) => progress.update(done)),
    );
    progress.erase();
    await new Output().write(
      format === 'json' ? `${JSON.stringify({ version: 1, ...report }, null, 2)}\n` : showImported(report),
    );
    return 0;
  },
});
