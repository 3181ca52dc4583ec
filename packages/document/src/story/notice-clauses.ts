import { low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import type { Noticed } from './detection.ts';
import { isHelper, isName, isOutsider, titles } from './persons.ts';
import { isFuture } from './sentence-roles.ts';

type How = Noticed['how'];

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const verbs = (entries: string): ReadonlySet<string> => new Set(entries.split(/\s+/).flatMap(verbForms));

/** What people do who tell us of an outage. */
const tells = verbs(
  `complain report call phone telephone ring/rang/rung text mail e-mail email write/wrote/written tweet post message send/sent tell/told say/said notice remark
  shout scream flag raise contact notify inform alert warn walk come/came radio wonder announce mention claim spot discover reach ask observe realize voice query
  point log submit flood detect find/found see/saw/seen stand/stood show/showed`,
);
/** Of these, what only speaks of seeing: enough where the one who sees is named as the one who noticed. */
const seeing = verbs('notice spot discover observe detect find/found see/saw/seen realize realise encounter remark recognize catch/caught identify');
/** Seeing that needs no search before it. */
const noticing = verbs('notice spot observe remark encounter detect');
/** Ways to reach us: who gets these, hears it from outside. */
const calls = set(
  'call calls email emails e-mail e-mails mail mails message messages ticket tickets complaint complaints feedback report reports review reviews tweet tweets screenshot screenshots comment comments dm dms text texts notes note',
);
const complaints = set('complaint complaints complained complaining complains complain');
const receives = verbs('receive recieve get/got arrive land come/came pour flood pile open see/saw read');
/** Who is told: the crew. */
const us = set('us me our my it helpdesk support hotline office on-call engineer engineers team duty standby noc');
/** Names of watching tools and alarms that need no verb; others are watchers only where they show something. */
const alarms = set(
  `alert alerts alarm alarms pager pagers pagerduty nagios datadog prometheus zabbix pingdom statuscake newrelic sentry cloudwatch alertmanager opsgenie
  uptimerobot icinga siren munin dynatrace monitoring observability uptime wavefront`,
);
const moreWatchers = set('observability uptime');
/** What watchers do when something is wrong. */
const signals = set('red fires fired firing detected detects triggered triggers fails failed failing showed shows showing indicated indicates raised raises signaled signalled');
/** Watchers that are only built, asked or at rest. */
const building = verbs('add implement configure install set improve create build enable introduce adjust tune silence clear acknowledge ack resolve disable mute verify confirm continue');
const untold = set('no not without never nobody neither cleared silenced silent quiet resolved confirmed verified missing threshold below absent lacking');
/** What people do with the service in the ordinary course of things. */
const routine = set(
  `test tests testing tested check checks checking review reviewing attempt attempts attempting attempted trying tried try curl ssh inspection routine deploying deployment browsing visiting
  loading working manually manual accidentally logging logged opened opening refreshing walkthrough demo demoing login preview previewing showing`,
);

/** Is the word at `at` a machine that watches and now speaks? Not monitoring as an activity, nor a monitor yet to be built. */
function watches(sentence: Sentence, at: number, loose: boolean): boolean {
  const { words } = sentence;
  const word = words[at] as Word;
  if ((word.low & low.monitor) === 0 && !moreWatchers.has(word.form)) return false;
  const { form } = word;
  if (form === 'monitored' || form === 'monitors' || form === 'alerted' || form === 'notification' || form === 'notifications' || form === 'cron' || form === 'bots') return false;
  if (isFuture(sentence, at)) return false;
  const next = words[at + 1]?.form ?? '';
  if (form === 'monitoring' || form === 'monitor') {
    if (next === 'the' || next === 'for' || next === 'continued' || next === 'confirmed' || next === 'was' || next === 'verified') return false;
  }
  for (let j = Math.max(0, at - 4); j <= at + 3 && j < words.length; j++) {
    const near = (words[j] as Word).form;
    if (j !== at && (untold.has(near) || (j < at && building.has(near)))) return false;
  }
  if (loose || alarms.has(form)) return true;
  if ((sentence.low & (low.symptom | low.down | low.trouble)) !== 0) return true;
  return words.some(({ form: other }) => signals.has(other));
}

/** By what or whom, where the sentence is known to speak of detection: the first that is named from `from` on. */
export function meansIn(sentence: Sentence, from: number, to = sentence.words.length): How | undefined {
  const { words } = sentence;
  let staff = false;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (isMessageOfMachine(words, i) || watches(sentence, i, true)) return 'monitoring';
    if (isHelper(words, i) || complaints.has(word.form)) return 'customer';
    if ((word.low & low.user) !== 0 && !isAffected(words, i)) return 'customer';
    if (isOutsider(word)) return customerToo(words, i) ? 'customer' : 'other';
    if ((word.low & (low.staff | low.team)) !== 0 && !us.has(word.form)) staff = true;
    else if (routine.has(word.form) || isName(sentence, i) || word.form === 'engineer' || word.form === 'engineers' || word.form === 'team') staff = true;
  }
  return staff ? 'engineer' : undefined;
}

