import { high, low } from '../prose/concepts.ts';
import { endOf, readSentences, type Sentence, startOf, type Word, wordAt } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { type Figure, figureAt } from './figure.ts';
import type { Passage } from './passages.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/** What share of users (or requests) was hit. */
export interface Share {
  /** 0 to 100. */
  readonly percent: number;
  readonly span: Span;
  /** Of whom or what. */
  readonly of: 'users' | 'requests';
}

/** A share with how well it is told: a figure of users says more than "all users" or a figure of requests. */
interface RankedShare extends Share {
  readonly rank: number;
}

/** What users do, counted: a share of them is nearly as good as one of users. */
const requests = forms(
  'request requests traffic transaction transactions call calls query queries order orders payment payments checkout checkouts login logins session sessions connection connections visit visits message messages upload uploads attempt attempts job jobs delivery deliveries booking bookings email emails transfer transfers hit hits operation operations submission submissions search searches lookup lookups pageviews views packets purchase purchases sign-ins sign-ups invocations gets puts reads writes lookups fetches streams prints scans',
);
/** Groups that stand for their people. */
const groups = forms(
  'body userbase user-base customer-base clientele audience population traffic base accounts devices households shops stores schools workspaces tenants organisations organizations companies teams branches workforce membership readership viewership offices',
);
/** What a percentage measures when it is no share of users. */
const metrics = forms(
  'cpu memory ram disk utilization utilisation usage capacity load uptime availability sla latency rate accuracy revenue sales productivity performance speed bandwidth throughput space errors error packet packets cache confidence quota battery storage threshold loss losses downtime budget income profit degradation functionality',
);
/** A change of a quantity, not a share: "30% slower", "a 25% drop". */
const changes = forms(
  'slower faster increase increased decrease decreased drop drops dropped reduction reduced rise rose risen higher lower more less decline growth grew fewer spike improvement degradation additional extra better worse',
);
/** Nouns in -er, -or, -ee, -ant that are no people. */
const notPeople = forms(
  'servers server containers container computers routers router workers worker users-service clusters cluster numbers number folders folder headers header buffers buffer drivers errors error controllers printers monitors processors filters parameters letters orders order customers-api papers offers others other members-only hours hour minutes transfers browsers calendars folders providers readers-api layers registers counters timers handlers balancers balancer sensors events components documents payments statements incidents accounts deployments requirements environments agents clients-api percent moments elements segments contents comments shipments appointments instruments constants variants',
);

/** The best-told share in the passages: a figure of users, else "all users", else a share of requests. */
export function findShare(passages: readonly Passage[]): Share | undefined {
  let best: RankedShare | undefined;
  for (const passage of passages) {
    if (passage.topic === 'cause') continue;
    for (const sentence of readSentences(passage.text)) {
      const share = shareIn(sentence);
      if (share !== undefined && (best === undefined || share.rank > best.rank)) best = share;
      if (best?.rank === 4) return best;
    }
  }
  return best;
}

/** The best-told share that a sentence states. */
function shareIn(sentence: Sentence): RankedShare | undefined {
  const { words } = sentence;
  let best: RankedShare | undefined;
  for (let i = 0; i < words.length; i++) {
    const figure = figureAt(sentence, i);
    const share = figure === undefined ? quantified(sentence, i) : figured(sentence, i, figure);
    if (share !== undefined && (best === undefined || share.rank > best.rank)) {
      best = { ...share, span: sentence.text.spanOf(startOf(sentence, i), figure?.end ?? endOf(sentence, i)) };
    }
  }
  return best;
}

type Found = Omit<RankedShare, 'span'>;

/** "38% of our shoppers", "one request in six": a figure and what it is of. */
function figured(sentence: Sentence, at: number, figure: Figure): Found | undefined {
  if (measuresMachine(sentence.words, at)) return undefined;
  const of =
    baseWithin(sentence.words, at, figure.last) ??
    baseBehind(sentence, figure.last) ??
    baseBefore(sentence, at, figure.last) ??
    baseUnknown(sentence, at, figure.last);
  return of === undefined ? undefined : { percent: figure.percent, of, rank: of === 'users' ? 4 : 2 };
}

