import { diff3Merge } from 'node-diff3';
import { lineEnding } from '../edits/edit.ts';

/** What has become of two texts that were one. */
export interface Merged {
  readonly text: string;
  /** How many places both have changed: there the text shows both between signs, as git does. */
  readonly conflicts: number;
}

/** How the two sides are called in a conflict. */
export interface SideNames {
  readonly here: string;
  readonly there: string;
}

/** Brings two texts together that both come from `base`, line by line. Nothing that either has written is lost. */
export function mergeTexts(here: string, base: string, there: string, names: SideNames): Merged {
  const end = lineEnding(there + base + here);
  let text = '';
  let conflicts = 0;
  for (const { ok, conflict } of diff3Merge(linesOf(here), linesOf(base), linesOf(there))) {
    if (ok !== undefined) text += ok.join('');
    if (conflict === undefined) continue;
    conflicts++;
    const side = (lines: readonly string[]): string => closed(lines.join(''), end);
    text = `${closed(text, end)}<<<<<<< ${names.here}${end}${side(conflict.a)}=======${end}${side(conflict.b)}>>>>>>> ${names.there}${end}`;
  }
  return { text, conflicts };
}

/** The lines between which git, and we, show two sides, in their order. */
const SIGNS = ['<<<<<<< ', '=======', '>>>>>>> '];

/** Does a text still show two sides between signs? */
export function showsConflict(text: string): boolean {
  let met = 0;
  for (const line of linesOf(text)) {
    if (line.startsWith(SIGNS[met] as string)) met++;
    if (met === SIGNS.length) return true;
  }
  return false;
}

/** With their endings, so that joined they are the text again. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function closed(text: string, end: string): string {
  return text === '' || text.endsWith('\n') ? text : text + end;
}
