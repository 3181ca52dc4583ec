import { low } from '../prose/concepts.ts';
import { endOf, readSentences, type Sentence, sentenceSpan, startOf, type Word, wordAt } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { broughtIn } from './brought-in.ts';
import { agentBefore, calling, fetching, isCalled, isFetched, recipientIn } from './called-in.ts';
import { type Passage, tellingText } from './passages.ts';
import { firstWord, isName } from './persons.ts';
import { isRecipient, mayName } from './recipients.ts';
import { isFuture } from './sentence-roles.ts';
import { incident, isTakenOver, taking } from './taken-over.ts';
import { mayAct, wordRoles } from './word-roles.ts';
import { anyOf, forms, verbs } from './word-sets.ts';

/** Handing the incident over: somebody stands behind a "to", "with" or "over". */
const handing = verbs(
  `escalate hand pass report forward transfer/transferred assign reassign raise refer/referred delegate elevate turn take/took/taken go/went/gone/goes appeal give/gave/given route open file bring/brought
  reach lay/laid put kick bump bubble push send/sent relay throw/threw/thrown toss punt lob shift redirect entrust submit channel dispatch land drop fall/fell/fallen move present yield
  cede leave/left commit consign direct steer communicate convey share lodge log flag climb rise/rose travel ship surrender relinquish post place deliver wander come/came arrive
  make/made issue create submit/submitted commit/committed bring/brought defer/deferred carry derive devolve remit reroute relinquish confide`,
);
/** Handing on in any case, whatever is said to be handed. */
const escalating = verbs('escalate assign delegate elevate reassign entrust');
/** What is passed on goes without saying where the verb opens the clause: "Passed on to the plugin's maintainer". */
const passing = verbs(
  'hand pass forward transfer/transferred refer/referred report route redirect relay send/sent raise bring/brought give/gave/given kick bump push turn move throw/threw/thrown escalate assign channel submit/submitted present carry derive devolve remit confide',
);
const onward = forms('on over up along off across down straight directly back out internally further immediately');
/** Opening a ticket: "with", "at" or "to" somebody. */
const filing = verbs('open file raise log lodge create submit/submitted place make/made put issue start');
const vendors = forms(
  `aws amazon azure microsoft gcp google ovh godaddy namecheap cloudflare digitalocean hetzner linode heroku oracle stripe paypal ionos bluehost hostinger siteground ibm cisco vmware
  redhat akamai fastly twilio vultr rackspace hostgator dreamhost atlassian github gitlab sap dell hp verizon comcast vodafone at&t mtn safaricom`,
);
const assisting = forms('helps helped helping assists assisted assisting');
/** Asked and got, of help: "assistance requested from the network team". */
const sought = forms(
  'requested sought asked asked-for enlisted obtained needed received called solicited wanted required',
);
/** Being in contact: "in touch with the registrar", "got hold of the author". */
const contact = forms('touch hold contact consultation talks liaison');
const talking = verbs('speak/spoke/spoken talk confer/conferred liaise coordinate meet/met collaborate sit/sat');
const escalation = forms('sos mayday appeal escalation escalations handover hand-over handoff hand-off');
/** Between the handing verb and who gets it. */
const toward = forms('to unto with into onto towards toward before over upon');
/** "with the help of …", "advice from …". */
const helping = forms('help assistance aid support advice');
/** "a war room with the database team". */
const gathering = forms('room bridge conference huddle');
/** "in the hands of …", "on the desk of …". */
const holding = forms('hands desk lap');

