import { AppError } from '@failonce/document';
import {
  AGENDA,
  type AgendaItem,
  callOffMeeting,
  changeMeeting,
  type Minutes,
  type NewMeeting,
  planMeeting,
  readForWork,
  writeEntry,
} from '@failonce/library';
import { MEETING_DONE, meetingPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { agree, writeIntoText } from '../meeting/write-into-text.ts';
import { can } from '../policies/can.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { reference } from '../shapes/postmortem.ts';
import { addressIn, readMeetingView } from '../views/meeting.ts';

type Fields = Readonly<Record<string, string | undefined>>;

const count = z.coerce.number().int().min(1).max(1_000_000);

export default definePage({
  path: '/pm/{postmortem}/meeting',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({
    of: z.union([z.literal('new'), count]).optional(),
    item: z.enum(AGENDA).optional(),
    event: count.default(1),
    edit: count.optional(),
    done: doneQuery(MEETING_DONE),
  }),
  show: async ({ library, viewer, params, query }) => ({
    page: meetingPage({
      ...(await readMeetingView(library, viewer, params.postmortem, {
        ...query,
        of: query.of,
        item: query.item,
        edit: query.edit,
      })),
      done: query.done,
    }),
  }),
  act: async ({ library, viewer, params: { postmortem }, query, form }) => {
    // The address of a meeting whose title has changed meanwhile leads on all the same.
    const { number, slug } = await readForWork(library, viewer, postmortem);
    const at = { of: query.of, item: query.item, event: query.event, edit: undefined };
    const view = (): ReturnType<typeof readMeetingView> => readMeetingView(library, viewer, postmortem, at);
    const held = async (): Promise<number> => {
      const { meeting } = await view();
      return meeting?.number ?? refuse(undefined, 'There is no meeting yet. Plan one first.');
    };
    const back = (of: number, item: AgendaItem): string =>
      addressIn({ number, slug }, of)({ item, event: query.event });
    const mayHold = (): void => {
      if (!can(viewer, 'meeting.hold')) throw new AppError('not-allowed');
    };
    const done = (of: number, word: string): string => `/pm/${number}-${slug}/meeting?of=${of}&done=${word}`;
    return await actOn(
      form,
      {
        plan: async (fields) => {
          mayHold();
          return done(await planMeeting(library, viewer, postmortem, planOf(fields)), 'planned');
        },
        change: async (fields) => {
          mayHold();
          const of = await held();
          await changeMeeting(library, viewer, postmortem, of, planOf(fields));
          return done(of, 'changed');
        },
        'call-off': async () => {
          mayHold();
          const of = await held();
          await callOffMeeting(library, viewer, postmortem, of);
          return done(of, 'called-off');
        },
        move: async (fields) => {
          mayHold();
          const [of, item] = [await held(), itemOf(fields)];
          await writeEntry(library, viewer, postmortem, of, { kind: 'moved', item });
          return back(of, item);
        },
        end: async (fields) => {
          mayHold();
          const [of, item] = [await held(), itemOf(fields)];
          await writeEntry(library, viewer, postmortem, of, { kind: 'ended', item });
          return `/pm/${number}-${slug}/meeting/minutes?of=${of}`;
        },
        present: async (fields) => {
          const of = await held();
          const participants = given(fields, 'participants').split('\n');
          await writeEntry(library, viewer, postmortem, of, { kind: 'present', item: 'welcome', participants });
          return back(of, 'welcome');
        },
        note: async (fields) => {
          const [of, item] = [await held(), itemOf(fields)];
          const changes = entryIn(fields, 'changes');
          await writeEntry(library, viewer, postmortem, of, {
            kind: 'note',
            item,
            quote: given(fields, 'quote'),
            body: given(fields, 'body'),
            ...(changes === undefined ? {} : { changes }),
          });
          return back(of, item);
        },
        task: async (fields) => {
          mayHold();
          const [of, item] = [await held(), itemOf(fields)];
          const [what, owner, due, cause] = ['what', 'owner', 'due', 'cause'].map((name) => given(fields, name)) as [
            string,
            string,
            string,
            string,
          ];
          await agree(
            { library, viewer, postmortem, meeting: of },
            { kind: 'task', item, task: { what, owner, due, cause } },
          );
          return back(of, item);
        },
        decide: async (fields) => {
          mayHold();
          const [of, item] = [await held(), itemOf(fields)];
          const body = given(fields, 'body');
          if (fields['measure'] === 'yes')
            await agree({ library, viewer, postmortem, meeting: of }, { kind: 'measure', item, body });
          else await writeEntry(library, viewer, postmortem, of, { kind: 'decision', item, body });
          return back(of, item);
        },
        'into-text': async (fields) => {
          mayHold();
          const of = await held();
          await writeIntoText({ library, viewer, postmortem, meeting: of }, entryIn(fields, 'entry') ?? 0);
          return back(of, query.item ?? 'measures');
        },
        'take-back': async (fields) => {
          mayHold();
          const of = await held();
          const found = (await view()).meeting?.entries.find((each) => each.number === entryIn(fields, 'entry'));
          if (found === undefined || found.kind === 'note' || found.revision !== undefined)
            refuse(undefined, 'Only what stands in the minutes alone can be taken back here.');
          const { kind, item, number: changes } = found;
          await writeEntry(
            library,
            viewer,
            postmortem,
            of,
            kind === 'task' ? { kind, item, changes, task: null } : { kind, item, changes, body: '' },
          );
          return back(of, query.item ?? 'measures');
        },
      },
      async (sent) => meetingPage({ ...(await view()), sent }),
    );
  },
});

function planOf(fields: Fields): NewMeeting {
  const agenda: Partial<Record<AgendaItem, number>> = {};
  for (const item of AGENDA) {
    const minutes = given(fields, item).trim();
    if (minutes !== '') agenda[item] = Number(minutes);
  }
  return {
    day: given(fields, 'day').trim(),
    time: given(fields, 'time').trim().padStart(5, '0'),
    zone: given(fields, 'zone').trim(),
    minutes: Number(given(fields, 'minutes')),
    agenda: agenda as Partial<Minutes>,
    participants: given(fields, 'participants').split('\n'),
  };
}

function itemOf(fields: Fields): AgendaItem {
  return (
    AGENDA.find((item) => item === fields['item']) ??
    refuse(undefined, 'The agenda has no such item. Open the page again.')
  );
}

function entryIn(fields: Fields, name: string): number | undefined {
  const number = Number(fields[name]);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
