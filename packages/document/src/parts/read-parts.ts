import type { Block } from '../blocks/block.ts';
import { leadingTime } from '../times/leading.ts';
import { inferRoles } from './infer-roles.ts';
import { splitLabelSummary } from './label-summary.ts';
import { makePart } from './make-part.ts';
import { findOpeners, firstWriteUpEnd, type Opener } from './openers.ts';
import type { Part, PartRole } from './part.ts';
import { type PartName, partName } from './part-names.ts';

/** Divides the blocks into parts, in reading order: what stands before the first opener is the opening (`title`). */
export function readParts(blocks: readonly Block[]): Part[] {
  return inferRoles(divide(blocks, false));
}

/** The parts by their headings alone; with `lenient` the labels of list items open parts as well. */
export function divide(blocks: readonly Block[], lenient: boolean): Part[] {
  return new PartReader(blocks, lenient).read();
}

type Verdict = PartRole | 'inside';

class PartReader {
  readonly #blocks: readonly Block[];
  readonly #openers: readonly Opener[];
  /** Openers from this one on belong to a second write-up. */
  readonly #end: number;
  /** The last opener of each name in the first write-up, headings and labels apart. */
  readonly #last = new Map<PartName, number>();
  readonly #parts: Part[] = [];
  #role: PartRole = 'title';
  #by: Opener | undefined;
  #from = 0;
  readonly #seen = new Set<PartRole>();

  constructor(blocks: readonly Block[], lenient: boolean) {
    this.#blocks = blocks;
    this.#openers = findOpeners(blocks, lenient);
    this.#end = firstWriteUpEnd(this.#openers);
    for (let i = 0; i < this.#end; i++) {
      const opener = this.#openers[i] as Opener;
      if (opener.name !== undefined && opener.style !== 'label') this.#last.set(opener.name, i);
    }
  }

  read(): Part[] {
    for (let i = 0; i < this.#openers.length; i++) {
      const opener = this.#openers[i] as Opener;
      if (i === this.#end) {
        this.#open('other', opener);
        break;
      }
      const verdict = opener.style === 'label' ? this.#labelVerdict(opener, i) : this.#verdict(opener, i);
      if (verdict !== 'inside') this.#open(verdict, opener);
    }
    this.#close(this.#blocks.length);
    if (!this.#seen.has('summary')) splitLabelSummary(this.#parts);
    return this.#parts;
  }

  #open(role: PartRole, opener: Opener): void {
    this.#close(opener.index);
    this.#role = role;
    this.#by = opener;
    this.#seen.add(role);
    this.#from = opener.style === 'label' ? opener.index : opener.index + 1;
  }

  #close(to: number): void {
    if (this.#by === undefined && to === 0) return;
    this.#parts.push(makePart(this.#role, this.#by?.by, this.#blocks.slice(this.#from, to)));
  }

  #later(name: PartName, than: number): boolean {
    return (this.#last.get(name) ?? -1) > than;
  }

