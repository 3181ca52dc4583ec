import type { Detection } from '../facts/facts.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word, wordAt } from '../prose/sentences.ts';
import { tellsBad } from './bad-signs.ts';
import type { Noticed } from './detection.ts';
import { calls } from './messages.ts';
import { angry, social } from './outcries.ts';
import { aware, outrightAt } from './outright.ts';
import { type Passage, tellingText } from './passages.ts';
import { firstWord, isAgentNoun, isHelper, isHouse, isName, isOutsider, testers } from './persons.ts';
import { hasForm, isDenied, isFuture } from './sentence-roles.ts';
import { inside, isSeeing, ordinary, seeingOrMeeting } from './sights.ts';
import { isCalm, moreWatchers } from './watchers.ts';
import { wordRoles } from './word-roles.ts';
import { forms, verbs } from './word-sets.ts';

/*
 * How an outage came to be known where no verb of noticing or telling says so: by its place. Between the beginning and
 * the first look for the cause, a machine that watches, a message, or a person who is not at work on it has met it.
 */

type How = Exclude<Detection, 'unknown'>;

/** Things that watch or call. Their names alone prove nothing later on, where they are looked at or built. */
const watchers = forms(
  `probe probes agent agents canary canaries watchdog watchdogs heartbeat heartbeats wallboard wallboards dashboard dashboards board lamp lamps light lights bell bells buzzer sensor
  sensors detector detectors poller beacon beacons synthetic synthetics robot robots bot bots smoke-test healthcheck healthchecks health-check page pager sms notification notifications
  collector exporter threshold slo burn-rate checker checkers scanner nagger guard sentry scout patrol radar canary-check exporters widget tile panel`,
);
const noises = verbs(
  `scream shriek howl wail blare sound ring/rang/rung chirp beep buzz bark squeal screech bleat yelp cry/cried chime peal toll honk trip fire flash blink glow wake/woke trigger twitch
  light/lit whistle crow squawk rattle jingle vibrate roar`,
);
const colours = forms('red amber orange yellow black crimson scarlet purple pink grey gray');
const colouring = verbs(
  'turn go/goes/went/gone paint light/lit flash blink glow show flip bleed/bled become/became switch change run/ran flare',
);
/** By what people reach each other. */
const channels = new Set([
  ...calls,
  ...social,
  ...forms(
    'x voice selfie meme memes emoji thumbs-down horn doorbell knock mentions group thread threads story stories hashtag post posts sticker megaphone letterbox rating ratings',
  ),
]);
/** Messages of ours, and calls in which the crew meets. */
const ours = forms(
  'update updates announcement announcements statement status notice apology apologies incident bridge conference war zoom response api rpc function system escalation opened joined maintenance',
);
/** What people do who are about their own business, with the service or beside it. */
const living = verbs(
  `walk march run/ran rush storm stroll come/came wander burst/burst visit arrive return sit/sat stand/stood wait queue travel drive/drove/driven ride/rode commute eat/ate/eaten drink/drank lunch dine cook
  sleep/slept wake/woke dream order buy/bought pay/paid shop sell/sold book play watch listen stream study learn teach/taught present demo demonstrate show test try use browse refresh reload click type enter open
  submit upload download print log sign register look glance peek peep scroll check curl ping sweep hit stumble trip bump run/ran meet/met face feel/felt suffer live experience see/saw/seen notice find/found
  hear/heard overhear/overheard discover spot say/said tell/told ask call phone ring/rang text message mail email write/wrote/written tweet post send/sent forward share shout yell swear/swore curse insult
  complain grumble grouse mutter moan sigh laugh joke cry/cried weep/wept mock tease raise lean knock wave point stare frown gasp scream speak/spoke want need attempt struggle fail give/gave get/got do/does/did/done rehearse jam admire celebrate prepare`,
);
/** What the crew does about it. */
const duties = verbs(
  `acknowledge ack join start begin/began/begun commence assign declare confirm verify announce deploy release merge push commit publish ship roll respond reply appoint gather assemble
  convene coordinate lead/led review open reproduce access apply trace tail grep diff dump compare assess triage schedule run/ran execute update upgrade migrate install configure edit`,
);
/** What an outage does to us, rather than somebody. */
const happenings = verbs(
  'leave/left cost catch/caught make/made hit hurt surprise bring/brought put prevent stop keep/kept allow force',
);
const objects = forms('us me');
const leads = forms('a an one my our another some');
const crew = forms('we i our');
const besides = forms('by of to for with from at into on in than');

