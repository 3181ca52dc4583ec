import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, root } from '../root.ts';

/** For each set, the figures that must not be fallen below. They are only ever raised. */
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was measured of one set today. */
export interface Measured {
  /** As in the floors. */
  readonly name: string;
  /** Those that have a floor, or shall have one. */
  readonly figures: Readonly<Record<string, number>>;
}

const path = 'eval/floors.json';

/** What is now below its floor, or was not measured. */
export function brokenFloors(measured: readonly Measured[]): readonly string[] {
  const floors = read();
  return measured.flatMap(({ name, figures }) =>
    Object.entries(floors[name] ?? {}).flatMap(([figure, floor]) => {
      const now = figures[figure];
      // Not "below": what is no number stands on no floor.
      return now !== undefined && now >= floor
        ? []
        : [`${name}: ${figure} is ${now?.toFixed(4)}, below its floor ${floor}.`];
    }),
  );
}

/** Which floors were lowered since the last commit, or by it. */
export function loweredFloors(): readonly string[] {
  const now = read();
  return ['HEAD', 'HEAD~1'].flatMap((commit) => {
    const before = committed(commit);
    return Object.entries(before).flatMap(([name, floors]) =>
      Object.entries(floors).flatMap(([figure, floor]) =>
        (now[name]?.[figure] ?? 0) < floor
          ? [`${path}: ${name}.${figure} was ${floor} in ${commit}; floors are only raised.`]
          : [],
      ),
    );
  });
}

/** Sets each floor to today's figure, with so many decimals, where that is higher. */
export function raiseFloors(measured: readonly Measured[], decimals = 3): void {
  const floors: Record<string, Record<string, number>> = structuredClone(read()) as Record<
    string,
    Record<string, number>
  >;
  const scale = 10 ** decimals;
  for (const { name, figures } of measured) {
    const set = floors[name] ?? {};
    floors[name] = set;
    for (const [figure, now] of Object.entries(figures)) {
      if (Number.isNaN(now)) continue;
      // Rounded down, so that the figure itself stands on its floor.
      set[figure] = Math.max(set[figure] ?? 0, Math.floor(now * scale) / scale);
    }
  }
  writeFileSync(at(path), `${JSON.stringify(floors, null, 2)}\n`);
  console.log(`Raised ${path}.`);
}

function read(): Floors {
  return existsSync(at(path)) ? (JSON.parse(readFileSync(at(path), 'utf8')) as Floors) : {};
}

function committed(commit: string): Floors {
  try {
    const text = execFileSync('git', ['show', `${commit}:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(text) as Floors;
  } catch {
    // Not there yet, or a checkout without history.
    return {};
  }
}
