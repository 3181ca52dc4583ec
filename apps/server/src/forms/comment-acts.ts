import { AppError, isAppError } from '@failonce/document';
import {
  addThread,
  answerThread,
  applySuggestion,
  changeComment,
  deleteComment,
  noteLook,
  resolveThread,
} from '@failonce/library';
import type { AskedPage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { pointAt } from '../views/point-at.ts';
import { given, refuse } from './act-on.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;
type Fields = Readonly<Record<string, string | undefined>>;

/** What the forms of the review page do about comments; each answers where to go on. */
export function commentActs(
  { library, viewer }: Asked,
  postmortem: string,
  address: string,
): Readonly<Record<string, (fields: Fields) => Promise<string>>> {
  const to = (thread: string, query = ''): string => `${address}${query}#thread-${encodeURIComponent(thread)}`;
  const need = (permission: 'postmortem.comment' | 'postmortem.revise'): void => {
    if (!can(viewer, permission)) throw new AppError('not-allowed');
  };
  const acts: Readonly<Record<string, (fields: Fields) => Promise<string>>> = {
    comment: async (fields) => {
      need('postmortem.comment');
      const [quote, body, replacement] = ['quote', 'body', 'replacement'].map((name) =>
        given(fields, name).replaceAll('\r\n', '\n'),
      ) as [string, string, string];
      const revision = Number(given(fields, 'revision'));
      if (!Number.isInteger(revision) || revision < 1) refuse(undefined, 'Open the page again: it is an old one.');
      const leavesOut = fields['leave-out'] === 'yes';
      if (leavesOut && replacement !== '')
        refuse('leave-out', 'Either leave the words out, or say what shall stand there.');
      const suggests = leavesOut || replacement !== '';
      const words = await pointAt(library, viewer, postmortem, {
        quote,
        revision,
        prefix: fields['prefix'],
        suffix: fields['suffix'],
      });
      const said = await addThread(library, viewer, postmortem, {
        body,
        words,
        replacement: suggests ? replacement : undefined,
      });
      return to(said.thread);
    },
    answer: async (fields) => {
      need('postmortem.comment');
      const thread = given(fields, 'thread');
      const said = await answerThread(library, viewer, postmortem, thread, { body: given(fields, 'body') });
      return to(said.thread);
    },
    change: async (fields) => {
      need('postmortem.comment');
      const comment = given(fields, 'comment');
      const said = await changeComment(library, viewer, postmortem, comment, { body: given(fields, 'body') });
      return to(said.thread);
    },
    delete: async (fields) => {
      need('postmortem.comment');
      await deleteComment(library, viewer, postmortem, given(fields, 'comment'));
      return `${address}#comments`;
    },
    resolve: async (fields) => {
      need('postmortem.comment');
      await resolveThread(library, viewer, postmortem, given(fields, 'thread'), { resolved: true });
      return `${address}#comments`;
    },
    reopen: async (fields) => {
      need('postmortem.comment');
      const thread = given(fields, 'thread');
      await resolveThread(library, viewer, postmortem, thread, { resolved: false });
      return to(thread);
    },
    apply: async (fields) => {
      need('postmortem.revise');
      const thread = given(fields, 'thread');
      await applySuggestion(library, viewer, postmortem, thread);
      return to(thread, '?show=all');
    },
    seen: async (fields) => {
      await noteLook(library, viewer, postmortem, Number(given(fields, 'revision')) || 1);
      return address;
    },
  };
  return Object.fromEntries(Object.entries(acts).map(([name, work]) => [name, (fields) => shown(work, fields)]));
}

/** What may happen beside what is wrong in a field comes back with the form, too. */
async function shown(work: (fields: Fields) => Promise<string>, fields: Fields): Promise<string> {
  try {
    return await work(fields);
  } catch (error) {
    if (isAppError(error) && error.code === 'holds-purged') refuse(undefined, error.message);
    throw error;
  }
}
