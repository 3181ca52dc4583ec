import { forms, type Sentence, type Word, wordRoles } from '@failonce/document';
import { jargon, jargonPairs } from './jargon.ts';

/** What a word may make a sentence worth a look for. Most sentences hold none, so that one look-up a word decides. */
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

const roles = wordRoles(faults, judging, hindsights, humans);
roles.add(hint.jargon, [jargon, jargonPairs]);

/** All hints of a sentence's words, in one. */
export function hintsOf({ words }: Sentence): number {
  let hints = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    hints |= roles.of(word);
    if (word.capital && word.raw.length < 8) {
      const next = word.raw.charCodeAt(1);
      if (next >= 65 && next <= 90) hints |= hint.capitals;
    }
  }
  return hints;
}
