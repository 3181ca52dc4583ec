/** What a word says about the part whose name it stands in; several can hold for one word. */
export const SUMMARY = 1;
export const TIMELINE = 2;
export const CAUSE = 4;
export const RESOLUTION = 8;
export const MEASURES = 16;
/** What a summary is made of: impact, duration, who was affected. */
export const DETAIL = 32;
/** What a timeline is made of: detection, investigation, wrong paths, escalation. */
export const STORY = 64;
/** What stands after the story: conclusion, authors, links. */
export const END = 128;
/** A word that may stand beside the others and says nothing itself. */
export const FILLER = 256;
/** A name by itself, so that a line without any mark made of such words can be a heading. */
export const NOUN = 512;
/** Says it only where no other word says something else. */
export const WEAK = 1024;
/** A postmortem's own names: "postmortem", "incident report". */
export const TITLE = 2048;
/** Only broad lessons, which are no tasks. */
export const LESSONS = 4096;
export const TASKS = 8192;

const WORDS: readonly (readonly [flags: number, words: string])[] = [
  [SUMMARY | NOUN, 'summary summaries overview synopsis abstract recap tldr résumé resumen resumo'],
  [
    SUMMARY | NOUN | WEAK,
    'description introduction intro background context brief briefing statement details glance nutshell snapshot',
  ],
  [TIMELINE | NOUN, 'timeline timelines chronology chronicle timetable chronologie cronología cronologia cronograma'],
  [TIMELINE | WEAK, 'chronological sequence log unfolded unfolding'],
  [CAUSE | NOUN, 'cause causes rca culprit causa causas'],
  [CAUSE | NOUN | WEAK, 'analysis factors contributing diagnosis reason reasons explanation findings'],
  [CAUSE | WEAK, 'caused why technical origin origins source sources'],
  [
    RESOLUTION | NOUN,
    'resolution resolutions recovery solution solutions remediation mitigation fix fixes remedy remedies restoration workaround cure résolution solución resolución solução resolução',
  ],
  [
    RESOLUTION | WEAK,
    'resolve resolved resolving fixed fixing solve solved solving recovered restore restored restoring repair repaired mitigated remediated',
  ],
  [
    MEASURES | NOUN,
    'measures measure corrective preventative preventive prevention improvement improvements recommendations recommendation followup countermeasures safeguards precautions mesures préventives correctives medidas preventivas correctivas corretivas acciones',
  ],
  [
    MEASURES | WEAK,
    'prevent prevents remedial avoid avoiding improve improving improved future correct correcting correction corrections forward hardening proactive suggestions suggested differently ahead onwards onward recurrence reoccurrence recurring precautionary amends pledges vows',
  ],
  [MEASURES, 'preventing'],
  [MEASURES | NOUN | TASKS, 'tasks task todo todos'],
  [MEASURES | NOUN | LESSONS, 'lessons lesson learnings takeaways takeaway'],
  [MEASURES | WEAK | LESSONS, 'learned learnt learn'],
  [
    DETAIL | NOUN,
    'impacto duración duração durée impact impacts duration severity scope symptoms downtime consequences effects',
  ],
  [
    DETAIL | WEAK,
    'affected users customers services start end began ended status date extent effect business experience environment priority',
  ],
  [STORY | NOUN, 'detection escalation investigation troubleshooting debugging discovery response'],
  [
    STORY | WEAK,
    'detected escalated investigated misleading herring herrings leads paths path discovered noticed identified identification triage assumptions assumption hypotheses hypothesis suspicions wrong communication debug involved',
  ],
  [
    END | NOUN,
    'conclusion conclusions author authors references reference appendix credits acknowledgements acknowledgments acknowledgement glossary disclaimer bibliography contributors links contact contacts epilogue postscript summation attachments resources faq screenshots',
  ],
  [
    END | WEAK,
    'conclude concluding final closing thoughts thanks link supporting visual visuals diagram humor humour bonus fun joke meme written note notes remarks words signed reviewed participants attendees attribution moral',
  ],
  [TITLE, 'postmortem postmortems report'],
  [
    FILLER,
    'et y e de del la le les du des el os da do raíz raiz racine problema incidente incident the a an of and or for to in on at our we is was were by with from this that it its as be been did do roote how what when who which where will can could should issue issues incident incidents outage problem problems event events root key main primary detailed full general executive high level quick short long term service time times taken actions action items item list plan steps step next post team specific additional immediate initial process method methods procedure immediately permanent temporary address all day happened went well better again moving going way work made further future underlying technical failure system website site server done need needs changes change possible against such about after before during make made involves involved section part phase up happening happen things thing outages occurrence occurrences recur recurs are doing behind',
  ],
];

