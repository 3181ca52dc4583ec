import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { diagnoses, namesOrigin, recordTells } from './diagnosis.ts';
import { wordsBehindTime } from './entry-label.ts';
import type { Passage } from './passages.ts';
import { acquits } from './refutation.ts';
import {
  hasConcept,
  hasForm,
  isDenied,
  isFuture,
  isPassive,
  namesPath,
  namesThing,
  opensClause,
} from './sentence-roles.ts';
import { readSuspicion } from './suspicion.ts';
import { mayTell, triggeredBy } from './triggers.ts';
import { wordRoles } from './word-roles.ts';
import { anyOf, Forms, forms, verbs } from './word-sets.ts';

/**
 * The first sentence that tells what was examined, suspected or diagnosed. Mending and restarting alone is none of it,
 * nor is only noticing or finding "the issue".
 */
export function findInvestigation(passages: readonly Passage[]): Span | undefined {
  let first = true;
  for (const passage of passages) {
    // The label "Initial assumption" is part of what is said.
    const text = passage.topic === 'actions' ? passage.whole : passage.text;
    const manual = isManual(passage);
    const detection = passage.topic === 'detection';
    for (const sentence of readSentences(text)) {
      // What opens a timeline tells how it came to notice.
      const opens = first;
      first = false;
      if (
        examines(sentence, manual) ||
        (passage.topic === 'cause' && (sentence.low & (low.component | low.fault)) !== 0) ||
        (!detection &&
          (readSuspicion(sentence)?.said === true ||
            (!opens && (diagnoses(sentence) || namesOrigin(sentence))) ||
            acquits(sentence) ||
            excludes(sentence) ||
            gathersEvidence(sentence) ||
            recordTells(sentence)))
      ) {
        return sentenceSpan(sentence);
      }
    }
  }
  return undefined;
}

/** An order without a time is a manual ("Check the listen directive"), not a story. */
function isManual({ topic, whole }: Passage): boolean {
  return (topic === undefined || topic === 'other') && wordsBehindTime(whole) < 0;
}

// ---- Verbs and nouns of looking, by what they need beside them.

/** Whoever does these examines, whatever the object. */
const examining = verbs(
  `investigate examine analyze analyse diagnose debug inspect scrutinize scrutinise scour comb dissect delve dig/dug poke pore sift trawl browse
  audit bisect reproduce replicate rummage peruse interrogate explore eyeball grep ponder brainstorm retrace root-cause triage disassemble decompile
  cross-check crosscheck double-check doublecheck re-check recheck dive/dove wade snoop nose bore plumb unpick canvass sleuth snuffle wonder puzzle leaf thumb
  correlate profile probe strace study tcpdump deep-dive instrument chase pry compare diff debugging/debugged googled/googling stackoverflow chatgpt unravel unpicking/unpicked`,
);
/** Nouns that say the same: "the analysis began". */
const inquiry =
  forms(`investigation investigations analysis analyses diagnosis diagnostics inquiry enquiry inquiries enquiries inspection inspections examination scrutiny forensics
  walkthrough deep-dive fact-finding detective autopsy`);
/** These need something to look at: a component, a record, an unknown thing. */
const looking = verbs(
  `test run/ran look read/read open search check review verify confirm validate measure query scan dump replay trace research troubleshoot/troubleshot compare try assess
  evaluate isolate monitor glance peek peer skim list enumerate tail cat ping curl view consult track survey watch observe inquire enquire follow step walk visit stare gaze question
  contrast eliminate simulate size sample capture print display nmap telnet dig traceroute explain decode hunt vet count brush gather collect fetch extract`,
);
const lookingNouns = forms(
  'look looks glance peek check checks test tests search review probe trace assessment comparison',
);
/** Open-ended ways to look: "goes through the logs", "works through the checklist", "went over the settings". */
const moving = verbs(
  'go/goes/went/gone step work walk comb leaf run/ran read/read get/got flick flip scroll pour thumb sweep/swept wander crawl look dig/dug',
);
const across = forms('through over into thru');
/** Looking for what is wrong: "hunts for the cause", "to find out why". */
const seeking = verbs(
  'look search hunt seek/sought find/found figure work discover determine learn understand/understood establish know ascertain pinpoint trace locate track get/got identify',
);
const sought = forms(
  'cause causes reason reasons origin origins source culprit why what fault flaw where bottom problem error bug explanation how trouble issue mistake clue clues root hint hints answer answers changes change',
);
const intending = forms('to for about of after at');

