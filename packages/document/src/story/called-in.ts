import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word } from '../prose/sentences.ts';
import { firstWord, isName } from './persons.ts';
import { isRecipient } from './recipients.ts';
import { forms, verbs } from './word-sets.ts';

/** Calling somebody in: who is called stands behind the verb, or before it in the passive. */
export const calling = verbs(
  `call phone telephone ring/rang/rung text wake/woke/woken ping page dial fetch summon contact notify inform alert message consult engage involve brief invite enlist tag
  email e-mail mail write/wrote/written ask tell/told request advise mobilize mobilise dm beckon roust rouse stir awaken beep buzz holler hail muster rally convene hire appoint
  commission recruit conscript beg beseech implore plead petition pester nudge tap approach apprise tip warn confer urge solicit entreat knock bother recall whistle phone-up
  cable radio sms whatsapp shout poke deploy send/sent drag haul dispatch reach contract retain let/let update skype signal remind acquaint cc warn prompt instruct order trigger/triggered`,
);
/** "brought in", "pulled in", "looped in", "roped in", "called back", "got out of bed". */
export const fetching = verbs(
  'bring/brought pull loop rope draft call get/got drag dial patch add haul rush bundle ring/rang tag copy bring/brought hop fly/flew whisk phone reel wheel',
);
/** Of these, what is done to people only. */
const summoning = verbs(
  'page summon rouse roust muster enlist conscript phone telephone ring/rang/rung beg implore beseech consult',
);
const into = forms('to into in on onto');
const inward = forms('in into back out onboard aboard');
/** Only asking a question, or asking a machine. */
const questions = forms('if whether why what how in on for');
/** To do something for it: "to help", "to the rescue". */
const aiding = forms(
  'take look have help check investigate join assist debug fix find lend solve see trace search try support examine',
);
const aids = forms('help support assistance advice guidance input aid backup reinforcement expertise');
/** Of these, what is mostly about other things: it takes an aim behind it. */
const loose = verbs(
  'send/sent deploy shout drag haul stir warn tip rally knock bother nudge tap poke appoint hire prompt instruct order trigger update remind signal',
);
const machines = low.monitor;
/** What may follow the participle where no "was" stands before it: "DBA informed about the lock". */
const participleEnds = forms(
  'in by at to via for out into and about of on over through with again immediately directly too again per first during after as that who up because since when while before',
);
/** "had to bring", "decided to bring", not "plan to bring". */
const didSo = forms('had have decided needed began started chose managed forced opted agreed able');
/** Where the work is done: "added to the incident channel". */
const places = forms(
  'channel call bridge thread room chat conference meeting incident conversation loop group huddle ticket case investigation effort efforts zoom',
);

