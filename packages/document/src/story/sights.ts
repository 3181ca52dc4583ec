import { low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import { type Sentence, type Word, wordAt } from '../prose/sentences.ts';
import { tellsBad } from './bad-signs.ts';
import { firstWord, isAgentNoun, isName, isOutsider, testers } from './persons.ts';
import { isDenied } from './sentence-roles.ts';
import { anyOf, type Forms, forms, verbs } from './word-sets.ts';

/** Of these, what only speaks of seeing: enough where the one who sees is named as the one who noticed. */
export const seeing = verbs(
  `notice spot discover observe detect find/found see/saw/seen realize realise encounter remark recognize catch/caught identify report flag witness perceive sense
  recognise behold/beheld note hear/heard uncover unearth glimpse feel/felt suspect eyeball`,
);
/** Seeing that needs no search before it. */
const noticing = verbs(
  'notice spot observe remark encounter detect witness perceive behold/beheld glimpse sense eyeball',
);
/** Verbs of motion and the like that mean "see by chance" with one of these words behind them. */
const meeting: ReadonlyMap<string, Forms> = new Map(
  (
    [
      ['come/came', 'across upon'],
      ['run/ran', 'across into'],
      ['stumble', 'on upon across over onto into'],
      ['hit', 'on upon'],
      ['happen chance light', 'on upon across'],
      ['bump trip', 'into on over upon'],
      ['get/got catch/caught take/took pick', 'wind sight note notice up'],
      ['greet meet/met face confront welcome', 'by with'],
    ] as const
  ).flatMap(([entries, particles]) =>
    entries
      .split(' ')
      .flatMap(verbForms)
      .map((form) => [form, forms(particles)]),
  ),
);
/** "got up", "took note" alone do not see: these go on with "of" or "on". */
const seconds = forms('wind sight note notice up');
/** What shows the state of a service to who looks at it. */
const gauges = forms('graph graphs curve curves chart dashboard screen board spike');
/** What people do with the service in the ordinary course of things. */
export const routine = forms(
  `test tests testing tested check checks checking review reviewing attempt attempts attempting attempted trying tried try curl ssh inspection routine deploying deployment browsing visiting
  loading working manually manual accidentally logging logged opened opening refreshing walkthrough demo demoing login preview previewing showing partner
  rehearsal rehearsing drill exercise rounds patrol trial visited reloaded refreshed wget telnet pinging coincidence`,
);
/** What else people do with a service or a machine before it fails them. */
const using = verbs(
  'try attempt seek/sought want connect log sign open visit load reload refresh browse type click access ssh curl wget telnet dial use demo submit surf navigate',
);
/** What may also be a noun: its subject stands right before it. */
const nounish = forms('spot spots notice notices note notes flag flags witness sense senses sight catch');
export const seeingOrMeeting: Forms = anyOf(seeing, meeting.keys());
/** Ordinary acts that may meet the trouble. */
export const ordinary: Forms = anyOf(routine, using);

/** Does the word at `at` (with what follows) mean seeing? */
export function isSeeing(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  if (seeing.has(form)) return true;
  const particles = meeting.get(form);
  const next = words[at + 1]?.form;
  if (particles === undefined || next === undefined || !particles.has(next)) return false;
  return !seconds.has(next) || words[at + 2]?.form === 'of' || words[at + 2]?.form === 'on';
}

/** An ordinary act behind `at`: "found during a manual test". */
export const hasRoutine = (sentence: Sentence, at: number): boolean =>
  sentence.words.some((word, i) => i > at && routine.has(word.form));

/**
 * Who sees that something is wrong: own staff, somebody with a name, nobody named; else some other person.
 * `sees`, `acts`: there are words of seeing, and of ordinary acts, in the sentence.
 */
export function seesTrouble(
  sentence: Sentence,
  early: boolean,
  named: boolean,
  sees: boolean,
  acts: boolean,
): 'engineer' | 'other' | undefined {
  const { words } = sentence;
  if ((sentence.low & low.cause) !== 0) return undefined;
  const first = firstWord(sentence);
  for (let i = first; sees && i < words.length; i++) {
    if (!isSeeing(words, i) || isDenied(sentence, i)) continue;
    const seer = seerOf(sentence, i, first);
    if (seer === undefined) continue;
    const { form } = words[i] as Word;
    const visible = isVisible(words, i);
    if ((learning.has(form) || noticing.has(form)) && findsInside(sentence, i, noticing.has(form) ? 4 : 7)) continue;
    if (visible && (early || noticing.has(form))) return seer;
    if (!early) continue;
    if (noticing.has(form) || meeting.has(form)) {
      if (i + 1 < words.length && !isPronoun(words, i + 1)) return seer;
    } else if (tellsBad(sentence, i + 1, i + 15)) return seer;
  }
  return early || named ? meetsTrouble(sentence, first, named, acts) : undefined;
}

/** Finding and realising may be the end of a search. */
const learning = verbs('discover find/found identify realize realise uncover unearth recognize recognise');
export const inside = forms(
  'semicolon bracket brace comma table index syntax quote schema lock line commit typo config configuration file code query setting directive key variable parameter script cache disk module plugin package function method loop migration rule record entry mistake misconfiguration culprit reason permission',
);

/** "Found the wrong line", "discovered that the disk of the replica was full": the mechanism, not what users met. */
function findsInside(sentence: Sentence, at: number, reach: number): boolean {
  if ((sentence.low & (low.down | low.user)) !== 0) return false;
  const { words } = sentence;
  let within = false;
  for (let j = at + 1; j < words.length && j <= at + reach; j++) {
    const word = words[j] as Word;
    if ((word.low & low.symptom) !== 0 || word.form === 'not' || word.form === 'running') return false;
    if ((word.low & low.fault) !== 0 || inside.has(word.form)) within = true;
  }
  return within;
}

/** "Attempted to log in, only to be greeted by an error", "Dina opens the page: blank": an ordinary act meets the symptom. */
function meetsTrouble(
  sentence: Sentence,
  first: number,
  named: boolean,
  acts: boolean,
): 'engineer' | 'other' | undefined {
  const { words } = sentence;
  let who: 'engineer' | 'other' = 'engineer';
  for (let i = first; acts && i < words.length && (named || i <= first + 6); i++) {
    const word = words[i] as Word;
    if (!named && (word.low & (low.user | low.monitor)) !== 0) return undefined;
    if (isOutsider(word)) who = 'other';
    const act =
      routine.has(word.form) ||
      (using.has(word.form) && (i > first || /(?:ed|ing|went|ran|sat|sought)$/.test(word.form)));
    if (!act || (!named && /^(?:check|checks|checked|test|tests|review|inspection)$/.test(word.form))) continue;
    // The act has somebody who does it right before it, or stands first.
    if (!named && i > first && !isActor(sentence, first, i)) continue;
    // "curl returned 200"
    if (words.some((other) => other.form === '200' || other.form === 'ok')) return undefined;
    if (tellsBad(sentence, i + 1)) return who;
    break;
  }
  if (!named && isChecked(sentence, first)) return 'engineer';
  return named ? undefined : isTurnedAway(sentence, first) ? 'engineer' : undefined;
}

const running = forms(
  'ran run running doing did executing executed performing performed launched started during while testing checking',
);
const instruments = forms(
  'check checks checker checkers test tests suite script curl ping deploy deployment walkthrough verification review demo rehearsal',
);

/** "Ran the checker, all tests failed", "Running the usual check, I received a 502": an ordinary test meets the trouble. */
function isChecked(sentence: Sentence, first: number): boolean {
  const { words } = sentence;
  if (!running.has((words[first] as Word).form)) return false;
  for (let i = first + 1; i < words.length && i <= first + 5; i++)
    if (instruments.has((words[i] as Word).form)) return tellsBad(sentence, i + 1);
  return false;
}

const looks = forms('look glance peek glimpse');
const reveals = forms(
  'showed shows show revealed reveals reveal told tells uncovered betrayed betrays exposed confirmed turned brought made',
);
/** What becomes of somebody who wants to use the service: "got slapped with", "was turned away". */
const rebuffs = forms(
  'turned met greeted refused rejected denied barred locked slapped thrown kicked bounced staring faced stuck blocked rebuffed welcomed confronted stopped shut rewarded left treated presented hit',
);

/** "Sat down to deploy and could not log in", "a quick glance showed red nodes", "knocked and was turned away": of the crew, or nobody named. */
function isTurnedAway(sentence: Sentence, first: number): boolean {
  const { words } = sentence;
  const opening = words[first] as Word;
  const looking = words.findIndex((word, i) => i <= first + 4 && looks.has(word.form));
  if (looking >= 0 && words.some((word, i) => i > looking && reveals.has(word.form)))
    return tellsBad(sentence, looking + 1);
  const own =
    /^(?:i|we)$/.test(opening.form) ||
    isName(sentence, first) ||
    pastActs.has(opening.form) ||
    (opening.form.endsWith('ed') && opening.low === 0 && opening.high === 0);
  // "We restarted it, but …" comes after the detection.
  if (!own || words.slice(first, first + 3).some((word) => (word.low & (low.fix | low.solve)) !== 0)) return false;
  for (let i = first + 1; i < words.length; i++) {
    const { form } = words[i] as Word;
    const next = words[i + 1]?.form ?? '';
    if (
      form === "couldn't" ||
      form === "can't" ||
      form === 'cannot' ||
      ((form === 'could' || form === 'can') && next === 'not')
    )
      return true;
    if ((form === 'was' || form === 'got' || form === 'were' || form === 'getting') && rebuffs.has(next)) return true;
    if (form === 'only' && next === 'to') return true;
    if (form === 'but' && tellsBad(sentence, i)) return true;
  }
  return false;
}
const pastActs = forms('went sat ran took got began tried wanted came decided needed hoped meant set');

/** Somebody of the crew, a name or an outsider in words[from … to), or a mere "while", "when". */
function isActor(sentence: Sentence, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = sentence.words[j] as Word;
    if ((word.low & (low.staff | low.team)) !== 0 || isName(sentence, j) || isOutsider(word) || isAgentNoun(word))
      return true;
    if (/^(?:while|when|upon|during|tried|attempted|trying|attempt)$/.test(word.form)) return true;
  }
  return false;
}

