import { judged } from '@failonce/checks';
import { isAppError, parse } from '@failonce/document';
import {
  type Library,
  type ReadPostmortem,
  readPostmortem,
  readRevision,
  revisePostmortem,
  tellApart,
} from '@failonce/library';
import {
  type Answers,
  answerQuestion,
  firstOpen,
  type Guided,
  guidedEndPage,
  guidedPage,
  isAnswered,
  placeOf,
  type Question,
  questions,
  type Reader,
} from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { reference } from '../shapes/postmortem.ts';
import { readSameIncident } from '../views/same-incident.ts';
import { whatIsMissing } from '../views/what-is-missing.ts';

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'>;

export default definePage({
  path: '/pm/{postmortem}/guide',
  permission: 'postmortem.revise',
  params: z.object({ postmortem: reference }),
  query: z.object({ ask: z.string().max(40).optional() }),
  show: async ({ library, viewer, params, query: { ask } }) => {
    const read = await readPostmortem(library, viewer, params.postmortem);
    const document = readerOf(library)(read.markdown);
    const address = `/pm/${read.number}-${read.slug}/guide`;
    if (ask === 'end') {
      const { report } = judged(read.markdown, library.settings);
      const { metCount: met, requirements } = report;
      return {
        page: guidedEndPage({
          ...read,
          title: titleOf(read),
          met,
          of: requirements.length,
          missing: whatIsMissing(report),
        }),
      };
    }
    const found = ask === undefined ? undefined : placeOf(ask);
    if (found === undefined) return { to: `${address}?ask=${firstOpen(document)?.id ?? 'end'}` };
    return { page: guidedPage(await viewOf({ library, viewer }, read, found.question)) };
  },
  act: async ({ library, viewer, params, query, form }) => {
    const read = await readPostmortem(library, viewer, params.postmortem);
    const { question, at } =
      placeOf(query.ask ?? '') ?? refuse(undefined, 'This question is not asked any more. Open the guide again.');
    return await actOn(
      form,
      {
        answer: async ({ base, more, ...typed }) => {
          const seen = Number(base);
          const answers = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? '']));
          const theirs = await changedSince({ library, viewer }, read, question, seen);
          if (theirs !== undefined)
            return {
              page: guidedPage({
                ...(await viewOf({ library, viewer }, read, question)),
                sent: { act: 'answer', typed },
                theirs,
              }),
              status: 422,
            };
          const { number, slug } = await save({ library, viewer }, read, question, answers);
          const next = more === 'yes' ? question.id : (questions[at + 1]?.id ?? 'end');
          return `/pm/${number}-${slug}/guide?ask=${next}`;
        },
        apart: async (fields) => {
          await tellApart(library, viewer, read.id, given(fields, 'other'));
          return `/pm/${read.number}-${read.slug}/guide?ask=${question.id}`;
        },
      },
      async (sent) => guidedPage({ ...(await viewOf({ library, viewer }, read, question)), sent }),
    );
  },
});

async function viewOf({ library, viewer }: Asked, read: ReadPostmortem, question: Question): Promise<Guided> {
  const document = readerOf(library)(read.markdown);
  const all = questions.map((each) => ({ id: each.id, ask: each.ask, answered: isAnswered(each, document) }));
  return {
    number: read.number,
    slug: read.slug,
    title: titleOf(read),
    all,
    question,
    answers: question.read(document),
    suggested: question.suggests?.(document) ?? {},
    revision: read.revision,
    same: read.state === 'draft' ? await readSameIncident(library, viewer, read) : [],
  };
}

/** What stands in the text now, where somebody else has answered since it was shown; undefined where nobody has. */
async function changedSince(
  { library, viewer }: Asked,
  read: ReadPostmortem,
  question: Question,
  seen: number,
): Promise<string | undefined> {
  if (seen === read.revision || !Number.isInteger(seen) || seen < 1 || seen > read.revision) return undefined;
  const reader = readerOf(library);
  const before = question.read(reader((await readRevision(library, viewer, read.id, seen)).markdown));
  const now = question.read(reader(read.markdown));
  return JSON.stringify(before) === JSON.stringify(now) ? undefined : Object.values(now).filter(Boolean).join('\n');
}

/** Writes the answer into the newest text: what others write elsewhere meanwhile stays as they wrote it. */
async function save({ library, viewer }: Asked, read: ReadPostmortem, question: Question, answers: Answers) {
  const reader = readerOf(library);
  for (let tries = 1, newest = read; ; tries++) {
    const markdown = answerQuestion(reader(newest.markdown), question, answers, reader);
    const message = `Answered: ${question.ask}`;
    try {
      return await revisePostmortem(library, viewer, newest.id, { markdown, message, base: newest.revision });
    } catch (error) {
      if (!isAppError(error) || error.code !== 'changed-meanwhile' || tries === MOST_TRIES) throw error;
      newest = await readPostmortem(library, viewer, newest.id);
    }
  }
}

const MOST_TRIES = 5;

function readerOf({ settings }: Library): Reader {
  return (text) => parse(text, settings);
}

function titleOf({ title }: ReadPostmortem): string {
  return title.trim() || 'Without a title';
}
