import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word } from '../prose/sentences.ts';
import { isTechnical } from './technical.ts';
import { wordRoles } from './word-roles.ts';
import { forms, verbs } from './word-sets.ts';

/** Acts of mending: who changed what. */

/** An act of mending: what was done and to what. */
export interface Act {
  /** Index of the verb. */
  readonly at: number;
  /** What the verb tells: the change itself ("restarted"), that it became better ("adjusted"), or that it was mended ("fixed"). */
  readonly tells: 'change' | 'better' | 'mended';
  /** Somebody did it, or it was done; no machine or attacker did. */
  readonly done: boolean;
  /** Only its form and place speak for an act: "were erected". */
  readonly guessed: boolean;
}

/** Verbs that say that it was mended, not how; and those that want an object with content: "put", "applied a solution". */
const solving = verbs(
  `fix resolve solve rectify repair mitigate handle address remedy mend cure restore sort stabilise stabilize implement introduce deploy apply
  take/took/taken put bring/brought make/made`,
);

/** With these behind it, a verb like "put" or "take" tells the change. */
const particles = forms('in out into onto off');

/** Verbs that say that something was made better, not what the change was. */
const bettering = verbs(
  'adjust optimize optimise correct update improve enhance modify tune refactor amend refine alter strengthen patch retune overhaul rework',
);

/** Verbs of changing things which the lexicon does not count as mending: moving, making, ending, opening, lending, cleaning … */
const changes = verbs(
  `change build/built activate deactivate allocate paste execute rerun/reran pull convert sign issue save re-register re-queue requeue recycle cycle bounce reissue
  drain erase wipe strip strike/struck weed sweep/swept empty shave shed slash hike boost widen narrow loosen relax tighten bolster beef
  supersede substitute exchange trade fit refit install seat reseat rack mount hook wire rewire solder plug unplug pry unstick nudge kick poke
  load unload reinstate revise retire withdraw/withdrew/withdrawn rescind revoke annul cancel abort halt interrupt terminate
  suspend mute unmute silence unmask shelve park bypass skirt sidestep steer shepherd divert funnel shunt reconnect reattach rejoin
  relaunch launch boot rekindle revive resurrect awaken wake/woke/woken rouse reprovision re-enter reinitialise reinitialize reseed seed
  prime warm flash reflash reimage reformat format partition resize grow/grew/grown shrink/shrank/shrunk stretch lift offload
  fence ban forbid/forbade/forbidden outlaw bar lock unlock grant give/gave/given lend/lent assign reassign allot bind/bound rebind pin unpin
  freeze/froze/frozen thaw cast carve inscribe type retype respell spell misspell label tag untag mark comment uncomment annotate append prepend
  splice stitch graft wrap cache throttle cap curb clamp ration queue dequeue drain requeue reschedule schedule stagger spread shard mirror
  replicate promote demote elect switch flip toggle swap shuffle rotate turn crank dial ratchet open close seal shut connect disconnect
  log register deregister enrol subscribe unsubscribe import export dump reload replay rebuild recompile rebase cherry-pick squash commit push
  ship publish republish release upload download sync resync synchronise synchronize align realign harmonise harmonize match point repoint aim
  retarget swing/swung hardcode parametrise template provision spin/spun fire buy/bought purchase rent borrow lease hire migrate transplant
  relocate rehome evacuate move shift carry copy clone back restore rescue salvage reclaim trim prune cull chop cut crop thin compact
  compress archive expire delete drop discard dump ditch scrap throw/threw/thrown chuck toss bin rid slay/slew/slain kill nuke purge
  evict expel kick block unblock blacklist whitelist allowlist allow permit enable disable arm disarm install reinstall uninstall add remove
  replace set reset configure reconfigure rewrite/rewrote/rewritten write/wrote/written rename edit revert roll undo/undid/undone downgrade upgrade
  extend renew raise lower double halve triple scale expand limit create recreate produce generate regenerate draft code hack script automate
  exclude include split merge divide group ungroup separate isolate detach attach impose place lay/laid enforce run/ran start restart stop
  reboot free clear clean flush fall/fell/fallen scrub repopulate fill refill refresh renegotiate repair engage fortify invalidate`,
);

/** Before these words the verb is somebody's act, or undergone. */
const actors = forms(
  `we i they he she and then to was were been being got team engineers engineer developers developer admin administrator dba sysadmin crew
  group staff vendor technicians technician operators operator colleague colleagues finally immediately manually quickly temporarily successfully
  subsequently also then after now which had have has eventually swiftly properly permanently promptly simply hastily carefully by who duly`,
);
const passives = forms('was were been being got by');
/** What was ordered or possible was not yet done. */
const unreal = forms(
  "will should would must shall could can might cannot not never didn't couldn't failed tried attempted trying attempt",
);
const determiners = forms('the a an our its all both this that every each my their his her');

