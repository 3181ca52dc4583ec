import { forms, hintWords } from '@failonce/document';
import { jargon, jargonPairs } from './jargon.ts';

/** What a word may make a sentence worth a look for: its hints. Most sentences have none. */
export const hint = { fault: 1, judging: 2, hindsight: 4, humanError: 8, jargon: 16, capitals: 32 } as const;

/** Judgements of people. Words that also describe machines or texts ("bad", "wrong", "poor") are none. */
export const judging = forms(
  `careless carelessly carelessness sloppy sloppily sloppiness stupid stupidly stupidity lazy laziness negligent negligently negligence incompetent
  incompetence irresponsible irresponsibly irresponsibility inattentive inattention unprofessional thoughtless thoughtlessly thoughtlessness reckless
  recklessly recklessness ignorant idiot idiots idiotic dumb moron morons amateurish unqualified clueless inexcusable unforgivable neglectful`,
);

/** Words that a fault begins with, or that accuse. */
const faults = forms(
  `ignored forgot forgotten neglected overlooked mistyped misread misconfigured mishandled misjudged misunderstood bungled botched failed bother notice care made
  accidentally accidently mistakenly inadvertently wrongly erroneously incorrectly unknowingly unintentionally foolishly mistake accident error wrong
  broke broken crashed killed caused breaks crashes kills causes carelessness negligence fault oversight inexperience ignorance incompetence forgetfulness
  inattention blame blames blamed blaming`,
);
const hindsights = forms("should ought could might shouldn't only");
const humans = forms('error errors mistake mistakes failure negligence oversight');

const classes = [
  { bit: hint.fault, words: [faults] },
  { bit: hint.judging, words: [judging] },
  { bit: hint.hindsight, words: [hindsights] },
  { bit: hint.humanError, words: [humans] },
  { bit: hint.jargon, words: [jargon, jargonPairs] },
];

hintWords((raw, form) => {
  let hints = startsInCapitals(raw) ? hint.capitals : 0;
  for (const { bit, words } of classes) if (words.some((each) => each.has(form))) hints |= bit;
  return hints;
});

function startsInCapitals(raw: string): boolean {
  return raw.length < 8 && isUpper(raw.charCodeAt(0)) && isUpper(raw.charCodeAt(1));
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
