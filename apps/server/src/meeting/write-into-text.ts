import { isAppError, parse } from '@failonce/document';
import {
  type AgendaItem,
  type Library,
  type MeetingTask,
  readForWork,
  readMeeting,
  revisePostmortem,
  type Viewer,
  writeEntry,
} from '@failonce/library';
import { type Reader, withImprovement, withTask } from '@failonce/pages';
import { refuse } from '../forms/act-on.ts';

/** What a meeting has agreed on that belongs into the text. */
export type Agreed =
  | { readonly kind: 'task'; readonly item: AgendaItem; readonly task: MeetingTask }
  | { readonly kind: 'measure'; readonly item: AgendaItem; readonly body: string };

interface About {
  readonly library: Library;
  readonly viewer: Viewer;
  readonly postmortem: string;
  readonly meeting: number;
}

const MOST_TRIES = 5;

/**
 * Keeps in the minutes what was agreed, and then writes it into the text. Where it cannot stand there it is in the minutes all
 * the same. Throws `input-invalid` that says so.
 */
export async function agree(about: About, agreed: Agreed): Promise<number> {
  const { library, viewer, postmortem, meeting } = about;
  const entry = await writeEntry(library, viewer, postmortem, meeting, agreed);
  try {
    await writeInto(about, entry, agreed);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'input-invalid') throw error;
    refuse(undefined, `It stands in the minutes, but not in the text yet. ${error.message}`);
  }
  return entry;
}

/** Writes what stands in the minutes into the text. Throws `input-invalid` where it stands there already, or cannot. */
export async function writeIntoText(about: About, entry: number): Promise<void> {
  const { entries } = await readMeeting(about.library, about.viewer, about.postmortem, about.meeting);
  const found = entries.find(({ number }) => number === entry);
  if (found === undefined || (found.kind !== 'task' && found.kind !== 'measure'))
    refuse(
      undefined,
      'Nothing of this meeting waits to be written into the text under this number. Open the page again.',
    );
  if (found.revision !== undefined) refuse(undefined, `It stands in the text since revision ${found.revision}.`);
  const { item, task, body } = found;
  await writeInto(about, entry, task === undefined ? { kind: 'measure', item, body } : { kind: 'task', item, task });
}

/** Into the newest text each time: what others have written meanwhile stays as they wrote it. */
async function writeInto(
  { library, viewer, postmortem, meeting }: About,
  entry: number,
  agreed: Agreed,
): Promise<void> {
  const reader: Reader = (text) => parse(text, library.settings);
  for (let tries = 1; ; tries++) {
    const { id, markdown, revision: base } = await readForWork(library, viewer, postmortem);
    const document = reader(markdown);
    const text =
      agreed.kind === 'task' ? withTask(document, agreed.task, reader) : withImprovement(document, agreed.body, reader);
    const message = agreed.kind === 'task' ? 'Agreed in the meeting: a task' : 'Agreed in the meeting: an improvement';
    try {
      const { revision } = await revisePostmortem(library, viewer, id, { markdown: text, message, base });
      await writeEntry(library, viewer, id, meeting, { ...agreed, changes: entry, revision });
      return;
    } catch (error) {
      if (!isAppError(error) || error.code !== 'changed-meanwhile' || tries === MOST_TRIES) throw error;
    }
  }
}
