import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word, wordAt } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { showsScreen, tellsFate } from './encounters.ts';
import { isMalfunction, isSlowness } from './malfunction.ts';
import type { Passage } from './passages.ts';
import { isPlausibleService } from './plausible-service.ts';
import { findServiceName, type ServiceName } from './service-name.ts';
import { forms } from './word-sets.ts';

/** Does the sentence only speak of why it happened? Its things are causes, not what users missed. */
function tellsCause(passage: Passage, sentence: Sentence): boolean {
  if (passage.topic === 'cause') return true;
  if ((sentence.low & low.cause) === 0) return false;
  for (let i = 0; i < sentence.words.length && i < 8; i++)
    if (causeWords.has((sentence.words[i] as Word).form)) return true;
  return false;
}

const causeWords = forms('root cause causes reason culprit root-cause');

/** Does the sentence tell of harm: something down, slow, failing, hit? */
function tellsHarm(passage: Passage, sentence: Sentence): boolean {
  if (passage.topic === 'impact' || passage.topic === 'services') return true;
  return (
    (sentence.low & (low.symptom | low.down | low.trouble | low.negation)) !== 0 ||
    (sentence.high & high.affect) !== 0 ||
    sentence.words.some((word, at) => isMalfunction(word) || isSlowness(sentence.words, at)) ||
    showsScreen(sentence) ||
    tellsFate(sentence)
  );
}

/** The first thing that is named as down or slow. */
export function findService(passages: readonly Passage[]): { readonly span: Span } | undefined {
  for (const { span } of namedAsDown(passages)) return { span };
  return undefined;
}

/** Up to three names of what was down or slow, as written: only such as a list of services could hold. */
export function findServices(passages: readonly Passage[]): { readonly value: string; readonly span: Span }[] {
  const services = new Map<string, { value: string; span: Span }>();
  for (const { sentence, name, span } of namedAsDown(passages)) {
    const value = sentence.text.plain.slice(name.start, name.end);
    if (services.has(value.toLowerCase()) || !isPlausibleService(sentence, name)) continue;
    services.set(value.toLowerCase(), { value, span });
    if (services.size === 3) break;
  }
  return [...services.values()];
}

function* namedAsDown(passages: readonly Passage[]): Generator<{ sentence: Sentence; name: ServiceName; span: Span }> {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (!tellsHarm(passage, sentence)) continue;
      const name = findServiceName(sentence);
      if (name === undefined || tellsCause(passage, sentence)) continue;
      yield { sentence, name, span: sentence.text.spanOf(name.start, name.end) };
    }
  }
}

/** The sentence that tells what somebody in front of the screen met. */
export function findExperience(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      const aboutUsers = (sentence.low & (passage.topic === 'cause' ? low.user : low.user | low.request)) !== 0;
      if (!aboutUsers && (passage.topic === 'duration' || tellsCause(passage, sentence))) continue;
      if (
        tellsExperience(passage, sentence) ||
        (!tellsCause(passage, sentence) && (showsScreen(sentence) || tellsFate(sentence)))
      )
        return sentenceSpan(sentence);
    }
  }
  return undefined;
}

function tellsExperience(passage: Passage, sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.form === 'stopped' && words[i + 1]?.form === 'working' && (sentence.low & low.user) === 0) continue;
    if (
      (down.has(word.form) || (word.form === 'not' && down.has(words[i + 1]?.form ?? ''))) &&
      (sentence.low & low.user) === 0
    )
      continue;
    if ((word.low & low.symptom) !== 0 && !isSpared(words, i) && !isMachineStart(words, i)) {
      if (!inward.has(word.form)) return true;
      // General words for trouble count where they are met from outside.
      if (isInsidePart(words, i)) continue;
      if (passage.topic === 'impact' && !losses.has(word.form)) return true;
      if (isMetOutside(words, i, losses.has(word.form) ? low.user : low.user | low.request)) return true;
    }
    if (met.has(word.form) && (sentence.low & low.user) !== 0 && meetsSomething(words, i)) return true;
    if (plainlyMet.has(word.form) && (words[i - 1]?.form ?? '').endsWith('s') && meetsSomething(words, i)) return true;
    if (screens.has(word.form) && shows.has(words[i + 1]?.form ?? '') && meetsSomething(words, i + 1)) return true;
  }
  if (isHarmed(sentence)) return true;
  return (
    (passage.topic === 'impact' ||
      (sentence.low & (low.user | low.service | low.request | low.staff)) !== 0 ||
      sentence.words.some(({ form }) => touched.has(form))) &&
    isNotDoing(sentence) >= 0
  );
}