/** "brought in the DBA", "Mr. Costa was brought in", "got the account manager on the line". */
export function isFetched(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const before = words[at - 1]?.form;
  if (before === 'on' || (before === 'to' && !didSo.has(words[at - 2]?.form ?? '')) || words[at + 1]?.form === 'with')
    return false;
  for (let j = at + 1; j < words.length && j <= at + 8; j++) {
    const { form } = words[j] as Word;
    // "got Pavel from networking to have a look", "got the DBA involved"
    if (
      /^g[eo]t/.test((words[at] as Word).form) &&
      (form === 'involved' || (form === 'to' && aiding.has(words[j + 1]?.form ?? '')))
    )
      return recipientIn(sentence, at + 1, j, true);
    // "Kelvin was added to the incident channel", "tagged the DBA in the thread"
    if (places.has(form)) {
      let to = j - 1;
      while (to > at && to > j - 4 && !into.has((words[to] as Word).form)) to--;
      if (!into.has((words[to] as Word).form)) continue;
      return (
        recipientIn(sentence, at + 1, to, true) || (isPassive(words, at) && recipientIn(sentence, at - 9, at, true))
      );
    }
    if (
      inward.has(form) ||
      ((form === 'line' || form === 'board') && (words[j - 2]?.form === 'on' || words[j - 1]?.form === 'on'))
    ) {
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
export function isCalled(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const begins = at === firstWord(sentence);
  // "Phones at the help desk ring": a noun; "on call", "short call with": no calling either.
  const nextForm = words[at + 1]?.form ?? '';
  if (begins && form.endsWith('s') && /^(?:at|from|of|in|to|were|are|with|about)$/.test(nextForm)) return false;
  if (begins && nextForm.endsWith('ed') && !form.endsWith('ed') && !form.endsWith('ing')) return false;
  if (form === 'call' && at > 0 && nextForm === 'with' && !begins) return false;
  if (loose.has(form) && !seeksHands(words, at)) return false;
  const asks = form.startsWith('ask') || form.startsWith('tell') || form === 'told';
  // A monitor pages who is on duty; a customer calls the support: both only tell us.
  const agent = agentBefore(sentence, at);
  // "Consulted with the administrator" has no subject: somebody of the crew did it.
  const calledTo = begins && (nextForm === 'to' || nextForm === 'with' || nextForm === 'on');
  const paused = at < words.length - 1 && isPaused(sentence, at);
  const passive =
    ((isPassive(words, at) || (paused && /(?:ed|ught|told|rung)$/.test(form))) && !calledTo) ||
    (form.endsWith('ed') && at === words.length - 1);
  if (passive) {
    const next = words[at + 1]?.form ?? '';
    // "the provider was asked if they have an outage" seeks an answer, "he was told by a colleague" gives one.
    if (asks)
      for (let j = at + 1; j < words.length && j <= at + 5; j++)
        if (/^(?:if|whether|that)$/.test((words[j] as Word).form)) return false;
    if (form === 'told' && next === 'by') return false;
    // "was alerted by Datadog": whom a monitor tells is merely on duty.
    if (next === 'by' && words.slice(at + 2, at + 6).some((word) => (word.low & machines) !== 0)) return false;
    if (next === 'in' && callsUs(words, at + 2)) return false;
    // "a mount called live" names a thing; somebody who is called comes in, back, out, for help.
    if (form === 'called' && !paused && !/^(?:in|back|out|to|up|for|upon|by|from|and|as)?$/.test(next)) return false;
    for (let j = at - 1; j >= 0 && j >= at - 14; j--) {
      if (((words[j] as Word).low & machines) !== 0) return false;
      if (isRecipient(sentence, j, false) || isName(sentence, j)) return true;
    }
    if (isPassive(words, at) && !calledTo) return false;
  }
  // "Once paged, the maintainers …": who is called stands before it or goes without saying.
  if (paused) return false;
  // "Let the release manager know": the second half of the verb.
  if (form.startsWith('let') && !words.some((word, j) => j > at + 1 && j <= at + 8 && word.form === 'know'))
    return false;
  if (agent === 'monitor' || (agent === 'user' && !(asks && seeksHands(words, at)))) return false;
  const before = words[at - 1];
  if (before !== undefined && /^(?:the|a|an|my|our|no|first)$/.test(before.form) && form !== 'call') return false;
  for (let j = at + 1; j < words.length && j <= at + 7; j++) {
    const word = words[j] as Word;
    if (word.form === 'by' || word.form === 'that' || word.form === 'from' || word.form === 'about') break;
    // "asked the senior for support": whoever it is, it is help that is sought.
    if (asks && word.form === 'for' && aids.has(words[j + 1]?.form ?? '') && recipientIn(sentence, at + 1, j, true))
      return true;
    if (asks && questions.has(word.form)) break;
    // "Paged Storage": whoever is called by such a verb is no machine.
    if (j <= at + 2 && summoning.has(form) && word.capital && (word.low & (low.monitor | low.user)) === 0) return true;
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
      return /^(?:try|test|reload|refresh|open|confirm|load|wait|stop|retry|visit|restart|log|clear|be|use)$/.test(
        words[j + 1]?.form ?? '',
      );
  return false;
}

function questionFollows(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 3; j++)
    if (/^(?:if|whether|why)$/.test((words[j] as Word).form)) return true;
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
  return next === undefined || participleEnds.has(next.form);
}

/** Ends a comma, colon, bracket or dash the clause right behind the word? */
function isPaused(sentence: Sentence, at: number): boolean {
  const code = sentence.text.plain.charCodeAt(endOf(sentence, at));
  return code === 44 || code === 41 || code === 59;
}

/** Does a team, a role or a person stand in words[from … to)? `handed`: behind "to", an engineer or a bare name will do. */
export function recipientIn(sentence: Sentence, from: number, to: number, handed: boolean): boolean {
  for (let j = Math.max(0, from); j < sentence.words.length && j < to; j++) {
    if (isRecipient(sentence, j, handed) || (handed && isName(sentence, j))) return true;
    const { form } = sentence.words[j] as Word;
    if (form === 'because' || form === 'which' || form === 'who') break;
  }
  return false;
}

export function agentBefore(sentence: Sentence, at: number): 'monitor' | 'user' | 'staff' | undefined {
  for (let j = at - 1; j >= 0 && j >= at - 8; j--) {
    const word = sentence.words[j] as Word;
    if ((word.low & low.monitor) !== 0) return 'monitor';
    if ((word.low & (low.staff | low.team)) !== 0) return 'staff';
    if ((word.low & low.user) !== 0) return 'user';
  }
  return undefined;
}
