import { low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word, wordAt } from '../prose/sentences.ts';
import type { Noticed } from './detection.ts';
import { alarmLater, calls, complaints, isMessageOfMachine, isReceived, paging } from './messages.ts';
import { isOutcry, nearUser, pagesCrew, raisedBy, social } from './outcries.ts';
import { isAgentNoun, isHelper, isHouse, isName, isOutsider, testers, titles } from './persons.ts';
import { isDenied, isFuture } from './sentence-roles.ts';
import { routine, seeing } from './sights.ts';
import { moreWatchers, watches } from './watchers.ts';
import { anyOf, type Forms, forms, verbs } from './word-sets.ts';

type How = Noticed['how'];

/** What people do who tell us of an outage. */
export const tells = verbs(
  `complain report call phone telephone ring/rang/rung text mail e-mail email write/wrote/written tweet post message send/sent tell/told say/said notice remark
  shout scream flag raise contact notify inform alert warn walk come/came radio wonder announce mention claim spot discover reach ask observe realize voice
  query submit flood detect ping grumble moan whine protest gripe vent cry/cried lament rant yell curse swear/swore/sworn vex buzz pester bombard besiege deluge swamp
  inundate approach inquire enquire demand question signal communicate comment drop relay forward bring/brought point tip lodge file log register knock rush
  realise share describe express let apprise escalate turn storm pop stop lean`,
);
/** Of these, what people also do without telling us anything: it takes a trouble, a screenshot, a listener. */
const light = verbs(
  `post message write/wrote/written send/sent say/said tweet raise submit mention ask come/came walk announce call mail contact reach realize realise detect observe notice
  cry/cried demand question signal communicate comment describe express swear/swore/sworn curse`,
);
/** These tell only somebody: it takes the crew as a listener. */
const toUs = verbs(
  'come/came drop relay forward bring/brought point tip lodge file log register knock rush share let storm turn pop stop escalate approach buzz lean',
);
const us = forms(
  'us me support helpdesk desk hotline inbox office know attention phone on-call ticket tickets complaint complaints',
);
const evidence = forms(
  'us me our we support helpdesk complaint complaints screenshot screenshots photo picture why if that not desk office over phone trouble hotline inbox counter know say saying asking who attention on-call',
);
/** Of these, what may be a plural noun: "the first calls are refused". */
const nounish = forms(
  'calls reports mails emails messages posts tweets texts remarks notices alerts claims comments contacts logs files records questions queries demands states points shows drops stops runs signals',
);
/** Reaching the crew by voice or pen, and who listens there. */
const reaching = forms(
  'rings rang phones phoned telephones telephoned texts texted mails mailed writes wrote write tells told tell radios radioed calls called emails emailed',
);
const listeners = forms('on-call hotline office standby duty emergency number line helpdesk support team');
const passed = forms('alerted notified informed paged called contacted');
const links = forms(
  'by when while during as after through thru from because via thanks with courtesy upon on once amid whilst in since over owing following using',
);

/**
 * By what or whom, where the sentence is known to speak of detection: the first that is named from `from` on.
 * The crew counts behind "by", "when", "while" … or where a label asks for it.
 */
export function meansIn(sentence: Sentence, from: number, named: boolean, to = sentence.words.length): How | undefined {
  const { words } = sentence;
  let staff = false;
  let linked = named;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (i > from && isNextEvent(words, i)) break;
    if (links.has(word.form)) linked = true;
    if (isMessageOfMachine(words, i) || watches(sentence, i, true)) return 'monitoring';
    if (isHelper(words, i) || complaints.has(word.form)) return 'customer';
    if ((word.low & low.user) !== 0 && !isAffected(words, i)) return 'customer';
    if (isOutsider(word) || isHouse(word)) return customerToo(words, i) ? 'customer' : 'other';
    // "when our engineer saw …" settles it before the users are mentioned.
    if (staff && seeing.has(word.form)) return 'engineer';
    if (!linked) continue;
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|us|my|me|is|uses)$/.test(word.form)) staff = true;
    else if (routine.has(word.form) || isName(sentence, i)) staff = true;
    // "the proper teams were alerted": they are told, not the ones who noticed.
    if (staff && passed.has(word.form)) staff = false;
  }
  return staff ? 'engineer' : undefined;
}

/** A clock time that no "at" leads: in a list run into one line, the next event begins here. */
function isNextEvent(words: readonly Word[], at: number): boolean {
  if (!/^\d\d?$/.test((words[at] as Word).form) || !/^\d\d/.test(words[at + 1]?.form ?? '')) return false;
  return (
    !/^(?:at|on|from|by|around|about|approximately|since|until|and|to|\d+|am|pm|utc)$/.test(
      words[at - 1]?.form ?? '',
    ) && at >= 3
  );
}

