import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word, wordAt } from '../prose/sentences.ts';
import { furtherActs, happening, light, nothingChanged } from './change-words.ts';
import { firstWord } from './persons.ts';
import { hasForm, isDenied, isFuture, isPassive, namesThing, opensClause } from './sentence-roles.ts';
import { mayTell, triggeredBy } from './triggers.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/*
 * A change by which an outage is ended: an act ("rolled back", "raised") and its object, in the active, the passive, or
 * as a noun ("rollback of release 41"). Only saying that it was mended ("a fix was deployed") names none.
 */

const sized = forms('memory limit limits size pool timeout timeouts capacity quota threshold space');
const behind = forms(
  'by from in on to with and at for so because until without per using via after before during through into onto across out off back again successfully manually as while',
);
const doers = forms(
  'was were is are we i they team engineers engineer and then been got by had being developer ops he she finally manually quickly also',
);
const beforeVerb = forms(
  `we i they he she it to by was were been and then team engineers engineer developers developer ops manually quickly had being finally temporarily admin administrator
  administrators immediately of after them dbas dba sysadmin who provider vendor could did staff lead subsequently also successfully is are`,
);
/** A participle behind one of these is an adjective: "with a reduced service". */
const articles = forms('a an the our its their this that these those any some no with every each of');
const bes = forms('be is was were are being');

/** It says that a try was made, not that it was the change. */
const failed = forms(
  'attempted tried attempt attempts trying unsuccessful unsuccessfully avail persisted failed misleading',
);
/** What somebody is found to have done belongs to the cause: "history shows me doing …". */
const reporting = forms('shows show showed shown saw sees seen reveals revealed');

/** Bringing back the service is the outcome, not the change. */
const bringing = forms(
  're-establish re-establishes re-established reestablished re-establishing bring brought brings bringing restore restored restores restoring return returned',
);
const outcomes = forms(
  'online up normal operational service services functionality operation operations access traffic system systems site website connectivity',
);
const sources = forms(
  'files file objects object rows row records permission permissions ownership settings defaults default symlink versioning image images backup backups snapshot copy version previous former old from dump replica git archive list table',
);
const beginning = forms('start started starts stop stopped stops starting');
const putting = forms('put puts putting');
const downward = forms('down together');
/** Tickets, laptops and calls are opened and closed too. */
const opening = forms('open opens opened opening close closes closed closing attach attached attaches');
const gates = forms(
  'port ports range firewall connection connections transaction transactions session sessions socket sockets volume disk valve access file files rule network',
);
const publishing = forms('upload uploaded uploads push pushed commit committed merged landed published');
const publicPlaces = forms('github gitlab bitbucket repo repository');

const runningVerbs = forms('ran run runs running executed executes');
const repairs = forms('migration migrations playbook fsck repair certbot seeder ansible terraform reindex vacuum');
const ridding = forms('rid away');

/** Index of the word that names the change which a sentence tells of; -1 where there is none. */
export function changeIn(sentence: Sentence): number {
  if ((sentence.low & (low.fix | low.solve)) === 0 && !mayTell(sentence, changing)) return -1;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & (low.fix | low.solve)) === 0 && acting.of(word) === 0) continue;
    if (word.form === 'back' ? isReturn(sentence, i) : isRemoval(sentence, i)) return i;
    const changes = (word.low & low.fix) !== 0 || furtherActs.has(word.form) || runsRepair(sentence, i);
    const solves = (word.low & low.solve) !== 0;
    if (!changes && !solves) continue;
    if (!isDone(sentence, i) || isOtherAct(sentence, i)) continue;
    if (hasObject(sentence, i, changes && !solves)) return i;
  }
  return -1;
}

/** Without one of these, or a word that the lexicon counts as a change, nothing is changed. */
const changing = triggeredBy(furtherActs, ridding, repairs, forms('back'));
const acting = wordRoles(furtherActs, ridding, runningVerbs, forms('back'));

const turning = forms(
  'go goes went gone going return returned returns returning put moved fell fall falls moved retreated retreat retreating crawled',
);
const former = forms(
  'version release previous old older earlier former last build image plan setup layout provider backup state configuration config one what',
);

/** "went back to the old version". */
function isReturn(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  if (words[i]?.form !== 'back' || words[i + 1]?.form !== 'to') return false;
  // "went back to the old build", "returned the DNS back to the former servers"
  return hasForm(sentence, turning, i - 4, i) && hasForm(sentence, former, i + 2, i + 7) && !isFuture(sentence, i - 1);
}

