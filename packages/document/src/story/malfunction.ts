import type { Word } from '../prose/sentences.ts';
import { forms, verbs } from './word-sets.ts';

/** What things do when they do not work, as whoever uses them sees it. */
const misbehave = verbs(
  `crash drop bounce freeze/froze/frozen hang/hung stall stick/stuck abort expire vanish disappear reset disconnect fail stop break/broke/broken
  refuse reject block kick throw/threw/thrown loop flicker stutter buffer garble overlap duplicate empty degrade idle lag time_out
  deny close quit reboot restart glitch blink spin/spun pile bombard lock miss skip delay`,
);
/** How they are then. */
const states = forms(
  `slow slower slowly sluggish late empty blank black white silent dead dark frozen stuck broken choppy garbled read-only offline unresponsive
  unavailable unreachable unusable inaccessible intermittent intermittently degraded delayed stale outdated wrong incomplete duplicated
  unstable clickable aborted locked blocked idle failing hours halfway silence nothing twice forever`,
);

/** Does the word tell of something that does not do its work? */
export function isMalfunction(word: Word): boolean {
  return misbehave.has(word.form) || states.has(word.form);
}

/** "took more than 20 seconds", "up to a minute", "every few seconds": so long, or so often, that it is no good. */
export function isSlowness(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  if (!/^(?:took|take|taking|takes|every|after|needed)$/.test(form)) return false;
  for (let j = at + 1; j <= at + 6 && j < words.length; j++)
    if (/^(?:seconds?|minutes?|forever|ages)$/.test((words[j] as Word).form)) return true;
  return false;
}
