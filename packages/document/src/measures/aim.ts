import { AIMS, type Aim, CUES } from './aim-cues.ts';

/** What a measure is for, as far as its words tell, and which of them do. */
export interface AimReading {
  readonly aim: Aim;
  /** Half-open offsets into the words, in reading order. */
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}

/** A measure is a sentence or two; what follows is reasons. */
const READ = 600;
/** How surely its words must tell an aim, and by how much more than the next. */
const LEAST = 2;
const MARGIN = 0.5;
/** What stands first is what is done; what follows is with what, and against what. */
const FIRST_WORDS = 24;

/** Is a measure to prevent the failure, to detect it sooner, to limit its damage or to recover faster? Undefined where its words tell none of these, or several. */
export function aimOf(words: string): AimReading | undefined {
  const text = words.slice(0, READ).toLowerCase();
  // A letter that is longer in small ("İ") would shift all places.
  if (text.length !== Math.min(words.length, READ)) return undefined;
  const score: Record<Aim, number> = { prevent: 0, detect: 0, limit: 0, recover: 0 };
  const found: { aim: Aim; start: number; end: number }[] = [];
  for (const { aim, weight, words: cue } of CUES) {
    for (const { index, 0: match } of text.matchAll(cue)) {
      score[aim] += index < FIRST_WORDS ? weight + 0.5 : weight;
      found.push({ aim, start: index, end: index + match.length });
    }
  }
  const [first, second] = AIMS.toSorted((a, b) => score[b] - score[a]) as [Aim, Aim];
  if (score[first] < LEAST || score[first] - score[second] < MARGIN) return undefined;
  const evidence = found.filter(({ aim }) => aim === first).map(({ start, end }) => ({ start, end }));
  return { aim: first, evidence: evidence.sort((a, b) => a.start - b.start) };
}
