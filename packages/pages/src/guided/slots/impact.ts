import { NOT_YET_KNOWN } from '@failonce/document';
import { lineOf } from '../words.ts';

/** The three things that the summary's line of the impact tells, a sentence or more each. */
export interface Impact {
  readonly service: string;
  readonly users: string;
  readonly share: string;
}

const LABELS = { service: 'Service: ', users: 'What users met: ', share: 'Share of users: ' } as const;
const MISSING = (name: keyof Impact): string => `${LABELS[name]}${NOT_YET_KNOWN}.`;
const SHARE =
  /%|\bper ?cent\b|\b(?:all|every|no|none of|half|most|a (?:third|quarter|fifth|tenth)|one in|two thirds|three quarters)\b/i;

/** Takes the line apart: together its pieces are the line. */
export function readImpact(line: string): Impact {
  const sentences = sentencesOf(line);
  const first = sentences.shift() ?? '';
  const labelled = sentences.findIndex((each) => each.startsWith(LABELS.share));
  let share = '';
  if (labelled >= 0) share = lineOf(sentences.splice(labelled).join(' ').slice(LABELS.share.length));
  else if (SHARE.test(sentences.at(-1) ?? '')) share = sentences.pop() ?? '';
  const users = sentences.join(' ');
  return {
    service: first === MISSING('service') ? '' : first,
    users: users === MISSING('users') ? '' : users,
    share: share === `${NOT_YET_KNOWN}.` ? '' : share,
  };
}

/** Puts the line together, so that it can be taken apart again. */
export function writeImpact({ service, users, share }: Impact): string {
  const first = service === '' ? MISSING('service') : sentence(service);
  const second = users === '' ? MISSING('users') : sentence(users);
  const third = share === '' ? MISSING('share') : sentence(shareOf(share));
  const line = `${first} ${second} ${third}`;
  return share === '' || readImpact(line).share === third ? line : `${first} ${second} ${LABELS.share}${third}`;
}

/** A bare number is a percentage. */
function shareOf(words: string): string {
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,4})?) ?%?$/.exec(words) ?? [];
  return number === undefined ? words : `${number}% of users were affected.`;
}

function sentence(words: string): string {
  return /[.!?]["”’')\]]?$/.test(words) ? words : `${words}.`;
}

function sentencesOf(line: string): string[] {
  return line === '' ? [] : line.split(/(?<=[.!?]["”’')]?) (?=[\p{Lu}\d“"'([`*])/u);
}
