import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { at } from './root.ts';

const lines = readFileSync(at('docs/security.md'), 'utf8').split('\n');

it('counts its points as they stand', () => {
  const counted = new Map<string, Record<string, number>>();
  for (const line of lines) {
    const [, chapter, state] = /^\| (V\d+)\.\d+\.\d+ \|[^|]+\| (met|not applicable|open) \|/.exec(line) ?? [];
    if (chapter === undefined || state === undefined) continue;
    const counts = counted.get(chapter) ?? { met: 0, 'not applicable': 0, open: 0 };
    counts[state] = (counts[state] ?? 0) + 1;
    counted.set(chapter, counts);
  }
  const told = lines.flatMap((line) => {
    const [, chapter, met, none, open] = /^\| (V\d+) [^|]+\| (\d+) \| (\d+) \| (\d+) \|$/.exec(line) ?? [];
    return chapter === undefined
      ? []
      : [[chapter, { met: Number(met), 'not applicable': Number(none), open: Number(open) }]];
  });
  expect(told).toEqual([...counted]);
  expect(counted.size).toBeGreaterThan(10);
});

it('names files that exist', () => {
  const paths = lines.flatMap((line) =>
    [...line.matchAll(/`((?:apps|packages|tools|docs)\/[\w./-]+)`/g)].map(([, path]) => path),
  );
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !existsSync(at(path as string)))).toEqual([]);
});
