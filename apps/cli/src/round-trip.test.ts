import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '@failonce/checks';
import { readDocument } from '@failonce/intake';
import { importDocuments, readPostmortem, SYSTEM } from '@failonce/library';
import { freshLibrary } from '@failonce/library/testing';
import { loadOutput, publishedOfText } from '@failonce/publish';
import { describe, expect, it } from 'vitest';

const LIBRARY = join(import.meta.dirname, '../../../examples/library');
const texts = readdirSync(LIBRARY)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join(LIBRARY, name), 'utf8')] as const);
const metIn = (text: string): string[] => checkText(text).requirements.flatMap(({ id, met }) => (met ? [id] : []));

describe('a postmortem that went out and came in again', () => {
  it.each(['docx', 'html'] as const)(
    'as %s meets every requirement that it met',
    async (form) => {
      const { write } = await loadOutput(form);
      for (const [name, text] of texts) {
        const written = await write(publishedOfText(text, { today: '2026-11-20' }));
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
        const { markdown } = await readDocument({ name: `a.${form}`, bytes });
        expect(metIn(markdown), name).toEqual(expect.arrayContaining(metIn(text)));
        expect(markdown.split('\n')[0], name).toBe(/^# .*$/m.exec(text)?.[0]);
        const [before, after] = [checkText(text).facts, checkText(markdown).facts];
        expect([after.durationMinutes?.value, after.affectedPercent?.value], name).toEqual([
          before.durationMinutes?.value,
          before.affectedPercent?.value,
        ]);
      }
    },
    60_000,
  );

  it('as Markdown has the same bytes', async () => {
    const { write } = await loadOutput('markdown');
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    const { library, remove } = fresh;
    try {
      const offered = await Promise.all(
        texts.map(async ([path, text]) => {
          const written = String(await write(publishedOfText(text, { today: '2026-11-20' })));
          return { path, read: () => ({ text: written }) };
        }),
      );
      const { taken } = await importDocuments(library, SYSTEM, offered);
      expect(taken).toHaveLength(texts.length);
      for (const [at, [name, text]] of texts.entries())
        expect((await readPostmortem(library, SYSTEM, String(taken[at]?.number))).markdown, name).toBe(text);
    } finally {
      await remove();
    }
  }, 60_000);
});
