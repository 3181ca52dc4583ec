import type { Block } from '../blocks/block.ts';
import { assignRoles, type Wanted } from './assign-roles.ts';
import { countOutage } from './evidence.ts';
import { inferHeadless, splitMerged } from './infer-headless.ts';
import { makePart } from './make-part.ts';
import type { Part, PartRole } from './part.ts';
import { partName } from './part-names.ts';
import { findSections, withSections } from './sections.ts';

/**
 * Gives what nobody named, or named with words of their own ("How the morning went", "Never again list"), the role that
 * nothing else in the document has and that its place and content tell: a run of times is the timeline, reasons behind
 * it are the cause, things to do are the measures, an account of the outage before the timeline is the summary.
 */
export function inferRoles(parts: Part[]): Part[] {
  let found = parts;
  let missing = missingRoles(found);
  if (missing.length > 0) {
    const chosen = assignRoles(findSections(found), missing, found);
    if (chosen.size > 0) {
      found = withSections(found, chosen);
      missing = missingRoles(found);
    }
  }
  if (missing.length > 0) found = splitMerged(inferHeadless(found, missing), missing);
  if (missing.includes('cause') && missingRoles(found).includes('cause')) {
    const at = findExplanation(found);
    const part = found[at];
    if (part !== undefined) found[at] = { ...part, role: has(found, 'resolution') ? 'cause' : 'cause-resolution' };
  }
  joinOpening(found);
  return found;
}

/** The roles that nothing has. A part about the resolution alone leaves the cause open. */
function missingRoles(parts: readonly Part[]): Wanted[] {
  const missing: Wanted[] = [];
  if (!has(parts, 'summary')) missing.push('summary');
  if (!has(parts, 'timeline')) missing.push('timeline');
  if (!has(parts, 'cause') && !has(parts, 'cause-resolution')) missing.push('cause');
  if (!has(parts, 'measures')) missing.push('measures');
  return missing;
}

function has(parts: readonly Part[], role: PartRole): boolean {
  return parts.some((part) => part.role === role);
}

/** Where only a background or an impact is headed, the account of the outage that stands before it is the summary too. */
function joinOpening(parts: Part[]): void {
  const [opening, summary] = parts;
  if (opening?.role !== 'title' || summary?.role !== 'summary' || summary.heading === undefined) return;
  if (!('kind' in summary.heading)) return;
  const name = partName(summary.heading.text.plain);
  if (name !== 'context' && name !== 'detail') return;
  const from = opening.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.plain.length > 100);
  const account = opening.blocks.slice(from);
  if (from === -1 || account.some((block) => block.kind === 'heading') || !tellsOutage(account)) return;
  const pieces = [makePart('summary', undefined, account)];
  if (from > 0) pieces.unshift(makePart('title', undefined, opening.blocks.slice(0, from)));
  parts.splice(0, 1, ...pieces);
}

/** Prose that says how long it lasted or what users met. */
function tellsOutage(blocks: readonly Block[]): boolean {
  let words = 0;
  for (const block of blocks) if (block.kind !== 'code') words += countOutage(block.text.plain);
  return words >= 3;
}

/** Words that tell why or how something was mended. */
const EXPLAINING = /\b(?:because|caused?|due to|root cause|led to|leading to|turned out|resolved|solved|fixed)\b/gi;

/** Behind the measures a conclusion only looks back. */
function findExplanation(parts: readonly Part[]): number {
  const measures = parts.findIndex((part) => part.role === 'measures');
  return parts.findIndex((part, i) => (measures === -1 || i < measures) && isExplanation(part));
}

/** A conclusion that tells at length why it happened, where no other part does. */
function isExplanation(part: Part): boolean {
  if (part.role !== 'other' || part.heading === undefined || !('kind' in part.heading)) return false;
  if (partName(part.heading.text.plain) !== 'end') return false;
  let length = 0;
  let words = 0;
  for (const block of part.blocks) {
    if (block.kind === 'code') continue;
    length += block.text.plain.length;
    words += block.text.plain.match(EXPLAINING)?.length ?? 0;
  }
  return length > 160 && words > 0;
}
