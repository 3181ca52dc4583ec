import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasForm, isDenied, isFuture, isPassive, namesThing, opensClause } from './sentence-roles.ts';

/*
 * A change by which an outage is ended: an act ("rolled back", "raised") and its object, in the active, the passive, or
 * as a noun ("rollback of release 41"). Only saying that it was mended ("a fix was deployed") names none.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Acts which the lexicon does not count as changes. */
const furtherActs = set(
  `topped tops pasted pastes lifted lifts signed signs emptied empties entered ended ends purged purges placed places killed rerun activated
  activates deactivated deactivates re-enabled re-registered re-added re-issued reissued banned drained drains paused skipped re-queued requeued re-installed overwrote
  rolls kills pins swaps swapped converts converted fixes repointed`,
);

/** Nouns and adjectives as often as verbs: an act only where a verb would stand. */
const light = set(
  `update updates patch limit limits release releases open close set cap change changes copy copies order start stop state clean correct clear run group free force deploy upgrade
  rate load block write writes line deployment import export cut scale switch lower allow index version mount mend raise point points turn route insert fix fixes solution resolution
  patches merge ship push move moves apply limiting reverse distribute expand remove replace address introduce enable disable reset restart restarts upgrades stops starts starting
  opening drop drops dropped increase increases increased decrease decreased delete deleted shift create created balance balancing introduced configuration configure configured stopped
  put brought bring killed moved separate split bind edit double adjust upload uploads signs roll rolls mounts turns kills pins`,
);

/** These happen by themselves too: "requests dropped", "the service stopped". */
const happening = set('stopped dropped increased decreased moved starting closed opened started turned');
const sized = set('memory limit limits size pool timeout timeouts capacity quota threshold space');
const behind = set('by from in on to with and at for');
const doers = set(
  'was were is are we i they team engineers engineer and then been got by had being developer ops he she finally manually quickly also',
);
const beforeVerb = set(
  `we i they he she it to by was were been and then team engineers engineer developers developer ops manually quickly had being finally temporarily admin administrator
  administrators immediately of after them dbas dba sysadmin who provider vendor could did staff lead subsequently also successfully is are`,
);
/** A participle behind one of these is an adjective: "with a reduced service". */
const articles = set('a an the our its their this that these those any some no with every each of');
const bes = set('be is was were are being');

/** It says that a try was made, not that it was the change. */
const failed = set(
  'attempted tried attempt attempts trying unsuccessful unsuccessfully avail persisted failed misleading',
);
/** What somebody is found to have done belongs to the cause: "history shows me doing …". */
const reporting = set('shows show showed shown saw sees seen reveals revealed');

/** Bringing back the service is the outcome, not the change. */
const bringing = set('bring brought brings bringing restore restored restores restoring return returned');
const outcomes = set(
  'online up normal operational service services functionality operation operations access traffic system systems site website connectivity',
);
const sources = set(
  'backup backups snapshot copy version previous former old from dump replica git archive list table',
);
const beginning = set('start started starts stop stopped stops starting');
const putting = set('put puts putting');
const downward = set('down together');
/** Tickets, laptops and calls are opened and closed too. */
const opening = set('open opens opened opening close closes closed closing attach attached attaches');
const gates = set(
  'port ports range firewall connection connections transaction transactions session sessions socket sockets volume disk valve access file files rule network',
);
const publishing = set('upload uploaded uploads push pushed commit committed merged');
const publicPlaces = set('github gitlab repo repository');

/** Words that name nothing changed, though the lexicon does not know them or knows them as things. */
const nothingChanged = set(
  `full robust targeted remediation remediations comprehensive permanent temporary effective swift quick dedicated globally functionality levels level peace calm order harmony intervention
  solution solutions fix fixes workaround workarounds hotfix mitigation resolution correction measures issue problem incident outage bug bugs error errors sale sales purchase visit hour hours
  business confidence trust day everyone production success successful root collateral cause causes ticket tickets case alarm alarms alert alerts meeting room chat laptop dashboard timely manner quickly`,
);

