import type { Settings } from '@failonce/checks';
import { isAppError } from '@failonce/document';
import type { Derived, ReadText } from '@failonce/library';
import type { OutputId } from '@failonce/publish';
import type { HandedOn } from '../handing-on/handed-on.ts';
import type { PublicCopy } from '../public/public-copy.ts';
import { doTextTask, type TextTask } from './text-task.ts';
import { type Limits, textThreads } from './text-threads.ts';

/**
 * Characters from which a text is read in another thread. A usual postmortem has half of them and takes some 20 ms to
 * derive; from here on it takes 50 ms and more, for which nobody else should wait.
 */
const LARGE = 8_000;

/** Reads texts for the server, the large ones where they hold up nobody. */
export interface Texts {
  /** Throws `too-busy` and `text-takes-too-long`. */
  derive(markdown: string): Promise<Derived>;
  /** The same. */
  judge(path: string, markdown: string): Promise<unknown>;
  /** A postmortem in another form. Throws the same, and what the form throws. */
  handOn(as: OutputId, handedOn: HandedOn): Promise<Uint8Array<ArrayBuffer>>;
  /** A public version in one of its forms. Throws the same. */
  publish(as: OutputId, copy: PublicCopy): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * A file that is offered for import as text, or why it is not: whatever stands in it, it takes the memory and the time
   * of a thread alone.
   */
  read(name: string, bytes: Uint8Array): Promise<ReadText>;
  close(): Promise<void>;
}

/** Forms that take a program of their own, or large libraries: never where requests are answered. */
const HEAVY: ReadonlySet<OutputId> = new Set(['pdf', 'docx']);

function isSmall(task: TextTask): boolean {
  if (task.kind === 'document') return false;
  if (task.kind === 'derive' || task.kind === 'judge') return task.markdown.length < LARGE;
  const { markdown } = task.kind === 'publish' ? task.copy : task.handedOn;
  return markdown.length < LARGE && !HEAVY.has(task.as);
}

/** Reads texts by the settings of a library. Threads are started when they are needed. */
export function textsWith(settings: Settings, limits?: Partial<Limits>): Texts {
  const threads = textThreads(settings, limits);
  const run = async (task: TextTask): Promise<unknown> =>
    isSmall(task) ? await doTextTask(task, settings) : await threads.run(task);
  return {
    derive: async (markdown) => (await run({ kind: 'derive', markdown })) as Derived,
    judge: (path, markdown) => run({ kind: 'judge', path, markdown }),
    handOn: async (as, handedOn) => (await run({ kind: 'hand-on', as, handedOn })) as Uint8Array<ArrayBuffer>,
    publish: async (as, copy) => (await run({ kind: 'publish', as, copy })) as Uint8Array<ArrayBuffer>,
    read: async (name, bytes) => {
      try {
        return (await run({ kind: 'document', name, bytes })) as ReadText;
      } catch (error) {
        if (!isAppError(error)) throw error;
        return { why: `${error.message} ${error.help}` };
      }
    },
    close: () => threads.close(),
  };
}
