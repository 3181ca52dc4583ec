import type { Part, PartRole } from './part.ts';
import type { Section } from './sections.ts';

/** The four parts that every postmortem has. */
export type Wanted = 'summary' | 'timeline' | 'cause' | 'measures';

/** Where the parts that are known by name stand; an index of no part where one is missing. */
interface Places {
  readonly timeline: number;
  readonly measures: number;
  /** The last part that tells the cause or the resolution. */
  readonly explained: number;
}

const FEW = -100;

/** The best giving of the missing roles to sections: what each tells and where it stands must fit. */
export function assignRoles(
  sections: readonly Section[],
  missing: readonly Wanted[],
  parts: readonly Part[],
): Map<Section, PartRole> {
  const places: Places = {
    timeline: parts.findIndex(({ role }) => role === 'timeline'),
    measures: parts.findIndex(({ role }) => role === 'measures'),
    explained: parts.findLastIndex(
      ({ role }) => role === 'cause' || role === 'resolution' || role === 'cause-resolution',
    ),
  };
  let best = new Map<Section, PartRole>();
  const timelines = missing.includes('timeline') ? [-1, ...sections.keys()] : [-1];
  let most = 0;
  for (const timeline of timelines) {
    const told = timeline === -1 ? 0 : timelineScore(sections[timeline] as Section);
    if (told <= FEW) continue;
    const found = new Map<Section, PartRole>();
    let score = told;
    const at = timeline === -1 ? undefined : (sections[timeline] as Section);
    if (at !== undefined) found.set(at, 'timeline');
    // One after the other, the surest first: which section is the timeline decides about the rest.
    for (const role of ['measures', 'summary', 'cause'] as const) {
      if (!missing.includes(role)) continue;
      let pick: Section | undefined;
      let points = 0;
      for (const section of sections) {
        if (found.has(section)) continue;
        const own = fit(role, section, sections, at, places, parts, found);
        if (own > points) {
          pick = section;
          points = own;
        }
      }
      if (pick === undefined) continue;
      found.set(pick, role);
      score += points;
    }
    addResolution(sections, found, parts);
    if (score > most) {
      most = score;
      best = found;
    }
  }
  return best;
}

/** Where the cause has a section, how it was mended may have the next one. */
function addResolution(sections: readonly Section[], found: Map<Section, PartRole>, parts: readonly Part[]): void {
  const cause = sections.find((section) => found.get(section) === 'cause');
  if (cause === undefined) return;
  if (parts.some(({ role }) => role === 'resolution')) return;
  const next = sections[sections.indexOf(cause) + 1];
  if (next !== undefined && !found.has(next) && next.part - cause.part <= 1 && mends(next))
    found.set(next, 'resolution');
  else if (cause.evidence.mended >= 1) found.set(cause, 'cause-resolution');
}

function mends({ evidence }: Section): boolean {
  return evidence.mended >= 1 && evidence.events < 2 && evidence.tasks < evidence.units / 2;
}

/** Several events that begin with times, or prose that goes from time to time. */
function timelineScore({ evidence, blocks }: Section): number {
  if (evidence.events >= 2)
    return 3 + Math.min(3, evidence.events / 3) - (evidence.units > evidence.events * 3 ? 2 : 0);
  if (evidence.story >= 3) return 2.8;
  if (evidence.told >= 3 && evidence.told * 3 >= evidence.units && blocks.length > 0) return 2.5;
  return FEW;
}

function fit(
  role: Exclude<PartRole & Wanted, 'timeline'>,
  section: Section,
  sections: readonly Section[],
  timeline: Section | undefined,
  places: Places,
  parts: readonly Part[],
  found: ReadonlyMap<Section, PartRole>,
): number {
  const { evidence } = section;
  if (evidence.events >= 2 && evidence.events >= evidence.units) return 0;
  const order = placeOf(section, timeline, places);
  const units = Math.max(1, evidence.units);
  const tasks = evidence.tasks / units;
  const reasons = Math.min(1, evidence.reasons / units);
  switch (role) {
    case 'measures': {
      const enough = (evidence.listed >= 2 && tasks >= 0.35) || (evidence.tasks >= 2 && tasks >= 0.4);
      // Words that only look forward are enough where another section can be the cause.
      const at = sections.indexOf(section) - 1;
      const explained =
        places.explained !== -1 ||
        (at >= 0 && sections[at] !== timeline && placeOf(sections[at] as Section, timeline, places) > 0);
      const behind = order > 0 && explained && section.part > places.explained;
      if (!enough && !(behind && (evidence.listed >= 2 || evidence.forward >= 1))) return 0;
      const last = section === sections.at(-1) ? 0.8 : 0;
      return Math.max(
        0,
        tasks * 2.5 +
          Math.min(1, evidence.forward / units) +
          (evidence.listed >= 2 ? 0.4 : 0) +
          last +
          order * 0.4 -
          reasons * 0.5,
      );
    }
    case 'cause': {
      const measures = [...found].find(([, each]) => each === 'measures')?.[0];
      const before =
        places.measures === -1 ? measures === undefined || isBefore(section, measures) : section.part < places.measures;
      const between = order > 0 && before && (measures !== undefined || places.measures !== -1);
      if (evidence.reasons < 0.9 && !between) return 0;
      // What opens the document may give the reason, and is the summary all the same.
      if (order <= 0 && section === sections[0] && !parts.some((part) => part.role === 'summary')) return 0;
      if (evidence.length < 40 && !between) return 0;
      return Math.max(0, reasons * 2 + order * 0.4 + (before ? 0.4 : 0) - tasks);
    }
    case 'summary':
      if (order === 0 || evidence.outage < (order < 0 ? 0 : 3) || evidence.length < 60) return 0;
      return Math.max(
        0,
        Math.min(1, evidence.outage / 4) + (order < 0 ? 1 : -0.3) + (section === sections[0] ? 0.3 : 0) - tasks,
      );
  }
}

/** 1 behind the timeline, -1 before it, 0 where there is none. */
function placeOf(section: Section, timeline: Section | undefined, places: Places): number {
  if (timeline !== undefined) return isBefore(section, timeline) ? -1 : 1;
  return places.timeline === -1 ? 0 : section.part < places.timeline ? -1 : 1;
}

function isBefore(a: Section, b: Section): boolean {
  return a.part < b.part || (a.part === b.part && a.from < b.from);
}