/** "ran the forgotten migration". */
function runsRepair(sentence: Sentence, i: number): boolean {
  return runningVerbs.has((sentence.words[i] as Word).form) && hasForm(sentence, repairs, i + 1, i + 5);
}

/** "got rid of the lock file", "did away with the limit". */
function isRemoval(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const next = words[i + 1];
  if (!ridding.has(words[i]?.form ?? '') || (next?.form !== 'of' && next?.form !== 'with')) return false;
  for (let j = i + 2; j < words.length && j < i + 8; j++) if (isChanged(words[j] as Word)) return true;
  return false;
}

/** The verb has another sense here: "restored service", "started to look", "closed the ticket", "brought to light". */
function isOtherAct(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const { form } = words[i] as Word;
  if (bringing.has(form) && (hasForm(sentence, knowing, i + 1, i + 5) || !bringsChange(sentence, i))) return true;
  if (form !== 'added' && tellsStatus(sentence, i)) return true;
  const next = words[i + 1]?.form;
  if (beginning.has(form) && (next === 'to' || (next?.endsWith('ing') ?? false))) return true;
  if (putting.has(form) && hasForm(sentence, downward, i + 1, i + 4)) return true;
  if (opening.has(form) && !hasForm(sentence, gates, i - 6, i + 8)) return true;
  return publishing.has(form) && hasForm(sentence, publicPlaces, i + 1, i + 8);
}

/** "the status page was updated" mends nothing. */
function tellsStatus(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let j = Math.max(0, at - 6); j < at + 6; j++)
    if (words[j]?.form === 'status' && words[j + 1]?.form === 'page') return true;
  return false;
}

const knowing = forms('light attention notice');

/** Is the word at `i` an act, and was it carried out? */
export function isDone(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const { form } = words[i] as Word;
  if (isFuture(sentence, i) || isDenied(sentence, i)) return false;
  if (failed.has(wordAt(words, i - 1)?.form ?? '') || failed.has(wordAt(words, i - 2)?.form ?? '')) return false;
  if (needsPlace(form) && !startsAct(sentence, i)) return false;
  // "the fix is on the server", "patch was deployed": a noun.
  const next = words[i + 1];
  if (
    light.has(form) &&
    !form.endsWith('ed') &&
    next !== undefined &&
    ((next.high & high.be) !== 0 || verbs.has(next.form))
  )
    return false;
  // "sync is healthy"
  if (next !== undefined && (next.high & high.be) !== 0 && !/(?:ed|ing)$/.test(form) && i <= firstWord(sentence))
    return false;
  if (i === 0) return true;
  // "the charts have been empty"
  if (adjectives.has(form) && ((words[i - 1] as Word).high & high.be) !== 0) return false;
  const before = (words[i - 1] as Word).form;
  if (form.endsWith('ed') && articles.has(before) && words[i + 1] !== undefined) return false;
  if (form.endsWith('ing') && bes.has(before)) return false;
  return !hasForm(sentence, reporting, i - 4, i) || opensClause(sentence, i);
}

/** "a repair script", "the start", "requests dropped": a verb only where one would stand. */
function needsPlace(form: string): boolean {
  return light.has(form) || happening.has(form);
}

/** A light word counts where a verb stands: first in the sentence, behind we/team/was/by/and/to, or behind a comma. */
export function startsAct(sentence: Sentence, i: number): boolean {
  if (opensSentence(sentence, i)) return true;
  const { form } = sentence.words[i] as Word;
  const before = sentence.words[i - 1] as Word;
  // "pool size set to 40": the participle without its "was".
  if (
    form === 'set' &&
    (sentence.words[i + 1]?.form === 'to' || sentence.words[i + 1]?.form === 'from') &&
    isChanged(before)
  )
    return true;
  if (happening.has(form) && sentence.words[i + 1]?.form === 'to' && hasForm(sentence, sized, i - 5, i)) return true;
  const next = sentence.words[i + 1]?.form;
  // "the plug-in put back", "limiter put in place", "the cluster moved to bigger machines"
  if (form === 'put' && behind.has(next ?? '') && isChanged(before)) return true;
  if (form === 'moved' && next === 'to') {
    if ((before.low & (low.component | low.service | low.request)) !== 0) return true;
    if (isChanged(before) && hasForm(sentence, elsewhere, i + 2, i + 4)) return true;
  }
  if (happening.has(form) && (next === 'off' || next === 'on')) return true;
  // "of free threads" is no act, "of freeing threads" is.
  if (gerunds.has(before.form) && !form.endsWith('ing')) return false;
  if (happening.has(form) && !(running.has(form) && (before.low & low.component) !== 0))
    return doers.has(before.form) || isName(sentence, i - 1);
  // "Old log files deleted."
  if (
    form.endsWith('ed') &&
    isChanged(before) &&
    (opensClause(sentence, i + 1) || behind.has(sentence.words[i + 1]?.form ?? ''))
  )
    return true;
  return (
    beforeVerb.has(before.form) ||
    ((before.low & (low.team | low.staff)) !== 0 && !articles.has(before.form)) ||
    opensClause(sentence, i) ||
    isName(sentence, i - 1)
  );
}

