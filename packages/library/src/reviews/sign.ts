import { AppError } from '@failonce/document';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import type { Viewer } from '../viewer.ts';
import type { SignOffPart } from './decision.ts';
import { type Answers, QUESTION_IDS } from './questions.ts';
import { type Deciding, decideOn, isJudged } from './under-review.ts';

/** A reviewer's word on an exact revision. */
export interface NewSignOff {
  readonly part: SignOffPart;
  /** The revision that was read. */
  readonly revision: number;
  readonly answers: Partial<Answers>;
  readonly words?: string | undefined;
}

const MOST_WORDS = 5000;

/**
 * Signs a postmortem off as it stands in a revision: as a peer, or after the peers as a quality reviewer. Throws `not-found`,
 * `changed-meanwhile`, `not-now`, `not-allowed` for an author and for who has no such role or has signed the other part, and
 * `input-invalid` where a question is not answered.
 */
export async function signOff(library: Library, viewer: Viewer, reference: string, given: NewSignOff): Promise<void> {
  const { part, revision } = given;
  await decideOn(library, viewer, { reference, revision }, async (deciding) => {
    needReviewer(deciding);
    const { found, person, decide } = deciding;
    const { signOffs } = found.standing;
    if (part === 'quality' && person.role === 'reviewer')
      throw new AppError('not-allowed', { message: 'A quality reviewer signs here. You may sign as a peer.' });
    if (signOffs.some((each) => each.by === person.id && each.part !== part))
      throw new AppError('not-allowed', { message: 'You have signed it in the other part: this takes somebody else.' });
    const peers = signOffs.filter((each) => each.part === 'peer').length;
    if (part === 'quality' && peers < library.settings.review.peers)
      throw new AppError('not-now', {
        message: 'A peer signs first: somebody who knows the matter and has not written it.',
      });
    const open = QUESTION_IDS.filter((id) => given.answers[id] === undefined);
    if (open.length > 0)
      refuseInput(
        'answers',
        `Answer each of the ${QUESTION_IDS.length} questions: ${open.length} ${open.length === 1 ? 'is' : 'are'} open.`,
      );
    const words = wordsOf(given.words);
    if (words === '' && QUESTION_IDS.some((id) => given.answers[id] === 'no'))
      refuseInput('words', 'You said no to a question. Say what is missing, or ask for changes.');
    await decide({ kind: 'signed-off', part, answers: given.answers as Answers, ...(words === '' ? {} : { words }) });
  });
}

/** Asks for changes of a revision: it is not published before this reviewer signs off. Throws as `signOff` does. */
export async function askForChanges(
  library: Library,
  viewer: Viewer,
  reference: string,
  given: Omit<NewSignOff, 'part'>,
): Promise<void> {
  await decideOn(library, viewer, { reference, revision: given.revision }, async (deciding) => {
    needReviewer(deciding);
    const words = wordsOf(given.words);
    if (words === '') refuseInput('words', 'Say what has to change.');
    await deciding.decide({ kind: 'changes-asked', answers: given.answers, words });
  });
}

/**
 * Confirms that some words of the text meet a requirement that the checks did not see met; a judged one only, for facts and
 * arithmetic cannot be overruled. It holds for as long as the words stand. Throws as `signOff` does.
 */
export async function confirmRequirement(
  library: Library,
  viewer: Viewer,
  reference: string,
  {
    requirement,
    quote: given,
    revision,
  }: { readonly requirement: string; readonly quote: string; readonly revision: number },
): Promise<void> {
  await decideOn(library, viewer, { reference, revision }, async (deciding) => {
    needReviewer(deciding);
    if (!isJudged(requirement))
      refuseInput(
        'requirement',
        'Only what is judged may be confirmed: not a fact, a number or a part that has to be there.',
      );
    const quote = given.trim();
    const { markdown } = deciding.found;
    if (quote.split(/\s+/).length < FEWEST_WORDS)
      refuseInput('quote', `Quote the passage that meets it: at least ${FEWEST_WORDS} words.`);
    if (!markdown.includes(quote))
      refuseInput('quote', 'These words do not stand in the text. Copy them as they are written.');
    await deciding.decide({ kind: 'confirmed', requirement, quote });
  });
}

const FEWEST_WORDS = 3;

function needReviewer({ found: { row }, parts }: Deciding): void {
  if (parts.has('author'))
    throw new AppError('not-allowed', { message: 'You have written it: somebody else has to review it.' });
  if (!parts.has('reviewer'))
    throw new AppError('not-allowed', { message: 'Reviewers sign off. Ask an owner of the library for the role.' });
  if (row.state !== 'in-review' && !(row.state === 'published' && row.interim_until !== null))
    throw new AppError('not-now', { message: 'It is not in review.', details: { state: row.state } });
}

function wordsOf(given: string | undefined): string {
  const words = given?.trim() ?? '';
  if (words.length > MOST_WORDS) refuseInput('words', `At most ${MOST_WORDS} characters.`);
  return words;
}
