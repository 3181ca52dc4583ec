import { statSync } from 'node:fs';
import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { configOptions } from '../config/settings-of-inputs.ts';
import { counted } from '../data/counted.ts';
import { dataOption } from '../data/data-option.ts';
import { oneArgument } from '../data/one-argument.ts';
import { withLibrary } from '../data/with-library.ts';
import { defineCommand } from '../define-command.ts';
import { type Form, forms } from '../handing-on/forms.generated.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'export',
  summary: 'Hand a postmortem on as PDF, web page or mail; or write the whole library',
  usage: 'FILE|PM-42|-... --as FORM [--out PATH], or: FOLDER',
  argument: 'path',
  details: [
    'With --as, files are handed on in another form, each with its pictures and without its secrets. “-” reads standard input. One file becomes one of its name in this folder, or what --out names; several go into the folder that --out names. “PM-42”, or its address, comes from your company’s library.',
    'Without --as, the whole library is written into FOLDER: each postmortem as its Markdown, byte for byte, earlier revisions in “revisions”, and in “library.json” what people decided: numbers, states, who may see what, the log of changes. How people sign in stays behind.',
    'The same library gives the same bytes, so the folder can be kept in Git. An earlier export in it is replaced; other files are left alone.',
  ],
  options: {
    as: { type: 'string', short: 'a', value: 'FORM', choices: forms, summary: 'The form to hand files on in' },
    out: {
      type: 'string',
      short: 'o',
      value: 'PATH',
      summary: 'The file or folder to write to; “-” is standard output',
    },
    public: {
      type: 'boolean',
      summary: 'With --as: what outsiders may read, as “public:” in failonce.yaml says; without pictures',
    },
    server: {
      type: 'string',
      value: 'URL',
      summary: 'Whose PM-42 it is (default: FAILONCE_SERVER, else where you signed in last)',
    },
    ...configOptions,
    ...dataOption,
  },
  examples: [
    { command: 'failonce export outage.md --as pdf', says: 'outage.pdf, for a board or an auditor' },
    { command: 'failonce export PM-42 --as html', says: 'a postmortem of the library, as it stands there' },
    { command: 'failonce export outage.md --as slack --out -', says: 'a message, to be sent on by another program' },
    { command: 'failonce export outage.md --as html --public', says: 'for customers: nothing private' },
    { command: 'failonce export docs/*.md --as html --out pages', says: 'a web page of each' },
    { command: 'failonce export postmortems', says: 'the whole library, to read, to keep or to leave with' },
  ],
  run: async ({ as, out, data, server, public: isPublic, ...choice }, positionals) => {
    if (as !== undefined) {
      if (positionals.length === 0)
        throw new AppError('usage', { message: 'Name the file to hand on, or “-” for standard input.', details: HELP });
      if (data !== undefined)
        throw new AppError('usage', {
          message: '--data is for the whole library. What --as hands on are files, or PM-42 of a server.',
          details: { help: false },
        });
      const { referenceOf } = await import('../sync/reference-of.ts');
      if (positionals.some((each) => referenceOf(each) !== undefined)) {
        // What a library shows to outsiders, somebody has approved there: another one is not made past them.
        if (isPublic)
          throw new AppError('usage', {
            message: '--public is for files. The public version of a postmortem in a library is on its page.',
            details: { help: false },
          });
        const { handOnRemote } = await import('../handing-on/hand-on-remote.ts');
        return await handOnRemote(positionals, referenceOf, { as: as as Form, out, server });
      }
      const { handOn } = await import('../handing-on/hand-on.ts');
      return await handOn(positionals, { as: as as Form, out, isPublic: isPublic === true, ...choice });
    }
    const file = positionals.find((each) => each === '-' || statSync(each, { throwIfNoEntry: false })?.isFile());
    if (file !== undefined || out !== undefined || isPublic === true)
      throw new AppError('usage', {
        message: `In which form? Say it with --as: ${forms.join(', ')}.`,
        details: HELP,
      });
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

const HELP = { help: 'failonce export --help' };
