import { applyEdits, type Postmortem, parse, type TextEdit } from '@failonce/document';
import { type CheckOptions, judge } from '../engine.ts';
import type { Finding, Report } from '../report.ts';
import { loses } from './same-document.ts';

/** A fix that was made. */
export interface MadeFix {
  readonly id: string;
  /** What it did: "Write 14:05". */
  readonly title: string;
}

export interface FixedText {
  readonly text: string;
  /** In the order in which they were made; empty where nothing was to be done. */
  readonly made: readonly MadeFix[];
}

/** Fixes may uncover others; whatever needs more rounds than this goes in circles. */
const MOST_ROUNDS = 40;

/**
 * Makes every safe fix, round after round, until there is none left. A fix after which the document states another fact
 * or meets fewer requirements, or that does not mend its finding, is left out: the text is then as it was at that place.
 */
export function fixText(text: string, options: CheckOptions = {}): FixedText {
  const made: MadeFix[] = [];
  const refused = new Set<string>();
  let madeBefore = 0;
  let document = parse(text, options.settings);
  let report = judge(document, options).report;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixable = withoutOverlaps(report.findings.filter((finding) => finding.fix && !refused.has(keyOf(finding))));
    if (fixable.length === 0) {
      // What was refused may be safe by now, where something else was mended since.
      if (refused.size === 0 || made.length === madeBefore) break;
      refused.clear();
      madeBefore = made.length;
      continue;
    }
    // All at once is the rule; where that loses something, one after the other shows which.
    const step = attempt(document, report, fixable, options);
    if (step) {
      made.push(...fixable.map(madeOf));
      ({ document, report } = step);
      continue;
    }
    for (const finding of fixable) {
      const alone = fixable.length > 1 ? attempt(document, report, [finding], options) : undefined;
      if (alone === undefined) {
        refused.add(keyOf(finding));
        continue;
      }
      made.push(madeOf(finding));
      ({ document, report } = alone);
      // The other findings' places have moved.
      break;
    }
  }
  return { text: document.source.text, made };
}

interface Step {
  readonly document: Postmortem;
  readonly report: Report;
}

function attempt(
  document: Postmortem,
  before: Report,
  findings: readonly Finding[],
  options: CheckOptions,
): Step | undefined {
  const changed = parse(applyEdits(document.source, findings.flatMap(editsOf)), options.settings);
  const { report } = judge(changed, options);
  if (!mends(findings, before, report)) return undefined;
  return loses({ document, report: before }, { document: changed, report }) ? undefined : { document: changed, report };
}

/** Are there fewer findings of each kind by as many as were to be mended? Else a fix would be made again and again. */
function mends(fixed: readonly Finding[], before: Report, after: Report): boolean {
  const count = (findings: readonly Finding[], id: string): number => findings.filter((each) => each.id === id).length;
  return [...new Set(fixed.map(({ id }) => id))].every(
    (id) => count(after.findings, id) <= count(before.findings, id) - count(fixed, id),
  );
}

function editsOf({ fix }: Finding): readonly TextEdit[] {
  return fix?.edits ?? [];
}

function madeOf({ id, fix }: Finding): MadeFix {
  return { id, title: fix?.title ?? '' };
}

/** The same fix of the same words, wherever they have moved to. */
function keyOf({ id, fix, span }: Finding): string {
  return `${id}\n${fix?.title}\n${fix?.edits.map(({ text }) => text).join('\n')}\n${span.end - span.start}`;
}

/** Each fix whole or not at all: one that touches another's place waits for the next round. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const taken: TextEdit[] = [];
  return findings.filter((finding) => {
    const edits = editsOf(finding);
    if (edits.some(({ span }) => taken.some((other) => span.start <= other.span.end && other.span.start <= span.end)))
      return false;
    taken.push(...edits);
    return true;
  });
}
