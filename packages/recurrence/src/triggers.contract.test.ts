import { readdirSync } from 'node:fs';
import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { causes } from './causes.generated.ts';
import { fingerprint } from './fingerprint.ts';
import { triggers } from './triggers.generated.ts';

/** Every trigger is its own documentation and its own test. */

const ids = triggers.map(({ id }) => id);

it('holds every trigger under the name of its file, and none that is called as a cause', () => {
  const files = readdirSync(new URL('./triggers/', import.meta.url));
  expect(ids.map((id) => `${id}.ts`)).toEqual(files.sort());
  expect(causes.filter(({ id }) => ids.includes(id))).toEqual([]);
});

it.each(['', '# Outage\n\n## Trigger\n\n## Root Cause\n\n', '## Trigger\n[not yet known]\n'])(
  'is silent on %j',
  (text) => {
    expect(fingerprint(parse(text)).trigger).toBeUndefined();
  },
);

describe.each(triggers.map((trigger) => [trigger.id, trigger] as const))('%s', (id, trigger) => {
  it('speaks in the house grammar', () => {
    expect(trigger.name).toMatch(/^[A-Z].{2,50}[^.]$/);
    expect(trigger.definition).toMatch(/^[A-Z].*\.$/);
    expect(trigger.signs.length).toBeGreaterThanOrEqual(1);
    expect(trigger.examples.length).toBeGreaterThanOrEqual(5);
    for (const example of trigger.examples) expect(example).toMatch(/^[A-Z].*\.$/);
  });

  it('is told apart from triggers that there are', () => {
    expect(trigger.unlike.length).toBeGreaterThanOrEqual(1);
    for (const other of trigger.unlike) {
      expect(ids).toContain(other.id);
      expect(other.id).not.toBe(id);
      expect(other.how).toMatch(/\.$/);
    }
  });

  it.each(trigger.examples)('is recognized in: %s', (example) => {
    const document = parse(`## Root Cause\n${example}\n`);
    const { trigger: told } = fingerprint(document);
    expect(told?.id).toBe(id);
    expect(told && document.source.slice(told.passage)).toBe(example);
  });
});