/** What is changed when nothing is named: with these as its object an act says nothing. */
const objectsOfNothing = forms(
  `measures measure solution solutions fix fixes optimizations optimisations changes change steps step necessary issue problem bug issues problems
  bugs error errors mistake mistakes outage incident service services system systems operation operations website site application matter
  trouble fault faults leak situation it everything action actions correction corrections page pages browser`,
);
/** Words that fill the place of the object. */
const empty = forms(
  'measures measure solution solutions optimizations optimisations steps step necessary needful appropriate required actions',
);

/** The acts of a sentence; with `guess`, unknown verbs that stand where an act would count as well. */
export function readActs(sentence: Sentence, guess = false): Act[] {
  const acts: Act[] = [];
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (form.length < 3) continue;
    const role = roles.of(word);
    const goesBack = (role & MOTION) !== 0 && isGoingBack(words, i);
    const known = role > MOTION || goesBack || (word.low & low.fix) !== 0;
    if (!known && !(guess && mayChange(sentence, i))) continue;
    if ((!goesBack && !isVerb(sentence, i)) || isUnreal(words, i)) continue;
    const tells =
      (role & SOLVING) !== 0 && !(particles.has(words[i + 1]?.form ?? '') || isPlacing(words, i))
        ? 'mended'
        : (role & BETTERING) !== 0
          ? 'better'
          : 'change';
    acts.push({ at: i, tells, done: isDone(sentence, i) && !isByMachine(words, i), guessed: !known });
  }
  return acts;
}

/** "Put a proxy in front of …", "took the node out of …": a light verb that moves its object somewhere. */
function isPlacing(words: readonly Word[], at: number): boolean {
  if (!placing.has((words[at] as Word).form)) return false;
  for (let j = at + 2; j < words.length && j <= at + 5; j++) if (places.has((words[j] as Word).form)) return true;
  return false;
}
const placing = forms('put puts putting took take takes taken taking');
const places = forms('in into out onto off behind before between back on under through aside');

const motions = forms('went go going fell fall falling came crawled crawling switched switching moved');

const MOTION = 1;
const SOLVING = 2;
const BETTERING = 4;
const roles = wordRoles(motions, solving, bettering, changes);

/** An act in a verb of motion: "we went back to the old plan". */
function isGoingBack(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.form;
  const to = words[at + 2]?.form;
  return (next === 'back' || next === 'over') && (to === 'to' || to === 'on' || to === 'onto');
}

const idle = forms(
  `needed required wanted decided agreed intended expected planned based used supposed allowed reached gained served stayed remained continued
  ended finished completed concluded followed passed happened occurred arrived joined visited greeted praised thanked pleased relieved worked
  settled performed executed conducted verified watched kept looked called asked answered received accepted announced published apologised
  apologized informed compensated refunded communicated documented discussed learned learnt hoped helped succeeded celebrated closed underwent observed monitored declared confirmed deemed considered`,
);

/** An unknown verb in the past, undergone or done by a person: most of them are acts. */
function mayChange(sentence: Sentence, i: number): boolean {
  const { form, low: concepts } = sentence.words[i] as Word;
  if (concepts !== 0 || !form.endsWith('ed') || form.length < 6 || idle.has(form)) return false;
  for (let j = i - 1; j >= 0 && j >= i - 2; j--) {
    const before = sentence.words[j] as Word;
    if (passives.has(before.form) || (before.low & (low.team | low.staff)) !== 0) return true;
    if (!before.form.endsWith('ly')) return false;
  }
  return false;
}

/** Stands a form where a verb of doing would: first, behind an actor or auxiliary, or as -ed / -ing with an object. */
function isVerb(sentence: Sentence, i: number): boolean {
  if (i === 0) return true;
  const { form } = sentence.words[i] as Word;
  const next = sentence.words[i + 1]?.form ?? '';
  // "My nephew disabled the default site": an object follows.
  if (form.endsWith('ed') && determiners.has(next)) return true;
  const before = sentence.words[i - 1] as Word;
  // "Policy changed to allkeys-lru": a note.
  if (form.endsWith('ed') && i <= 3 && sentence.words.length <= 8) return true;
  // "Pool size raised from 20 to 50, worker restarted": a participle closes its clause, or a preposition follows.
  if ((form.endsWith('ed') || participles.has(form)) && closes(sentence, i) && isNamed(sentence, i)) return true;
  if (actors.has(before.form) || (before.low & (low.team | low.staff)) !== 0) return true;
  if (form.endsWith('ing')) return before.form === 'involved' || determiners.has(next) || hasComma(sentence, i);
  // "With the cache turned on again …"
  if (form.endsWith('ed') && hasWith(sentence.words, i)) return true;
  // "was quickly restarted"; "Andrés changed …"; "…, restarted nginx"
  if (before.form.endsWith('ly') && actors.has(sentence.words[i - 2]?.form ?? '')) return true;
  return (
    (form.endsWith('ed') && ((before.capital && before.low === 0) || hasComma(sentence, i))) ||
    (hasComma(sentence, i) && !form.endsWith('s'))
  );
}

