import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { wordsBehindTime } from './entry-label.ts';
import type { Passage } from './passages.ts';
import { hasConcept, hasForm, isDenied, isFuture, opensClause } from './sentence-roles.ts';
import { readSuspicion } from './suspicion.ts';

/** The first sentence that tells what was examined, suspected or diagnosed. Mending and restarting alone is none of it. */
export function findInvestigation(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    // The label "Initial assumption" is part of what is said.
    const text = passage.topic === 'actions' ? passage.whole : passage.text;
    // An order without a time is a manual ("Check the listen directive"), not a story.
    const manual = passage.topic === undefined && wordsBehindTime(passage.whole) < 0;
    const detection = passage.topic === 'detection';
    for (const sentence of readSentences(text)) {
      if (passage.topic === 'cause' && (sentence.low & (low.component | low.fault)) !== 0)
        return sentenceSpan(sentence);
      if (
        examines(sentence, manual) ||
        (!detection && (suspects(sentence) || diagnoses(sentence) || reads(sentence)))
      ) {
        return sentenceSpan(sentence);
      }
    }
  }
  return undefined;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// ---- Examining: somebody looks into something.

/** Words of looking that say nothing by themselves: they need something to look at. */
const light = set(
  `test tests tested testing run runs ran running look looks read reads open opened opens search searches searched check checks checked checking review reviews reviewed verify verified verifies
  verifying confirm confirmed validated validate measure measures query queries probe scan dump capture replay trace research troubleshoot troubleshooting troubleshooted go goes went compare compares compared
  try tries tried assess assessment inquiry evaluate evaluated isolate isolated monitor study explore`,
);
/** These belong to other acts as often: asking for help, watching afterwards, opening tickets. */
const never = set(
  `ask asks asked asking question questions monitored monitoring monitors focus focused focusing attach attached tail sift sample capture captured replayed narrow isolate isolated isolates
  measure measures search searches research researches run runs running`,
);
const lookable = set(
  `log logs status configuration configurations config configs settings setting files file processes process ports port connectivity permissions permission health history metrics traces trace error errors ping
  curl diagnostics strace traceroute traffic usage network database server servers queries query code cause causes script scripts load cpu memory disk certificate dns cluster documentation dashboard dashboards graphs
  graph data everything commit commits deployment deployments statistics stats balancer tests table tables records record header headers response cache firewall hardware system systems requests request
  integration whether if what why how container containers website pages page app application service services provider link scenario receipts console release version`,
);
const testThings = set('suite suites page environment server user account');
const going = set('go goes went going gone step steps stepped');
const through = set('through over');
const opening = set('open opens opened');
const running = set('run runs ran running');
/** What one opens in order to read it. */
const records = set('log logs trace file files console dashboard config configuration settings metrics history');
const mending = set(
  'fix fixed fixes fixing solution resolution stability stable properly successful successfully solved resolved recovery changes',
);

/** "checked the logs", "was inspected", "reproduced the problem". */
function examines(sentence: Sentence, manual: boolean): boolean {
  const { words } = sentence;
  if (
    words.some(
      (word, i) =>
        going.has(word.form) &&
        through.has(words[i + 1]?.form ?? '') &&
        hasConcept(sentence, low.component | low.request | low.service | low.detect, i + 2, i + 8),
    )
  )
    return true;
  if ((sentence.low & low.investigate) === 0) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & low.investigate) === 0 || isFuture(sentence, i) || isDenied(sentence, i)) continue;
    if (manual && isOrder(sentence, i)) continue;
    if (never.has(word.form) && !running.has(word.form)) continue;
    if (opening.has(word.form)) {
      if (
        hasForm(sentence, records, i + 1, i + 6) ||
        (isPassiveLook(sentence, i) && hasForm(sentence, records, i - 14, i))
      )
        return true;
      continue;
    }
    if (word.form.startsWith('r') && running.has(word.form) && hasConcept(sentence, low.fix, i + 1, i + 7)) continue;
    if (!light.has(word.form)) return true;
    // "verified stability", "tested the fix" belong to the mending.
    if ((sentence.low & low.recover) !== 0 || hasForm(sentence, mending, i - 3, i + 6)) continue;
    if (testThings.has(words[i + 1]?.form ?? '')) continue;
    if (opensClause(sentence, i + 1) && words[i + 1] !== undefined && !isPassiveLook(sentence, i)) continue;
    if (hasForm(sentence, lookable, i + 1, i + 7) || hasConcept(sentence, low.component, i + 1, i + 6)) return true;
    if (
      isPassiveLook(sentence, i) &&
      (hasForm(sentence, lookable, i - 9, i) || hasConcept(sentence, low.component, i - 9, i))
    )
      return true;
    // "run some tests and found out that …"
    if ((sentence.low & low.find) !== 0 && hasConcept(sentence, low.find, i + 1, i + 6)) return true;
  }
  return false;
}

