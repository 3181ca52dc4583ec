import type { Span } from '@failonce/document';
import { isAllowed } from '../allowed-hosts.ts';
import type { Cut } from '../cut.ts';
import { isPublicPicture } from '../public-rules.ts';
import type { PublicReading } from '../reading.ts';
import { readLinkTarget } from './link-target.ts';

const WHY = 'Addresses lead outsiders nowhere, or inside.';

/** What is cut of links, and the brackets and addresses of those that stay. */
export interface FoundLinks {
  readonly cuts: readonly Cut[];
  readonly kept: readonly Span[];
}

/** Links without their addresses, but for hosts that are allowed; pictures by their content; titles and references go. */
export function findLinks({ text, rules, references, inCode }: PublicReading): FoundLinks {
  const cuts: Cut[] = [];
  const kept: Span[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 10 && isBlankLine(text, i + 1)) open.length = 0;
    else if (code === 91) open.push(i);
    else if (code === 93) {
      const from = open.pop();
      if (inCode(i)) {
        // Code stays as it is, but no name is hidden by its signs.
        if (from !== undefined)
          kept.push({ start: from, end: from + 1 }, { start: i, end: readLinkTarget(text, i + 1)?.close ?? i + 1 });
        continue;
      }
      const end = readLink(text, from, i);
      if (end > i + 1) i = end - 1;
    }
  }
  return { cuts, kept };

  function readLink(whole: string, from: number | undefined, at: number): number {
    const picture = from !== undefined && whole[from - 1] === '!' && whole[from - 2] !== '\\';
    const target = readLinkTarget(whole, at + 1);
    if (target !== undefined) {
      const { start, end, address, close, hasTitle } = target;
      if (picture) cutPicture(from as number, close, target);
      else if (from !== undefined && isAllowed(address, rules.links)) {
        kept.push({ start: from, end: from + 1 }, { start: at, end: close });
        if (hasTitle) cuts.push(link(end, close - 1));
      } else {
        if (from !== undefined) cuts.push(link(from, from + 1));
        cuts.push(link(at, close));
      }
      if (hasTitle && picture) cuts.push(title(end, close - 1));
      return Math.max(close, start);
    }
    if (from === undefined) return at + 1;
    const label = whole.slice(from + 1, at);
    if (label.startsWith('^') && label.length < 100) {
      cuts.push({ start: from, end: at + 1, put: '', kind: 'reference', why: 'What a note says is left out.' });
      return at + 1;
    }
    return readReference(whole, from, at, label, picture);
  }

  function readReference(whole: string, from: number, at: number, label: string, picture: boolean): number {
    const close = whole[at + 1] === '[' ? whole.indexOf(']', at + 2) : -1;
    const second = close > 0 && close - at < 1000 ? whole.slice(at + 2, close) : undefined;
    const named = second === undefined || second === '' ? label : second;
    if (references.size === 0 || !references.has(keyOf(named))) return at + 1;
    const end = second === undefined ? at + 1 : close + 1;
    const why = 'Where it leads is left out.';
    if (picture) cuts.push({ start: from - 1, end, put: '', kind: 'picture', why });
    else {
      cuts.push({ start: from, end: from + 1, put: '', kind: 'reference', why });
      cuts.push({ start: at, end, put: '', kind: 'reference', why });
    }
    return end;
  }

  function cutPicture(
    from: number,
    end: number,
    target: { readonly start: number; readonly end: number; readonly address: string },
  ): void {
    const kept = isPublicPicture(target.address) ? target.address : rules.picture?.(target.address);
    if (kept === undefined || !isPublicPicture(kept)) {
      cuts.push({ start: from - 1, end, put: '', kind: 'picture', why: 'This picture cannot be handed on.' });
    } else if (kept !== text.slice(target.start, target.end)) {
      const why = 'A picture gets a name by its content.';
      cuts.push({ start: target.start, end: target.end, put: kept, kind: 'picture', why });
    }
  }
}

function link(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'address', why: WHY };
}

function title(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'picture', why: 'Titles are left out.' };
}

/** As CommonMark compares labels. */
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

function isBlankLine(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13 && code !== 62) return false;
  }
  return true;
}

const DEFINITION = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})*\[(?:\\.|[^\]\\]){1,999}\]:/;

/** Definitions of references and notes, with what belongs to them. */
export function findDefinitions({ text, source, references, inCode }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  const starts = source.lineStarts;
  const lineOf = (line: number) => text.slice(starts[line] as number, starts[line + 1] ?? text.length);
  const add = (first: number, behind: number) => {
    const start = starts[first] as number;
    const why = 'Outsiders do not see where references lead.';
    cuts.push({ start, end: starts[behind] ?? text.length, put: '', kind: 'reference', why });
  };
  for (let line = 0; line < starts.length; line++) {
    if (inCode(starts[line] as number)) continue;
    const written = lineOf(line);
    const found = DEFINITION.exec(written);
    if (found === null) continue;
    let behind = line + 1;
    const rest = written.slice(found[0].length).trim();
    const note = /\[\^/.test(found[0]);
    // Its address or its title may stand in the next line; a note goes on until a blank line, and behind it where set in.
    if (rest === '' && behind < starts.length && lineOf(behind).trim() !== '') behind++;
    while (behind < starts.length) {
      const next = lineOf(behind);
      if (
        note ? next.trim() !== '' && !/^[ \t]{0,3}(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\[)/.test(next) : /^\s*["'(]/.test(next)
      )
        behind++;
      else if (
        note &&
        next.trim() === '' &&
        /^(?: {4}|\t)\s*\S/.test(behind + 1 < starts.length ? lineOf(behind + 1) : '')
      )
        behind += 2;
      else break;
    }
    add(line, behind);
    line = behind - 1;
  }
  // One that is written over several lines: its paragraph goes.
  if (references.size > 0 && cuts.length === 0) {
    for (let at = text.indexOf(']:'), end = 0; at >= 0; at = text.indexOf(']:', Math.max(at + 2, end))) {
      let first = source.position(at).line - 1;
      let behind = first + 1;
      while (first > 0 && lineOf(first - 1).trim() !== '') first--;
      while (behind < starts.length && lineOf(behind).trim() !== '') behind++;
      add(first, behind);
      end = starts[behind] ?? text.length;
    }
  }
  return cuts;
}
