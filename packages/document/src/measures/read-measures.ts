import type { Block, Heading, Item } from '../blocks/block.ts';
import { isUpper } from '../blocks/characters.ts';
import type { Part } from '../parts/part.ts';
import { type PartName, partName, plainName } from '../parts/part-names.ts';
import type { Text } from '../text.ts';
import { sentenceStarts } from '../timeline/sentence-starts.ts';
import { readAnnotation } from './annotation.ts';
import type { Measure } from './measures.ts';

type Under = Measure['under'];

/** Every item of the measures: list items, table rows, lines that lost their bullets, labels with words. Prose has none. */
export function readMeasures(parts: readonly Part[]): Measure[] {
  const reader = new MeasureReader();
  let began = false;
  for (const part of parts) {
    const heading =
      part.heading === undefined ? '' : 'kind' in part.heading ? part.heading.text.plain : part.heading.name.plain;
    if (part.role === 'measures') began = true;
    // "Our to-do list for the next weeks" behind the measures belongs to them.
    else if (!(began && part.role === 'other' && TASK_WORDS.test(heading))) continue;
    reader.part(part.blocks, heading);
  }
  return reader.end();
}

class MeasureReader {
  readonly #found: { readonly measure: Measure; readonly lesson: boolean }[] = [];
  #under: Under;
  #lesson = false;
  /** Lines that may be measures without bullets, while they follow each other. */
  #lines: Text[] = [];
  /** Does a line that ends with a colon, or a heading, stand before those lines? */
  #introduced = false;
  /** Did list items or rows stand here already? What follows them unintroduced is a remark. */
  #listed = false;

  part(blocks: readonly Block[], heading: string): void {
    this.#name(heading);
    this.#introduced = this.#listed = false;
    for (let i = 0; i < blocks.length; i++) this.#block(blocks, i);
    this.#endLines();
  }

  end(): Measure[] {
    const tasks = this.#found.filter((each) => !each.lesson);
    return (tasks.length > 0 ? tasks : this.#found).map((each) => each.measure);
  }

  #block(blocks: readonly Block[], index: number): void {
    const block = blocks[index] as Block;
    if (block.kind !== 'paragraph') this.#endLines();
    if (block.kind === 'heading') this.#listed = false;
    switch (block.kind) {
      case 'heading':
        this.#heading(block);
        break;
      case 'item':
        this.#item(block, blocks[index + 1]);
        break;
      case 'row':
        if (!block.header && block.text.plain !== '') this.#add('row', block.text, undefined);
        break;
      case 'paragraph':
        if (block.label !== undefined && block.label.value.plain === '') {
          this.#endLines();
          this.#name(block.label.name.plain);
          this.#introduced = true;
        } else if (block.label !== undefined && isGroupName(block.label.name.plain)) {
          // "Improvements: we will …" is prose behind a name.
          this.#endLines();
          this.#name(block.label.name.plain);
          this.#introduced = false;
        } else if (block.label === undefined && block.text.plain.endsWith(':') && !areItemLines(block.lines)) {
          this.#endLines();
          this.#introduced = true;
        } else {
          this.#paragraphLines(areItemLines(block.lines) ? block.lines : [block.text]);
        }
        break;
    }
  }

