import { expect, it } from 'vitest';
import { terminalOf } from './terminal.ts';

const on = (env: Record<string, string>, stream: Partial<NodeJS.WriteStream> = { isTTY: true, columns: 120 }) =>
  terminalOf(stream as NodeJS.WriteStream, env);

it('asks the terminal, then the environment, for the width', () => {
  expect(on({}).width).toBe(120);
  expect(on({ COLUMNS: '72' }, {}).width).toBe(72);
  expect(on({ COLUMNS: 'x' }, {}).width).toBe(80);
});

it('colours a terminal, unless it is told otherwise', () => {
  expect(on({}).colour).toBe(true);
  expect(on({}, {}).colour).toBe(false);
  expect(on({ NO_COLOR: '1' }).colour).toBe(false);
  expect(on({ NO_COLOR: '' }).colour).toBe(true);
  expect(on({ TERM: 'dumb' }).colour).toBe(false);
  expect(on({ FORCE_COLOR: '1', NO_COLOR: '1' }, {}).colour).toBe(true);
  expect(on({ FORCE_COLOR: '0' }).colour).toBe(false);
});

it('keeps to ASCII where the locale or the terminal says so', () => {
  expect(on({ LANG: 'en_US.UTF-8' }).ascii).toBe(false);
  expect(on({ LANG: 'C.utf8' }).ascii).toBe(false);
  expect(on({}).ascii).toBe(false);
  expect(on({ LANG: 'en_US.UTF-8', LC_ALL: 'C' }).ascii).toBe(true);
  expect(on({ TERM: 'dumb' }).ascii).toBe(true);
});