/** Is the doer a person, or is the verb passive? "The attack removed the user" is no act of mending. */
function isDone(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  if (i === 0) return true;
  // "The job was compressing the uploads": it does so itself.
  const undergone = !(words[i] as Word).form.endsWith('ing');
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const word = words[j] as Word;
    if (word.form === 'had') return false;
    if ((word.low & (low.team | low.staff)) !== 0 || (undergone ? passives.has(word.form) : word.form === 'by'))
      return true;
    if (!undergone && passives.has(word.form)) return isByName(words, j);
    if (word.capital && word.low === 0 && (word.high & high.function) === 0 && !actors.has(word.form)) return true;
  }
  return false;
}

/** "Maria was restarting the nodes". */
function isByName(words: readonly Word[], auxiliary: number): boolean {
  const subject = words[auxiliary - 1];
  return (
    subject !== undefined && ((subject.low & (low.team | low.staff)) !== 0 || (subject.capital && subject.low === 0))
  );
}

/** Undergone, but at the hands of no person: "was killed by the kernel"; "by restarting it" and "by the team" are people's. */
function isByMachine(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j <= at + 3 && j + 1 < words.length; j++) {
    if ((words[j] as Word).form !== 'by') continue;
    for (let k = j + 1; k < words.length && k <= j + 4; k++) {
      const { low: lows, form, capital } = words[k] as Word;
      if ((lows & (low.team | low.staff)) !== 0 || (capital && lows === 0) || form.endsWith('ing')) return false;
      if (by.has(form)) return false;
    }
    return true;
  }
  return false;
}
/** "by hand", "by two", "by half". */
const by = forms(
  'hand hands mistake half percent one two three four five ten us me them him her vendor provider support hosting',
);

/** Past participles without the ending; those that are also nouns ("the cut") stand behind the thing they change. */
const participles = forms(
  'cut set put split shut reset rebuilt built rewritten written withdrawn taken brought given sent resent swapped rerun run spun lent frozen bound undone',
);
const behind = forms(
  'from to on in into onto out off with by at back again for and via through per using until as over down up',
);

/** Stands before the participle what was changed: a technical thing, or anything where the new value follows ("set to None"). */
function isNamed(sentence: Sentence, i: number): boolean {
  const next = sentence.words[i + 1]?.form;
  if (next === 'to' || next === 'from') return ((sentence.words[i - 1] as Word).high & (high.function | high.be)) === 0;
  return isTechnical(sentence, i - 1);
}

/** Does a clause end behind the word, or go on with a preposition? */
function closes(sentence: Sentence, at: number): boolean {
  const { words, text } = sentence;
  const next = words[at + 1];
  if (next === undefined || behind.has(next.form)) return true;
  const mark = text.plain.charCodeAt(endOf(sentence, at));
  return mark === 44 || mark === 59 || mark === 58;
}

function hasWith(words: readonly Word[], at: number): boolean {
  if (determiners.has((words[at - 1] as Word).form)) return false;
  for (let j = at - 2; j >= 0 && j >= at - 4; j--) if ((words[j] as Word).form === 'with') return true;
  return false;
}

function hasComma(sentence: Sentence, i: number): boolean {
  return sentence.text.plain.charCodeAt(endOf(sentence, i - 1)) === 44;
}

function isUnreal(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) if (unreal.has((words[j] as Word).form)) return true;
  // "We will add an alert and write tests."
  for (let j = Math.max(0, at - 8); j < at - 3; j++) if ((words[j] as Word).form === 'will') return true;
  return false;
}

/** Is it done to a thing with a name of its own, behind the verb or, in the passive, before it: "the proxy", not "the issue"? */
export function hasObject(sentence: Sentence, { at }: Act): boolean {
  const { words } = sentence;
  const isThing = (j: number): boolean => !objectsOfNothing.has((words[j] as Word).form) && isTechnical(sentence, j);
  // "took the necessary steps", "applied a robust solution": what was changed is not named.
  for (let j = at + 1; j < words.length && j <= at + 3; j++) {
    if (objectsOfNothing.has((words[j] as Word).form)) break;
    if (isThing(j)) return true;
  }
  for (let j = at + 1; j < words.length && j <= at + 3; j++) if (empty.has((words[j] as Word).form)) return false;
  for (let j = at + 4; j < words.length && j <= at + 8; j++) if (isThing(j)) return true;
  for (let j = at - 1; j >= 0 && j >= at - 8; j--) if (isThing(j)) return true;
  return false;
}
