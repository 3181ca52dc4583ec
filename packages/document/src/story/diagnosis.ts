import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasConcept, hasForm, isDenied, isFuture, isPassive, namesThing } from './sentence-roles.ts';
import { mayTell, triggeredBy } from './triggers.ts';
import { wordRoles } from './word-roles.ts';
import { anyOf, forms, verbs } from './word-sets.ts';

/* Coming to know what was wrong inside: somebody finds it, it dawns on them, or a record tells it. */

/** Somebody comes to know something. */
const finding = verbs(
  `find/found realize realise discover identify determine pinpoint understand/understood diagnose trace learn/learnt conclude narrow unearth uncover expose
  locate deduce unmask unveil recognize recognise ascertain establish isolate figure pin single ferret nail catch/caught fathom grasp infer attribute blame
  spot see/saw/seen notice observe work`,
);
/** Something makes it known. */
const revealing = verbs(
  'reveal show/showed/shown betray expose disclose indicate confess demonstrate point lead/led suggest hint prove confirm',
);
/** It comes to somebody's mind, or turns out. */
const dawning = verbs('dawn strike/struck occur emerge transpire turn hit/hit click');
const plainly = forms('clear obvious apparent evident plain visible');

const role = { finds: 1, dawns: 2, plain: 4, tool: 8, probes: 16 } as const;

/** Says no more than that something was found. */
const bare = forms(
  `issue issues problem problems incident outage cause causes culprit culprits it solution root main error errors reported trouble fix fixes patch workaround hotfix remedy
  fault faults failure failures service services reason origin source secondary principal misbehaviour misbehavior anomaly disruption matter line blame question nature scope impact extent`,
);
const clauses = forms('that we how why the which');
/** Seeing is knowing only with an object inside the machine, and is no diagnosis where users or alerts see. */
const sight = verbs('see/saw/seen notice observe spot');

/** "realized that the key's permissions were too open", not "the cause was found". */
export function diagnoses(sentence: Sentence): boolean {
  if (!mayTell(sentence, knowing)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    const plays = roles.of(word) & (role.finds | role.dawns | role.plain);
    // "worked out that …"
    if (form.startsWith('work') && (words[i + 1]?.form !== 'out' || !clauses.has(words[i + 2]?.form ?? ''))) continue;
    if (plays === 0 || isDenied(sentence, i) || isFuture(sentence, i)) continue;
    if (isReport(sentence, i) || isPlaced(sentence, i)) continue;
    if ((plays & role.plain) !== 0) {
      if (hasForm(sentence, clauses, i + 1, i + 3) && tellsInside(sentence, i + 2, true)) return true;
      continue;
    }
    if ((plays & role.dawns) !== 0) {
      if (hasForm(sentence, thats, i + 1, i + 8) && tellsInside(sentence, i + 2, true)) return true;
      if (form.startsWith('turn') && words[i + 1]?.form === 'out' && tellsInside(sentence, 0, false)) return true;
      continue;
    }
    const passive = isPassive(sentence, i);
    if (tellsInside(sentence, i + 1, !passive && !sight.has(form))) return true;
    // "The pool size was pinpointed", "Full disk found".
    if ((passive || words[i + 1] === undefined || behindFound.has(words[i + 1]?.form ?? '')) && !sight.has(form)) {
      if (subjectInside(sentence, i)) return true;
    }
    // Something was said about how much or what: "underestimated the amount of traffic".
    if (
      hasForm(sentence, clauses, i + 1, i + 3) &&
      hasConcept(sentence, low.request | low.service, i + 2, words.length) &&
      !sight.has(form)
    )
      return true;
  }
  return false;
}

/** "the directory located in …" says where it is. */
function isPlaced(sentence: Sentence, at: number): boolean {
  return sentence.words[at]?.form === 'located' && places.has(sentence.words[at + 1]?.form ?? '');
}

const places = forms('in at on under');
const thats = forms('that the a how');
const behindFound = forms('down out as to by');

const originating = verbs('come/came originate stem emanate arise/arose derive');

