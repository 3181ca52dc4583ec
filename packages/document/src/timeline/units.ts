import type { Block, Paragraph } from '../blocks/block.ts';
import { isUpper } from '../blocks/characters.ts';
import { beginsBold, labelPlace } from '../blocks/labels.ts';
import type { Source } from '../source.ts';
import type { Text } from '../text.ts';
import { type LeadingTime, leadingDate, leadingTime } from '../times/leading.ts';

/** A piece of the timeline as it stands in the text, before it is known what makes the events. */
export interface Unit {
  readonly kind: 'item' | 'row' | 'heading' | 'line' | 'paragraph';
  readonly depth: number;
  readonly text: Text;
  readonly lead: LeadingTime | undefined;
  /** A date (or "Day 2") and nothing else: it dates what follows. */
  readonly dateOnly: boolean;
  /** It begins with a label that is no time; `valueless` where nothing stands behind it. */
  readonly labelled: boolean;
  readonly valueless: boolean;
  /** Is a paragraph's beginning bold? */
  readonly bold: boolean;
  /** For headings: is it marked (`#`, underlined, `<h3>`)? */
  readonly marked: boolean;
}

/** The pieces of the timeline's blocks, in order. */
export function readUnits(source: Source, blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) {
    switch (block.kind) {
      case 'item':
        units.push(unit('item', block.depth, block.text, block.label !== undefined, block.label?.value.plain === ''));
        break;
      case 'row':
        if (!block.header && block.text.plain !== '') units.push(rowUnit(block.cells, block.text));
        break;
      case 'heading':
        if (block.text.plain !== '') {
          const lead = leadingTime(block.text);
          units.push({
            ...unit('heading', 0, block.text, false, false, lead),
            marked: block.style !== 'bold' && block.style !== 'plain',
          });
        }
        break;
      case 'paragraph':
        addLines(block, units, beginsBold(source.text, block.span.start));
        break;
    }
  }
  return dateDays(units);
}

/** "Day 2" dates what follows where clock times tell the events, else it is the time of an event itself. */
function dateDays(units: Unit[]): Unit[] {
  const isDay = units.map((each) => each.lead !== undefined && isDateOnly(each.text));
  if (!isDay.includes(true) || !units.some((each, i) => each.lead !== undefined && !isDay[i])) return units;
  return units.map((each, i) => (isDay[i] === true ? { ...each, lead: undefined, dateOnly: true } : each));
}

function unit(
  kind: Unit['kind'],
  depth: number,
  text: Text,
  labelled: boolean,
  valueless: boolean,
  lead: LeadingTime | undefined = leadingTime(text),
): Unit {
  const dateOnly = lead === undefined && isDateOnly(text);
  return {
    kind,
    depth,
    text,
    lead,
    dateOnly,
    labelled: labelled && lead === undefined,
    valueless,
    bold: false,
    marked: false,
  };
}

const DAY = /^(?:day|week|phase) ?\d{1,3}(?: ?[(:,–—-]{1,2} ?[a-z\d ,.]{3,24})?$/i;

/** "June 9, 2024", "Day 1", "Monday 3 May:" and nothing else. */
function isDateOnly(text: Text): boolean {
  const plain = text.plain.length > 40 ? '' : text.plain.replace(/[\s:.,()-]{1,5}$/, '');
  if (plain === '') return false;
  if (DAY.test(plain)) return true;
  const lead = leadingDate(text);
  return lead !== undefined && lead.wordsAt >= plain.length;
}

/** A row's time may stand behind a number or date in the first cells. */
function rowUnit(cells: readonly Text[], text: Text): Unit {
  let lead = leadingTime(text);
  const second = cells[1];
  if (lead === undefined && second !== undefined && (cells[0] as Text).plain.length <= 20) {
    const behind = leadingTime(second);
    if (behind !== undefined)
      lead = { ...behind, wordsAt: Math.min(text.plain.length, text.plain.indexOf(second.plain) + behind.wordsAt) };
  }
  return unit('row', 0, text, false, false, lead);
}

/** A paragraph is cut where a line begins with a time and the line before is at an end. */
function addLines(block: Paragraph, units: Unit[], bold: boolean): void {
  const { lines } = block;
  if (lines.length === 1) {
    units.push({ ...lineUnit(block.text, block), bold });
    return;
  }
  let from = 0;
  const leads = lines.map((line) => leadingTime(line));
  if (!leads.some((lead, i) => i > 0 && lead !== undefined)) {
    if (block.label === undefined && leads[0] === undefined && areLinesOfTheirOwn(lines)) {
      for (const line of lines) units.push(unit('paragraph', 0, line, false, false, undefined));
      return;
    }
    units.push({ ...lineUnit(block.text, block), bold });
    return;
  }
  const timed = leads.filter((lead) => lead !== undefined).length;
  for (let i = 1; i <= lines.length; i++) {
    if (
      i < lines.length &&
      (leads[i] === undefined || !(timed > 2 || leads[0] !== undefined || endsSentence(lines[i - 1] as Text)))
    )
      continue;
    const first = lines[from] as Text;
    const start = from === 0 ? 0 : offsetOf(block.text, first.span.start);
    const end =
      i === lines.length
        ? block.text.plain.length
        : Math.max(start, offsetOf(block.text, (lines[i] as Text).span.start) - 1);
    const text = from === i - 1 ? first : block.text.slice(start, end);
    const kind = leads[from] === undefined ? 'paragraph' : 'line';
    units.push({ ...unit(kind, 0, text, false, false, leads[from]), bold: bold && from === 0 });
    from = i;
  }
}

function lineUnit(text: Text, block: Paragraph): Unit {
  const lead = leadingTime(text);
  const kind = lead === undefined ? 'paragraph' : 'line';
  return unit(kind, 0, text, block.label !== undefined, block.label?.value.plain === '', lead);
}

/** Short lines that each begin anew are no wrapped sentence. */
function areLinesOfTheirOwn(lines: readonly Text[]): boolean {
  return lines.every((line) => line.plain.length < 100 && isUpper(line.plain.charCodeAt(0)));
}

function endsSentence(text: Text): boolean {
  const code = text.plain.charCodeAt(text.plain.length - 1);
  return code === 46 || code === 33 || code === 63 || code === 58 || text.plain.length < 70;
}

/** The first offset of the plain text that lies at or behind `source`. */
function offsetOf(text: Text, source: number): number {
  let low = 0;
  let high = text.plain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.sourceAt(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Does a label that is no time begin the words? */
export function labelOf(words: Text): Text | undefined {
  const place = labelPlace(words.plain, false);
  return place === undefined ? undefined : words.slice(place.nameStart, place.nameEnd);
}
