import type { Detection } from '../facts/facts.ts';
import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { isFuture } from './sentence-roles.ts';

/** How the outage came to be known, and where it says so. */
export interface Noticed {
  readonly how: Exclude<Detection, 'unknown'>;
  readonly span: Span;
  /** It says "detected", "noticed" … outright. */
  readonly outright: boolean;
}

const outright = new Set(
  'detected detect detects noticed notice notices discovered spotted detection realized realised identified observed recognized recognised aware found caught flagged'.split(' '),
);
const complaints = /^(?:complain|complains|complained|complaining|complaints?|reported|reporting|reports?|called|calling|calls?|tweet(?:s|ed|ing)?|tickets?|emails?|emailed|messages?|messaged|feedback|noticed|notified|told|alerted|contacted|wrote|raised|informed|raising|flooded|claimed|flagged|experienced|encountered|mail|mails)$/;
const routine = /^(?:test|tests|testing|check|checks|checking|review|reviewing|attempt|attempts|trying|tried|curl|attempted|inspection|routine|deploying|browsing|visiting|looking|working|manually|accidentally|logging|logged|opened|refreshing|walkthrough|demo|login)$/;
const otherTeams = new Set('marketing sales finance legal hr accounting management business ceo director teacher instructor peer reviewer checker auditor associate partner partners neighbour neighbor journalist friend friends'.split(' '));

/** The first sentence that tells by what or whom the outage was noticed. */
export function findNoticed(passages: readonly Passage[]): Noticed | undefined {
  let weak: Noticed | undefined;
  for (const passage of passages) {
    const named = passage.topic === 'detection';
    for (const sentence of readSentences(passage.text)) {
      const noticed = noticedIn(sentence, named);
      if (noticed === undefined) continue;
      if (noticed.outright || named) return noticed;
      weak ??= noticed;
    }
  }
  return weak;
}

/** Who or what noticed, in this sentence. */
export function noticedIn(sentence: Sentence, named = false): Noticed | undefined {
  const { words } = sentence;
  const says = words.some((word) => outright.has(word.form));
  const telling = (sentence.low & (low.detect | low.tell | low.symptom | low.down)) !== 0 || named;
  if (!telling) return undefined;
  let monitor = -1;
  let user = -1;
  let staff = -1;
  let other = -1;
  let plainRoutine = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (monitor < 0 && (word.low & low.monitor) !== 0 && !isFuture(sentence, i) && isWatcher(sentence, i)) monitor = i;
    if (user < 0 && (word.low & low.user) !== 0 && (named || tellsOf(words, i))) user = i;
    if (staff < 0 && (word.low & (low.staff | low.team)) !== 0 && !/^(?:our|my|us|support)$/.test(word.form)) staff = i;
    if (other < 0 && otherTeams.has(word.form)) other = i;
    if (plainRoutine < 0 && routine.test(word.form)) plainRoutine = i;
  }
  const span = sentenceSpan(sentence);
  const found = (how: Noticed['how']): Noticed => ({ how, span, outright: says || named });
  // The agent behind "by" decides: "detected by a customer through …".
  const by = words.findIndex((word, i) => word.form === 'by' || (word.form === 'when' && i > 0) || word.form === 'through' || word.form === 'via' || word.form === 'from' || word.form === 'after');
  if (by >= 0 && says) {
    const near = (at: number): boolean => at > by && at - by <= 6;
    if (near(user) && (monitor < 0 || user < monitor)) return found('customer');
    if (near(monitor)) return found('monitoring');
    if (near(other)) return found('other');
    if (near(staff)) return found('engineer');
  }
  if (user >= 0 && (monitor < 0 || user < monitor)) return found('customer');
  if (monitor >= 0) return found('monitoring');
  if (other >= 0 && (says || named)) return found('other');
  const acting = says || named || (sentence.low & low.detect) !== 0;
  if (staff >= 0 && acting && seesTrouble(sentence, staff)) return found('engineer');
  if (plainRoutine >= 0 && (says || named)) return found('engineer');
  return undefined;
}

/** A machine that watches, not the act of watching: "was monitored", "monitoring the situation". */
function isWatcher(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at] as Word;
  if (/^(?:monitored|monitors)$/.test(word.form)) return false;
  if (word.form === 'monitoring' || word.form === 'monitor') {
    const next = sentence.words[at + 1]?.form ?? '';
    if (next === 'the' || next === 'for' || next === 'continued' || next === 'confirmed' || next === 'was') return false;
  }
  if (word.form === 'alerted' || word.form === 'notification' || word.form === 'threshold' || word.form === 'canary') return false;
  return true;
}

/** "users report", "complaints from customers", "a customer called": within a few words. */
function tellsOf(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 5); j < words.length && j <= at + 6; j++) {
    if (j !== at && complaints.test((words[j] as Word).form)) return true;
  }
  return false;
}

/** An engineer who notices something wrong, not one who finds its cause. */
function seesTrouble(sentence: Sentence, staff: number): boolean {
  const { words } = sentence;
  for (let j = Math.max(0, staff - 6); j < words.length && j <= staff + 8; j++) {
    const { form } = words[j] as Word;
    if (/^(?:noticed|notices|notice|detected|detects|discovered|discovers|spotted|observed|observes|realized|realised|saw|sees|found|encountered|flagged|aware|reported|reports|caught|identified|recognized)$/.test(form)) {
      return (sentence.low & low.cause) === 0 || (sentence.low & (low.symptom | low.down)) !== 0;
    }
  }
  return false;
}
