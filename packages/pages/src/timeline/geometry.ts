import type { EventKind, TimedEvent } from '@failonce/checks';
import { shortDuration } from '../parts/time.ts';
import { type Placed, placeLabels, type Wanted, widthOf } from './place-labels.ts';
import { type StoryLine, TURNS } from './story-line.ts';

const INSET = 36;
const ROW = 18;
const BAND = 26;

/** Words at a place of the drawing: `x` is the left edge of a name, and the middle of all else. `y` is their base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** An event's tick, from `top` to the base. */
export interface Tick {
  readonly x: number;
  readonly top: number;
  readonly event: TimedEvent;
}

/** Where everything of the drawn timeline stands, in pixels of type of 12 px; 0 is the upper left. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** The line of time. */
  readonly base: number;
  /** The outage, which stands on the base. */
  readonly outage: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly wrong: readonly { readonly x: number; readonly width: number; readonly name: Label | undefined }[];
  readonly ticks: readonly Tick[];
  readonly names: readonly (Label & { readonly kind: EventKind })[];
  readonly clocks: readonly Label[];
  /** Brackets below, from where to where; their ends stand `rule - 6`. */
  readonly rule: number;
  readonly lengths: readonly (Label & { readonly from: number; readonly to: number })[];
}

/** Places the timeline on a drawing of this width: for a screen, and for paper. */
export function geometryOf(line: StoryLine, width: number): Geometry {
  const { from, to, events, turns, stretches, wrong } = line;
  const first = Math.min(from, events[0]?.minute ?? from);
  const last = Math.max(to, events.at(-1)?.minute ?? to);
  const scale = (width - 2 * INSET) / Math.max(1, last - first);
  const x = (minute: number): number => round(INSET + (minute - first) * scale);
  const wantedTurns = turns.map(
    ({ minute, kind }): Wanted => ({ x: x(minute), width: widthOf(TURNS[kind] ?? ''), anchor: 'start' }),
  );
  const mirrored = ({ x: left, width: wide, anchor }: Wanted): Wanted => ({
    x: width - left - wide,
    width: wide,
    anchor,
  });
  const back = ({ left, row }: Placed, { width: wide }: Wanted): Placed => ({ left: width - left - wide, row });
  // The rightmost stands next to the line, so that no tick goes through a label.
  const names = [...placeLabels([...wantedTurns].reverse().map(mirrored), width)]
    .reverse()
    .map((placed, at) => back(placed, wantedTurns[at] as Wanted));
  const top = 14 + ROW * Math.max(0, ...names.map(({ row }) => row));
  const band = top + 14;
  const base = band + BAND;
  const clocks = distinct(turns);
  const times = placeLabels(
    clocks.map(({ minute }) => ({ x: x(minute), width: 34, anchor: 'middle' })),
    width,
    8,
  );
  const rule = base + 34 + ROW * Math.max(0, ...times.map(({ row }) => row));
  const lengths = stretches.map((each) => `${shortDuration(each.to - each.from)} ${each.name}`);
  const under = placeLabels(
    stretches.map((each, at) => ({
      x: (x(each.from) + x(each.to)) / 2,
      width: widthOf(lengths[at] ?? ''),
      anchor: 'middle',
    })),
    width,
  );
  const y = (row: number | undefined): number => top - (row ?? 0) * ROW;
  // A turn's mark reaches up to its name; the others stand below the band's edge.
  const topOf = (event: TimedEvent): number => {
    const turn = turns.indexOf(event);
    return turn < 0 ? base - 8 : y(names[turn]?.row) + 4;
  };
  return {
    width,
    height: rule + 22 + ROW * Math.max(0, ...under.map(({ row }) => row)),
    base,
    outage: { x: x(from), y: band, width: round(x(to) - x(from)), height: BAND },
    wrong: wrong.map((each) => wrongStretch(x(each.from), x(each.to), band)),
    ticks: events.map((event) => ({ x: x(event.minute), top: topOf(event), event })),
    names: turns.map(({ kind }, at) => ({
      kind,
      x: round(names[at]?.left ?? 0),
      y: y(names[at]?.row),
      text: TURNS[kind] ?? '',
    })),
    clocks: clocks.map(({ clock }, at) => ({
      x: round((times[at]?.left ?? 0) + 17),
      y: base + 18 + ROW * (times[at]?.row ?? 0),
      text: clock,
    })),
    rule,
    lengths: stretches.map((each, at) => ({
      from: x(each.from),
      to: x(each.to),
      x: round((under[at]?.left ?? 0) + widthOf(lengths[at] ?? '') / 2),
      y: rule + 17 + ROW * (under[at]?.row ?? 0),
      text: lengths[at] ?? '',
    })),
  };
}

function wrongStretch(from: number, to: number, band: number): Geometry['wrong'][number] {
  const text = 'a wrong path';
  const fits = to - from > widthOf(text) + 12;
  return {
    x: from,
    width: round(Math.max(3, to - from)),
    name: fits ? { x: round((from + to) / 2), y: band + 17, text } : undefined,
  };
}

/** Each time once, however many events it has. */
function distinct(events: readonly TimedEvent[]): readonly TimedEvent[] {
  return events.filter(({ minute }, at) => events[at - 1]?.minute !== minute);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
