import { paintFor, visible } from '@failonce/checks';
import { addressOf } from '@failonce/document';
import { counted } from '../data/counted.ts';
import { terminalOf } from '../terminal/terminal.ts';
import type { Synced } from './push-file.ts';
import type { Remote } from './remote.ts';

/** What a postmortem is and where: “PM-42  https://…/pm/42  21 of 27 requirements met, 512 words”, and what was done. */
export function showSynced(server: string, remote: Remote, path: string, done: string): string {
  const paint = paintFor(terminalOf(process.stdout));
  const { number, words, requirements } = remote;
  const name = `PM-${number}`;
  const address = addressOf({ server, number });
  const count = `${requirements.met} of ${requirements.of} requirements met, ${counted(words, 'word')}`;
  return `${paint.strong(name)}  ${address}  ${count}\n${' '.repeat(name.length)}  ${paint.faint(paint.words(`${visible(path)}: ${done}`))}\n`;
}

/** What a person has to do where both sides have changed the same places. */
export function showConflict(path: string, { remote, conflicts }: Synced, sent: boolean): string {
  const { ascii } = terminalOf(process.stderr);
  const places = `${counted(conflicts, 'place')} ${conflicts === 1 ? 'was' : 'were'} changed here and in PM-${remote.number}.`;
  const nothing = sent ? ' Nothing was sent.' : '';
  const text = `failonce: ${visible(path)}: ${places}${nothing}\n  The file shows both between “<<<<<<< here” and “>>>>>>> PM-${remote.number}”: keep what is true, take out the signs, then “failonce push”.\n`;
  return ascii ? text.replace(/[“”]/g, '"') : text;
}