/** All words at which a clause of handing on can hang. */
const acts = anyOf(handing, escalation, fetching, calling, taking, contact, talking, assisting, [
  'aware',
  'together',
  'phone',
  'case',
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
  return broughtIn(passages);
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

const acting = wordRoles(acts);

/** "escalated to the DBAs", "the network team was called in", "we phoned the hosting provider", "Ines took over". */
function isHandedOn(sentence: Sentence): boolean {
  const { words } = sentence;
  let looked = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (!mayAct(word) || acting.of(word) === 0) continue;
    if (!looked) {
      if (!words.some(mayName)) return false;
      looked = true;
    }
    if (isFuture(sentence, i)) continue;
    if ((handing.has(form) || escalation.has(form)) && isHandedTo(sentence, i)) return true;
    if (fetching.has(form) && isFetched(sentence, i)) return true;
    if (calling.has(form) && isCalled(sentence, i)) return true;
    if (taking.has(form) && isTakenOver(sentence, i)) return true;
    if (helping.has(form) && isHelped(sentence, i)) return true;
    if (gathering.has(form) && isGathered(sentence, i)) return true;
    if (assisting.has(form) && recipientIn(sentence, i - 4, i, false)) return true;
    if (form === 'together' && words[i + 1]?.form === 'with' && recipientIn(sentence, i + 2, i + 7, false)) return true;
    if (holding.has(form) && isHeld(sentence, i)) return true;
    if (contact.has(form) && isInTouch(sentence, i)) return true;
    if (talking.has(form) && isTalking(sentence, i)) return true;
    if (form === 'aware' && isMadeAware(sentence, i)) return true;
    if (
      (form === 'line' || form === 'phone' || form === 'case') &&
      wordAt(words, i - 1)?.form === 'the' &&
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
  thing ||= passing.has((words[at] as Word).form) && opensPassing(sentence, at);
  // "turned to the provider for help"
  for (let j = at + 3; j < words.length && j <= at + 12; j++)
    if (words[j]?.form === 'for' && helping.has(words[j + 1]?.form ?? '')) thing = true;
  for (let j = at + 1; j < words.length && j <= at + 8; j++) {
    const { form } = words[j] as Word;
    if (incident.has(form)) thing = true;
    // "over", "out" make "handed over reporting", "reached out" sure.
    if (form === 'out' && j === at + 1 && (words[at] as Word).form.startsWith('reach')) thing = true;
    if (thing && toward.has(form) && recipientIn(sentence, j + 1, j + 7, true)) return true;
    // "opened a ticket at OVH", "raised a case with AWS"
    if (
      thing &&
      (form === 'at' || form === 'with' || form === 'to' || form === 'for') &&
      filing.has((words[at] as Word).form) &&
      (vendors.has(words[j + 1]?.form ?? '') ||
        (form === 'for' ? recipientIn(sentence, j + 1, j + 5, false) : isName(sentence, j + 1)))
    )
      return true;
    if (form === 'that' || form === 'because') break;
  }
  // "assigned Sarah to the case", "commander assigned: Laura"
  if (sure && isName(sentence, at + 1)) {
    if (words[at + 2]?.form === 'to' || sentence.text.plain.charCodeAt(endOf(sentence, at)) === 58) return true;
  }
  // "escalated the database team", "the incident was escalated by Ana, the SRE lead": told without a "to".
  return (
    sure &&
    (recipientIn(sentence, at + 1, at + 12, false) ||
      (escalation.has((words[at] as Word).form) && recipientIn(sentence, 0, at, false)))
  );
}

/** "Forwarded to the API team", "triage complete, passed on to the vendor": the verb opens its clause and "to" follows. */
function opensPassing(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1]?.form ?? '';
  if (next !== 'to' && next !== 'with' && !(onward.has(next) && words[at + 2]?.form === 'to')) return false;
  if (at <= firstWord(sentence)) return true;
  const before = words[at - 1] as Word;
  return /^(?:and|then)$/.test(before.form) || startOf(sentence, at) > endOf(sentence, at - 1) + 1;
}

/** "a bridge with the vendor", "war room opened with the network and database teams". */
function isGathered(sentence: Sentence, at: number): boolean {
  for (let j = at + 1; j <= at + 4; j++)
    if (sentence.words[j]?.form === 'with') return recipientIn(sentence, j + 1, j + 8, false);
  return false;
}

/** "in touch with the registrar", "got hold of the author of the commit". */
function isInTouch(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1]?.form;
  return (
    (next === 'with' || (next === 'of' && words[at]?.form === 'hold')) && recipientIn(sentence, at + 2, at + 8, true)
  );
}

/** "Spoke to the registrar", "talked with Hanna from networking". */
function isTalking(sentence: Sentence, at: number): boolean {
  const next = sentence.words[at + 1]?.form;
  return (next === 'to' || next === 'with') && recipientIn(sentence, at + 2, at + 7, false);
}

/** "The team leader was made aware", "made the product owner aware". */
function isMadeAware(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let j = at - 1; j >= 0 && j >= at - 6; j--) {
    if (!/^(?:made|make|makes|making)$/.test((words[j] as Word).form)) continue;
    return recipientIn(sentence, j + 1, at, false) || (j === at - 1 && recipientIn(sentence, j - 8, j, false));
  }
  return false;
}

/** "with the help of the network team", "asked for help from Sam", "we ask help to Mr. Costa". */
function isHelped(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1]?.form ?? '';
  // "Help was requested from the cloud engineers"
  for (let j = at + 1; j <= at + 4 && j < words.length; j++)
    if (sought.has((words[j] as Word).form) && words[j + 1]?.form === 'from')
      return recipientIn(sentence, j + 2, j + 8, true);
  const asked = /^(?:for|the|some|his|her|their|our|ask.*|in)$/.test(words[at - 1]?.form ?? '');
  if (!(next === 'of' || next === 'from' || (next === 'to' && asked)) || (next !== 'from' && !asked)) return false;
  // "with the help of the tests the developers saw": the second article begins a new phrase.
  let end = at + 2;
  while (end < words.length && end < at + 7 && !(end > at + 3 && articles.has((words[end] as Word).form))) end++;
  return recipientIn(sentence, at + 2, end, true);
}

const articles = forms('the a an we i our');

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
