import { endOf, type Postmortem, type Sentence, startOf, type Word } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { hint } from '../wording/hints.ts';
import { isCode } from '../wording/in-code.ts';
import { isKnownAcronym } from '../wording/known-acronyms.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

export default defineCheck({
  id: 'acronym-unexplained',
  level: 'note',
  title: 'Acronyms spelled out once',
  want: 'Every acronym that not all readers know must be spelled out once',
  reason:
    'What is plain to one team means nothing, or something else, to the next one, and to whoever reads this in two years.',
  messages: {
    unexplained: '“{acronym}” is never spelled out.',
  },
  write:
    'Write it out where it comes first: "the write-ahead log (WAL)". Words that everybody in the company knows go into failonce.yaml.',
  examples: [
    { text: '## Root Cause\nThe WAL filled the disk, and the WAL was never archived.', found: ['WAL'] },
    {
      text: '## Root Cause\nThe write-ahead log (WAL) filled the disk. The ISR (in-sync replicas) shrank. Our point of presence in Oslo was cut off; the PoP and the POP log agree. The CPU was idle, `RDB` too. It was DOWN.',
      found: [],
    },
  ],
  run: (document, report, { knownWords }) => {
    const seen = new Set<string>();
    let initials: string | undefined;
    for (const { sentence, hints } of sentencesOf(document)) {
      if ((hints & hint.capitals) === 0) continue;
      const { words, text } = sentence;
      for (let i = 0; i < words.length; i++) {
        const word = words[i] as Word;
        if (!word.capital || word.raw.length > 7 || !isUpper(word.raw.charCodeAt(1))) continue;
        const acronym = acronymOf(word.raw);
        if (acronym === undefined || seen.has(acronym)) continue;
        const form = acronym.toLowerCase();
        if (isKnownAcronym(form) || knownWords.has(form) || isShouted(sentence, i) || isPiece(sentence, i)) continue;
        const span = text.spanOf(startOf(sentence, i), endOf(sentence, i));
        if (isCode(document.source, span) || isQuoted(sentence, startOf(sentence, i))) continue;
        seen.add(acronym);
        if (isDefined(document.source.text, acronym)) continue;
        initials ??= initialsOf(document);
        if (!initials.includes(form)) report({ messageId: 'unexplained', span, data: { acronym } });
      }
    }
  },
});

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** "WAL" of "WAL" and "WALs"; undefined for what is no acronym of two to six letters. */
function acronymOf(raw: string): string | undefined {
  const bare = raw.endsWith('s') ? raw.slice(0, -1) : raw;
  return /^[A-Z]{2,6}$/.test(bare) ? bare : undefined;
}

/** A word that the lexicon knows, or one among capitals, is only said loudly: "IT WAS DOWN". */
function isShouted({ words }: Sentence, at: number): boolean {
  const { low, high, form } = words[at] as Word;
  // Long ones that can be spoken are words rather than initials.
  if (
    form.length > 3 &&
    ((low | high) !== 0 || /^[^aeiouy]{0,2}[aeiouy]{1,2}[^aeiouy]{1,3}(?:[aeiouy]{1,2}[^aeiouy]{0,2})?$/.test(form))
  )
    return true;
  return isCapitals(words[at - 1]) || isCapitals(words[at + 1]);
}

function isCapitals(word: Word | undefined): boolean {
  return word !== undefined && /^[A-Z]{2,30}$/.test(word.raw) && !isKnownAcronym(word.form);
}

/** A piece of an identifier, a path, a ticket, a code or a zone: "OPS-77", "/ABC", "ABC_1", "GTM+2". */
function isPiece(sentence: Sentence, at: number): boolean {
  const { plain } = sentence.text;
  return (
    /[\w/\\$#@=.-]/.test(plain.charAt(startOf(sentence, at) - 1)) ||
    /[\w/\\=(#@+-]/.test(plain.charAt(endOf(sentence, at)))
  );
}

/** "… (WAL)", "WAL (…", "WAL, the …", "WAL: …", "WAL stands for …". */
function isDefined(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const end = at + acronym.length;
    const before = text.charAt(at - 1);
    const behind = text.slice(end, end + 14);
    if ((before === '(' || before === '[') && /^s?[)\],;]/.test(behind)) return true;
    if (
      /^s? ?(?:\(\p{L}|= )|^s?,? (?:an? |the |or |short |i\.e|stands |means )/u.test(behind) &&
      !/^ (?:the |or |an? )/.test(behind)
    )
      return true;
  }
  return false;
}

/** The first letters of all words, parts of compounds too, so that "write-ahead log" is found for WAL. */
function initialsOf(document: Postmortem): string {
  let initials = '';
  for (const { sentence } of sentencesOf(document)) {
    for (const { form } of sentence.words) {
      initials += form.charAt(0);
      for (let i = form.indexOf('-'); i >= 0; i = form.indexOf('-', i + 1)) initials += form.charAt(i + 1);
    }
    initials += '.';
  }
  return initials;
}