const TABLE = new Map<string, number>();
for (const [flags, words] of WORDS)
  for (const word of words.split(' ')) TABLE.set(word, (TABLE.get(word) ?? 0) | flags);

/** Beginnings of words that tell as much as the word: "preventitive", "improvments". */
const STEMS: readonly (readonly [stem: string, flags: number])[] = [
  ['prevent', MEASURES | NOUN],
  ['correctiv', MEASURES | NOUN],
  ['improv', MEASURES | NOUN],
  ['recommend', MEASURES | NOUN],
  ['resolut', RESOLUTION | NOUN],
  ['remedi', RESOLUTION | NOUN],
  ['mitigat', RESOLUTION | NOUN],
  ['escalat', STORY | NOUN],
  ['investigat', STORY | NOUN],
  ['mislead', STORY | WEAK],
  ['timelin', TIMELINE | NOUN],
  ['chronolog', TIMELINE | NOUN],
  ['conclu', END | NOUN],
];

/** Names that are worth a mistyped letter, by first letter. */
const BY_FIRST_LETTER = new Map<string, string[]>();
for (const [word, flags] of TABLE) {
  if (word.length < 5 || (flags & (NOUN | TITLE)) === 0) continue;
  const list = BY_FIRST_LETTER.get(word[0] as string);
  if (list === undefined) BY_FIRST_LETTER.set(word[0] as string, [word]);
  else list.push(word);
}

/** What `word` (lower case) says as it is written; 0 for a word that no part's name has. */
export function exactFlags(word: string): number {
  const known = TABLE.get(word);
  if (known !== undefined) return known;
  if (word.length < 6 || word.length > LONGEST_REMEMBERED) return stemFlags(word);
  let flags = stemmed.get(word);
  if (flags === undefined) {
    flags = stemFlags(word);
    if (stemmed.size >= MOST_REMEMBERED) stemmed.clear();
    stemmed.set(word, flags);
  }
  return flags;
}

function stemFlags(word: string): number {
  if (word.length >= 6) for (const [stem, flags] of STEMS) if (word.startsWith(stem)) return flags;
  return 0;
}

/** Words that were looked up letter by letter, so that the same ones cost nothing in the next document. */
const remembered = new Map<string, number>();
/** The same of words that were looked for among the stems. */
const stemmed = new Map<string, number>();
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 24;

/** What `word` says where it is mistyped: "sumary", "coorective", "mesures". */
export function mistypedFlags(word: string): number {
  if (word.length < 5 || word.length > 16) return 0;
  let flags = remembered.get(word);
  if (flags !== undefined) return flags;
  flags = 0;
  for (const candidate of BY_FIRST_LETTER.get(word[0] as string) ?? []) {
    if (!isMistyped(word, candidate)) continue;
    flags = TABLE.get(candidate) as number;
    break;
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, flags);
  return flags;
}

/** At most one slip in short words, two from eight letters on: a letter left out, doubled, changed or swapped. */
function isMistyped(word: string, candidate: string): boolean {
  const allowed = candidate.length >= 8 ? 2 : 1;
  if (Math.abs(word.length - candidate.length) > allowed) return false;
  return withinDistance(word, candidate, allowed);
}

function withinDistance(a: string, b: string, allowed: number): boolean {
  let beforePrevious: number[] = [];
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforePrevious[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > allowed) return false;
    beforePrevious = previous;
    previous = row;
  }
  return (previous[b.length] as number) <= allowed;
}