/** "affecting users", "for all users", "preventing customers": they suffer and tell nothing. */
function isAffected(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) {
    if (/^(?:for|affecting|affected|preventing|impacting|leaving|causing|blocking|to|against|some|many)$/.test((words[j] as Word).form)) {
      for (let k = at + 1; k < words.length && k <= at + 6; k++) if (calls.has((words[k] as Word).form) || complaints.has((words[k] as Word).form)) return false;
      return true;
    }
  }
  return false;
}

/** The first clause in which somebody outside tells, or a watcher raises the alarm. */
export function agentClause(sentence: Sentence): How | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (isMessageOfMachine(words, i) || watches(sentence, i, false)) return 'monitoring';
    if ((word.form === 'fires' || word.form === 'fired') && i > 0) return 'monitoring';
    if (complaints.has(word.form) && !isFuture(sentence, i) && !denied(words, i)) return 'customer';
    if (tells.has(word.form)) {
      const teller = tellerOf(sentence, i);
      if (teller !== undefined) return teller;
    }
    if (calls.has(word.form) && isReceived(words, i)) return alarmLater(sentence, i) ? 'monitoring' : 'customer';
  }
  return undefined;
}

/** Who tells, in front of the telling verb at `at`. */
function tellerOf(sentence: Sentence, at: number): How | undefined {
  const { words } = sentence;
  const { form } = words[at] as Word;
  // "users were informed", "customers are asked": they are told.
  const before = words[at - 1]?.form ?? '';
  if (/^(?:is|are|was|were|been|be|being|to|not|the|a|an|could|can|would)$/.test(before) && !form.endsWith('ing')) return undefined;
  if (denied(words, at)) return undefined;
  for (let j = at - 1; j >= 0 && j >= at - 9; j--) {
    const word = words[j] as Word;
    if (seeing.has(form) && at - j > 4) return undefined;
    if (isHelper(words, j)) return 'customer';
    if ((word.low & low.user) !== 0) return isTold(words, j, at) ? undefined : 'customer';
    if (isOutsider(word)) return isTold(words, j, at) ? undefined : customerToo(words, j) ? 'customer' : 'other';
    if (titles.has(word.form) && word.capital && !seeing.has(form)) return 'customer';
    if ((word.low & low.staff) !== 0 && (word.form === 'we' || word.form === 'i' || word.form === 'engineer' || word.form === 'engineers')) return undefined;
    if ((word.low & (low.team | low.monitor)) !== 0) return undefined;
  }
  // "the bakery in the High Street rings us": somebody whom the lexicon does not know reaches the crew.
  if (at > 0 && /^(?:rings|rang|phones|phoned|telephones|telephoned|texts|texted|mails|mailed|writes|wrote|tells|told|radios|radioed|calls|called)$/.test(form)) {
    const next = words[at + 1]?.form ?? '';
    if ((next === 'us' || next === 'me') && !isName(sentence, at - 1) && ((words[at - 1] as Word).low & (low.staff | low.team | low.monitor)) === 0) return 'customer';
  }
  return undefined;
}

/** Is the person at `person` the object of another verb in front: "we told the customer and wrote …"? */
function isTold(words: readonly Word[], person: number, verb: number): boolean {
  for (let j = person - 1; j >= 0 && j >= person - 4; j--) {
    const { form } = words[j] as Word;
    if (form === 'to' && verb - person > 1) return true;
    if (/^(?:inform|informed|notify|notified|told|asked|emailed|contacted|update|updated|for|affecting|preventing)$/.test(form)) return true;
  }
  return false;
}

