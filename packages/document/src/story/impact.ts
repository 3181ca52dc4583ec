import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';

/** Harm that a sentence tells of: being down, being slow, being hit. */
const harm = low.symptom | low.down | low.trouble;

/** Does the sentence only speak of why it happened? Its things are causes, not what users missed. */
function tellsCause(passage: Passage, sentence: Sentence): boolean {
  if (passage.topic === 'cause') return true;
  const { words } = sentence;
  for (let i = 0; i < words.length && i < 8; i++) {
    const word = words[i] as Word;
    if ((word.low & low.cause) !== 0 && /^(?:root|cause|causes|reason|culprit|root-cause)$/.test(word.form)) return true;
  }
  return false;
}

/** Proper things: a domain, a host name, a name in capitals before "website", "platform" … */
function isNamed(word: Word, sentence: Sentence): boolean {
  if (/^(?:www\.)?[a-z0-9-]{1,60}\.(?:com|org|net|io|tech|online|site|space|app|dev|co|edu|xyz|shop|store|me|info|us|uk|ng|ke|za)(?:[./].{0,80})?$/.test(word.form)) return true;
  return word.capital && word.start > sentence.start && word.low === 0 && !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|utc|gmt|pst|pdt|est|edt|cst|wat|eat|cat|sast|am|pm|time|pacific|eastern|west|east|africa|african|central|standard)$/.test(word.form);
}

/** A named service in a sentence that tells of harm. */
export function findService(passages: readonly Passage[]): { span: Span; sentence: Sentence } | undefined {
  let later: { span: Span; sentence: Sentence } | undefined;
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      const harmful = (sentence.low & harm) !== 0 || (sentence.high & high.affect) !== 0 || passage.topic === 'impact';
      const word = serviceWord(sentence);
      if (word === undefined || !harmful) continue;
      const found = { span: sentence.text.spanOf(word.start, word.end), sentence };
      if (!tellsCause(passage, sentence)) return found;
      // "The root cause was …, which made the API unreachable."
      if ((sentence.low & (low.symptom | low.down)) !== 0) {
        const hurt = sentence.words.findIndex((each) => (each.low & (low.symptom | low.down)) !== 0);
        const at = sentence.words.indexOf(word);
        if (Math.abs(at - hurt) <= 4 && (word.low & low.component) === 0) later ??= found;
      }
    }
  }
  return later;
}

/** Up to three names of what was down or slow, as written. */
export function findServices(passages: readonly Passage[]): { value: string; span: Span }[] {
  const services: { value: string; span: Span }[] = [];
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      const word = serviceWord(sentence);
      if (word === undefined || tellsCause(passage, sentence)) continue;
      if ((sentence.low & harm) === 0 && (sentence.high & high.affect) === 0 && passage.topic !== 'impact') continue;
      const span = serviceSpan(sentence, word);
      const value = sentence.text.plain.slice(span.start, span.end);
      if (!services.some((known) => known.value.toLowerCase() === value.toLowerCase())) {
        services.push({ value, span: sentence.text.spanOf(span.start, span.end) });
      }
      if (services.length === 3) return services;
    }
  }
  return services;
}

/** The noun with the names before it and the nouns behind it: "payment processing service". */
function serviceSpan(sentence: Sentence, word: Word): Span {
  const { words } = sentence;
  const at = words.indexOf(word);
  let first = at;
  let last = at;
  const partOfName = (each: Word | undefined): each is Word =>
    each !== undefined && (each.low & (low.service | low.vague | low.component)) !== 0 && (each.high & high.function) === 0;
  for (;;) {
    const before = words[first - 1];
    if (before === undefined || (words[first] as Word).start - before.end !== 1 || !(partOfName(before) || before.capital)) break;
    if ((before.high & high.function) !== 0) break;
    first--;
  }
  for (;;) {
    const after = words[last + 1];
    if (after === undefined || after.start - (words[last] as Word).end !== 1 || !partOfName(after)) break;
    last++;
  }
  return { start: (words[first] as Word).start, end: (words[last] as Word).end };
}

/** The word that names what was down: specific, not "our services" or "web stack". */
function serviceWord(sentence: Sentence): Word | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.service) === 0) {
      if (isNamed(word, sentence)) {
        const next = words[i + 1];
        if (word.form.includes('.') || (next !== undefined && (next.low & (low.service | low.vague)) !== 0)) return word;
      }
      // "payment service", "order system": general words made special by the noun before them.
      if ((word.low & low.vague) !== 0 && /^(?:services?|systems?|infrastructure|functionality|environment)$/.test(word.form)) {
        const before = words[i - 1];
        if (before !== undefined && (before.low & low.service) !== 0) return before;
        if (before !== undefined && (before.high & high.function) === 0 && (before.low & (low.trouble | low.symptom | low.down | low.quantity)) === 0 && before.capital) return word;
      }
      continue;
    }
    if ((word.low & low.vague) !== 0 && /^(?:web|network|internet|product|resource|resources)$/.test(word.form)) {
      continue;
    }
    if (word.form === 'web' || word.form === 'stack') continue;
    // "service availability", "account of", "report of", "search for", "in order to"
    if (/^(?:account|report|reports|order|orders|search|search|call|feature|features|network|internet|reporting|device|instance|case|exam|map|host|hosting|feed|course|library|clone|image|domain|chat|form|bot|game|queue|exam|quiz|class)$/.test(word.form)) {
      const next = words[i + 1]?.form;
      if (next === 'of' || next === 'to' || next === 'for' || next === 'that') continue;
      if (word.form === 'order' && words[i - 1]?.form === 'in') continue;
    }
    return word;
  }
  return undefined;
}

/** What somebody in front of the screen met. */
export function findExperience(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (passage.topic === 'cause' || passage.topic === 'duration') {
        if ((sentence.low & low.user) === 0) continue;
      }
      const word = experienceWord(sentence);
      if (word === undefined) continue;
      if (tellsCause(passage, sentence) && (sentence.low & (low.user | low.request)) === 0) continue;
      return sentenceSpan(sentence);
    }
  }
  return undefined;
}

function experienceWord(sentence: Sentence): Word | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.symptom) === 0) continue;
    // "an error in the configuration", "wrong file", "error logs": what is wrong inside is no experience.
    if ((word.form === 'error' || word.form === 'errors' || word.form === 'failure' || word.form === 'failures' || word.form === 'wrong' || word.form === 'missing' || word.form === 'lost' || word.form === 'delay' || word.form === 'delays') && !outward(words, i)) continue;
    return word;
  }
  return undefined;
}

/** Is a general word for trouble met from outside: by a user, on a request, as a response? */
function outward(words: readonly Word[], i: number): boolean {
  for (let j = Math.max(0, i - 7); j < words.length && j <= i + 7; j++) {
    if (j === i) continue;
    const word = words[j] as Word;
    if ((word.low & (low.user | low.request)) !== 0) return true;
    if (/^(?:page|pages|message|messages|response|responses|500|502|503|504|404|403|5xx|http|returned|returning|intermittent|website|site|times|slow|login|logins|browser|screen|served|serving|displayed|loading|encountered)$/.test(word.form)) return true;
  }
  return false;
}
