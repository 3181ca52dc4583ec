import { type Block, type Measure, type Postmortem, partName, type Text } from '@failonce/document';
import { aspectOf, beginsWithOrder, saysTaken } from './aspect.ts';
import { saysDeadline, saysDueOfAll } from './due.ts';
import { saysOwner } from './owner.ts';

/** Measures that stand together, and what is said of them as a whole. */
export class List {
  readonly measures: Measure[] = [];
  /** Under "Lessons learned": remarks. */
  readonly lessons: boolean;
  /** Its heading or a sentence around it says that all of it was done. */
  done: boolean;
  /** A sentence around it says by when. */
  due: boolean;
  /** A sentence behind it says who does it. */
  #owned = false;

  constructor(said: Said) {
    this.lessons = said.lessons;
    this.done = said.done;
    this.due = said.due;
  }

  /** Who does it stands behind the list, or whoever writes does most of it: "I will …". */
  get owned(): boolean {
    return (
      this.#owned || this.measures.filter(({ text }) => BY_AUTHOR.test(text.plain)).length * 2 > this.measures.length
    );
  }

  /** Is an entry over because its list is? What is planned, or is a box without a tick, stays open. */
  isOver(measure: Measure): boolean {
    if (measure.checked === false || measure.annotation?.due !== undefined) return false;
    if (!this.done && !this.#isReport) return false;
    return aspectOf(measure.text) !== 'planned' && (this.done || !beginsWithOrder(measure.text));
  }

  /** Most entries tell what was done: then the bare nouns among them are done too. */
  get #isReport(): boolean {
    let told = 0;
    for (const { text } of this.measures) if (aspectOf(text) === 'told') told++;
    return told > 1 && told * 2 > this.measures.length;
  }

  /** A paragraph that stands behind it. */
  behind(text: Text): void {
    this.#owned ||= saysOwner(text);
    this.due ||= saysDueOfAll(text);
    if (SPEAKS_OF_ABOVE.test(text.plain) && !leadsIn(text) && saysTaken(text)) this.done = true;
  }
}

/** What headings and lead-ins say of the list that they stand before. */
interface Said {
  readonly lessons: boolean;
  readonly done: boolean;
  readonly due: boolean;
}

/** The lists of measures of a document, parted by headings and by paragraphs between them. */
export function listsOf({ blocks, measures }: Postmortem): readonly List[] {
  const reader = new ListReader();
  let at = 0;
  for (const block of blocks) {
    const from = at;
    while (at < measures.length && (measures[at] as Measure).span.start < block.span.end) {
      reader.add(measures[at] as Measure);
      at++;
    }
    if (at > from) continue;
    // Behind the last measure other parts begin; a summary at the end may still speak of the measures.
    if (at === measures.length && block.kind === 'heading') {
      const name = partName(block.text.plain);
      if (name !== undefined && name !== 'summary') break;
    }
    reader.block(block);
  }
  return reader.lists;
}

interface Section {
  readonly level: number;
  readonly heading: Text | undefined;
  readonly paragraphs: Text[];
}

class ListReader {
  readonly lists: List[] = [];
  readonly #sections: Section[] = [{ level: 0, heading: undefined, paragraphs: [] }];
  #list: List | undefined;

  add(measure: Measure): void {
    if (this.#list === undefined) {
      this.#list = new List(this.#said());
      this.lists.push(this.#list);
    }
    this.#list.measures.push(measure);
  }

  block(block: Block): void {
    if (block.kind === 'heading') {
      this.#list = undefined;
      while (this.#sections.length > 1 && this.#section.level >= block.level) this.#sections.pop();
      this.#sections.push({ level: block.level, heading: block.text, paragraphs: [] });
    } else if (block.kind === 'paragraph') {
      this.#list = undefined;
      this.#section.paragraphs.push(block.text);
      for (const list of this.lists) list.behind(block.text);
    } else if (block.kind === 'item' && block.text.plain.endsWith(':')) this.#list = undefined;
  }

  get #section(): Section {
    return this.#sections[this.#sections.length - 1] as Section;
  }

  /** A heading says it for all below it that have no name of their own; a lead-in until the next. */
  #said(): Said {
    let done = false;
    let due = false;
    let lessons = false;
    for (const { level, heading, paragraphs } of this.#sections) {
      if (heading !== undefined) {
        const name = partName(heading.plain);
        done = saysTaken(heading) || (done && name === undefined);
        due = name === undefined && level > 1 && saysDeadline(heading);
        lessons = name === 'lessons';
      }
      for (const text of paragraphs) {
        const opens = leadsIn(text);
        if (opens || SPEAKS_OF_MEASURES.test(text.plain)) {
          const taken = saysTaken(text);
          if (taken || opens) done = taken;
        }
        if (opens) due = saysDeadline(text);
      }
    }
    return { done, due, lessons };
  }
}

const leadsIn = ({ plain }: Text): boolean => plain.endsWith(':') || plain.endsWith(';');
const BY_AUTHOR = /^I(?:'ll|’ll)?\s/;
const SPEAKS_OF_MEASURES = /\b(?:following|measures|steps|actions|changes)\b/i;
const SPEAKS_OF_ABOVE = /^(?:all (?:of )?)?(?:the above|these|those)\b/i;