/** "15% of skippers": no noun that we know, but none of a machine or a quantity either. */
function baseUnknown({ words }: Sentence, at: number, last: number): 'users' | undefined {
  if (words[last + 1]?.form !== 'of' || words[at - 1]?.form === 'by') return undefined;
  for (let j = last + 2; j < words.length && j <= last + 5; j++) {
    const { form, low: lows, high: highs } = words[j] as Word;
    if ((highs & high.function) !== 0) continue;
    if (metrics.has(form) || changes.has(form)) return undefined;
    if ((lows & (low.component | low.vague | low.service | low.team | low.staff | low.trouble | low.down)) !== 0)
      return undefined;
    return form.length > 2 ? 'users' : undefined;
  }
  return undefined;
}

/** "CPU usage was at 100%": the figure is what a machine reads. */
function measuresMachine(words: readonly Word[], at: number): boolean {
  if (!/^(?:at|to|above|below|reached|hit)$/.test(wordAt(words, at - 1)?.form ?? '')) return false;
  for (let j = Math.max(0, at - 6); j < at; j++) if (metrics.has((words[j] as Word).form)) return true;
  return false;
}

/** "one request in six": the base stands inside the figure. */
function baseWithin(words: readonly Word[], at: number, last: number): 'users' | 'requests' | undefined {
  for (let j = at + 1; j < last; j++) {
    const kind = kindOf(words[j] as Word);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** What kind of thing a noun is as the base of a share; undefined where it cannot be one. */
function kindOf(word: Word): 'users' | 'requests' | undefined {
  const { form } = word;
  if (groups.has(form)) return 'users';
  if ((word.low & low.user) !== 0) return 'users';
  if (requests.has(form)) return 'requests';
  return isPeople(word) ? 'users' : undefined;
}

/** Agents by their ending: applicants, passengers, donors, trainees, librarians, scientists. */
function isPeople(word: Word): boolean {
  const { form } = word;
  if (form.length < 5 || notPeople.has(form)) return false;
  if ((word.low & (low.service | low.component | low.trouble | low.team | low.staff | low.request)) !== 0) return false;
  return (
    /(?:[a-z]{3}(?:ers?|ors?|ees?|ants?|ents?|ists?|ians?|folks?|men|women))$/.test(form) &&
    /(?:s|men|women|folk)$/.test(form)
  );
}

/** The noun behind a figure: "of all our registered users". */
function baseBehind(sentence: Sentence, last: number): 'users' | 'requests' | undefined {
  const { words } = sentence;
  const next = words[last + 1];
  if (next === undefined || changes.has(next.form)) return undefined;
  const of = next.form === 'of';
  const limit = of ? last + 10 : last + 6;
  let found: 'users' | 'requests' | undefined;
  let unknown = 0;
  for (let j = last + 1; j < words.length && j <= limit; j++) {
    const word = words[j] as Word;
    const { form } = word;
    if (j <= last + 3 && (changes.has(form) || (metrics.has(form) && found === undefined))) return undefined;
    if (form === 'those' && words[j + 1]?.form === 'who') return 'users';
    if (of && j === last + 2 && (form === 'them' || form === 'us')) return 'users';
    const kind = kindOf(word);
    if (kind === 'users' && form !== 'traffic' && form !== 'people-only') return 'users';
    if (kind !== undefined) found ??= 'requests';
    if (found !== undefined && (word.high & high.be) !== 0) return found;
    if (j > last + 1 && (word.high & high.be) !== 0) break;
    if (kind === undefined && (word.high & high.function) === 0) unknown++;
    if (of && unknown === 1 && found === undefined && isCounted(word, words[j + 1])) {
      // "12% of page views", "60% of the tickets": a plural that is no machine.
      return 'requests';
    }
    if (/^(?:and|but|which|because|while|due|when)$/.test(form)) break;
  }
  return found;
}

/** A plural noun that is counted, not a part of the machinery. */
function isCounted(word: Word, next: Word | undefined): boolean {
  if ((word.low & (low.component | low.vague | low.trouble)) !== 0 || metrics.has(word.form)) return false;
  if ((word.low & low.service) !== 0)
    return /^(?:sites|websites|pages|stores|shops|accounts|orders|sign-ins|searches|calls|emails|bookings|reservations|reports|instances|streams|videos|maps|games|downloads|uploads|payments|devices|messages)$/.test(
      word.form,
    );
  if (/[^su]s$/.test(word.form)) return true;
  return next !== undefined && /[^su]s$/.test(next.form) && kindOf(next) !== undefined;
}

/** "users were affected (80%)", "out of 2,000 requests … 47%". */
function baseBefore(sentence: Sentence, at: number, last: number): 'users' | 'requests' | undefined {
  const { words } = sentence;
  const next = words[last + 1]?.form ?? '';
  const previous = words[at - 1]?.form ?? '';
  const ofThem = next === 'of' && /^(?:them|these|those|which|whom)$/.test(words[last + 2]?.form ?? '');
  if (changes.has(next) || metrics.has(next) || (next === 'of' && !ofThem)) {
    // "affecting 100% of the service" is said of everybody who uses it.
    const rest = words.slice(last + 2, last + 5);
    const whole = rest.some(({ form }) => form === 'service' || form === 'services' || form === 'platform');
    return next === 'of' && whole && (sentence.high & high.affect) !== 0 ? 'users' : undefined;
  }
  if (previous === 'by' || previous === 'to' || previous === 'at' || previous === 'above' || previous === 'below')
    return undefined;
  let found: 'requests' | undefined;
  for (let j = at - 1; j >= 0; j--) {
    const word = words[j] as Word;
    if (j >= at - 4 && (metrics.has(word.form) || changes.has(word.form))) return undefined;
    const kind = kindOf(word);
    if (kind === 'users') return 'users';
    if (kind === 'requests') found = 'requests';
  }
  return found;
}

const all = forms('all every each entire whole any');
const none = forms('no none zero');
const everybody = forms('everyone everybody anyone anybody nobody no-one');
/** "everyone on the team", "nobody wrote to us": said of others. */
const elsewhere = forms(
  'on in involved else wrote reported complained noticed told called contacted knew knows realised realized from here',
);
/** What may stand between the quantifier and its noun. */
const between = forms('one of our the its their these those my a an single');

const quantifying = wordRoles(all, none, everybody, forms('no not'));

/** "all users", "every request", "no customers", "the entire user base", "everyone". */
function quantified(sentence: Sentence, at: number): Found | undefined {
  const { words } = sentence;
  const word = words[at] as Word;
  if (quantifying.of(word) === 0) return undefined;
  const { form } = word;
  const next = words[at + 1]?.form;
  if (everybody.has(form) || (form === 'no' && next === 'one')) {
    // "everyone on the team", "everyone involved" are not users.
    const does = /^(?:had|has|have|ever|really|actually)$/.test(next ?? '') ? words[at + 2]?.form : next;
    if (elsewhere.has(does ?? '')) return undefined;
    // It must tell of harm: "Hello everyone" does not.
    if ((sentence.low & (low.symptom | low.down | low.negation)) === 0 && (sentence.high & high.affect) === 0)
      return undefined;
    const denied = form === 'nobody' || form === 'no' || form === 'no-one';
    return { percent: denied && isSpared(words, at) ? 0 : 100, of: 'users', rank: 3 };
  }
  const notOne = form === 'not' && (next === 'one' || (next === 'a' && words[at + 2]?.form === 'single'));
  if (!all.has(form) && !none.has(form) && !notOne) return undefined;
  if (form === 'each' && next === 'of') return undefined;
  let kind: 'users' | 'requests' | undefined;
  for (let j = at + 1; j < words.length && j <= at + 6; j++) {
    const word = words[j] as Word;
    if (between.has(word.form)) continue;
    const here = kindOf(word);
    const after = words[j + 1];
    const compound =
      after !== undefined &&
      startOf(sentence, j + 1) - endOf(sentence, j) === 1 &&
      (after.high & (high.function | high.be)) === 0 &&
      (after.low & (low.service | low.component | low.user | low.request | low.vague)) !== 0;
    if (here !== undefined && (!compound || (after !== undefined && kindOf(after) !== undefined))) {
      kind = compound && after !== undefined ? kindOf(after) : here;
      break;
    }
    if ((word.high & high.function) !== 0 || (word.low & (low.trouble | low.team | low.staff)) !== 0) return undefined;
  }
  if (kind === undefined || (form === 'any' && kind === 'requests')) return undefined;
  const denied = notOne || none.has(form);
  const spared = denied && isSpared(words, at);
  if (denied && kind === 'requests' && spared) return undefined;
  return { percent: spared ? 0 : 100, of: kind, rank: kind === 'users' ? 3 : 1 };
}

const harmed = forms(
  'affected impacted harmed hurt lost noticed reported suffered complained hit touched involved were',
);

/** "no users were affected" spares them; "no users could log in" hits them all. */
function isSpared(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j < at + 8; j++) {
    const { form } = words[j] as Word;
    if (
      /^(?:could|can|able|managed|access|reach|log|succeeded|received|got|went|saw|made|came|passed|worked|completed)$/.test(
        form,
      )
    )
      return false;
    if (harmed.has(form) && form !== 'were') return true;
  }
  return true;
}