/** Things that can be looked at, besides components and services. */
const lookable = forms(
  `log logs status configuration config settings files processes process ports port connectivity permissions health history metrics traces trace error errors diagnostics strace
  traffic usage network code cause causes load cpu documentation docs manual manuals guide dashboards graphs graph charts chart data everything commit commits deployment deployments statistics stats
  tables records headers response responses hardware systems requests integration whether if what why how containers scenario receipts console release version checklist runbook list lists
  parts pieces components tools numbers figures values symptoms messages output outputs events changes sources candidates possibilities options connections firewall fire-wall links link
  pages help forums stackoverflow rules permissions certificate dates date environment consoles`,
);
/** Proving that the mending holds belongs to the mending. */
const mending = forms(
  'fix fixed fixes fixing solution resolution stability stable properly successful successfully solved resolved recovery changes staging again readiness correctly',
);
const regained = forms('again');
/** "test suite", "test user": no test of them. */
const testThings = forms('suite suites page environment server user account network run');
const opening = verbs('open');
/** Whatever is searched without "for" is looked at. */
const searching = verbs('search research');
/** "We asked ourselves whether …" */
const asking = verbs('ask wonder');
const selves = forms('ourselves myself themselves himself herself whether');
/** Showing or collecting things counts only where these are told by name. */
const listing = verbs('list count view consult capture display print measure size');
const running = verbs('run/ran');
/** Programs that only look. */
const commands = forms(
  `df du dmesg lsof strace tcpdump netstat ss dig nslookup whois top htop ps ab telnet iostat iotop vmstat journalctl traceroute mtr explain ping curl wget nmap free uptime perf gdb
  jstack jmap valgrind tail grep diagnostics diagnostic scan scans benchmark configtest ldd ltrace lsblk ifconfig ipconfig nc wireshark sar pidstat pgrep speedtest profiler debugger linter test tests`,
);
const getting = forms('got gets get getting found finds find saw sees showed shows shown returned returns gave gives');
/** What one opens in order to read it. */
const records = forms(
  'log logs trace file files console dashboard dashboards config configuration settings metrics history journal browser',
);

const fetching = verbs(
  'pull get/got grab download export collect request obtain take/took/taken open fetch gather extract capture pass record',
);
const evidence = forms(
  'crash heap thread core packet stack dump dumps traces trace captures capture backtrace stacktrace stacktraces screenshots flamegraph flamegraphs pcap har logs',
);
const gathers = triggeredBy(evidence);

/** "Pulled the crash reports", "a heap dump was taken": what is only collected to be read. */
function gathersEvidence(sentence: Sentence): boolean {
  if (!mayTell(sentence, gathers)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (!fetching.has((words[i] as Word).form) || isFuture(sentence, i) || isDenied(sentence, i)) continue;
    if (hasForm(sentence, evidence, i + 1, i + 6) || hasForm(sentence, evidence, i - 7, i)) return true;
  }
  return false;
}

const excluding = forms('ruled rules rule ruling exclude excluded excludes excluding');
const exclusion = triggeredBy(excluding);

/** "The provider was ruled out", "hardware excluded": somebody has looked. */
function excludes(sentence: Sentence): boolean {
  if (!mayTell(sentence, exclusion)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!excluding.has(form) || isFuture(sentence, i)) continue;
    if (!form.startsWith('rul')) return form !== 'exclude';
    for (let j = i + 1; j < words.length && j < i + 6; j++) if (words[j]?.form === 'out') return true;
  }
  return false;
}

const role = { examines: 1, inquiry: 2, looks: 4, moves: 8, seeks: 16, asks: 32 } as const;
const looks = triggeredBy(examining, inquiry, looking, lookingNouns, moving, seeking, asking);
const roles = wordRoles(examining, inquiry, anyOf(looking, lookingNouns), moving, seeking, asking);

/** "checked the logs", "was inspected", "pored over the graphs", "the search for the origin began". */
function examines(sentence: Sentence, manual: boolean): boolean {
  if (!mayTell(sentence, looks)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const plays = roles.of(word);
    if (plays === 0) continue;
    if (isFuture(sentence, i) || isDenied(sentence, i) || (manual && isOrder(sentence, i))) continue;
    if ((plays & (role.examines | role.inquiry)) !== 0) return true;
    if ((plays & role.moves) !== 0 && across.has(words[i + 1]?.form ?? '') && looksAt(sentence, i + 2, i + 8))
      return true;
    if ((plays & role.seeks) !== 0 && seeks(sentence, i)) return true;
    if ((plays & role.looks) !== 0 && looksInto(sentence, i)) return true;
    if ((plays & role.asks) !== 0 && hasForm(sentence, selves, i + 1, i + 3)) return true;
  }
  return false;
}

