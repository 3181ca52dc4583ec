import { visible } from '@failonce/checks';
import { formatOption } from '../arguments/format-option.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import type { FileStatus } from '../sync/status-of.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'status',
  summary: 'Tell how files stand to the company’s library',
  usage: '[PATH]...',
  argument: 'path',
  details: [
    'For each file: “new here” (in no library), “same”, “changed here”, “changed there”, “changed on both sides”, “conflict” (it still shows both sides), or “not yours to see” (not there, or not for you).',
    'Nothing is changed. Without a path, this folder and below.',
  ],
  options: formatOption,
  examples: [
    { command: 'failonce status', says: 'every postmortem in this folder and below' },
    { command: 'failonce status checkout.md --format json', says: 'one, for a program' },
  ],
  run: async ({ format }, positionals) => {
    const { eachFile } = await import('../sync/each-file.ts');
    const { signedIn } = await import('../sync/signed-in.ts');
    const { statusOf } = await import('../sync/status-of.ts');
    const files: FileStatus[] = [];
    const status = await eachFile(findInputs(positionals.length > 0 ? positionals : ['.']), async (path, shown) => {
      files.push(await statusOf(path, shown, (server) => signedIn(server, process.env)));
      return 0;
    });
    await new Output().write(format === 'json' ? `${JSON.stringify({ version: 1, files }, null, 2)}\n` : show(files));
    return status;
  },
});

/** One line each, with what is the same postmortem under another name. */
function show(files: readonly FileStatus[]): string {
  const wide = Math.max(0, ...files.map(({ status }) => status.length));
  const first = new Map<string, string>();
  const lines = files.map(({ path, status, address }) => {
    const copy = address === undefined ? undefined : first.get(address);
    if (address !== undefined && copy === undefined) first.set(address, path);
    const more = copy === undefined ? '' : `  (the same postmortem as ${visible(copy)})`;
    return `${status.padEnd(wide)}  ${visible(path)}${address === undefined ? '' : `  ${address}`}${more}\n`;
  });
  return lines.join('');
}
