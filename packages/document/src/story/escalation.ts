import { high, low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { firstWord, isName } from './persons.ts';
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
  fix emergency everything puzzle reins findings bug failure p1 sev1`,
);
/** Calling somebody in: who is called stands behind the verb, or before it in the passive. */
const calling = verbs(
  `call phone telephone ring/rang/rung text wake/woke/woken ping page dial fetch summon contact notify inform alert message consult engage involve brief invite enlist tag
  email e-mail mail write/wrote/written ask tell/told request advise mobilize mobilise dm beckon roust rouse stir awaken beep buzz holler hail muster rally convene hire appoint
  commission recruit conscript beg beseech implore plead petition pester nudge tap approach apprise tip warn confer urge solicit entreat knock bother recall whistle phone-up
  cable radio sms whatsapp shout poke deploy send/sent drag haul`,
);
/** "brought in", "pulled in", "looped in", "roped in", "called back", "got out of bed". */
const fetching = verbs('bring/brought pull loop rope draft call get/got drag dial patch add haul rush bundle ring/rang tag copy bring/brought hop fly/flew whisk phone reel wheel');
const inward = set('in into back out onboard aboard');
/** Only asking a question, or asking a machine. */
const questions = set('if whether why what how in on for');
/** Taking the incident over: who takes it stands before the verb. */
const taking = verbs('take/took/taken step join pick weigh jump hop pitch chime inherit enter');
const efforts = set(
  'call incident investigation effort efforts bridge channel war team fight meeting zoom hunt search response us at case fray room conference party debugging troubleshooting',
);
/** To do something for it: "to help", "to the rescue". */
const aiding = set('take look have help check investigate join assist debug fix find lend solve see trace search try support examine');
/** Of these, what is mostly about other things: it takes an aim behind it. */
const loose = verbs('send/sent deploy shout drag haul stir warn tip rally knock bother nudge tap poke appoint hire');
const machines = low.monitor;

/** "with the help of …", "advice from …". */
const helping = set('help assistance aid support advice');
/** "in the hands of …", "on the desk of …". */
const holding = set('hands desk lap');

/** All words at which a clause of handing on can hang. */
const acts = new Set([...handing, ...escalation, ...fetching, ...calling, ...taking, 'help', 'line', 'assistance', 'aid', 'support', 'advice', 'hands', 'desk', 'lap']);

/** The first sentence that names to whom the incident went, or says honestly that it went to nobody. */
export function findEscalation(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    const named = passage.topic === 'escalation';
    for (const sentence of readSentences(passage.text)) {
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

/** "brought in the DBA", "Mr. Costa was brought in", "got the account manager on the line". */
function isFetched(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  if (words[at - 1]?.form === 'on' || words[at - 1]?.form === 'to' || words[at + 1]?.form === 'with') return false;
  for (let j = at + 1; j < words.length && j <= at + 8; j++) {
    const { form } = words[j] as Word;
    if (inward.has(form) || (form === 'line' && words[j - 2]?.form === 'on')) {
      // "pulled in the network team", "get Olga out of a meeting"
      if (recipientIn(sentence, at + 1, j, true)) return true;
      if (j > at + 2) return false;
      // "the sales team called in to report": they call us.
      if (callsUs(words, j + 1)) return false;
      return (
        recipientIn(sentence, j + 1, j + 6, true) || (isPassive(words, at) && recipientIn(sentence, at - 9, at, true))
      );
    }
  }
  return false;
}

/** "called in to report", "called in because they saw": they tell us, nobody called them. */
const callsUs = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === 'to' && /^(?:report|say|complain|ask|tell|inform|notify)$/.test(words[at + 1]?.form ?? '');

/** "I text Olga", "we phoned the hosting provider", "the vendor was contacted", "Storage group summoned". */
function isCalled(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const begins = at === firstWord(sentence);
  // "Phones at the help desk ring": a noun; "on call", "short call with": no calling either.
  const nextForm = words[at + 1]?.form ?? '';
  if (begins && form.endsWith('s') && /^(?:at|from|of|in|to|were|are|with|about)$/.test(nextForm)) return false;
  if (form === 'call' && at > 0 && nextForm === 'with' && !begins) return false;
  if (loose.has(form) && !seeksHands(words, at)) return false;
  const asks = form.startsWith('ask') || form.startsWith('tell') || form === 'told';
  // A monitor pages who is on duty; a customer calls the support: both only tell us.
  const agent = agentBefore(sentence, at);
  const calledTo = begins && nextForm === 'to';
  const passive = (isPassive(words, at) && !calledTo) || (form.endsWith('ed') && at === words.length - 1);
  if (passive) {
    const next = words[at + 1]?.form ?? '';
    // "the provider was asked if they have an outage" seeks an answer, "he was told by a colleague" gives one.
    if (asks)
      for (let j = at + 1; j < words.length && j <= at + 5; j++)
        if (/^(?:if|whether|that)$/.test((words[j] as Word).form)) return false;
    if (form === 'told' && next === 'by') return false;
    if (next === 'in' && callsUs(words, at + 2)) return false;
    // "a mount called live" names a thing; somebody who is called comes in, back, out, for help.
    if (form === 'called' && !/^(?:in|back|out|to|up|for|upon|by|from|and|as)?$/.test(next)) return false;
    for (let j = at - 1; j >= 0 && j >= at - 14; j--) {
      if (((words[j] as Word).low & machines) !== 0) return false;
      if (isRecipient(sentence, j, false) || isName(sentence, j)) return true;
    }
    if (isPassive(words, at) && !calledTo) return false;
  }
  // "Once paged, the maintainers …": who is called stands before it or goes without saying.
  if (sentence.text.plain.charCodeAt((words[at] as Word).end) === 44 && at < words.length - 1) return false;
  if (agent === 'monitor' || (agent === 'user' && !(asks && seeksHands(words, at)))) return false;
  const before = words[at - 1];
  if (before !== undefined && /^(?:the|a|an|my|our|no|first)$/.test(before.form) && form !== 'call') return false;
  for (let j = at + 1; j < words.length && j <= at + 7; j++) {
    const word = words[j] as Word;
    if (word.form === 'by' || word.form === 'that' || word.form === 'from' || word.form === 'about') break;
    if (asks && questions.has(word.form)) break;
    if (isRecipient(sentence, j, false)) return !asks || !(questionFollows(words, j) || trialFollows(words, j));
    if ((word.low & low.user) !== 0 && (word.low & low.team) === 0) break;
    // A name is called when it stands right behind: "calls Hugo", "phones to Vera", "wrote to Nils".
    if (
      j <= at + 2 &&
      isName(sentence, j) &&
      (j === at + 1 || words[at + 1]?.form === 'to' || words[at + 1]?.form === 'up' || titled(words, j))
    )
      return true;
  }
  return false;
}

/** "asks the others to have a look": whoever asks, hands are sought. */
function seeksHands(words: readonly Word[], at: number): boolean {
  for (let j = at + 2; j < words.length && j <= at + 12; j++) {
    if (
      (words[j] as Word).form === 'to' &&
      /^(?:take|look|have|help|check|investigate|join|assist|debug|fix)$/.test(words[j + 1]?.form ?? '')
    )
      return true;
  }
  return false;
}

const titled = (words: readonly Word[], at: number): boolean =>
  /^(?:mr|mrs|ms|miss|dr|prof|professor|m)$/.test(words[at - 1]?.form ?? '');

/** "asked a friend to try it on her phone": another look, no helping hand. */
function trialFollows(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 5; j++)
    if ((words[j] as Word).form === 'to')
      return /^(?:try|test|reload|refresh|open|confirm|load|wait|stop|retry|visit|restart|log|clear|be|use)$/.test(words[j + 1]?.form ?? '');
  return false;
}

function questionFollows(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 3; j++)
    if (/^(?:if|whether|why)$/.test((words[j] as Word).form)) return true;
  return false;
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
  else if (/^(?:step|weigh|jump|hop|pitch|chime)/.test(form)) takes = next === 'in' || next === 'aboard' || next === 'on';
  else if (form.startsWith('inherit') || form.startsWith('enter')) takes = next === 'the' && (efforts.has(next2 === '' ? '-' : words[at + 2]!.form) || incident.has(next2));
  else if (form.startsWith('pick'))
    takes =
      next === 'up' &&
      (next2 === 'the' || next2 === 'it') &&
      (incident.has(words[at + 3]?.form ?? '') || next2 === 'it');
  else
    takes =
      next === 'over' ||
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
  if (words[at + 1]?.form === 'of') return /^(?:in|into|on|onto|the)$/.test(before) && recipientIn(sentence, at + 2, at + 7, true);
  if (words[at]?.form === 'hands') return false;
  for (let j = at - 2; j >= 0 && j >= at - 5; j--)
    if (/^(?:in|into|on|onto)$/.test((words[j] as Word).form)) return recipientIn(sentence, j + 1, at, true);
  return false;
}

/** "was paged", "were immediately notified", "got called", or a participle at the end: "Kernel team notified". */
function isPassive(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  if (!/(?:ed|en|ght|told|rung)$/.test(form)) return false;
  for (let j = at - 1; j >= 0 && j >= at - 3; j--) {
    const word = words[j] as Word;
    if (((word.high & high.be) !== 0 && word.form !== 'am') || word.form === 'got') return true;
    if (!/(?:ly|then|also|now|been|first)$/.test(word.form)) break;
  }
  const next = words[at + 1];
  return next === undefined || /^(?:in|by|at|to|via|for|out|into|and)$/.test(next.form);
}

/** Does a team, a role or a person stand in words[from … to)? `handed`: behind "to", an engineer or a bare name will do. */
function recipientIn(sentence: Sentence, from: number, to: number, handed: boolean): boolean {
  for (let j = Math.max(0, from); j < sentence.words.length && j < to; j++) {
    if (isRecipient(sentence, j, handed) || (handed && isName(sentence, j))) return true;
    const { form } = sentence.words[j] as Word;
    if (form === 'because' || form === 'which' || form === 'who') break;
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
