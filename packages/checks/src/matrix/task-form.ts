import {
  endOf,
  forms,
  isDoing,
  isThing,
  type Measure,
  namesTask,
  readSentences,
  type Sentence,
  verbs,
  type Word,
} from '@failonce/document';

/**
 * What keeps a task from being done: it names no thing ("improve communication"), it is training alone, it has no end
 * ("monitor closely"), or it names a thing and nothing to do. Actionable, specific, bounded: "Postmortem Action Items:
 * Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017.
 */
export type TaskFlaw = 'vague' | 'training' | 'open' | 'ongoing' | 'inactive';

/** The flaw of a task, and the words that show it. */
export function flawOf(measure: Measure): { readonly flaw: TaskFlaw; readonly words: string } | undefined {
  const sentences = readSentences(measure.text);
  const first = sentences[0];
  if (first === undefined) return undefined;
  const training = trainingIn(sentences);
  if (training !== undefined) return { flaw: 'training', words: training };
  const at = verbAt(first);
  if (sentences.length === 1) {
    const open = openEnd(first, at);
    if (open !== undefined) return { flaw: 'open', words: open };
    const ongoing = ongoingIn(first, at);
    if (ongoing !== undefined) return { flaw: 'ongoing', words: ongoing };
  }
  if (!namesTask(measure)) return { flaw: 'vague', words: '' };
  if (sentences.length > 1) return undefined;
  const vague = vagueIn(first, at);
  if (vague !== undefined) return { flaw: 'vague', words: vague };
  const verb = first.words[at] as Word;
  const active = measure.form === 'row' ? undefined : inactiveIn(first, verb, at);
  return active === undefined ? undefined : { flaw: 'inactive', words: active };
}

/** Before the verb of a task: "We will", "Also", a number, the label "Monitoring:". */
const leads = forms('we i will shall must should need needs to also please then action task step team the our');

/** The index of the word that a task begins with, behind a label and what leads to it. */
function verbAt(sentence: Sentence): number {
  const { words, text } = sentence;
  let at = 0;
  for (let i = 0; i < words.length - 1 && i < 5; i++) if (text.plain[endOf(sentence, i)] === ':') at = i + 1;
  while (at < words.length - 1 && (leads.has((words[at] as Word).form) || /^\d/.test((words[at] as Word).form))) at++;
  return at;
}

const schooling = forms(
  'train training trainings educate education educating teach coach coaching workshop workshops retrain',
);
/** May stand around the training without making anything of it. */
const arranging = verbs(
  'conduct provide organise organize schedule give/gave hold/held arrange run/ran offer plan do start begin/began introduce increase improve enhance attend ensure make/made send/sent need receive require implement',
);
const taught = forms('data model models set sets environment environments run runs job jobs');

/** The word for training where a task is nothing else. */
function trainingIn(sentences: readonly Sentence[]): string | undefined {
  let found: string | undefined;
  for (const { words } of sentences) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (schooling.has(word.form) && !taught.has(words[i + 1]?.form ?? '')) found ??= word.form;
      // What the training is about may name any act: "on how to restart the database".
      else if (found === undefined && isDoing(word) && !arranging.has(word.form) && !vagueActs.has(word.form))
        return undefined;
    }
  }
  return found;
}
const vagueActs = verbs('improve enhance strengthen ensure');

const bettering = verbs('improve enhance strengthen increase boost better raise');
const betterings = forms('improved enhanced better more stronger increased');
/** Fields of work: better than now they can always be. */
const fields = forms(
  `monitoring logging testing communication documentation alerting observability visibility security performance reliability quality collaboration
  awareness planning resilience stability availability infrastructure maintenance coordination cooperation teamwork process processes procedures
  practices response responsiveness`,
);
/** What follows says by what it gets better. */
const means = forms('to by with so that which through using when if until from than');

/** "Improve monitoring", "more testing", "enhance logging for the web server": nothing says what is to be different. */
function vagueIn({ words }: Sentence, at: number): string | undefined {
  const verb = words[at] as Word;
  if (!bettering.has(verb.form) && !betterings.has(verb.form)) return undefined;
  let field: string | undefined;
  for (let i = at + 1; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (means.has(form) || /^\d/.test(form)) return undefined;
    if (i <= at + 3 && fields.has(form)) field ??= form;
  }
  return field === undefined ? undefined : `${verb.form} ${field}`;
}

