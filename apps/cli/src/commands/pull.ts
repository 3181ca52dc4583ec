import { AppError } from '@failonce/document';
import { defineCommand } from '../define-command.ts';
import { findInputs, type Input, STDIN } from '../inputs/find-inputs.ts';
import { referenceOf } from '../sync/reference-of.ts';
import { Output } from '../terminal/output.ts';

const DONE = {
  same: 'nothing has changed',
  updated: 'brought up to date',
  merged: 'brought up to date, with your changes kept; “failonce push” sends them',
  'changed here': 'nothing newer there; “failonce push” sends your changes',
} as const;

export default defineCommand({
  name: 'pull',
  summary: 'Bring what is new in the library into files',
  usage: '[FILE|PM-42]...',
  argument: 'path',
  details: [
    'A file that was pushed or pulled before gets what others have written meanwhile; what you have written in it stays. Where both have changed the same place, the file shows both.',
    '“PM-42”, or its address, writes that postmortem into a new file. Without a name, every file in this folder and below that is in a library.',
    'Exit status: 0 up to date, 1 a conflict is to be settled, 2 something could not be brought.',
  ],
  options: {
    server: {
      type: 'string',
      value: 'URL',
      summary: 'Whose PM-42 it is (default: FAILONCE_SERVER, else where you signed in last)',
    },
  },
  examples: [
    { command: 'failonce pull', says: 'every file here that is in a library' },
    { command: 'failonce pull checkout.md', says: 'one file' },
    { command: 'failonce pull PM-42', says: 'into a new file, PM-42-checkout-down.md' },
  ],
  run: async ({ server }, positionals) => {
    const { chosenServer, signedIn } = await import('../sync/signed-in.ts');
    const { eachFile } = await import('../sync/each-file.ts');
    const { readLocal } = await import('../sync/local-file.ts');
    const { pullFile, pullNew } = await import('../sync/pull-file.ts');
    const { showConflict, showSynced } = await import('../sync/show-synced.ts');
    const output = new Output();
    return await eachFile(inputsOf(positionals), async (path, shown) => {
      const asked = referenceOf(shown);
      if (asked !== undefined) {
        const client = await signedIn(asked.server ?? chosenServer(server, process.env), process.env);
        const { remote, path: made } = await pullNew(client, asked.reference);
        await output.write(showSynced(client.server, remote, made, 'a new file'));
        return 0;
      }
      const file = readLocal(path);
      if (file.identity === undefined) return notPushed(positionals.length > 0);
      const client = await signedIn(file.identity.server, process.env);
      const synced = await pullFile(client, file, file.identity);
      if (synced.outcome === 'conflict') {
        process.stderr.write(showConflict(shown, synced, false));
        return 1;
      }
      await output.write(showSynced(client.server, synced.remote, shown, DONE[synced.outcome as keyof typeof DONE]));
      return 0;
    });
  },
});

/** A file that is in no library is passed over where it was only found. */
function notPushed(named: boolean): number {
  if (!named) return 0;
  throw new AppError('usage', {
    message: 'This file is in no library yet. “failonce push” sends it there.',
    details: { help: false },
  });
}

function inputsOf(positionals: readonly string[]): Input[] {
  if (positionals.includes(STDIN))
    throw new AppError('usage', { message: 'Name a file, or PM-42, instead of “-”.', details: { help: false } });
  const isReference = (each: string): boolean => referenceOf(each) !== undefined;
  const files = positionals.filter((each) => !isReference(each));
  return [
    ...positionals.filter(isReference).map((each) => ({ path: each, file: each })),
    ...(files.length > 0 || positionals.length === 0 ? findInputs(positionals.length === 0 ? ['.'] : files) : []),
  ];
}
