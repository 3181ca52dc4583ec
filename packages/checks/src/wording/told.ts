import { type Passage, type Postmortem, readSentences, type Sentence, type Text } from '@failonce/document';
import { once } from '../matrix/once.ts';

/** Where something is said. */
export type Place = 'summary' | 'timeline' | 'cause' | 'measures' | 'other';

/** A sentence of the document and where it stands. */
export interface Told {
  readonly sentence: Sentence;
  readonly place: Place;
  /** What its words may be worth a look for: bits of `hint`. */
  readonly hints: number;
}

/** Every sentence of an English document, each once. */
export const sentencesOf = once((document: Postmortem): readonly Told[] => {
  const { story, parts, language } = document;
  if (!language.english) return [];
  const told: Told[] = [];
  const seen = new Set<Text>();
  const add = (text: Text, place: Place): void => {
    if (seen.has(text)) return;
    seen.add(text);
    for (const sentence of readSentences(text)) told.push({ sentence, place, hints: sentence.hints });
  };
  const passages = (all: readonly Passage[], place: Place): void => {
    for (const { text, block } of all) if (block.kind !== 'heading') add(text, place);
  };
  passages(story.timeline, 'timeline');
  passages(story.measures, 'measures');
  passages(story.summary, 'summary');
  passages(story.cause, 'cause');
  passages(story.resolution, 'cause');
  // Lessons, remarks and parts of the house's own.
  for (const { role, blocks } of parts) {
    if (role !== 'other') continue;
    for (const block of blocks) if (block.kind !== 'code' && block.kind !== 'heading') add(block.text, 'other');
  }
  return told;
});

/** Do the words from `start` stand between quotation marks of their text? */
export function isQuoted({ text }: Sentence, start: number): boolean {
  const { plain } = text;
  let open = false;
  for (let i = Math.max(0, start - 400); i < start; i++) {
    const code = plain.charCodeAt(i);
    // A straight mark opens and closes; curly ones say which they do.
    if (code === 34) open = !open;
    else if (code === 0x201c || code === 0xab) open = true;
    else if (code === 0x201d || code === 0xbb) open = false;
  }
  return open;
}
