import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from './root.ts';

interface Locked {
  readonly version?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);

describe('the lock file', () => {
  // A registry may have had no copy of another system's package when the file was written; `npm ci` then fails everywhere.
  it('knows the version of every package, those of other systems included (npm run lock)', () => {
    const asked = entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    const known = new Set(
      entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
    );
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    expect(entries.filter(([, { version }]) => version === undefined).map(([path]) => path)).toEqual([]);
  });

  it('names no address, so that it works with any registry', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});