  #laterCause(than: number): boolean {
    return this.#later('cause', than) || this.#later('cause-resolution', than);
  }

  #laterMeasures(than: number): boolean {
    return (
      this.#later('measures', than) ||
      this.#later('tasks', than) ||
      this.#later('improvements', than) ||
      this.#later('lessons', than)
    );
  }

  /** Is the opener below the current part's heading? Bold and plain lines always are below marked ones. */
  #isBelow(opener: Opener): boolean {
    const by = this.#by;
    if (by === undefined) return true;
    if (isMarked(opener)) return isMarked(by) && opener.level > by.level;
    return true;
  }

  #verdict(opener: Opener, at: number): Verdict {
    const below = this.#isBelow(opener);
    const stay: Verdict = below ? 'inside' : 'other';
    const named = namedRole(opener);
    if (named !== undefined) return this.#role === named && below ? 'inside' : named;
    if (opener.timed) return this.#role === 'timeline' ? 'inside' : stay;
    switch (opener.name) {
      case 'title':
        return this.#role === 'title' ? 'inside' : stay;
      case 'summary':
        if (this.#seen.has('summary') && this.#role !== 'summary') return stay;
        // Behind the measures it is a conclusion, unless the story still has to come.
        if (this.#seen.has('measures') && (this.#seen.has('timeline') || !this.#later('timeline', at))) return stay;
        return this.#role === 'summary' && below && isMarked(opener) ? 'inside' : 'summary';
      case 'context':
        if (this.#seen.has('summary')) return this.#role === 'summary' ? 'inside' : stay;
        if (this.#seen.has('timeline') || this.#seen.has('cause') || this.#later('summary', at))
          return this.#role === 'title' ? 'inside' : stay;
        return 'summary';
      case 'happened':
        return this.#happened(opener, at, stay);
      case 'timeline':
        if (this.#seen.has('timeline') && this.#role !== 'timeline' && this.#seen.has('measures')) return stay;
        return this.#role === 'measures' && below ? 'inside' : 'timeline';
      case 'detail':
        return this.#detail(opener, at, stay);
      case 'story':
        return this.#story(at, stay);
      case 'cause':
        return this.#cause(opener, at, below, stay);
      case 'resolution':
        return this.#resolution(opener, at, below);
      case 'cause-resolution':
        if (this.#role === 'measures' && below) return 'inside';
        return this.#role === 'cause-resolution' && below && isMarked(opener) ? 'inside' : 'cause-resolution';
      case 'measures':
      case 'improvements':
      case 'tasks':
      case 'lessons':
        return this.#measures(opener, at, below);
      case 'end':
        // A picture or note below a part's heading does not end the part.
        return below && isMarked(opener) && this.#role !== 'measures' && this.#role !== 'other' ? 'inside' : 'other';
      default:
        return this.#role === 'title' ? 'inside' : stay;
    }
  }

  /** "What happened": the timeline where it lists times or nothing else is one, else the summary or its going on. */
  #happened(opener: Opener, at: number, stay: Verdict): Verdict {
    const timelineElsewhere = this.#seen.has('timeline') || this.#later('timeline', at);
    if (!timelineElsewhere && (this.#seen.has('summary') || this.#hasTimedEntries(opener.index + 1))) return 'timeline';
    if (this.#seen.has('timeline')) return this.#role === 'timeline' ? 'inside' : stay;
    return this.#role === 'summary' ? 'inside' : 'summary';
  }

  /** Do at least two of the next blocks begin with a time? */
  #hasTimedEntries(from: number): boolean {
    let timed = 0;
    for (let i = from; i < this.#blocks.length && i < from + 12; i++) {
      const block = this.#blocks[i] as Block;
      if (block.kind === 'code' || (block.kind === 'heading' && block.style !== 'bold' && block.style !== 'plain'))
        break;
      if (leadingTime(block.text) !== undefined) {
        if (++timed === 2) return true;
      } else if (block.kind === 'heading' && partName(block.text.plain) !== undefined) break;
    }
    return false;
  }

  /** Impact, duration, affected services: the summary's, wherever they stand before the timeline. */
  #detail(opener: Opener, at: number, stay: Verdict): Verdict {
    if (this.#role === 'summary') return 'inside';
    if (this.#role === 'title' && this.#later('summary', at)) return 'inside';
    if (!this.#seen.has('timeline') && !this.#seen.has('measures') && (this.#seen.has('summary') || isMarked(opener))) {
      return this.#role === 'cause' && this.#isBelow(opener) && isMarked(opener) ? 'inside' : 'summary';
    }
    return this.#role === 'title' ? 'inside' : stay;
  }

  /** Detection, wrong paths, escalation: the timeline's behind it, the summary's before it. */
  #story(at: number, stay: Verdict): Verdict {
    if (this.#role === 'timeline') return 'inside';
    if (this.#seen.has('timeline')) return !this.#seen.has('cause') && !this.#seen.has('measures') ? 'timeline' : stay;
    if (this.#later('timeline', at)) {
      if (this.#role === 'summary') return 'inside';
      return this.#seen.has('summary') && stay === 'other' ? 'summary' : stay;
    }
    // Without any timeline the story's parts together are one.
    if (this.#role === 'cause' || this.#role === 'cause-resolution' || this.#role === 'measures') return stay;
    return 'timeline';
  }

  #cause(opener: Opener, at: number, below: boolean, stay: Verdict): Verdict {
    if (this.#role === 'cause-resolution' && (below || !isMarked(opener))) return 'inside';
    if (this.#role === 'cause' && below) return 'inside';
    if (this.#seen.has('measures') && this.#role === 'other' && this.#seen.has('timeline')) return stay;
    if (this.#role === 'measures' && (below || this.#seen.has('cause') || this.#seen.has('cause-resolution')))
      return stay;
    if (!this.#seen.has('timeline') && this.#laterCause(at)) {
      if (this.#role === 'summary' || this.#role === 'title') return 'inside';
      if (this.#seen.has('summary') && this.#later('timeline', at)) return 'summary';
    }
    if (this.#role === 'timeline' && below && (this.#laterCause(at) || this.#goesOn(opener, below))) return 'inside';
    return 'cause';
  }

  #resolution(opener: Opener, at: number, below: boolean): Verdict {
    const later = this.#later('resolution', at) || this.#later('cause-resolution', at);
    switch (this.#role) {
      case 'cause-resolution':
        return 'inside';
      case 'cause':
        return below && isMarked(opener) ? 'inside' : 'resolution';
      case 'measures':
        if (below || this.#seen.has('resolution') || this.#seen.has('cause-resolution')) return 'inside';
        return 'resolution';
      case 'timeline':
        return later || this.#goesOn(opener, below) ? 'inside' : 'resolution';
      case 'summary':
      case 'title':
        return later && !this.#seen.has('timeline') ? 'inside' : 'resolution';
      default:
        return !this.#seen.has('timeline') && later && this.#seen.has('summary') && this.#later('timeline', at)
          ? 'summary'
          : 'resolution';
    }
  }

  /** Does the timeline go on below the opener: a sub-heading, or a bold line, over an item that begins with a time? */
  #goesOn(opener: Opener, below: boolean): boolean {
    const next = this.#blocks[opener.index + 1];
    return below && next?.kind === 'item' && leadingTime(next.text) !== undefined;
  }

  #measures(opener: Opener, at: number, below: boolean): Verdict {
    if (this.#role === 'measures') return below ? 'inside' : 'measures';
    // "Fixes and improvements" below the cause's heading, where a part of measures follows.
    if (below && isMarked(opener) && this.#role !== 'title' && this.#role !== 'other' && this.#laterMeasures(at))
      return 'inside';
    if (
      this.#role === 'summary' &&
      opener.name !== 'measures' &&
      !this.#seen.has('timeline') &&
      this.#laterMeasures(at)
    )
      return 'inside';
    return 'measures';
  }

  /** A label opens a part only where no heading does. */
  #labelVerdict(opener: Opener, at: number): Verdict {
    switch (opener.name) {
      case 'summary':
        return this.#role === 'title' && !this.#last.has('summary') ? 'summary' : 'inside';
      case 'timeline':
        return !this.#seen.has('timeline') && !this.#last.has('timeline') ? 'timeline' : 'inside';
      case 'cause':
      case 'cause-resolution': {
        if (
          !this.#seen.has('timeline') ||
          this.#seen.has('cause') ||
          this.#last.has('cause') ||
          this.#last.has('cause-resolution')
        )
          return 'inside';
        const before = this.#blocks[opener.index - 1];
        // Among the labels of a timeline it is one of its events.
        return this.#role === 'timeline' && before?.kind === 'paragraph' && before.label !== undefined
          ? 'inside'
          : 'cause';
      }
      case 'measures':
        return this.#seen.has('timeline') &&
          !this.#seen.has('measures') &&
          !this.#laterMeasures(at) &&
          !this.#seen.has('other')
          ? 'measures'
          : 'inside';
      default:
        return 'inside';
    }
  }
}

/** What a library has named is that part wherever it stands. */
function namedRole({ by }: Opener): PartRole | undefined {
  const name = 'named' in by ? by.named : undefined;
  switch (name) {
    case 'summary':
    case 'timeline':
    case 'cause':
    case 'resolution':
    case 'cause-resolution':
    case 'measures':
      return name;
    case 'improvements':
    case 'tasks':
    case 'lessons':
      return 'measures';
    default:
      return undefined;
  }
}

function isMarked(opener: Opener): boolean {
  return opener.style === 'atx' || opener.style === 'setext' || opener.style === 'html';
}