/** What people touch: when it misbehaves, they meet it. */
const touched = forms(
  `page pages homepage app apps search login logins log-in sign-in mail mails email emails message messages call calls video videos stream
  streams cart carts button buttons interface screen screens comment comments download downloads upload uploads image images picture
  pictures checkout form forms session sessions balance balances subscription subscriptions notification notifications map maps photo
  photos order orders payment payments booking bookings click clicks clicking attempt attempts attempting request requests website site
  portal dashboard connection connections results`,
);
/** What is done to people is good, or tells nothing. */
const harmless = forms(
  `affected impacted informed notified refunded compensated able advised asked apologised involved told contacted helped served`,
);

/** People to whom something is done, or things they touch that misbehave: "players were disconnected", "mails bounced". */
function isHarmed(sentence: Sentence): boolean {
  const { words } = sentence;
  const people = (sentence.low & low.user) !== 0;
  let person = -9;
  let thing = -9;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.user) !== 0) person = i;
    else if (touched.has(word.form) && !isMachine(words[i + 1])) thing = i;
    if (i - person > 9 && i - thing > 7) continue;
    if (isSlowness(words, i)) return true;
    if (word.form === 'stopped' && (people || thing >= 0) && words[i + 1]?.form.endsWith('ing') === true) return true;
    if (word.form === 'without' && thing >= 0 && touched.has(words[i + 1]?.form ?? '')) return true;
    if (isMalfunction(word) && i > Math.min(person, thing)) {
      // "The website crashed" tells of the service; "the app crashed for users" of an experience.
      if (people || !wholes.has(words[thing]?.form ?? '') || !ends.has(word.form)) return true;
    }
    const next = words[i + 1];
    if (i - person <= 5 && /^(?:was|were|kept|got|heard|being)$/.test(word.form) && next !== undefined) {
      const act = next.form === 'not' || (next.high & high.function) !== 0 ? words[i + 2] : next;
      if (
        act !== undefined &&
        /(?:ed|en|nt|wn|ck|ing|ged)$/.test(act.form) &&
        !harmless.has(act.form) &&
        (act.low & low.trouble) === 0
      )
        return true;
    }
  }
  return false;
}

/** "mail relay", "search cluster": the next noun makes a machine of it. */
function isMachine(next: Word | undefined): boolean {
  return (
    next !== undefined && (next.low & (low.component | low.service | low.vague)) !== 0 && (next.low & low.symptom) === 0
  );
}

/** The whole service, of which "down" and "crashed" say nothing of what users met. */
const wholes = forms(`website site app apps portal connection`);
const ends = forms(
  `crashed crash stopped failed broke closed restarted offline dead unavailable unreachable inaccessible lost`,
);

/** States of the service: an experience only where a user meets them. */
const down = forms(
  'unavailable unavailability inaccessible inaccessibility unreachable inoperable available accessible reachable',
);
/** Symptoms that may as well be what is wrong inside: "an error in the configuration", "failure of a disk". */
const inward = forms(
  'error errors failure failures wrong missing lost delay delays failed stale duplicate duplicated incomplete corrupted broken freeze frozen crash crashed crashes crashing insecure delayed stuck',
);
/** What is lost is no experience unless a user loses it. */
const losses = forms('lost missing wrong');
/** Signs that a user or a caller meets it. */
const outside = forms(
  'page pages message messages response responses 500 502 503 504 404 403 5xx 4xx http returned returning returns intermittent website site times slow login logins browser screen served serving displayed loading encountered occasional increased frequent connection connections transactions checkout online',
);
const met = forms(
  'saw see sees seeing got get gets received receive receiving met faced facing face encountered encountering encounter experienced experiencing experience greeted presented shown waited stared found told',
);

