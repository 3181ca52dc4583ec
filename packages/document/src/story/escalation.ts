import { low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { agentBefore, calling, fetching, isCalled, isFetched, recipientIn } from './called-in.ts';
import { type Passage, tellingText } from './passages.ts';
import { isName } from './persons.ts';
import { isRecipient } from './recipients.ts';
import { isFuture } from './sentence-roles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const verbs = (entries: string): ReadonlySet<string> => new Set(entries.split(/\s+/).flatMap(verbForms));

/** Handing the incident over: somebody stands behind a "to", "with" or "over". */
const handing = verbs(
  `escalate hand pass report forward transfer assign reassign raise refer delegate elevate turn take/took/taken go/went/gone/goes appeal give/gave/given route open file bring/brought
  reach lay/laid put kick bump bubble push send/sent relay throw/threw/thrown toss punt lob shift redirect entrust submit channel dispatch land drop fall/fell/fallen move present yield
  cede leave/left commit consign direct steer communicate convey share lodge log flag climb rise/rose travel ship surrender relinquish post place deliver wander come/came arrive
  make/made issue create`,
);
/** Handing on in any case, whatever is said to be handed. */
const escalating = verbs('escalate assign delegate elevate reassign entrust');
const escalation = set('appeal escalation escalations handover hand-over handoff hand-off');
/** Between the handing verb and who gets it. */
const toward = set('to unto with into onto towards toward before over upon');
/** What is handed: without it, "went to", "turned to", "opened … with" are about other things. */
const incident = set(
  `it this incident issue case problem matter ticket thing outage task call shift investigation message details work fault trouble baton torch affair job question crisis mail e-mail email
  fix emergency everything puzzle reins findings bug failure p1 sev1 sos mayday word ball plea request responsibility ownership control lead command`,
);
/** Taking the incident over: who takes it stands before the verb. */
const taking = verbs(
  'come/came dial/dialled/dialed get/got take/took/taken step join pick weigh jump hop pitch chime inherit enter',
);
const efforts = set(
  'call incident investigation effort efforts bridge channel war team fight meeting zoom hunt search response us at case fray room conference party debugging troubleshooting',
);
/** "with the help of …", "advice from …". */
const helping = set('help assistance aid support advice');
/** "a war room with the database team". */
const gathering = set('room bridge conference huddle');
/** "in the hands of …", "on the desk of …". */
const holding = set('hands desk lap');

/** All words at which a clause of handing on can hang. */
const acts = new Set([
  ...handing,
  ...escalation,
  ...fetching,
  ...calling,
  ...taking,
  'help',
  'line',
  'assistance',
  'aid',
  'support',
  'advice',
  'hands',
  'desk',
  'lap',
  'room',
  'bridge',
  'conference',
  'huddle',
]);

/** The first sentence that names to whom the incident went, or says honestly that it went to nobody. */
export function findEscalation(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    const named = passage.topic === 'escalation';
    for (const sentence of readSentences(tellingText(passage))) {
      if (named ? answers(sentence) || isHandedOn(sentence) : isHandedOn(sentence)) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** Under an "Escalation" label: any team, role or name, or an honest "nobody". */
function answers(sentence: Sentence): boolean {
  const { words } = sentence;
  if ((sentence.low & low.negation) !== 0) return true;
  for (let i = 0; i < words.length; i++) {
    if (isRecipient(sentence, i, true) || isName(sentence, i)) return true;
    if (
      ((words[i] as Word).low & low.staff) !== 0 &&
      /^(?:myself|me|intern|developer|developers|engineers?|i)$/.test((words[i] as Word).form)
    )
      return true;
  }
  return false;
}

/** "escalated to the DBAs", "the network team was called in", "we phoned the hosting provider", "Ines took over". */
function isHandedOn(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!acts.has(form) || isFuture(sentence, i)) continue;
    if ((handing.has(form) || escalation.has(form)) && isHandedTo(sentence, i)) return true;
    if (fetching.has(form) && isFetched(sentence, i)) return true;
    if (calling.has(form) && isCalled(sentence, i)) return true;
    if (taking.has(form) && isTakenOver(sentence, i)) return true;
    if (helping.has(form) && isHelped(sentence, i)) return true;
    if (gathering.has(form) && words[i + 1]?.form === 'with' && recipientIn(sentence, i + 2, i + 9, false)) return true;
    if (holding.has(form) && isHeld(sentence, i)) return true;
    if (
      form === 'line' &&
      words[i - 1]?.form === 'the' &&
      words[i - 2]?.form === 'on' &&
      recipientIn(sentence, i - 9, i - 2, true)
    )
      return true;
  }
  return false;
}

/** "passed it on to the database team", "a ticket was raised with the provider", "escalating it to Marta". */
function isHandedTo(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  // Customers who report to the support desk tell us of it.
  if ((words[at] as Word).form.startsWith('report') && agentBefore(sentence, at) === 'user') return false;
  const sure = escalating.has((words[at] as Word).form) || escalation.has((words[at] as Word).form);
  let thing = sure || (words[at] as Word).form === 'hand' || (words[at] as Word).form.startsWith('hand');
  if (!thing) for (let j = Math.max(0, at - 8); j < at; j++) if (incident.has((words[j] as Word).form)) thing = true;
  // "turned to the provider for help"
  for (let j = at + 3; j < words.length && j <= at + 12; j++)
    if (words[j]?.form === 'for' && helping.has(words[j + 1]?.form ?? '')) thing = true;
  for (let j = at + 1; j < words.length && j <= at + 8; j++) {
    const { form } = words[j] as Word;
    if (incident.has(form)) thing = true;
    // "over", "out" make "handed over reporting", "reached out" sure.
    if (form === 'out' && j === at + 1 && (words[at] as Word).form.startsWith('reach')) thing = true;
    if (thing && toward.has(form) && recipientIn(sentence, j + 1, j + 7, true)) return true;
    if (form === 'that' || form === 'because') break;
  }
  // "escalated the database team", "the incident was escalated by Ana, the SRE lead": told without a "to".
  return (
    sure &&
    (recipientIn(sentence, at + 1, at + 12, false) ||
      (escalation.has((words[at] as Word).form) && recipientIn(sentence, 0, at, false)))
  );
}

/** "the storage team took over", "Dr. Berg took it from there", "the network on-call joins the call", "support takes up the case". */
function isTakenOver(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const next = words[at + 1]?.form ?? '';
  const next2 = words[at + 2]?.form ?? '';
  let takes = false;
  if (form.startsWith('join'))
    takes =
      next === '' ||
      next === 'in' ||
      next === 'us' ||
      next === 'forces' ||
      words.slice(at + 1, at + 5).some(({ form: other }) => efforts.has(other));
  else if (/^(?:step|weigh|jump|hop|pitch|chime)/.test(form))
    takes = next === 'in' || next === 'aboard' || next === 'on';
  // "came on board", "comes to the rescue", "dialled in": they are on it now.
  else if (/^(?:c[ao]m|dial|get|got)/.test(form))
    takes =
      next === 'aboard' ||
      next === 'involved' ||
      (next === 'on' && next2 === 'board') ||
      (next === 'to' && (next2 === 'help' || words[at + 3]?.form === 'rescue' || words[at + 3]?.form === 'aid')) ||
      (form.startsWith('dial') && next === 'in');
  else if (form.startsWith('inherit') || form.startsWith('enter'))
    takes = next === 'the' && (efforts.has(next2) || incident.has(next2));
  else if (form.startsWith('pick'))
    takes =
      next === 'up' &&
      (next2 === 'the' || next2 === 'it') &&
      (incident.has(words[at + 3]?.form ?? '') || next2 === 'it');
  else
    takes =
      next === 'over' ||
      next === 'charge' ||
      next === 'ownership' ||
      (next === 'the' && /^(?:reins|lead|helm|wheel|baton|case|ticket)$/.test(next2)) ||
      (next === 'up' && words.slice(at, at + 5).some((word) => incident.has(word.form))) ||
      ((next === 'it' || next === 'things') && (next2 === 'from' || next2 === 'over'));
  if (!takes) return false;
  for (let j = at - 1; j >= 0 && j >= at - 10; j--) {
    const word = words[j] as Word;
    if (isRecipient(sentence, j, false) || isName(sentence, j)) return true;
    if ((word.low & low.negation) !== 0) return false;
  }
  return next === 'by' && recipientIn(sentence, at + 2, at + 7, true);
}

/** "with the help of the network team", "asked for help from Sam", "we ask help to Mr. Costa". */
function isHelped(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1]?.form ?? '';
  const asked = /^(?:for|the|some|his|her|their|our|ask.*|in)$/.test(words[at - 1]?.form ?? '');
  if (!(next === 'of' || next === 'from' || (next === 'to' && asked)) || (next !== 'from' && !asked)) return false;
  // "with the help of the tests the developers saw": the second article begins a new phrase.
  let end = at + 2;
  while (end < words.length && end < at + 7 && !(end > at + 3 && articles.has((words[end] as Word).form))) end++;
  return recipientIn(sentence, at + 2, end, true);
}

const articles = set('the a an we i our');

/** "It landed on the desk of the DBAs", "the case is now in the hands of Vera". */
function isHeld(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const before = words[at - 1]?.form ?? '';
  if (words[at + 1]?.form === 'of')
    return /^(?:in|into|on|onto|the)$/.test(before) && recipientIn(sentence, at + 2, at + 7, true);
  if (words[at]?.form === 'hands') return false;
  for (let j = at - 2; j >= 0 && j >= at - 5; j--)
    if (/^(?:in|into|on|onto)$/.test((words[j] as Word).form)) return recipientIn(sentence, j + 1, at, true);
  return false;
}
