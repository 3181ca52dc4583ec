import { clauseOf, endOf, readSentences, type Sentence } from '../prose/sentences.ts';
import { isCourtesy } from './courtesy.ts';
import { leaning } from './leaning.ts';
import type { Passage } from './passages.ts';

/** Whose sentences the story tells: those of the cause and those of the mending. */
export interface Roles {
  readonly cause: readonly Sentence[];
  readonly mending: readonly Sentence[];
}

/**
 * Parts the sentences of a part by what they tell. A label or sub-heading decides where there is one ("Root cause" only
 * where it is `labelled` against a resolution of its own); else the mending begins with the first sentence that says so,
 * or with the acts that no further fault follows.
 */
export function partRoles(passages: readonly Passage[], labelled = true): Roles {
  const cause: Sentence[] = [];
  const mending: Sentence[] = [];
  const undivided: Sentence[] = [];
  for (const { topic, text } of passages) {
    const sentences = readSentences(text).filter((sentence) => !isCourtesy(sentence));
    if (topic === 'resolution') for (const sentence of sentences) mending.push(sentence);
    else if (topic === 'cause' && labelled) for (const sentence of sentences) cause.push(sentence);
    else for (const sentence of sentences) undivided.push(sentence);
  }
  const clauses = undivided.flatMap(clausesOf);
  // A part that is named for the cause alone mends only where it says so outright.
  const leanings = clauses.map(leaning);
  const at = turningPoint(leanings, passages.some(({ topic }) => topic === 'cause') ? 2.5 : 0);
  // What went wrong may be told once more between the acts: "the file does not exist, so PHP stopped".
  const last = leanings.findLastIndex((leaning) => leaning >= PLAINLY);
  const tellsCause = (index: number): boolean => (leanings[index] as number) <= (index < last ? UNDECIDED : FAULTY);
  const tells = clauses.filter((_, index) => index < at || tellsCause(index));
  const mends = clauses.filter((_, index) => index >= at || (leanings[index] as number) >= PLAINLY);
  return { cause: cause.concat(tells), mending: mends.concat(mending) };
}

const LONG = 35;
const SHORTEST = 6;

/** Who never sets a full stop tells both stories in one sentence: a long one falls into its clauses. */
function clausesOf(sentence: Sentence): Sentence[] {
  const { words } = sentence;
  if (words.length <= LONG) return [sentence];
  const { plain } = sentence.text;
  const clauses: Sentence[] = [];
  let from = 0;
  for (let i = SHORTEST; i <= words.length; i++) {
    const ends =
      i === words.length ||
      (i - from >= SHORTEST && words.length - i >= SHORTEST && parts(plain, endOf(sentence, i - 1)));
    if (!ends) continue;
    clauses.push(clauseOf(sentence, from, i));
    from = i;
  }
  return clauses;
}

function parts(plain: string, end: number): boolean {
  const code = plain.charCodeAt(end);
  return code === 44 || code === 59;
}

/** Index of the first sentence about the mending: where what stands before sounds most like a cause, and the rest like mending. */
function turningPoint(leanings: readonly number[], least: number): number {
  const { length } = leanings;
  let best = length;
  let bestSum = least;
  let sum = 0;
  let mends = false;
  for (let i = length - 1; i >= 0; i--) {
    const own = leanings[i] as number;
    if (own >= PLAIN) mends = true;
    // Causes come first, and the opening tells one if anything does.
    sum += own + ((i + 0.5) / length - 0.5) * 2.4 - (i === 0 ? 1.5 : 0);
    if (mends && sum > bestSum) {
      bestSum = sum;
      best = i;
    }
  }
  return best;
}

/** From here on a sentence mends by itself; the place alone proves nothing. */
const PLAIN = 0;
/** So plain that it mends wherever it stands. */
const PLAINLY = 1.2;
/** Between the acts this tells what was wrong; and this, where the plain mending is still to come. */
const FAULTY = -0.4;
const UNDECIDED = 0.9;
