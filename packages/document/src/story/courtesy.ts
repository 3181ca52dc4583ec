import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { wordRoles } from './word-roles.ts';
import { anyOf, forms, verbs } from './word-sets.ts';

/** Thanks, apologies, praise and promises close many a part; they tell neither what was wrong nor what was changed. */

const kind = anyOf(
  verbs(
    `thank apologise apologize appreciate congratulate commend praise salute applaud pledge vow reassure celebrate pray bless rejoice
    acknowledge sympathise sympathize`,
  ),
  forms(
    `thanks sorry apology apologies gratitude grateful thankful indebted sincerely heartfelt kudos congratulations congrats proud pride condolences
    sympathy bravo cheers hats god glory glad happy delighted pleased relieved teamwork`,
  ),
);
/** With a people's "we" before them they promise, hope or have learned, which tells nothing either. */
const wishes = verbs('regret promise hope wish trust strive believe value care commit');
const lessons = forms('learned learnt learn');
const lessonObjects = forms('many lot lots much lesson lessons things something important valuable from');
/** So early in its sentence courtesy is what the sentence is for. */
const EARLY = 10;

const KIND = 1;
const WISHES = 2;
const LESSONS = 4;
const roles = wordRoles(kind, wishes, lessons);

/** Is the sentence said for politeness? */
export function isCourtesy({ words }: Sentence): boolean {
  let people = false;
  for (let i = 0; i < words.length && i < EARLY; i++) {
    const word = words[i] as Word;
    const role = roles.of(word);
    if ((role & KIND) !== 0) return true;
    if ((role & WISHES) !== 0 && people) return true;
    if ((role & LESSONS) !== 0 && people && lessonObjects.has(words[i + 1]?.form ?? '')) return true;
    people ||= (word.low & (low.team | low.staff)) !== 0;
  }
  return false;
}