const troubles = forms('exception exceptions lag slowness spike spikes load warning warnings');

/** "The error comes from the converter": where the trouble has its origin. */
export function namesOrigin(sentence: Sentence): boolean {
  if (!mayTell(sentence, origin)) return false;
  const { words } = sentence;
  for (let i = 1; i < words.length - 1; i++) {
    if (!originating.has((words[i] as Word).form) || words[i + 1]?.form !== 'from') continue;
    if (
      !hasConcept(sentence, low.trouble | low.symptom | low.fault, i - 6, i) &&
      !hasForm(sentence, troubles, i - 6, i)
    )
      continue;
    if (!hasConcept(sentence, low.user | low.monitor, i + 2, i + 5)) return true;
  }
  return false;
}

const origin = triggeredBy(originating);

/** Is it a user or an alert that sees it? */
function isReport(sentence: Sentence, at: number): boolean {
  return (
    hasConcept(sentence, low.user | low.monitor, at - 5, at) && !hasConcept(sentence, low.team | low.staff, at - 5, at)
  );
}

/** Most likely a verb or an adverb, not a thing. */
const inflected = /(?:ed|ing|ly)$/;

/** Stands a part of the machine or what is wrong with it behind `from`? An unknown word counts where `unknown` says so. */
function tellsInside(sentence: Sentence, from: number, unknown: boolean): boolean {
  const { words } = sentence;
  let near = unknown;
  for (let j = from; j < words.length && j < from + 13; j++) {
    const word = words[j] as Word;
    // Behind "and" stands what they did next: "grasped the fault and rolled up their sleeves".
    if (word.form === 'and') near = false;
    if (bare.has(word.form)) continue;
    if ((word.low & (low.component | low.fault)) !== 0 && (word.low & low.trouble) === 0) return true;
    if (near && j < from + 8 && word.low === 0 && !word.capital && !inflected.test(word.form) && namesThing(word))
      return true;
  }
  return false;
}

/** "The saturated search index was pinned down". */
function subjectInside(sentence: Sentence, at: number): boolean {
  for (let j = Math.max(0, at - 8); j < at; j++) {
    const word = sentence.words[j] as Word;
    if (!bare.has(word.form) && (word.low & (low.component | low.fault)) !== 0 && (word.low & low.trouble) === 0)
      return true;
  }
  return false;
}

// ---- Reading: a tool or a record shows something.

const tools = forms(
  `df du dmesg lsof strace tcpdump netstat ss dig nslookup whois top htop ps ab telnet iostat vmstat journalctl traceroute traceroutes wireshark explain stats systemctl snapshot log logs
  trace traces history journal dump dumps output processlist list table console metrics code config diff stacktrace backtrace status inspection graph graphs chart charts query test tests look glance data metrics evidence signs curl ping`,
);
const seeing = verbs('see/saw/seen notice spot learn find/found read/read');
const within = forms('in inside with from within on using via');
const probing = verbs('ping curl telnet nslookup');
const showing = anyOf(
  revealing,
  verbs(
    'say/said tell/told contain report hold/held print give/gave list stay speak/spoke mention name display complain read/read return end die',
  ),
  forms('full has had climbing filled made makes brought brings'),
);
const revealed = anyOf(finding, revealing, ['laid', 'lays']);
const knowing = triggeredBy(revealed, dawning, plainly);
const reading = triggeredBy(tools, probing);
const roles = wordRoles(revealed, dawning, plainly, tools, probing);

/** "dmesg says …", "the error log was full of …", "saw with htop that …". */
export function recordTells(sentence: Sentence): boolean {
  if (!mayTell(sentence, reading)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const plays = roles.of(words[i] as Word);
    if ((plays & role.probes) !== 0 && hasConcept(sentence, low.service | low.component, i + 1, i + 5)) return true;
    if ((plays & role.tool) === 0) continue;
    if (hasForm(sentence, showing, i + 1, i + 6)) return true;
    // "she sees the lock in the process list"
    if (hasForm(sentence, seeing, i - 9, i) && hasForm(sentence, within, i - 4, i)) return true;
  }
  return false;
}