/** "My aunt, subscriber number three", "Mrs. Bello, a parent": the outsider is also a customer. */
function customerToo(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 2); j < words.length && j <= at + 4; j++) if (((words[j] as Word).low & low.user) !== 0 && !isOutsider(words[j] as Word)) return true;
  return false;
}

/** "Support gets the first calls", "the first complaint lands", "tickets come in", "reports from users". */
function isReceived(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 6); j < words.length && j <= at + 6; j++) {
    const word = words[j] as Word;
    if (j < at && receives.has(word.form) && /^(?:receive|received|receives|receiving|recieve|recieved|get|gets|got|getting|reads)$/.test(word.form)) return !/^(?:no|alert)$/.test(words[at - 1]?.form ?? '');
    if (j > at && j <= at + 4 && receives.has(word.form) && !/^(?:open|opens|opened|opening|get|gets|got|read|see|sees|saw|seen)$/.test(word.form)) return (words[at] as Word).form !== 'note';
    if (j > at && (word.low & low.user) !== 0 && /^(?:from|by|of)$/.test(words[at + 1]?.form ?? '')) return true;
    if (j < at && j >= at - 2 && (word.low & low.user) !== 0) return true;
  }
  return false;
}

/** "an e-mail from the monitoring system": the mail is the machine's. */
function alarmLater(sentence: Sentence, at: number): boolean {
  for (let j = Math.max(0, at - 3); j < sentence.words.length && j <= at + 6; j++) if (((sentence.words[j] as Word).low & low.monitor) !== 0) return true;
  return false;
}

/** "a complaint from the on-call management system", "a message from the backup script". */
function isMessageOfMachine(words: readonly Word[], at: number): boolean {
  if (!calls.has((words[at] as Word).form) || words[at + 1]?.form !== 'from') return false;
  for (let j = at + 2; j < words.length && j <= at + 6; j++) if (/^(?:system|tool|script|software|robot|bot|server)$/.test((words[j] as Word).form)) return true;
  return false;
}

/** Own staff, or somebody with a name, or nobody named, who sees that something is wrong. */
export function seesTrouble(sentence: Sentence, early: boolean, named: boolean): boolean {
  const { words } = sentence;
  const bad = low.symptom | low.down | low.trouble;
  if ((sentence.low & low.cause) !== 0) return false;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!seeing.has(form)) continue;
    if (denied(words, i) || !ownSubject(sentence, i)) continue;
    const visible = behind(words, i, low.symptom | low.down);
    if (noticing.has(form) ? visible || (early && i + 1 < words.length && !isPronoun(words, i + 1)) : early && (visible || behind(words, i, bad))) return true;
  }
  // "Attempted to log in, only to be greeted by an error": the ordinary act meets the symptom.
  if ((early || named) && (sentence.low & (low.symptom | low.down)) !== 0) {
    const first = words.findIndex((word) => routine.has(word.form));
    if (first >= 0 && (named || (first <= 2 && (words[first] as Word).form !== 'check' && (words[first] as Word).form !== 'checked'))) return behind(words, first, low.symptom | low.down);
  }
  return false;
}

/** The seeing is done by the crew: a pronoun, an engineer or a name in front, or no subject at all. */
function ownSubject(sentence: Sentence, verb: number): boolean {
  const { words } = sentence;
  if (verb === 0) return /(?:ed|saw|found|caught)$/.test((words[0] as Word).form);
  if (/^(?:is|are|was|were|been|be|being|to)$/.test((words[verb - 1] as Word).form)) return false;
  for (let j = verb - 1; j >= 0 && j >= verb - 12; j--) {
    const word = words[j] as Word;
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|us|my|me)$/.test(word.form)) return true;
    if (isName(sentence, j)) return true;
  }
  return false;
}

const isPronoun = (words: readonly Word[], at: number): boolean => /^(?:it|this|that)$/.test((words[at] as Word).form) && at === words.length - 1;

function behind(words: readonly Word[], at: number, mask: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 14; j++) if (((words[j] as Word).low & mask) !== 0) return true;
  return false;
}

function denied(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) if (((words[j] as Word).low & low.negation) !== 0) return true;
  return false;
}
