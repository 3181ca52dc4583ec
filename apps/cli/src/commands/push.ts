import { AppError } from '@failonce/document';
import { defineCommand } from '../define-command.ts';
import { findInputs, STDIN } from '../inputs/find-inputs.ts';
import { Output } from '../terminal/output.ts';

const DONE = {
  added: 'new in the library',
  revised: 'sent',
  merged: 'sent, with what others have written meanwhile: it is in the file too',
  same: 'nothing has changed',
} as const;

export default defineCommand({
  name: 'push',
  summary: 'Send postmortems to the company’s library; the files go on',
  usage: 'FILE...',
  argument: 'path',
  details: [
    'The first time the file gets a line in its front matter, “failonce: https://…/pm/42 (revision 1)”. By it the file stays the same postmortem wherever it is moved or copied; the library holds the text without it.',
    'Where others have changed the text in the library meanwhile, both are brought together as Git does. Where both have changed the same place, nothing is sent and the file shows both.',
    'Sign in once with “failonce login”; programs set FAILONCE_SERVER and FAILONCE_TOKEN instead.',
    'Exit status: 0 sent, 1 a conflict is to be settled, 2 something could not be sent.',
  ],
  options: {
    server: {
      type: 'string',
      value: 'URL',
      summary: 'Where a new postmortem goes (default: FAILONCE_SERVER, else where you signed in last)',
    },
  },
  examples: [
    { command: 'failonce push checkout.md', says: 'to the library, or what has changed in it' },
    { command: 'failonce push *.md --server https://failonce.example.com', says: 'several, to this library' },
  ],
  run: async ({ server }, positionals) => {
    const { chosenServer, signedIn } = await import('../sync/signed-in.ts');
    const { eachFile } = await import('../sync/each-file.ts');
    const { readLocal } = await import('../sync/local-file.ts');
    const { pushFile } = await import('../sync/push-file.ts');
    const { showConflict, showSynced } = await import('../sync/show-synced.ts');
    const output = new Output();
    const names = new Map<string, string>();
    return await eachFile(filesOf(positionals), async (path, shown) => {
      const file = readLocal(path);
      const client = await signedIn(file.identity?.server ?? chosenServer(server, process.env), process.env);
      const synced = await pushFile(client, file);
      const { remote, outcome } = synced;
      const key = `${client.server} ${remote.number}`;
      const copy = names.has(key) ? `; it is the same postmortem as ${names.get(key)}` : '';
      names.set(key, shown);
      if (outcome === 'conflict') {
        process.stderr.write(showConflict(shown, synced, true));
        return 1;
      }
      const done =
        outcome === 'newer there'
          ? `nothing to send; the library has newer text, which “failonce pull ${shown}” brings`
          : DONE[outcome as keyof typeof DONE];
      await output.write(showSynced(client.server, remote, shown, `${done}${copy}`));
      return 0;
    });
  },
});

/** The files to send: each is named, so that nothing is shown to a company by mistake. */
function filesOf(positionals: readonly string[]): ReturnType<typeof findInputs> {
  const refuse = (message: string): never => {
    throw new AppError('usage', { message, details: { help: 'failonce push --help' } });
  };
  if (positionals.length === 0) refuse('Which file? “failonce push FILE”.');
  if (positionals.includes(STDIN))
    refuse('Standard input has no front matter to go on with. Name a file instead of “-”.');
  const inputs = findInputs(positionals);
  const found = inputs.find((input) => 'file' in input && input.found);
  if (found !== undefined) refuse(`“${found.path}” was found, not named. Name each file that shall be sent.`);
  return inputs;
}
