import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPlace } from './data-place.ts';

describe('dataPlace', () => {
  it('is what was given, then what the environment says, then the folder of the system', () => {
    const env = { FAILONCE_DATA: '/srv/a.db', DATABASE_URL: 'postgres://db/failonce', XDG_DATA_HOME: '/home/me/data' };
    expect(dataPlace('b.db', env)).toBe('b.db');
    expect(dataPlace(undefined, env)).toBe('/srv/a.db');
    expect(dataPlace('', { ...env, FAILONCE_DATA: '' })).toBe('postgres://db/failonce');
    expect(dataPlace(undefined, { XDG_DATA_HOME: '/home/me/data' }, 'linux')).toBe('/home/me/data/failonce/library.db');
    expect(dataPlace(undefined, {}, 'darwin')).toMatch(/Library\/Application Support\/Failonce\/library\.db$/);
  });

  it('is a file in the folder that is named', () => {
    expect(dataPlace(tmpdir())).toBe(join(tmpdir(), 'library.db'));
    expect(dataPlace('/data/not-there-yet/')).toBe('/data/not-there-yet/library.db');
  });
});