const WATCHES = 1;
const NOISE = 2;
const COLOUR = 4;
const CHANNEL = 8;
const DUTY = 16;
const roles = wordRoles(new Set([...watchers, ...moreWatchers]), noises, colours, channels, duties);

/** The crew is at work, or it is only said that the outage is known. */
const working = low.investigate | low.suspect | low.solve | low.escalate | low.cause | low.fix | low.recover;

/** How far from the beginning an event may stand. */
const REACH = 4;

/** Who or what met the outage first, by the place in the story. */
export function firstMet(passages: readonly Passage[]): Noticed | undefined {
  for (let event = 0; event < REACH && event + 1 < passages.length; event++) {
    const passage = passages[event] as Passage;
    if (event > 0 && passage.topic !== undefined && passage.topic !== 'other' && passage.topic !== 'detection')
      return undefined;
    let atWork = false;
    for (const sentence of readSentences(tellingText(passage))) {
      if (event > 0 && outrightAt(sentence) >= 0) return undefined;
      const how = metIn(sentence);
      // What opens the story may be what set it off.
      if (how !== undefined && (event > 0 || how !== 'engineer'))
        return { how, span: sentenceSpan(sentence), outright: false };
      if ((sentence.low & working) !== 0) atWork = true;
    }
    if (atWork && event > 0) return undefined;
  }
  return undefined;
}

function metIn(sentence: Sentence): How | undefined {
  const first = firstWord(sentence);
  if (isCalm(sentence) || isFuture(sentence, sentence.words.length)) return undefined;
  const machine = byMachine(sentence, first);
  if (machine !== undefined) return machine;
  const person = byPerson(sentence, first);
  return person === 'engineer' ? person : (byMessage(sentence, first) ?? person);
}

/** "The wallboard goes amber", "the canary screams", "heartbeat loss trips the watchdog". */
function byMachine(sentence: Sentence, first: number): How | undefined {
  const { words } = sentence;
  if (crew.has((words[first] as Word).form)) return undefined;
  const atWork = (sentence.low & (low.fix | low.investigate | low.solve)) !== 0;
  for (let i = first; i < words.length; i++) {
    const word = words[i] as Word;
    const plays = roles.of(word);
    if (isDenied(sentence, i)) continue;
    const speaks = (plays & NOISE) !== 0 || ((plays & COLOUR) !== 0 && hasForm(sentence, colouring, i - 4, i));
    if (speaks) {
      if (i > first && !isPersonBefore(sentence, i, first)) return 'monitoring';
    } else if (!atWork && ((plays & WATCHES) !== 0 || (word.low & low.monitor) !== 0)) {
      if (i <= first + 3 && tellsBad(sentence, i)) return 'monitoring';
    }
  }
  return undefined;
}

function isPersonBefore(sentence: Sentence, at: number, first: number): boolean {
  for (let j = first; j < at; j++)
    if (personAt(sentence, j, first) !== undefined || ((sentence.words[j] as Word).low & low.user) !== 0) return true;
  return false;
}

