import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';

/** The first sentence that names to whom the incident went, or says honestly that it went to nobody. */
export function findEscalation(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    const named = passage.topic === 'escalation';
    for (const sentence of readSentences(passage.text)) {
      if (named && (hasRecipient(sentence, 0) || (sentence.low & (low.negation | low.staff)) !== 0)) return sentenceSpan(sentence);
      if (isHandedOn(sentence)) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

const told = /^(?:contacted|contacts|contact|contacting|notified|notifies|notify|notifying|informed|informs|inform|called|calls|call|calling|alerted|alerts|paged|pages|phoned|phones|rang|pinged|pings|messaged|texted|emailed|asked|asks|told|tells|reached|woke|woken|consulted|consults|engaged|engages|summoned|involved|requested|tagged|advised|briefed|reports|reported|report)$/;

/** "escalated to the DBAs", "the network team was called in", "we phoned the hosting provider". */
function isHandedOn(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.escalate) !== 0 && !isMachineAct(word.form)) {
      if (hasRecipient(sentence, i)) return true;
      continue;
    }
    if (!told.test(word.form)) continue;
    // Passive: "the vendor was contacted"; a monitor that pages the on-call engineer only detects.
    const before = words[i - 1];
    const passive = before !== undefined && /^(?:was|were|been|is|are|being|got|immediately|also|then)$/.test(before.form);
    if (passive) {
      for (let j = i - 2; j >= 0 && j >= i - 8; j--) if (isRecipient(sentence, j)) return true;
      continue;
    }
    const agent = agentBefore(sentence, i);
    if (agent === 'monitor' || agent === 'user') continue;
    for (let j = i + 1; j < words.length && j <= i + 7; j++) {
      const { form } = words[j] as Word;
      if (form === 'by' || form === 'that' || form === 'from' || form === 'about') break;
      if (isRecipient(sentence, j)) return true;
    }
  }
  return false;
}

/** Escalating words that machines and traffic do too. */
function isMachineAct(form: string): boolean {
  return /^(?:forwarded|forwarding|forwards|forward|refers|refer|referring|assigned|assign|assigning|transfer|transferred|transferring|hand|hands|consult|engage)$/.test(form);
}

function hasRecipient(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let j = Math.max(0, at - 8); j < words.length && j <= at + 12; j++) if (j !== at && isRecipient(sentence, j)) return true;
  return false;
}

/** A team, role or person that has a name: not bare "teams" or "the team". */
function isRecipient(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at] as Word;
  const before = sentence.words[at - 1];
  if ((word.low & low.team) !== 0 && (word.low & low.escalate) === 0) {
    if (/^(?:teams?|crew|staff|management|support|chief|head|lead|case)$/.test(word.form)) {
      if (word.form === 'management' || word.form === 'support') return true;
      return before !== undefined && !/^(?:the|our|a|all|other|relevant|appropriate|whole|entire|rest|my|more|their|necessary|several|and|of|to)$/.test(before.form);
    }
    return true;
  }
  if (/^(?:engineers?|developers?|technicians?|programmers?|personnel)$/.test(word.form)) {
    return before !== undefined && !/^(?:the|our|an|a|on-call|call|all|some|on)$/.test(before.form);
  }
  // A person's name, or "@maria".
  if (word.capital && word.low === 0 && word.high === 0 && word.start > sentence.start && /^[a-z]{3,20}$/.test(word.form)) {
    const next = sentence.words[at + 1];
    return before !== undefined && (before.form === 'to' || before.form === 'mr' || before.form === 'ms' || before.form === 'called' || before.form === 'contacted' || before.form === 'asked' || before.form === 'notified' || (next?.capital === true && next.low === 0));
  }
  return false;
}

function agentBefore(sentence: Sentence, at: number): 'monitor' | 'user' | 'staff' | undefined {
  for (let j = at - 1; j >= 0 && j >= at - 8; j--) {
    const word = sentence.words[j] as Word;
    if ((word.low & low.monitor) !== 0) return 'monitor';
    if ((word.low & (low.staff | low.team)) !== 0) return 'staff';
    if ((word.low & low.user) !== 0) return 'user';
  }
  return undefined;
}
