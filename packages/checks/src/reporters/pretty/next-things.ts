import type { Level, PartOfFormat } from '../../define.ts';
import type { Finding, Report } from '../../report.ts';

/** One thing to do next: a finding, and what would be solved together with it. */
export interface Thing {
  readonly finding: Finding;
  readonly title: string;
  /** Settled together with it: the other requirements of a part that is missing, the other places of the same check. */
  readonly waiting: readonly Finding[];
}

/** What a list of things needs to know about the units that made the findings. */
export interface Unit {
  readonly title: string;
  /** Undefined for a check beyond the requirements. */
  readonly part?: PartOfFormat | undefined;
}

const LEVELS: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };
const PARTS: Readonly<Record<PartOfFormat, number>> = { summary: 0, timeline: 1, cause: 2, measures: 3, whole: 4 };

/** Every thing to do about a document. Findings of a part that is not there are one thing: to write it. */
export function thingsOf(report: Report, unitOf: (id: string) => Unit | undefined): Thing[] {
  const missing = new Set<string>();
  for (const { id, requirement } of report.findings) if (requirement && id.endsWith('-section')) missing.add(id);
  const waiting = new Map<string, Finding[]>();
  const things: Thing[] = [];
  for (const finding of report.findings) {
    const unit = unitOf(finding.id);
    const section = `${unit?.part}-section`;
    if (finding.requirement && finding.id !== section && missing.has(section)) {
      waiting.get(section)?.push(finding) ?? waiting.set(section, [finding]);
      continue;
    }
    let own: Finding[] = [];
    if (missing.has(finding.id)) {
      own = waiting.get(finding.id) ?? [];
      waiting.set(finding.id, own);
    }
    things.push({ finding, title: unit?.title ?? finding.id, waiting: own });
  }
  return things;
}

/** The same things, with those of one check beyond the requirements as one: the first, and how many are like it. */
export function byCheck(things: readonly Thing[]): Thing[] {
  const firsts = new Map<string, { thing: Thing; waiting: Finding[] }>();
  const kept: (Thing | { thing: Thing; waiting: Finding[] })[] = [];
  for (const thing of things) {
    const { id, requirement } = thing.finding;
    const first = firsts.get(id);
    if (requirement) kept.push(thing);
    else if (first) first.waiting.push(thing.finding);
    else {
      const group = { thing, waiting: [] };
      firsts.set(id, group);
      kept.push(group);
    }
  }
  return kept.map((each) => ('thing' in each ? { ...each.thing, waiting: each.waiting } : each));
}

/** The same things, the most urgent first: errors, then in the order in which the format's parts are written. */
export function byUrgency(things: readonly Thing[], unitOf: (id: string) => Unit | undefined): Thing[] {
  const rank = ({ finding }: Thing): number => LEVELS[finding.level] * 10 + PARTS[unitOf(finding.id)?.part ?? 'whole'];
  return [...things].sort((a, b) => rank(a) - rank(b) || a.finding.span.start - b.finding.span.start);
}

/**
 * The first `count`, no two of them at the same line: what is written there may settle both. Parts that are missing
 * stand at no place of their own, so each of them counts.
 */
export function nextThings(things: readonly Thing[], count: number): Thing[] {
  const lines = new Set<number>();
  const next: Thing[] = [];
  for (const thing of things) {
    if (next.length === count) break;
    const { id, line, requirement } = thing.finding;
    if (!(requirement && id.endsWith('-section'))) {
      if (lines.has(line)) continue;
      lines.add(line);
    }
    next.push(thing);
  }
  return next;
}