/** "A DM from a reader: "…"", "angry tweets flood our mentions". */
function byMessage(sentence: Sentence, first: number): How | undefined {
  const { words } = sentence;
  const opening = words[first] as Word;
  if (/^(?:we|i|our|team|status)$/.test(opening.form) || (sentence.low & (low.monitor | low.fix | low.solve)) !== 0)
    return undefined;
  if (words.some((word) => ours.has(word.form))) return undefined;
  const quotes = sentence.question || /["“«]/.test(sentence.text.plain.slice(sentence.start, sentence.end));
  for (let i = first; i < words.length; i++) {
    const word = words[i] as Word;
    if ((roles.of(word) & CHANNEL) === 0) continue;
    if (quotes || words.some(({ form }) => angry.has(form)) || isFromSomebody(sentence, i)) return 'customer';
    if (
      i > first &&
      /^(?:by|on|via|over|through|a|an|voice|with)$/.test(wordAt(words, i - 1)?.form ?? '') &&
      i <= first + 12
    )
      return 'customer';
  }
  return undefined;
}

const telling = forms(
  'about that saying asking why complaining from reading regarding concerning titled says asks reads mentioning wondering whether',
);
const countings = forms(
  'first second two three four five six seven eight nine ten dozen dozens hundreds several more many couple handful third',
);

/** "three tickets", "the first review", "a thread about the blank page", "the phones of the call centre". */
function isFromSomebody(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  if (isDenied(sentence, at)) return false;
  const before = wordAt(words, at - 1)?.form ?? '';
  if (telling.has(words[at + 1]?.form ?? '') || countings.has(before)) return true;
  for (let j = Math.max(0, at - 3); j < words.length && j <= at + 6; j++)
    if (isOutsider(words[j] as Word) || isHouse(words[j] as Word) || isHelper(words, j)) return true;
  return false;
}

/** "Camila, doing a demo, …", "a clerk marches to our desk", "my cousin insults me". */
function byPerson(sentence: Sentence, first: number): How | undefined {
  const { words } = sentence;
  for (let i = first; i < words.length && i <= first + 5; i++) {
    const how = personAt(sentence, i, first);
    if (how === undefined) continue;
    if (i > first && besides.has(wordAt(words, i - 1)?.form ?? '')) continue;
    if (words.length - i < 3) return undefined;
    // Whoever sees it is not yet at work; else an engineer may just be going there.
    if (
      !sees(sentence, i) &&
      (how === 'engineer' ? words.slice(i + 1, i + 7).some(isWork) : (sentence.low & mended) !== 0)
    )
      continue;
    return how;
  }
  // "… until the attendant radios us": somebody came to us.
  if (/^(?:we|i)$/.test((words[first] as Word).form) || (sentence.low & working) !== 0) return undefined;
  for (let i = first + 2; i < words.length; i++)
    if (
      objects.has((words[i] as Word).form) &&
      !words.some(({ form }) => happenings.has(form) || aware.has(form) || form === 'known')
    )
      return (sentence.low & low.monitor) !== 0 ? 'monitoring' : 'customer';
  return undefined;
}

const mended = low.solve | low.recover | low.cause;

/** Does the word tell of work on the outage? What people also do with a service is none. */
function isWork(word: Word): boolean {
  if ((roles.of(word) & DUTY) !== 0) return true;
  return (word.low & working) !== 0 && !ordinary.has(word.form) && !seeingOrMeeting.has(word.form);
}

/** "sees that the page stays thinking", but not "finds the missing comma": what is met, not the mechanism. */
function sees(sentence: Sentence, from: number): boolean {
  const { words } = sentence;
  for (let i = from + 1; i < words.length; i++) {
    if (!isSeeing(words, i)) continue;
    return !words.some((word, j) => j > i && ((word.low & low.fault) !== 0 || inside.has(word.form)));
  }
  return false;
}

/** A person outside of the crew, or one of it by name, as a subject would stand. */
function personAt(sentence: Sentence, at: number, first: number): How | undefined {
  const { words } = sentence;
  const word = words[at] as Word;
  const before = wordAt(words, at - 1)?.form ?? '';
  const next = words[at + 1];
  if (isHelper(words, at)) return tellsBad(sentence, at + 1) && lives(words, at) ? 'customer' : undefined;
  if ((word.low & low.user) !== 0) {
    const single = !word.form.endsWith('s') && (leads.has(before) || leads.has(wordAt(words, at - 2)?.form ?? ''));
    return single && next !== undefined && (next.low & (low.component | low.service | low.symptom)) === 0
      ? 'customer'
      : undefined;
  }
  if (isOutsider(word)) return /^hosts?$/.test(word.form) ? undefined : 'other';
  if (word.form === 'i' && at <= first + 2) return lives(words, at) ? 'engineer' : undefined;
  if (testers.has(word.form) && (word.low & low.team) === 0 && leads.has(before)) return 'engineer';
  if (isAgentNoun(word) || isHouse(word))
    return leads.has(before) || leads.has(wordAt(words, at - 2)?.form ?? '') ? 'other' : undefined;
  // The first word of a sentence is written large, whatever it names.
  if (isName(sentence, at) && !isProduct(word))
    return at > first || (lives(words, at) && !isUndergone(words, at + 1)) ? 'engineer' : undefined;
  if (leads.has(before) && word.low === 0 && word.high === 0 && at <= first + 3 && lives(words, at)) return 'customer';
  return undefined;
}

/** "Statement posted on the page": no person did it. */
const isUndergone = (words: readonly Word[], at: number): boolean =>
  words[at]?.form.endsWith('ed') === true && (words[at + 1] === undefined || besides.has(words[at + 1]?.form ?? ''));

const isProduct = (word: Word): boolean => /(?:sql|db|ql|js|ware|cloud|gres|netes)$/.test(word.form);

/** Does one of the next words tell what people do? */
function lives(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 6; j++) {
    const word = words[j] as Word;
    if (living.has(word.form) || ((word.high & high.be) !== 0 && words[j + 1]?.form.endsWith('ing') === true))
      return true;
  }
  return false;
}
