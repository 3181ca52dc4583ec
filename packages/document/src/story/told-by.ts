import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { isBad, tellsBad } from './bad-signs.ts';
import type { Noticed } from './detection.ts';
import { firstWord, isAgentNoun, isHelper, isHouse, isName, isOutsider, testers } from './persons.ts';
import { isDenied, isFuture } from './sentence-roles.ts';
import { inside } from './sights.ts';
import { moreWatchers } from './watchers.ts';
import { anyOf, type Forms, forms, nouns, verbs } from './word-sets.ts';

type How = Noticed['how'];

/** What is done with a symptom, or with us, by the one who noticed: "seen by …", "flagged by …", "informed by …". */
const shown = forms(
  `seen flagged noticed spotted observed reported detected caught raised mentioned signalled signaled highlighted registered recorded witnessed sighted picked captured pointed
  submitted filed logged posted tweeted voiced described discovered remarked communicated forwarded shared sent triggered received`,
);
const told = forms(
  'told informed notified alerted warned tipped messaged emailed e-mailed mailed phoned called contacted paged pinged woken awakened texted approached advised',
);
/** Where the crew is called by a machine: the object is left out as well as the subject. */
const roused = forms('paged pinged alerted woken awakened buzzed beeped notified');
/** What the one who noticed has sent. */
const messages = anyOf(
  nouns(
    'mail email e-mail message notification warning notice sms text ticket report call complaint note letter comment tweet dm alert page ping screenshot voicemail inquiry enquiry',
  ),
  ['feedback', 'word', 'news'],
);
/** Machines that send mail, beyond those that only watch. */
const machines = forms(
  `cron cronjob crontab jenkins ci pipeline aws azure gcp google github gitlab system script server host job jobs bot robot daemon service app application console firewall router switch
  ups raid smart watchdog backup scheduler cloudflare heroku crashlytics firebase play letsencrypt certbot puppet ansible terraform kubernetes`,
);
const chances = forms('desk officer accident chance coincidence luck');
/** Of these a sentence that tells of the mending or of the cause is no detection. */
const later = low.cause | low.fix | low.solve | low.recover;
const arrivals = verbs('land arrive come/came pop reach hit drop roll pour');

/** All words at which such a clause can hang. */
export const toldWords: Forms = anyOf(shown, told, messages);

/** "Slow pages reported by customers", "Told by a friend", "Email from the host warning of …", "Paged for high latency". */
export function toldBy(sentence: Sentence): How | undefined {
  const { words } = sentence;
  const first = firstWord(sentence);
  // "Typo spotted by Ana": the mechanism was found.
  let internal = false;
  for (let i = first; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (inside.has(form) || (word.low & low.fault) !== 0) internal = true;
    if (!toldWords.has(form)) {
      if ((word.low & later) !== 0 && !isBad(word)) return undefined;
      continue;
    }
    if (isFuture(sentence, i) || isDenied(sentence, i)) continue;
    if (shown.has(form)) {
      const by = linkAt(words, i, 7);
      const how = by < 0 ? undefined : whoIn(sentence, by + 1);
      if (how !== undefined && !(internal && how === 'engineer')) return how;
    }
    if (told.has(form) && i > first && isMachines(words, first, i)) return 'monitoring';
    if (told.has(form) && isOurs(words, first, i)) {
      const how = words[i + 1]?.form === 'by' ? whoIn(sentence, i + 2) : undefined;
      if (how !== undefined) return how;
      if (roused.has(form) && i === first && tellsBad(sentence, i + 1)) return 'monitoring';
    }
    if (messages.has(form)) {
      if (words[i + 1]?.form === 'from') {
        const how = whoIn(sentence, i + 2);
        if (how !== undefined) return how;
      }
      // "Cron job failure mail landed in the inbox", "AWS sent an email: status check failed"
      if (
        words.length <= 16 &&
        tellsBad(sentence, first) &&
        (hasMachine(words, first, i) || arrivals.has(words[i + 1]?.form ?? '')) &&
        (sentence.low & low.user) === 0
      )
        return 'monitoring';
    }
  }
  return undefined;
}

/** Index of the "by" behind a participle; a "by" before a time or an act ("by checking") names nobody. */
function linkAt(words: readonly Word[], at: number, reach: number): number {
  for (let j = at + 1; j < words.length && j <= at + reach; j++) {
    const { form } = words[j] as Word;
    if (form === 'by' || form === 'via') return j;
    if (form === 'because' || form === 'which' || form === 'and') return -1;
  }
  return -1;
}

/** Nobody, or the crew, stands before "informed by": not "users were informed by e-mail". */
function isOurs(words: readonly Word[], first: number, at: number): boolean {
  for (let j = first; j < at; j++) {
    const word = words[j] as Word;
    if ((word.high & high.be) !== 0 || word.form === 'got' || word.form === 'we' || word.form === 'i') continue;
    if ((word.low & (low.staff | low.team)) === 0 || (word.low & low.user) !== 0) return false;
  }
  return true;
}

/** "The watchdog script texted the administrator", "Healthchecks.io pinged us": the one who tells is a machine. */
function isMachines(words: readonly Word[], first: number, at: number): boolean {
  if (at + 1 >= words.length || words[at + 1]?.form === 'by') return false;
  for (let j = at - 1; j >= first && j >= at - 4; j--) {
    const word = words[j] as Word;
    if ((word.high & high.be) !== 0 || (word.low & (low.user | low.team | low.staff)) !== 0) return false;
    if (machines.has(word.form) || (word.low & low.monitor) !== 0 || word.form.indexOf('.', 1) > 0) return true;
  }
  return false;
}

function hasMachine(words: readonly Word[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = words[j] as Word;
    if (machines.has(word.form) || (word.low & low.monitor) !== 0) return true;
  }
  return false;
}

/** Who stands in the few words from `from` on. */
function whoIn(sentence: Sentence, from: number): How | undefined {
  const { words } = sentence;
  for (let j = from; j < words.length && j <= from + 4; j++) {
    const word = words[j] as Word;
    if ((word.low & low.monitor) !== 0 || moreWatchers.has(word.form)) return 'monitoring';
    if (isHelper(words, j) || (word.low & low.user) !== 0) return 'customer';
    if (isHouse(word) || isOutsider(word)) return 'other';
    if (testers.has(word.form) || chances.has(word.form) || isName(sentence, j))
      return machines.has(word.form) ? 'monitoring' : 'engineer';
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|us|my|me)$/.test(word.form)) return 'engineer';
    if (isAgentNoun(word)) return 'other';
    if (machines.has(word.form)) return 'monitoring';
    if (/^(?:to|that|for|and|with|at|on|in)$/.test(word.form)) return undefined;
  }
  return undefined;
}
