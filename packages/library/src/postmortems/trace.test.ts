import { expect, it } from 'vitest';
import { findTrace, traceOf } from './trace.ts';

it('finds a secret again wherever it stands, and nothing else', () => {
  const secret = 'hunter2 plûmbus 🔑\nend';
  const trace = traceOf(secret);
  for (const before of ['', 'x', 'password='.repeat(50)])
    for (const after of ['', 'y', ' and so on'.repeat(50)])
      expect(findTrace(before + secret + after, trace)).toBe(before.length);
  for (const other of ['', secret.slice(1), secret.toUpperCase(), 'nothing '.repeat(100)])
    expect(findTrace(other, trace)).toBeUndefined();
});

it('finds each of many random secrets', () => {
  const secrets = Array.from({ length: 200 }, (_, i) => `k${(i * 7919).toString(36)}-${i}`);
  const text = secrets.join(' ');
  for (const secret of secrets) {
    const at = findTrace(text, traceOf(secret));
    expect(text.slice(at, (at ?? 0) + secret.length)).toBe(secret);
  }
});

it('tells nothing of it, and never the same', () => {
  const [one, two] = [traceOf('hunter2'), traceOf('hunter2')];
  expect(one.hash).not.toBe(two.hash);
  expect(JSON.stringify(one)).not.toContain('hunter');
});
