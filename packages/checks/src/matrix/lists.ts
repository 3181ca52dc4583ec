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
  /** A sentence behind it says who does it, or whoever writes does most of it: "I will …". */
  owned = false;
  #reports: boolean | undefined;

  constructor(said: Said) {
    this.lessons = said.lessons;
    this.done = said.done;
    this.due = said.due;
  }

  /** Is an entry over because its list is? What is planned, or is a box without a tick, stays open. */
  isOver(measure: Measure): boolean {
    if (measure.checked === false || measure.annotation?.due !== undefined) return false;
    if (!this.done && !this.#isReport) return false;
    return aspectOf(measure.text) !== 'planned' && (this.done || !beginsWithOrder(measure.text));
  }

  /** Most entries tell what was done: then the bare nouns among them are done too. */
  get #isReport(): boolean {
    this.#reports ??= this.#count(({ text }) => aspectOf(text) === 'told') > 1;
    return this.#reports;
  }

  /** All its entries are there. */
  close(): void {
    this.owned ||= this.#count(({ text }) => BY_AUTHOR.test(text.plain)) > 0;
  }

  /** How many entries are such, where it is most of them. */
  #count(isSuch: (measure: Measure) => boolean): number {
    const count = this.measures.filter(isSuch).length;
    return count * 2 > this.measures.length ? count : 0;
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
  return reader.end();
}

/** A heading says it for all below it that have no name of their own; a lead-in until the next. */
class Section implements Said {
  readonly level: number;
  readonly lessons: boolean = false;
  done = false;
  due = false;
  /** Read when a list follows: most paragraphs lead in none. */
  #paragraphs: Text[] = [];

  constructor(level: number, heading?: Text, above?: Said) {
    this.level = level;
    if (heading === undefined) return;
    const name = partName(heading.plain);
    this.lessons = name === 'lessons';
    this.done = saysTaken(heading) || (above?.done === true && name === undefined);
    this.due = name === undefined && level > 1 && saysDeadline(heading);
  }

  add(paragraph: Text): void {
    this.#paragraphs.push(paragraph);
  }

  read(): this {
    for (const text of this.#paragraphs) {
      const opens = leadsIn(text);
      if (opens || SPEAKS_OF_MEASURES.test(text.plain)) {
        const taken = saysTaken(text);
        if (taken || opens) this.done = taken;
      }
      if (opens) this.due = saysDeadline(text);
    }
    this.#paragraphs = [];
    return this;
  }
}

class ListReader {
  readonly #lists: List[] = [];
  readonly #sections: Section[] = [new Section(0)];
  #list: List | undefined;
  /** Of how many lists the paragraphs behind them say so. */
  #owned = 0;
  #due = 0;
  #done = 0;

  add(measure: Measure): void {
    if (this.#list === undefined) {
      this.#list = new List(this.#section.read());
      this.#lists.push(this.#list);
    }
    this.#list.measures.push(measure);
  }

  block(block: Block): void {
    if (block.kind === 'heading') {
      this.#list = undefined;
      while (this.#sections.length > 1 && this.#section.level >= block.level) this.#sections.pop();
      this.#sections.push(new Section(block.level, block.text, this.#section.read()));
    } else if (block.kind === 'paragraph') {
      this.#list = undefined;
      this.#section.add(block.text);
      if (this.#lists.length > 0) this.#behind(block.text);
    } else if (block.kind === 'item' && block.text.plain.endsWith(':')) this.#list = undefined;
  }

  get #section(): Section {
    return this.#sections[this.#sections.length - 1] as Section;
  }

  /** "These measures have been taken" speaks of what went before. */
  #behind(text: Text): void {
    const { length } = this.#lists;
    if (saysOwner(text)) this.#owned = length;
    if (saysDueOfAll(text)) this.#due = length;
    if (SPEAKS_OF_ABOVE.test(text.plain) && !leadsIn(text) && saysTaken(text)) this.#done = length;
  }

  end(): readonly List[] {
    for (const [i, list] of this.#lists.entries()) {
      list.owned ||= i < this.#owned;
      list.due ||= i < this.#due;
      list.done ||= i < this.#done;
      list.close();
    }
    return this.#lists;
  }
}

const leadsIn = ({ plain }: Text): boolean => plain.endsWith(':') || plain.endsWith(';');
const BY_AUTHOR = /^I(?:'ll|’ll)?\s/;
const SPEAKS_OF_MEASURES = /\b(?:following|measures|steps|actions|changes)\b/i;
const SPEAKS_OF_ABOVE = /^(?:all (?:of )?)?(?:the above|these|those)\b/i;
