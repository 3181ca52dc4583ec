import { readdirSync } from 'node:fs';
import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { causes } from './causes.generated.ts';
import { fingerprint } from './fingerprint.ts';

/** Every cause is its own documentation and its own test. */

const ids = causes.map(({ id }) => id);
/** Broad causes are told by any failure that has a narrower one: their examples may name that first. */
const PLACES = { narrow: 1, generic: 2 };

it('holds every cause under the name of its file', () => {
  const files = readdirSync(new URL('./causes/', import.meta.url));
  expect(ids.map((id) => `${id}.ts`)).toEqual(files.sort());
});

describe.each(causes.map((cause) => [cause.id, cause] as const))('%s', (id, cause) => {
  it('speaks in the house grammar', () => {
    expect(cause.name).toMatch(/^[A-Z].{2,50}[^.]$/);
    expect(cause.definition).toMatch(/^[A-Z"].*\.$/);
    expect(cause.family).not.toBe('own');
    expect(cause.signs.named?.length).toBeGreaterThanOrEqual(1);
    for (const example of cause.examples) expect(example).toMatch(/^[A-Z"0-9].*[.!?"]$/s);
    expect(cause.examples.length).toBeGreaterThanOrEqual(5);
    for (const measures of Object.values(cause.measures)) {
      expect(measures.length).toBeGreaterThanOrEqual(1);
      for (const measure of measures) expect(measure).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('is told apart from causes that there are', () => {
    expect(cause.confusedWith.length).toBeGreaterThanOrEqual(1);
    for (const other of cause.confusedWith) {
      expect(ids).toContain(other.id);
      expect(other.id).not.toBe(id);
      expect(other.unlike).toMatch(/\.$/);
    }
  });

  it.each(cause.examples)('is recognized in: %s', (example) => {
    const named = fingerprint(parse(`## Root Cause\n${example}\n`)).causes.map((each) => each.id);
    expect(named.slice(0, cause.generic ? PLACES.generic : PLACES.narrow)).toContain(id);
  });
});
