import { firstScreenOf } from '@failonce/pages';
import { answersOf, nameOf } from '../answers/answers.ts';
import type { Published } from '../published.ts';

/** A few lines for a chat: what, how long, for whom, why, whether it is safe now, and where the rest is. */
export function messageText({ reading, address }: Published): string {
  const screen = firstScreenOf(reading);
  const lines = answersOf(reading, screen)
    .filter(({ answer }) => answer !== 'not said')
    .map(({ question, answer, more, id }) => {
      const told =
        more === undefined || id === 'why' || id === 'users' ? answer : `${answer.replace(/[.]$/, '')}. ${more}`;
      return `${question.replace(/\?$/, '')}: ${told}`;
    });
  const about = [screen.state?.name, ...screen.marks].filter((each) => each !== undefined).join(', ');
  return [
    `${nameOf(reading)}${about === '' ? '' : ` (${about})`}`,
    ...lines,
    ...(address === undefined ? [] : [address]),
  ].join('\n');
}
