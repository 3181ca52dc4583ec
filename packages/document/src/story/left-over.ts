import { high, low } from '../prose/concepts.ts';
import { clauseOf, endOf, readSentences, type Sentence, startOf, type Word } from '../prose/sentences.ts';
import type { Passage } from './passages.ts';
import { isTechnical } from './technical.ts';
import type { Topic } from './topic.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/**
 * A summary that has told the harm and then speaks of the machinery, of neither the people hurt nor the end, tells why:
 * "The player was silent for two hours. A stale index on the podcast table." What is left over is the cause, whatever its words.
 */

/** Whoever is hurt or acts, and how it ended: with one of these the sentence tells another part of the story. */
const other =
  low.user | low.team | low.solve | low.recover | low.detect | low.tell | low.escalate | low.investigate | low.future;

/** They open what is said of the writer, of others, or of what went on well. */
const openings = forms(
  `thank thanks sorry please no nobody none nothing this these those they he she you there see read here how what both several
  some many most other others everything only about around roughly approximately nearly almost over during from between while in on at until
  since after before when if duration date time impact title author status summary affected service services start end began as for fortunately luckily unfortunately
  normal normally`,
);
/** With these a sentence tells what stayed well, what was lost, or whom it concerned. */
const elsewhere = forms(
  `unaffected safe intact untouched usual normal normally continued remained kept went meanwhile revenue sales turnover loss losses orders complaints
  tickets morning afternoon evening support lasted took duration staff percent half third quarter back again online began over ended
  january february march april june july august september october november december times time
  fine well working based said says saying showed shows shown read displayed appeared appears browser browsers reachable available`,
);
const present = forms('is are has have runs use runs hosts serves consists works hosted based uses');
const past = /(?:ed|ught|ost|wn|ung|ook|ent|ot)$/;
const irregular = forms('was were had did went came ran fell grew broke made set put cut hit let began');

/** What a label names otherwise. */
const telling: ReadonlySet<Topic> = new Set([
  'impact',
  'services',
  'duration',
  'detection',
  'resolution',
  'escalation',
]);

const OPENING = 1;
const ELSEWHERE = 2;
const PRESENT = 4;
const PAST = 8;
const roles = wordRoles(openings, elsewhere, present, irregular);
const LONGEST = 30;
/** A bracket with fewer words is a remark. */
const SHORTEST = 3;

/** The first sentence behind the harm that speaks of the machinery alone. */
export function findLeftOver(passages: readonly Passage[]): Sentence | undefined {
  let harmed = false;
  for (const { topic, text } of passages) {
    for (const sentence of readSentences(text)) {
      const mayTell = topic === undefined || !telling.has(topic);
      if (mayTell && harmed && isLeftOver(sentence)) return sentence;
      for (const clause of clausesOf(sentence)) {
        if (mayTell && harmed && clause.words.length >= SHORTEST && isLeftOver(clause)) return clause;
        harmed ||= clause.words.length > 2;
      }
    }
  }
  return undefined;
}

/** What stands between dashes, colons, semicolons and brackets: "the player was silent – a stale index". */
function clausesOf(sentence: Sentence): readonly Sentence[] {
  const { words, text } = sentence;
  const clauses: Sentence[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !isParted(text.plain, endOf(sentence, i - 1), startOf(sentence, i))) continue;
    clauses.push(from === 0 && i === words.length ? sentence : clauseOf(sentence, from, i));
    from = i;
  }
  return clauses;
}

function isParted(plain: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at++) {
    const code = plain.charCodeAt(at);
    // ; ( – — and a colon or hyphen with a space behind it
    if (code === 59 || code === 40 || code === 0x2013 || code === 0x2014) return true;
    if ((code === 58 || code === 45) && plain.charCodeAt(at + 1) === 32) return true;
  }
  return false;
}

function isLeftOver(sentence: Sentence): boolean {
  const { words } = sentence;
  if (sentence.question || words.length > LONGEST || words.length < 2) return false;
  if ((sentence.low & other) !== 0 || (sentence.high & (high.affect | high.persist)) !== 0) return false;
  if (
    (roles.of(words[0] as Word) & OPENING) !== 0 ||
    sentence.text.plain.slice(sentence.start, sentence.end).includes('%')
  )
    return false;
  let technical = 0;
  let tense = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const role = roles.of(word);
    if ((role & ELSEWHERE) !== 0) return false;
    // "We" and "our" may belong to the machinery; engineers do not.
    if ((word.low & low.staff) !== 0 && (word.high & high.function) === 0) return false;
    tense |= role;
    if (i > 0 && (role & PRESENT) === 0 && past.test(word.form)) tense |= PAST;
    // A bare number is a date or a count.
    if (word.form.charCodeAt(0) > 57 && isTechnical(sentence, i)) technical++;
  }
  if (technical === 0) return false;
  // "The site runs on Apache": the background of the story.
  if ((tense & PRESENT) !== 0 && (tense & PAST) === 0) return false;
  return (sentence.low & low.fault) !== 0 || !showsSymptom(sentence);
}

/** One more symptom: "the dashboard was blank"; but "a stale index", "contained an empty line" describe what was wrong inside. */
function showsSymptom(sentence: Sentence): boolean {
  if ((sentence.low & (low.symptom | low.down)) === 0) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (((words[i] as Word).low & (low.symptom | low.down)) === 0) continue;
    const before = words[i - 1];
    const next = words[i + 1];
    const describes =
      (before === undefined || determiners.has(before.form)) && next !== undefined && (next.high & high.function) === 0;
    if (!describes) return true;
  }
  return false;
}
const determiners = forms('a an the one our its');
