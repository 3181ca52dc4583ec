import { firstScreenOf } from '@failonce/pages';
import { answersOf, nameOf, shortened, standingOf } from '../answers/answers.ts';
import { TURN_NAMES, turnsOf } from '../answers/turns.ts';
import { defineOutput } from '../define-output.ts';
import type { Published } from '../published.ts';
import { slackTextWithin } from '../slack/mrkdwn.ts';

// What Slack takes, as its reference of blocks says: a message of 50 blocks, a heading of 150 characters, a text of 3,000, ten
// fields of 2,000 each. All stays far below, so that a message is read and not scrolled through.
const LONGEST_TITLE = 150;
const LONGEST_ANSWER = 700;
const LONGEST_LINE = 200;
const LONGEST_MEASURE = 160;
const MOST_MEASURES = 8;
const MOST_TURNS = 10;

export default defineOutput({
  id: 'slack',
  title: 'Slack message',
  summary: 'For a channel: the six answers and the measures as Block Kit, to be sent by a webhook or a bot.',
  extension: 'slack.json',
  mediaType: 'application/json',
  write: async (published) => `${JSON.stringify(messageOf(published), null, 2)}\n`,
});

function messageOf(published: Published): unknown {
  const { reading, address } = published;
  const screen = firstScreenOf(reading);
  const answers = answersOf(reading, screen);
  const told = (id: string): string => {
    const found = answers.find((each) => each.id === id);
    const more = found?.more === undefined ? '' : `\n${slackTextWithin(found.more, LONGEST_LINE)}`;
    return `*${found?.question}*\n${slackTextWithin(found?.answer ?? '', LONGEST_ANSWER)}${more}`;
  };
  const about = [screen.state?.name, ...screen.marks, screen.date, `${screen.minutesToRead} min read`]
    .filter((each) => each !== undefined)
    .map((each) => slackTextWithin(each, LONGEST_LINE));
  // An address of more than so many characters is nobody's.
  if (address !== undefined && address.length < LONGEST_LINE) about.push(link(address, 'Read it'));
  return {
    // What a notification shows.
    text: `${slackTextWithin(nameOf(reading), LONGEST_LINE)}: ${slackTextWithin(screen.summary.cause ?? screen.summary.impact ?? 'a postmortem', LONGEST_LINE)}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: nameOf(reading, LONGEST_TITLE), emoji: false } },
      { type: 'context', elements: [mrkdwn(about.join(' · '))] },
      ...screen.notes.map(({ text }) => section(`_${slackTextWithin(text, LONGEST_ANSWER)}_`)),
      { type: 'section', fields: ['outage', 'users', 'safe', 'before'].map((id) => mrkdwn(told(id))) },
      section(told('impact')),
      section(told('why')),
      ...timeline(published),
      ...measures(published),
    ],
  };
}

function link(address: string, words: string): string {
  return `<${address.replaceAll(/[<>|&\s]/g, encodeURIComponent)}|${words}>`;
}

function timeline({ reading }: Published): unknown[] {
  const { turns, zone } = turnsOf(firstScreenOf(reading));
  if (turns.length === 0) return [];
  const lines = turns
    .slice(0, MOST_TURNS)
    .map(({ clock, kind, after }) => `${clock}  ${TURN_NAMES[kind] ?? ''}${after === undefined ? '' : `, ${after}`}`);
  return [section(`*Timeline* (${slackTextWithin(zone, 40)})\n${lines.join('\n')}`)];
}

const SIGNS = { verified: '✓', done: '✓', late: '!', open: '○', declined: '–' } as const;

function measures({ reading }: Published): unknown[] {
  const { measures } = firstScreenOf(reading);
  if (measures.length === 0) return [];
  const lines = measures
    .slice(0, MOST_MEASURES)
    .map(
      (each) =>
        `${SIGNS[each.state]}  ${slackTextWithin(shortened(each.text, LONGEST_MEASURE), LONGEST_MEASURE)} (${slackTextWithin(standingOf(each), LONGEST_MEASURE)})`,
    );
  const more = measures.length - lines.length;
  return [section(`*Measures*\n${[...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')}`)];
}

function section(text: string): unknown {
  return { type: 'section', text: mrkdwn(text) };
}

/** Without what Slack would make a link of by itself. */
function mrkdwn(text: string): { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true } {
  return { type: 'mrkdwn', text, verbatim: true };
}