/** What is seen: a symptom, a curve on a screen, a thing that is not running. */
function isVisible(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 14; j++) {
    const word = words[j] as Word;
    if ((word.low & (low.symptom | low.down)) !== 0 || (j <= at + 5 && gauges.has(word.form))) return true;
    if (
      word.form === 'not' &&
      /^(?:running|working|listening|there|loading|right|up|responding)$/.test(words[j + 1]?.form ?? '')
    )
      return true;
  }
  return false;
}

/** The seeing is done by the crew: a pronoun, an engineer or a name in front, or no subject at all. */
function seerOf(sentence: Sentence, verb: number, first: number): 'engineer' | 'other' | undefined {
  const { words } = sentence;
  if (verb === first)
    return /(?:ed|saw|found|caught|came|ran|hit|got|met|noting|cing|ing)$/.test((words[verb] as Word).form)
      ? 'engineer'
      : undefined;
  const begun = /^(?:began|begins|begin|started|starts|start|happened|happens|chanced)$/.test(
    wordAt(words, verb - 2)?.form ?? '',
  );
  if (
    !begun &&
    /^(?:is|are|was|were|been|be|being|to)$/.test((words[verb - 1] as Word).form) &&
    !meeting.has((words[verb] as Word).form)
  )
    return undefined;
  const reach = nounish.has((words[verb] as Word).form) ? 2 : 12;
  for (let j = verb - 1; j >= 0 && j >= verb - reach; j--) {
    const word = words[j] as Word;
    if (reach === 2 && /^(?:a|an|the|no|our|this|that|in|on|of)$/.test(word.form)) return undefined;
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|us|my|me|is|uses)$/.test(word.form)) return 'engineer';
    if (isName(sentence, j) || testers.has(word.form)) return 'engineer';
    if (isOutsider(word)) return 'other';
  }
  // "A packer came upon the trouble": a person of a trade that the lexicon does not know.
  let subject = verb - 1;
  while (subject > first && /(?:ly|also|first|then|had|has|have)$/.test((words[subject] as Word).form)) subject--;
  return isAgentNoun(words[subject] as Word) ? 'other' : undefined;
}

const isPronoun = (words: readonly Word[], at: number): boolean =>
  /^(?:it|this|that)$/.test((words[at] as Word).form) && at === words.length - 1;
