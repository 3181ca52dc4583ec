import { endOf, isName, type Postmortem, readSentences, startOf } from '@failonce/document';

/** Capitalised words that name no person: of zones and places, and those that headings are made of. */
const ORDINARY = new Set(
  `time standard daylight mean east west north south eastern western northern southern central pacific atlantic mountain greenwich african africa asian asia
  european europe american america australian post mortem post-mortem postmortem task tasks list title date duration description item type information final note
  total project high low availability response procedure procedures visual aid aids performance security optimization team school university bank company group
  cloud platform service services system systems server servers web mobile data center centre engine store search studio apache amazon google microsoft azure
  elastic kafka redis nginx postgres kubernetes docker terraform jenkins github gitlab`.split(/\s+/),
);

/**
 * People whom nobody has named to us: two capitalised words side by side, within a sentence of prose, of which the lexicon knows
 * neither and the company has said nothing. Mostly it is a person, and one too many is left out rather than one too few.
 */
export function unknownPeople({ blocks }: Postmortem, words: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const { text } = block;
    for (const sentence of readSentences(text)) {
      const isPart = (at: number): boolean => {
        const word = sentence.words[at];
        return (
          word !== undefined &&
          isName(sentence, at) &&
          !ORDINARY.has(word.form) &&
          !words.has(word.form) &&
          !/:$/.test(text.plain.slice(0, endOf(sentence, at) + 1))
        );
      };
      for (let at = 0; at + 1 < sentence.words.length; at++) {
        const [start, between, end] = [startOf(sentence, at), endOf(sentence, at), endOf(sentence, at + 1)];
        if (startOf(sentence, at + 1) - between !== 1 || !isPart(at) || !isPart(at + 1)) continue;
        // Three in a row are a title: “Great Emoji Detectives”.
        const third = sentence.words[at + 2];
        if (third?.capital === true && startOf(sentence, at + 2) - end === 1 && !isPart(at + 2)) continue;
        found.add(text.plain.slice(start, end).replace(/['’]s$/, ''));
        at++;
      }
    }
  }
  return [...found];
}
