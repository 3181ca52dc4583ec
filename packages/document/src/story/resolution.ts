import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { isDenied, isFuture, namesThing } from './sentence-roles.ts';

/** The last sentence that names the change by which the outage was ended. */
export function findResolution(passages: readonly Passage[]): Span | undefined {
  let last: Span | undefined;
  for (const passage of passages) {
    if (passage.topic === 'misleading') continue;
    for (const sentence of readSentences(passage.text)) {
      if (namesChange(sentence)) last = sentenceSpan(sentence);
    }
  }
  return last;
}

const failed =
  /^(?:attempted|tried|attempt|attempts|trying|unsuccessful|unsuccessfully|avail|persisted|failed|misleading)$/;

/** "rolled back the configuration", "the pool was enlarged", "corrected the port in the file". */
export function namesChange(sentence: Sentence): boolean {
  const { words } = sentence;
  if ((sentence.low & (low.fix | low.solve)) === 0) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const changes = (word.low & low.fix) !== 0;
    const solves = (word.low & low.solve) !== 0;
    if (!changes && !solves) continue;
    if (isFuture(sentence, i) || isDenied(sentence, i)) continue;
    if (failed.test(words[i - 1]?.form ?? '') || failed.test(words[i - 2]?.form ?? '')) continue;
    if (light.test(word.form) && !startsAct(sentence, i)) continue;
    if (hasObject(sentence, i, changes && !solves)) return true;
  }
  return false;
}

/** Nouns and adjectives as often as verbs. */
const light =
  /^(?:update|updates|patch|limit|limits|release|open|close|set|cap|change|changes|copy|order|start|stop|state|clean|correct|clear|run|group|free|force|deploy|upgrade|rate|load|block|write|line|deployment|import|cut|scale|switch|lower|allow|index|version|mount|mend|raise|point|turn|route|insert|fix|fixes|solution|resolution|patches|merge|ship|push|move|apply|limiting|reverse|distribute|expand|remove|replace|address|introduce|enable|disable|reset|restart|restarts|upgrades|stops|starts|starting|opening|drop|dropped|increase|increased|delete|deleted|shift|create|created|balance|balancing|introduced|configuration|configure|configured|stopped|put|brought|bring|killed|moved|separate|split|export|bind|edit|double|adjust)$/;

/** A light word counts where a verb stands: first in the sentence, behind we/team/was/by/and/to, or with -ed/-ing before an object. */
function startsAct(sentence: Sentence, i: number): boolean {
  if (i === 0) return true;
  const { form } = sentence.words[i] as Word;
  const before = sentence.words[i - 1] as Word;
  if (/^(?:stopped|dropped|increased|created|configured|introduced|deleted|killed|moved|starting)$/.test(form)) {
    // "requests dropped", "latency increased", "the service stopped" happen; they are not done.
    return /^(?:was|were|we|i|they|team|engineers|engineer|and|then|been|got|by|had|being|developer|ops|he|she)$/.test(
      before.form,
    );
  }
  return (
    /^(?:we|i|they|he|she|it|to|by|was|were|been|and|then|team|engineers|engineer|developers|developer|ops|manually|quickly|had|being|finally|temporarily|admin|administrator|administrators|immediately|of|after|then|them|dbas|dba|sysadmin|who|provider|vendor|could|did|staff|lead|subsequently|also|successfully)$/.test(
      before.form,
    ) ||
    (before.low & (low.team | low.staff)) !== 0 ||
    before.end < (sentence.words[i] as Word).start - 1
  );
}

/** Something that was changed stands near the verb: the object behind it, or the subject of a passive. */
function hasObject(sentence: Sentence, at: number, strong: boolean): boolean {
  const { words } = sentence;
  const reach = strong ? 9 : 7;
  for (let j = at + 1; j < words.length && j <= at + reach; j++) if (namesThing(words[j] as Word)) return true;
  const passive =
    /^(?:was|were|been|is|are|being|got|be)$/.test(words[at - 1]?.form ?? '') ||
    /^(?:was|were|been|being)$/.test(words[at - 2]?.form ?? '');
  const reachBack = passive ? 9 : strong ? 3 : 0;
  for (let j = at - 1; j >= 0 && j >= at - reachBack; j--) if (namesThing(words[j] as Word)) return true;
  return false;
}
