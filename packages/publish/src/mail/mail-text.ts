import { dayText, firstScreenOf } from '@failonce/pages';
import { answersOf, shortened, standingOf } from '../answers/answers.ts';
import { TURN_NAMES, turnsOf } from '../answers/turns.ts';
import type { Published } from '../published.ts';
import { aboutText, MOST_MEASURES, MOST_TURNS } from './mail-html.ts';

const LONGEST = 300;

/** The same mail for whoever reads text. */
export function mailText(published: Published): string {
  const { reading, address, markdown } = published;
  const screen = firstScreenOf(reading);
  const { turns, zone } = turnsOf(screen);
  const measures = screen.measures.slice(0, MOST_MEASURES);
  const more = screen.measures.length - measures.length;
  const parts = [
    `${shortened(reading.title, LONGEST)}\n${aboutText(published, screen)}`,
    ...screen.notes.map(({ text }) => shortened(text, 2 * LONGEST)),
    answersOf(reading, screen)
      .map(({ question, answer, more }) => `${question}\n  ${answer}${more === undefined ? '' : `\n  ${more}`}`)
      .join('\n\n'),
    turns.length > 0 &&
      `Timeline (${shortened(zone, 40)})\n${turns
        .slice(0, MOST_TURNS)
        .map(({ clock, kind, words }) => `  ${clock}  ${TURN_NAMES[kind]}\n         ${shortened(words, LONGEST)}`)
        .join('\n')}`,
    measures.length > 0 &&
      `Measures\n${measures.map((each) => `  - ${shortened(each.text, LONGEST)}\n    ${standingOf(each)}`).join('\n')}${more > 0 ? `\n  and ${more} more` : ''}`,
    address === undefined ? markdown.trim() : `Read the whole postmortem:\n${address}`,
    `As it stood on ${dayText(reading.today)}.`,
  ];
  return `${parts.filter((part) => part !== false && part !== '').join('\n\n')}\n`;
}