/** Index of the word that names the change which a sentence tells of; -1 where there is none. */
export function changeIn(sentence: Sentence): number {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const changes = (word.low & low.fix) !== 0 || furtherActs.has(word.form);
    const solves = (word.low & low.solve) !== 0;
    if (!changes && !solves) continue;
    if (!isDone(sentence, i)) continue;
    if (bringing.has(word.form) && !bringsChange(sentence, i)) continue;
    const next = words[i + 1]?.form;
    // "started to look", "puts it down to".
    if (beginning.has(word.form) && (next === 'to' || (next?.endsWith('ing') ?? false))) continue;
    if (putting.has(word.form) && hasForm(sentence, downward, i + 1, i + 4)) continue;
    if (opening.has(word.form) && !hasForm(sentence, gates, i - 6, i + 8)) continue;
    if (publishing.has(word.form) && hasForm(sentence, publicPlaces, i + 1, i + 8)) continue;
    if (hasObject(sentence, i, changes && !solves)) return i;
  }
  return -1;
}

/** Is the word at `i` an act, and was it carried out? */
function isDone(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const { form } = words[i] as Word;
  if (isFuture(sentence, i) || isDenied(sentence, i)) return false;
  if (failed.has(words[i - 1]?.form ?? '') || failed.has(words[i - 2]?.form ?? '')) return false;
  if (light.has(form) && !startsAct(sentence, i)) return false;
  // "the fix is on the server", "patch was deployed": a noun.
  const next = words[i + 1];
  if (
    light.has(form) &&
    !form.endsWith('ed') &&
    next !== undefined &&
    ((next.high & high.be) !== 0 || verbs.has(next.form))
  )
    return false;
  if (i === 0) return true;
  const before = (words[i - 1] as Word).form;
  if (form.endsWith('ed') && articles.has(before) && words[i + 1] !== undefined) return false;
  if (form.endsWith('ing') && bes.has(before)) return false;
  return !hasForm(sentence, reporting, i - 4, i) || opensClause(sentence, i);
}

/** A light word counts where a verb stands: first in the sentence, behind we/team/was/by/and/to, or behind a comma. */
function startsAct(sentence: Sentence, i: number): boolean {
  if (opensSentence(sentence, i)) return true;
  const { form } = sentence.words[i] as Word;
  const before = sentence.words[i - 1] as Word;
  // "pool size set to 40": the participle without its "was".
  if (form === 'set' && sentence.words[i + 1]?.form === 'to' && isChanged(before)) return true;
  if (happening.has(form) && sentence.words[i + 1]?.form === 'to' && hasForm(sentence, sized, i - 5, i)) return true;
  if (happening.has(form)) return doers.has(before.form) || isName(sentence, i - 1);
  // "Old log files deleted."
  if (
    form.endsWith('ed') &&
    isChanged(before) &&
    (opensClause(sentence, i + 1) || behind.has(sentence.words[i + 1]?.form ?? ''))
  )
    return true;
  return (
    beforeVerb.has(before.form) ||
    (before.low & (low.team | low.staff)) !== 0 ||
    opensClause(sentence, i) ||
    isName(sentence, i - 1)
  );
}

const verbs = set(
  'works worked fails failed goes went takes took begins began starts started stops stopped succeeds succeeded seems comes came',
);
const clockWords = set('am pm a p m utc gmt est edt pst pdt cet cest wat eat cat sast hrs hours h t ist bst');

/** First in the sentence, a time left out: "7:30 AM Moved the pictures …". */
function opensSentence(sentence: Sentence, at: number): boolean {
  if (at > 6) return false;
  for (let i = 0; i < at; i++) {
    const { form } = sentence.words[i] as Word;
    const code = form.charCodeAt(0);
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

function hasComponent(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let j = Math.max(0, at - 5); j < words.length && j <= at + 6; j++) {
    if (j !== at && ((words[j] as Word).low & low.component) !== 0) return true;
  }
  return false;
}

/** Something that was changed stands near the verb: the object behind it, or the subject of a passive. */
function hasObject(sentence: Sentence, at: number, strong: boolean): boolean {
  const { words } = sentence;
  const passive = isPassive(sentence, at);
  // "The problem is solved, the API is back": behind a passive stands something else.
  const reach = strong ? 9 : passive ? 0 : 7;
  for (let j = at + 1; j < words.length && j <= at + reach; j++) if (isChanged(words[j] as Word)) return true;
  const reachBack = passive ? 9 : strong ? 3 : 0;
  for (let j = at - 1; j >= 0 && j >= at - reachBack; j--) if (isChanged(words[j] as Word)) return true;
  return false;
}

function isChanged(word: Word): boolean {
  // IP addresses, which the lexicon takes for "to address".
  if (word.form === 'addresses') return true;
  return (
    namesThing(word) && !nothingChanged.has(word.form) && !clockWords.has(word.form) && (word.high & high.be) === 0
  );
}