const looking = verbs('investigate explore consider research study evaluate assess discuss brainstorm examine');
const lookingPairs: ReadonlyMap<string, string> = new Map([
  ['look', 'into'],
  ['looking', 'into'],
  ['think', 'about'],
  ['find', 'out'],
  ['keep', 'an'],
]);
const concluding = forms('and or then decide to so report write by until before');

/** "Investigate …", "look into …" without anything that comes of it. */
function openEnd({ words }: Sentence, at: number): string | undefined {
  const { form } = words[at] as Word;
  const next = words[at + 1]?.form;
  const pair = lookingPairs.get(form);
  if (!(looking.has(form) || (pair !== undefined && pair === next))) return undefined;
  for (let i = at + 1; i < words.length - 1; i++) {
    const word = words[i] as Word;
    if (!concluding.has(word.form)) continue;
    const then = words[i + 1] as Word;
    if (isDoing(then) && !looking.has(then.form)) return undefined;
    if (word.form === 'decide' || word.form === 'write' || word.form === 'report' || word.form === 'by')
      return undefined;
  }
  return pair === undefined ? form : `${form} ${next}`;
}

const always = forms('continuously constantly always closely continually vigilantly');
const often = forms('regularly regular periodically periodic frequently frequent routine routinely');
const staying = verbs('continue keep/kept monitor watch observe');
/** A rhythm, or an act that is over once the rhythm is set up. */
const rhythm = forms(
  'daily weekly monthly quarterly yearly biweekly bi-weekly annually annual hourly nightly every each once twice per',
);
const settingUp = verbs(
  'schedule add create set/set automate implement configure introduce establish write/wrote/written build/built put/put install define develop enable plan book deploy',
);

/** Words that let a task go on for ever. */
function ongoingIn({ words }: Sentence, at: number): string | undefined {
  const verb = words[at] as Word;
  if (settingUp.has(verb.form)) return undefined;
  if (words.some(({ form }) => rhythm.has(form) || settingUp.has(form))) return undefined;
  if (staying.has(verb.form) && isAlone(words, at))
    return verb.form === 'continue' || verb.form === 'keep' ? `${verb.form} ${words[at + 1]?.form}` : verb.form;
  for (let i = 0; i < words.length && i < at + 4; i++) {
    const { form } = words[i] as Word;
    if (always.has(form) || often.has(form)) return form;
  }
  const last = words[words.length - 1] as Word;
  return always.has(last.form) || often.has(last.form) ? last.form : undefined;
}

/** "Monitor the disk", not "monitor dashboards" or "keep 14 days of dumps"; "watch" as a verb takes an object. */
function isAlone(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  const next = words[at + 1]?.form ?? '';
  if (form === 'continue' || form === 'continuing') return next === 'to' || next.endsWith('ing');
  if (form === 'keep' || form === 'keeping') return next.endsWith('ing') || next === 'monitoring' || next === 'an';
  return form !== 'monitoring' && /^(?:the|our|all|for|any|your|its|their|closely|server|servers|traffic)$/.test(next);
}

/** Acts that were made into things: each with its verb. */
const acts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    implementation: 'implement',
    creation: 'create',
    addition: 'add',
    installation: 'install',
    introduction: 'introduce',
    integration: 'integrate',
    migration: 'migrate',
    automation: 'automate',
    removal: 'remove',
    replacement: 'replace',
    establishment: 'establish',
    deployment: 'deploy',
    configuration: 'configure',
    documentation: 'document',
    enhancement: 'extend',
    improvement: 'change',
    monitoring: 'monitor',
    review: 'review',
    update: 'update',
  }),
);
const articles = forms('the a an our this that all');
const FEW = 4;

/** "Implementation of a second check", "The certificate": a thing, and nothing to do with it. Gives the verb where it is known. */
function inactiveIn({ words, text }: Sentence, verb: Word, at: number): string | undefined {
  const next = words[at + 1]?.form;
  const act = acts.get(verb.form);
  if (act !== undefined && next === 'of') return act;
  // A setting, a command or a condition says itself what to do.
  if (words.length > FEW || /[`=<>→/]|\d/.test(text.plain)) return undefined;
  if (!articles.has(verb.form) && !isThing(verb)) return undefined;
  return words.some((word) => isDoing(word) || word.form.endsWith('ed') || word.form.endsWith('ing')) ? undefined : '';
}
