import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

it('writes what comes together together, in order, and all of it when asked to', async () => {
  const written: string[] = [];
  const lines = gathered({ write: (text) => written.push(text) });
  lines.write('1\n');
  lines.write('2\n');
  expect(written).toEqual([]);
  await setImmediate();
  lines.write('3\n');
  lines.flush();
  await setImmediate();
  expect(written).toEqual(['1\n2\n', '3\n']);
});