const elsewhere = forms(
  'bigger larger smaller faster stronger another new newer different dedicated separate own other healthy',
);
const adjectives = forms('empty clean open free correct clear lower double top light');
const gerunds = forms('of after by');
/** What a server does only when told to. */
const running = forms('started relaunched');

const verbs = forms(
  'works worked fails failed goes went takes took begins began starts started stops stopped succeeds succeeded seems comes came',
);
const clockWords = forms('am pm a p m utc gmt est edt pst pdt cet cest wat eat cat sast hrs hours h t ist bst');

/** First in the sentence, a time left out: "7:30 AM Moved the pictures …". */
function opensSentence(sentence: Sentence, at: number): boolean {
  if (at > 6) return false;
  const { words } = sentence;
  for (let i = 0; i < at; i++) {
    const { form } = words[i] as Word;
    const code = form.charCodeAt(0);
    // "7 a m", but not "A repair".
    if (form === 'a' && words[i + 1]?.form !== 'm') return false;
    if (!(code >= 48 && code <= 57) && !clockWords.has(form)) return false;
  }
  return true;
}

/** "Deepa corrects …": a capitalised word that the lexicon does not know. */
function isName(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  return word?.capital === true && word.low === 0 && word.high === 0 && word.form.length > 2;
}

/** "restored the list from the backup" names a change, "restored service" does not. */
function bringsChange(sentence: Sentence, at: number): boolean {
  return (
    hasForm(sentence, sources, at - 6, at + 9) ||
    (!hasForm(sentence, outcomes, at - 6, at + 9) && hasComponent(sentence, at))
  );
}

export function hasComponent(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let j = Math.max(0, at - 5); j < words.length && j <= at + 6; j++) {
    if (j !== at && ((words[j] as Word).low & low.component) !== 0) return true;
  }
  return false;
}

/** Something that was changed stands near the verb: the object behind it, or the subject of a passive. */
export function hasObject(sentence: Sentence, at: number, strong: boolean): boolean {
  const { words } = sentence;
  const before = wordAt(words, at - 1);
  // "Typo corrected."
  if (
    before !== undefined &&
    (words[at] as Word).form.endsWith('ed') &&
    opensClause(sentence, at + 1) &&
    isChanged(before)
  )
    return true;
  const passive = isPassive(sentence, at);
  // "The problem is solved, the API is back": behind a passive stands something else.
  const reach = strong ? 9 : passive ? 0 : 7;
  for (let j = at + 1; j < words.length && j <= at + reach; j++) {
    // "deployed by Maria": who did it is no object.
    if (words[j]?.form === 'by' && isAgent(sentence, j + 1)) break;
    // "fixed the bug and the site works"
    if (!strong && (words[j]?.form === 'and' || (opensClause(sentence, j) && (j > at + 1 || isComma(sentence, at)))))
      break;
    if (isChanged(words[j] as Word)) return true;
  }
  const reachBack = passive ? 9 : strong ? 3 : 0;
  for (let j = at - 1; j >= 0 && j >= at - reachBack; j--) if (isChanged(words[j] as Word)) return true;
  return false;
}

/** Ends a comma the clause behind the word at `at`? */
const isComma = (sentence: Sentence, at: number): boolean => sentence.text.plain.charCodeAt(endOf(sentence, at)) === 44;

function isAgent(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const word = sentence.words[i];
    if (word === undefined || word.form.endsWith('ing')) return false;
    if ((i === from && word.capital) || (word.low & (low.team | low.staff)) !== 0) return true;
  }
  return false;
}

function isChanged(word: Word): boolean {
  // IP addresses, which the lexicon takes for "to address".
  if (word.form === 'addresses') return true;
  return (
    namesThing(word) && !nothingChanged.has(word.form) && !clockWords.has(word.form) && (word.high & high.be) === 0
  );
}