/** A light word of looking with something to look at behind it, or before it in a passive. */
function looksInto(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const { form } = words[i] as Word;
  if (opening.has(form)) {
    return (
      hasForm(sentence, records, i + 1, i + 6) || (isPassiveLook(sentence, i) && hasForm(sentence, records, i - 14, i))
    );
  }
  if (running.has(form)) {
    if (hasConcept(sentence, low.fix, i + 1, i + 7)) return false;
    // "ran configtest and got an error"
    if (hasForm(sentence, getting, i + 2, i + 8) || hasForm(sentence, commands, i - 4, i + 4)) return true;
  }
  // "verified stability", "tested the fix" belong to the mending.
  if (
    (sentence.low & low.recover) !== 0 ||
    hasForm(sentence, mending, i - 3, i + 6) ||
    hasForm(sentence, regained, i + 6, i + 9)
  )
    return false;
  if (testThings.has(words[i + 1]?.form ?? '')) return false;
  const passive = isPassiveLook(sentence, i);
  if (opensClause(sentence, i + 1) && words[i + 1] !== undefined && !passive && form !== 'look') return false;
  if (passive && !weakPassive.has(form) && looksAt(sentence, i - 9, i)) return true;
  if (listing.has(form) && hasForm(sentence, lookable, i + 1, i + 6)) return true;
  if (
    searching.has(form) &&
    words[i + 1]?.form !== 'for' &&
    words[i + 1] !== undefined &&
    namesThing(words[i + 1] as Word)
  )
    return true;
  if (weak.has(form)) return hasForm(sentence, records, i + 1, i + 7);
  if (looksAt(sentence, i + 1, i + 7)) return true;
  // "run some tests and found out that …"
  return (sentence.low & low.find) !== 0 && hasConcept(sentence, low.find, i + 1, i + 6);
}

/** As often another act: watching afterwards, asking people, trying a fix, running a program. */
const weak = anyOf(
  verbs(
    'watch monitor question follow print display sample capture isolate try consult visit explain step walk size track count list login view observe list run/ran measure search research eliminate simulate gather collect fetch extract',
  ),
  ['brush'],
);
const weakPassive = new Forms(
  () => new Set([...weak].filter((form) => !/^(?:measure|search|research|list|consult|view)/.test(form))),
);

function looksAt(sentence: Sentence, from: number, to: number): boolean {
  return (
    hasForm(sentence, lookable, from, to) ||
    hasConcept(sentence, low.component | low.service, from, to) ||
    namesPath(sentence, from, to)
  );
}

/** "hunting for the cause", "to find out why", "searched the origin of the failure". */
function seeks(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const behind = words[i + 1]?.form ?? '';
  if (behind === 'for' || behind === 'after' || behind === 'out' || behind === 'into' || behind === 'to')
    return hasForm(sentence, sought, i + 2, i + 6) && !isBareFind(sentence, i);
  // Meant, not done: "tried to find the cause", "set about locating the fault".
  const meant = intending.has(words[i - 1]?.form ?? '') || (words[i] as Word).form.endsWith('ing');
  return meant && hasForm(sentence, sought, i + 1, i + 5);
}

/** "found out what was wrong" without any word of looking is no look. */
function isBareFind(sentence: Sentence, i: number): boolean {
  return /^(?:found|figured|worked)$/.test((sentence.words[i] as Word).form);
}

const bes = forms('was were is are been be being got get gets');

/** "The logs were checked", "error logs read". */
function isPassiveLook(sentence: Sentence, at: number): boolean {
  const { form } = sentence.words[at] as Word;
  return isPassive(sentence, at) || hasForm(sentence, bes, at - 2, at) || form.endsWith('ed') || form === 'read';
}

/** "Check the listen directive", "to check the issue, follow these steps". */
function isOrder(sentence: Sentence, at: number): boolean {
  const { form } = sentence.words[at] as Word;
  if (form.endsWith('ed') || form.endsWith('ing')) return false;
  return at === 0 || (at === 1 && sentence.words[0]?.form === 'to');
}