const bes = set('was were is are been be being');

/** "The logs were checked", "error logs read". */
function isPassiveLook(sentence: Sentence, at: number): boolean {
  const { form } = sentence.words[at] as Word;
  return hasForm(sentence, bes, at - 2, at) || form.endsWith('ed') || form === 'read';
}

/** "Check the listen directive", "to check the issue, follow these steps". */
function isOrder(sentence: Sentence, at: number): boolean {
  const { form } = sentence.words[at] as Word;
  if (form.endsWith('ed') || form.endsWith('ing')) return false;
  return at === 0 || (at === 1 && sentence.words[0]?.form === 'to');
}

// ---- Suspecting.

function suspects(sentence: Sentence): boolean {
  return readSuspicion(sentence)?.said === true;
}

// ---- Diagnosing: somebody comes to know what was wrong inside.

const finding = set(
  `found finds find realized realised realizes realises realize discovered discovers discover identified identifies identify determined determines determine pinpointed pinpoints revealed reveals
  understood understands understand diagnosed traced traces learned learnt concluded concludes observed spotted spots narrowed`,
);
const bare = set(
  'issue issues problem problems incident outage cause causes culprit it solution root main error reported trouble',
);

/** "realized that the key's permissions were too open", not "the cause was found". */
function diagnoses(sentence: Sentence): boolean {
  if ((sentence.low & low.find) === 0 || (sentence.low & (low.monitor | low.user)) !== 0) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (!finding.has((words[i] as Word).form) || isDenied(sentence, i) || isFuture(sentence, i)) continue;
    for (let j = i + 1; j < words.length && j <= i + 12; j++) {
      const word = words[j] as Word;
      if (bare.has(word.form)) continue;
      if ((word.low & (low.component | low.fault)) !== 0 && (word.low & low.trouble) === 0) return true;
    }
    // Something was said about how much or what: "underestimated the amount of traffic".
    if (
      hasForm(sentence, clauses, i + 1, i + 3) &&
      hasConcept(sentence, low.request | low.service, i + 2, words.length)
    )
      return true;
  }
  return false;
}

const clauses = set('that we how why the');

// ---- Reading: a tool or a record shows something.

const tools = set(
  'df du dmesg lsof strace tcpdump netstat ss dig nslookup whois top htop ps ab telnet iostat vmstat journalctl traceroute wireshark explain stats systemctl snapshot log logs trace history journal dump output processlist list table console metrics code config',
);
const seeing = set('see sees saw seen noticed notices noticing');
const probing = set('pinged pings curled curls');
const within = set('in inside');
const showing = set(
  'show shows showed shown say says said tells told reveal reveals revealed indicate indicates indicated climbing full contains contained contain reported holds prints printed gives gave lists has stays filled',
);

/** "dmesg says …", "the error log was full of …". */
function reads(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (probing.has(form) && hasConcept(sentence, low.service | low.component, i + 1, i + 5)) return true;
    if (!tools.has(form)) continue;
    if (hasForm(sentence, showing, i + 1, i + 5)) return true;
    // "she sees the lock in the process list"
    if (hasForm(sentence, seeing, i - 9, i) && hasForm(sentence, within, i - 4, i)) return true;
  }
  return false;
}