/** "affecting users", "for all users", "preventing customers": they suffer and tell nothing. */
function isAffected(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) {
    if (
      /^(?:for|affecting|affected|preventing|impacting|leaving|causing|blocking|to|against|some|many)$/.test(
        (words[j] as Word).form,
      )
    ) {
      for (let k = at + 1; k < words.length && k <= at + 6; k++)
        if (calls.has((words[k] as Word).form) || complaints.has((words[k] as Word).form)) return false;
      return true;
    }
  }
  return false;
}

const fires = forms('fires fired');
/** "fired up", "fired at the cache". */
const aimed = forms('up at off a an the against his her our my');

/** All words at which a clause of telling can hang, beside those of watchers. */
export const clauseWords: Forms = anyOf(tells, calls, complaints, moreWatchers, social, fires, paging, [
  'hear',
  'hears',
  'heard',
  'hearing',
]);

/** The first clause in which somebody outside tells, or a watcher raises the alarm. */
export function agentClause(sentence: Sentence): How | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.monitor) === 0 && !clauseWords.has(word.form)) continue;
    const raiser = word.form === 'alarm' ? raisedBy(sentence, i) : undefined;
    if (raiser !== undefined) return raiser;
    if (isMessageOfMachine(words, i) || watches(sentence, i, false)) return 'monitoring';
    if (social.has(word.form) && isOutcry(sentence, i)) return 'customer';
    if (/^hear/.test(word.form) && /^(?:from|of)$/.test(words[i + 1]?.form ?? '') && nearUser(words, i + 2))
      return 'customer';
    if ((word.form === 'pages' || word.form === 'paged') && pagesCrew(sentence, i)) return 'monitoring';
    // "TooManyRestarts fires": whatever fires by itself is an alarm.
    if (fires.has(word.form) && i > 0 && !isDenied(sentence, i) && !aimed.has(words[i + 1]?.form ?? ''))
      return 'monitoring';
    // A program that is met with a complaint about its settings has no customers.
    if (
      complaints.has(word.form) &&
      wordAt(words, i - 3)?.form !== 'met' &&
      !isFuture(sentence, i) &&
      !isDenied(sentence, i)
    )
      return 'customer';
    if (tells.has(word.form)) {
      const teller = tellerOf(sentence, i);
      if (teller !== undefined) return teller;
    }
    if (calls.has(word.form) && !isDenied(sentence, i) && isReceived(words, i))
      return alarmLater(sentence, i) ? 'monitoring' : 'customer';
  }
  return undefined;
}

/** Companies that work for us and may tell us of trouble. */
const foreign = forms('provider providers vendor vendors registrar isp host hoster supplier partner partners');

function tellsUs(words: readonly Word[], verb: number): boolean {
  for (let j = verb + 1; j < words.length && j <= verb + 6; j++)
    if (/^(?:us|me)$/.test((words[j] as Word).form)) return true;
  return false;
}

const articles = forms('the our a an');