/** What people by any name meet: "tellers met a login loop". */
const plainlyMet = forms('saw met got faced received encountered');

/** "the page said …", "their browsers showed …". */
const screens = forms(
  'page pages site website browser browsers screen screens app application map display displays form portal checkout dashboard button phones phone',
);
const shows = forms(
  'showed shows said say says displayed displays read told warned answered returned returns gave gives asked spun kept',
);

function isMetOutside(words: readonly Word[], at: number, by: number): boolean {
  for (let j = Math.max(0, at - 7); j < words.length && j <= at + 7; j++) {
    const word = words[j] as Word;
    if (j !== at && ((word.low & by) !== 0 || outside.has(word.form))) return true;
  }
  return false;
}

/** "could not start", "failed to bind": what a process meets, not a person. */
function isMachineStart(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j <= at + 2; j++) if (machineActs.has(words[j]?.form ?? '')) return true;
  return false;
}

const machineActs = forms('start restart boot bind compile parse listen initialise initialize reload run running');

/** "errors in the settings file": what is wrong in a part of the machinery. */
function isInsidePart(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.form !== 'in' && words[at + 1]?.form !== 'of') return false;
  for (let j = at + 2; j < words.length && j <= at + 5; j++) {
    const word = words[j] as Word;
    if ((word.low & low.component) !== 0 && (word.low & low.service) === 0) return true;
  }
  return false;
}

/** What users met is more than "an issue" or "a disruption". */
function meetsSomething(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 6; j++) {
    const word = words[j] as Word;
    if (
      (word.high & (high.function | high.be)) !== 0 ||
      ((word.low & (low.trouble | low.down | low.user | low.quantity)) !== 0 &&
        !/^(?:errors?|failures?)$/.test(word.form))
    )
      continue;
    if (hollow.has(word.form)) continue;
    return true;
  }
  return false;
}

const hollow = forms(
  'inconvenience inconveniences difficulties difficulty service services significant major minor total complete temporary brief short severe impact effect affected impacted time minutes hours during approximately percent unexpected widespread some many several revenue sales money trust reputation less-than-optimal suboptimal',
);

const negations = forms(
  "not n't cannot never didn't couldn't wasn't weren't wouldn't can't doesn't don't isn't aren't didnt couldnt cant wasnt nothing nobody neither",
);
/** Verbs that, denied, are good news: "was not affected", "did not lose". */
const spares = forms(
  'affected impacted lost affect impact harmed involved hit lose part reported aware known yet only clear sure used expected compromised enough properly correctly configured able due safe secure',
);

/** Index of "not" where a thing or a person did not do what it should: "was not accepting", "could not book"; -1 else. */
function isNotDoing(sentence: Sentence): number {
  if ((sentence.low & low.negation) === 0) return -1;
  const { words } = sentence;
  for (let i = 0; i < words.length - 1; i++) {
    const { form } = words[i] as Word;
    if (!negations.has(form)) continue;
    const next = words[i + 1] as Word;
    if (
      (next.high & high.function) !== 0 ||
      spares.has(next.form) ||
      machineActs.has(next.form) ||
      (next.low & low.component) !== 0
    )
      continue;
    return i;
  }
  return -1;
}

/** "no errors were shown", "without data loss". */
function isSpared(words: readonly Word[], at: number): boolean {
  const before = wordAt(words, at - 1)?.form;
  return before === 'no' || before === 'without' || before === 'zero';
}