  #paragraphLines(lines: readonly Text[]): void {
    for (const line of lines) {
      if (!line.plain.endsWith(':')) {
        this.#lines.push(line);
        continue;
      }
      this.#endLines();
      this.#name(line.plain);
      this.#introduced = true;
    }
  }

  /** A sub-heading names a list. */
  #heading(heading: Heading): void {
    this.#introduced = true;
    const { named } = heading;
    if (named === 'tasks' || named === 'improvements') {
      this.#lesson = false;
      this.#under = named;
    } else if (isGroupName(heading.text.plain)) this.#name(heading.text.plain);
  }

  #item(item: Item, next: Block | undefined): void {
    const isHead = next?.kind === 'item' && next.depth > item.depth;
    const { label } = item;
    const valueless = item.text.plain.endsWith(':') || (label !== undefined && label.value.plain === '');
    if (label !== undefined && valueless && isGroupName(label.name.plain)) this.#name(label.name.plain);
    if (item.depth === 0) this.#skipDepth = -1;
    if (this.#skipDepth !== -1 && item.depth > this.#skipDepth) return;
    if (isHead && valueless) return;
    if (isHead) this.#skipDepth = item.depth;
    if (item.text.plain === '' || (valueless && label !== undefined && isGroupName(label.name.plain))) {
      this.#introduced = true;
      return;
    }
    this.#introduced = false;
    this.#listed = true;
    this.#add('item', item.text, item.checked);
  }

  /** Sub-points of a counted item at this depth are its own. */
  #skipDepth = -1;

  #endLines(): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const introduced = this.#introduced;
    this.#introduced = false;
    const closing = lines.findIndex((line) => isClosing(line.plain));
    let end = closing === -1 ? lines.length : closing;
    // A paragraph behind the lines is no line of theirs.
    while (end > 2 && !isItemLine((lines[end - 1] as Text).plain)) end--;
    const items = lines.slice(0, end);
    if (items.length < 2 || (this.#listed && !introduced) || !items.every((line) => isItemLine(line.plain))) return;
    const labelled = items.filter((line) => /^[^.:]{3,60}:\s/.test(line.plain)).length;
    const actions = items.filter((line) => !beginsSentence(line.plain)).length;
    if (introduced || labelled * 2 >= items.length || actions * 3 >= items.length * 2) {
      for (const line of items) this.#add('line', line, undefined);
    }
  }

  #name(name: string): void {
    const known = nameOf(name);
    if (known === undefined) return;
    this.#lesson = known === 'lessons';
    if (TASK_WORDS.test(name)) this.#under = 'tasks';
    else if (IMPROVEMENT_WORDS.test(name)) this.#under = 'improvements';
    else this.#under = undefined;
  }

  #add(form: Measure['form'], text: Text, checked: boolean | undefined): void {
    const { annotation, mark, wordsEnd } = readAnnotation(text);
    const words = wordsEnd < text.plain.length ? text.slice(0, wordsEnd) : text;
    this.#found.push({
      measure: { under: this.#under, form, text: words, span: text.span, checked, annotation, mark },
      lesson: this.#lesson,
    });
  }
}

const TASK_WORDS = /\b(?:tasks?|to-?dos?|to do|action|actions|next steps?|checklist|follow-?ups?)\b/i;
const IMPROVEMENT_WORDS = /\b(?:improve\w{0,10}|fix(?:es)?|lessons?|recommendations?|prevent\w{0,8}|what)\b/i;

function nameOf(name: string): PartName | undefined {
  return plainName(name, true) ?? partName(name);
}

/** Does the name head a list of measures ("Tasks", "Improvements/Fixes")? */
function isGroupName(name: string): boolean {
  switch (plainName(name, true)) {
    case 'measures':
    case 'improvements':
    case 'tasks':
    case 'lessons':
    case 'resolution':
      return true;
    default:
      return false;
  }
}

/** Are the source lines items of their own, not the wraps of a paragraph? */
function areItemLines(lines: readonly Text[]): boolean {
  if (lines.length < 2) return false;
  for (const line of lines) {
    const { plain } = line;
    if (plain.length < 8 || !isUpper(plain.charCodeAt(0))) return false;
  }
  return true;
}

/** One sentence, or a name with at most three behind it; nobody lists whole paragraphs. */
function isItemLine(plain: string): boolean {
  return (
    plain.length >= 12 &&
    plain.length <= 400 &&
    plain.indexOf(' ', plain.indexOf(' ') + 1) !== -1 &&
    sentenceStarts(plain).length <= 3
  );
}

const CLOSING =
  /^(?:note:|in (?:conclusion|summary|short|closing|all|brief)\b|by (?:implementing|taking|following|addressing|adopting|doing|embracing|means of these|putting)|(?:with|through|thanks to|after|once) (?:all )?(?:these|those|this|that)\b|these (?:measures|steps|actions|tasks|changes)|this (?:incident|postmortem|report|outage)|overall\b|to (?:conclude|sum up|summari[sz]e|wrap up)|all told|all in all|altogether|taken together|thus\b|finally, this|remember|we (?:apologi[sz]e|are committed|believe|hope|trust)|thank)/i;

/** The closing words behind a list. */
function isClosing(plain: string): boolean {
  return CLOSING.test(plain);
}

const SENTENCE_BEGINNINGS = new Set(
  "the a an we i it this that these those our there they in to for at after before since as because although while however also additionally furthermore moreover secondly firstly first second third then now hopefully hope when if once during by with from on of all both he she you your my but who what so and here there don't doesn't is was naturally henceforth may".split(
    ' ',
  ),
);

function beginsSentence(plain: string): boolean {
  const space = plain.indexOf(' ');
  const word = (space === -1 ? plain : plain.slice(0, space)).toLowerCase().replace(/[,.:]$/, '');
  return SENTENCE_BEGINNINGS.has(word) || word.includes("'") || word.includes('’');
}