/** Who tells, in front of the telling verb at `at`. */
function tellerOf(sentence: Sentence, at: number): How | undefined {
  const { words } = sentence;
  const { form } = words[at] as Word;
  // "users were informed", "customers are asked": they are told; "the call", "my post" are nouns.
  const before = wordAt(words, at - 1)?.form ?? '';
  const begins =
    before === 'to' &&
    /^(?:began|begin|begins|beginning|started|start|starts|continued|keep)$/.test(words[at - 2]?.form ?? '');
  if (
    !begins &&
    /^(?:is|are|was|were|been|be|being|to|not|the|a|an|could|can|would|my|our|this|their|his|her|by|via|through|in|of|with|per)$/.test(
      before,
    ) &&
    !form.endsWith('ing')
  )
    return undefined;
  // "Customers notified of the resolution": without one who is told, it is they who are.
  if (form === 'told' && /^(?:of|about)$/.test(words[at + 1]?.form ?? '')) return undefined;
  if (form !== 'called' && passed.has(form) && /^(?:of|about|that|by|via|on)$/.test(words[at + 1]?.form ?? 'of'))
    return undefined;
  if (isDenied(sentence, at) || (light.has(form) && !isTelling(sentence, at))) return undefined;
  if (toUs.has(form) && !sentence.words.some((word, j) => j > at && j <= at + 7 && us.has(word.form))) return undefined;
  const reach = nounish.has(form) ? 3 : 9;
  for (let j = at - 1; j >= 0 && j >= at - reach; j--) {
    const word = words[j] as Word;
    if (isHelper(words, j)) return 'customer';
    // "what the guests were asking for"
    if (
      (word.low & low.user) !== 0 &&
      /^(?:what|which|whom|whatever)$/.test(
        wordAt(words, j - (articles.has(wordAt(words, j - 1)?.form ?? '') ? 2 : 1))?.form ?? '',
      )
    )
      return undefined;
    if ((word.low & low.user) !== 0) return isTold(words, j, at) || isPossessive(sentence, j) ? undefined : 'customer';
    if (isHouse(word)) return 'customer';
    if (isOutsider(word))
      return isTold(words, j, at)
        ? undefined
        : customerToo(words, j) || (j > 0 && isHouse(words[j - 1] as Word))
          ? 'customer'
          : 'other';
    // "Mr. Okafor phones", not "our administrator, Mrs. Obi, noticed".
    if (titles.has(word.form) && word.capital && word.form !== 'm')
      return ((words[j - 1]?.low ?? 0) & (low.team | low.staff)) !== 0 ? undefined : 'customer';
    if (/^(?:we|i|engineer|engineers)$/.test(word.form)) return undefined;
    // "The hosting provider sends us a mail", "he calls us".
    if (foreign.has(word.form) && tellsUs(words, at)) return 'other';
    if (j === at - 1 && (word.form === 'he' || word.form === 'she') && tellsUs(words, at)) return 'engineer';
    const of = wordAt(words, j - 1);
    if ((word.low & low.team) !== 0 && of !== undefined && (isOutsider(of) || isHelper(words, j - 1))) continue;
    if ((word.low & (low.team | low.monitor)) !== 0) return undefined;
  }
  // "gardeners wrote that …", "a florist called": people of a trade that the lexicon does not know.
  const trade = wordAt(words, at - 1);
  if (trade !== undefined && isAgentNoun(trade) && words[at + 1]?.form !== 'upon' && words[at + 1]?.form !== 'across')
    return testers.has(trade.form) ? 'engineer' : seeing.has(form) ? 'other' : 'customer';
  // "the bakery in the High Street rings us": somebody whom the lexicon does not know reaches the crew.
  const teller = wordAt(words, at - 1);
  if (
    teller === undefined ||
    !reaching.has(form) ||
    (teller.capital && !/^(?:from|in|of|at|on|near)$/.test(words[at - 2]?.form ?? '')) ||
    (teller.low & (low.staff | low.team | low.monitor | low.component)) !== 0
  )
    return undefined;
  const next = words[at + 1]?.form ?? '';
  if (next === 'us' || next === 'me' || (next === 'our' && isHelper(words, at + 2))) return 'customer';
  if ((next === 'our' || next === 'the') && listeners.has(words[at + 2]?.form ?? '')) return 'customer';
  return undefined;
}

/** Posting or writing of something wrong, or to us: with a trouble, a screenshot, a question, words in quotes behind it. */
function isTelling(sentence: Sentence, at: number): boolean {
  if ((sentence.low & (low.symptom | low.down | low.trouble)) !== 0 || sentence.question) return true;
  for (let j = at + 1; j < sentence.words.length && j <= at + 9; j++)
    if (evidence.has((sentence.words[j] as Word).form)) return true;
  return /["“«:?]/.test(sentence.text.plain.slice(endOf(sentence, at), sentence.end));
}

/** "customers' calls dropped": theirs, not they. */
function isPossessive(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at] as Word;
  return word.raw.length !== word.form.length || /['’]/.test(sentence.text.plain.charAt(endOf(sentence, at)));
}

/** Is the person at `person` the object of another verb in front: "we told the customer and wrote …"? */
function isTold(words: readonly Word[], person: number, verb: number): boolean {
  for (let j = person - 1; j >= 0 && j >= person - 4; j--) {
    const { form } = words[j] as Word;
    if (form === 'to' && verb - person > 1) return true;
    if (
      /^(?:inform|informed|notify|notified|told|asked|emailed|contacted|update|updated|for|affecting|preventing)$/.test(
        form,
      )
    )
      return true;
  }
  return false;
}

/** "My uncle, a customer of the first hour", "a friend, who is a member": the outsider is also a customer. */
function customerToo(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 2); j < words.length && j <= at + 4; j++)
    if (((words[j] as Word).low & low.user) !== 0 && !isOutsider(words[j] as Word)) return true;
  return false;
}
