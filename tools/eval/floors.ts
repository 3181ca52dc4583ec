import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, root } from '../root.ts';
import type { Figures, Row } from './table.ts';

/** For each set, the figures that must not be fallen below. They are only ever raised. */
type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

const path = 'eval/floors.json';

const watched: Readonly<Record<string, (figures: Figures) => number>> = {
  agreement: (figures) => figures.agreement,
  kappa: (figures) => figures.kappa,
  facts: (figures) => figures.facts,
  lowestKappa: (figures) => figures.lowest.kappa,
  withoutWrongVerdict: (figures) => figures.withoutWrongVerdict,
};

/** What is now below its floor, and what could not be judged at all. */
export function brokenFloors(rows: readonly Row[]): readonly string[] {
  const floors = read();
  return rows.flatMap(({ name, figures }) => [
    ...(figures.missing > 0 ? [`${name}: ${figures.missing} documents were not judged.`] : []),
    ...Object.entries(floors[name] ?? {}).flatMap(([figure, floor]) => {
      const now = watched[figure]?.(figures);
      return now === undefined || now < floor
        ? [`${name}: ${figure} is ${now?.toFixed(4)}, below its floor ${floor}.`]
        : [];
    }),
  ]);
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

/** Sets each floor to today's figure where that is higher. */
export function raiseFloors(rows: readonly Row[]): void {
  const floors: Record<string, Record<string, number>> = structuredClone(read()) as Record<
    string,
    Record<string, number>
  >;
  for (const { name, figures } of rows) {
    const set = floors[name] ?? {};
    floors[name] = set;
    for (const [figure, of] of Object.entries(watched)) {
      // Rounded down, so that the figure itself stands on its floor.
      set[figure] = Math.max(set[figure] ?? 0, Math.floor(of(figures) * 1000) / 1000);
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
