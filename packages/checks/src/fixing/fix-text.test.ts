import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../engine.ts';
import { anything } from '../properties/testing/documents.ts';
import { factsOf } from '../reporters/json.ts';
import { fixText } from './fix-text.ts';

const metIn = (text: string): Set<string> =>
  new Set(
    checkText(text)
      .requirements.filter(({ met }) => met)
      .map(({ id }) => id),
  );

function expectSafe(text: string): void {
  const { text: fixed } = fixText(text);
  expect(factsOf(parse(fixed).facts)).toEqual(factsOf(parse(text).facts));
  const after = metIn(fixed);
  for (const id of metIn(text)) expect(after).toContain(id);
  const again = fixText(fixed);
  expect(again.text).toBe(fixed);
  expect(again.made).toEqual([]);
}

describe('fixing a text', () => {
  it('leaves a text without findings byte for byte as it is', () => {
    const text = '\ufeff# Search slow\r\n\r\nNothing to fix.';
    expect(fixText(text)).toEqual({ text, made: [] });
  });

  it('leaves out a fix that does not mend its finding', () => {
    // A mark at the end of the line is the second item's, however often it is written.
    const text = '# Tasks\n- [ ] Add an alert. ^t1\n<ul><li>Patch Nginx.<li>Patch Nginx.';
    expect(fixText(text)).toEqual({ text: `${text} ^t2`, made: [{ id: 'mark-missing', title: 'Write ^t2' }] });
  });

  it('is safe and settles on any document', () => {
    fc.assert(fc.property(anything, expectSafe), { numRuns: Number(process.env['FAILONCE_RUNS'] ?? 100) });
  });

  const library = new URL('../../../../examples/library/', import.meta.url);
  it.each(readdirSync(library).filter((name) => name.endsWith('.md')))('is safe on %s', (name) => {
    expectSafe(readFileSync(new URL(name, library), 'utf8'));
  });
});
