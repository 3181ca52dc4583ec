import type { Block, Heading, HeadingStyle, Label } from '../blocks/block.ts';
import { leadingTime } from '../times/leading.ts';
import { type PartName, partName, plainName } from './part-names.ts';

/** A block that may open a part: a heading, or a label with words behind it on the same line. */
export interface Opener {
  readonly index: number;
  readonly name: PartName | undefined;
  readonly level: number;
  /** `label` opens a part only where no heading does. */
  readonly style: HeadingStyle | 'label';
  readonly by: Heading | Label;
  /** A heading that begins with a time is an event of the timeline. */
  readonly timed: boolean;
}

/** Everything in the document that may open a part, in reading order. */
export function findOpeners(blocks: readonly Block[], lenient = false): Opener[] {
  const openers: Opener[] = [];
  let titled = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'heading') {
      const { plain } = block.text;
      if (plain === '') continue;
      const timed = leadingTime(block.text) !== undefined;
      let name = timed ? undefined : nameOf(block);
      // The first heading of a postmortem is its title, whatever words it borrows.
      if (!titled && name !== 'title' && isTitle(plain, name)) name = 'title';
      titled = true;
      openers.push({ index, name, level: block.level, style: block.style, by: block, timed });
    } else if (
      (block.kind === 'paragraph' || (lenient && block.kind === 'item' && block.depth === 0)) &&
      block.label !== undefined
    ) {
      const name = plainName(block.label.name.plain, true);
      if (name !== undefined && block.label.value.plain !== '') {
        openers.push({ index, name, level: 7, style: 'label', by: block.label, timed: false });
      }
    }
  }
  settleTitle(openers);
  return openers;
}

/** "The day the timetable vanished" over headings of parts is a title that borrows a word. */
function settleTitle(openers: Opener[]): void {
  const first = openers[0];
  if (first === undefined || first.name === undefined || first.name === 'title' || first.level !== 1) return;
  if (!('kind' in first.by) || plainName(first.by.text.plain, true) !== undefined) return;
  const below = openers.filter((opener) => opener.level > 1 && opener.name !== undefined && opener.style !== 'label');
  if (below.length > 1) openers[0] = { ...first, name: 'title' };
}

function nameOf(heading: Heading): PartName | undefined {
  const { plain } = heading.text;
  if (heading.named !== undefined) return heading.named;
  return heading.style === 'plain' ? (plainName(plain, true) ?? partName(plain)) : partName(plain);
}

const TITLE_WORDS = /\b(?:post ?-?mort\w{2,6}|incident report|outage report|case study)\b/i;

/** "Postmortem: summary of the outage" is a title; "Postmortem summary" is not. */
function isTitle(plain: string, name: PartName | undefined): boolean {
  const match = TITLE_WORDS.exec(plain);
  if (match === null) return false;
  return name === undefined || plainName(plain, true) !== name || /[:|–—]/.test(plain);
}

/** The opener of a second write-up, from which on everything is set aside; the number of openers where there is none. */
export function firstWriteUpEnd(openers: readonly Opener[]): number {
  let timeline = false;
  let measures = false;
  let cause = false;
  let summary = false;
  for (let i = 0; i < openers.length; i++) {
    const opener = openers[i] as Opener;
    if (opener.style === 'label') continue;
    switch (opener.name) {
      case 'summary':
        if (summary && timeline && (measures || cause) && hasLater(openers, i, 'timeline'))
          return secondTitle(openers, i);
        summary = true;
        break;
      case 'timeline':
        timeline = true;
        break;
      case 'measures':
      case 'tasks':
      case 'improvements':
      case 'lessons':
        measures = true;
        break;
      case 'cause':
      case 'cause-resolution':
        cause = true;
        break;
      case 'title':
        if (timeline && measures && cause && hasLater(openers, i, 'timeline')) return i;
        break;
    }
  }
  return openers.length;
}

function hasLater(openers: readonly Opener[], from: number, name: PartName): boolean {
  for (let i = from + 1; i < openers.length; i++) if (openers[i]?.name === name) return true;
  return false;
}

/** The title of the second write-up may stand right before its summary. */
function secondTitle(openers: readonly Opener[], summary: number): number {
  const before = openers[summary - 1];
  const opener = openers[summary] as Opener;
  const titles = before !== undefined && (before.name === 'title' || (before.name === undefined && !before.timed));
  return titles && before.style !== 'label' && before.level <= opener.level && before.style !== 'plain'
    ? summary - 1
    : summary;
}
