import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { takeTurn } from '../changes/append-change.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { deriveText } from '../derived/derive-text.ts';
import { addRevision } from '../postmortems/add-revision.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { findRow } from '../postmortems/find-row.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import type { Viewer } from '../viewer.ts';
import { addThread } from './add-thread.ts';
import { listThreads } from './list-threads.ts';
import { resolveThread } from './resolve-thread.ts';

const OLD = ['the', 'gateway', 'certificate', 'failed', 'again', 'alert', 'and', 'nobody', 'saw', 'it'];
/** What is typed later is told from what stood there. */
const NEW = OLD.map((word) => word.toUpperCase());
const written = (vocabulary: readonly string[], most: number, least = 0) =>
  fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '. ', '\n')), {
      minLength: least,
      maxLength: most,
    })
    .map((some) => some.map(([word, gap]) => word + gap).join(''));
const part = fc.nat(9999).map((each) => each / 10_000);
const histories = fc.record({
  text: written(OLD, 120, 60),
  history: fc.array(
    fc.array(fc.record({ at: part, away: fc.nat(25), put: written(NEW, 4) }), { minLength: 1, maxLength: 3 }),
    { minLength: 1, maxLength: 5 },
  ),
  pointed: fc.array(fc.record({ from: part, length: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 4 }),
  /** Before which of the edits the first thread rests, and after which it is opened again. */
  rests: fc.option(fc.tuple(fc.nat(4), fc.nat(4))),
});

describeLibrary('through any history of edits', (library, kind) => {
  let author: Extract<Viewer, { kind: 'person' }>;
  beforeAll(async () => {
    author = await addPerson(library());
  });

  it('a comment is at the very words, or says that they have changed and which they were', async () => {
    // Each is a dozen writes: 1,000 by hand. What follows anchors is tried with far more where it stands alone.
    const numRuns = kind === 'sqlite' ? Number(process.env['FAILONCE_HISTORIES'] ?? 300) : 20;
    const derived = await deriveText(library(), '# A text\n');
    let stood = 0;
    const property = fc.asyncProperty(histories, async ({ text, history, pointed, rests }) => {
      const { id } = await createPostmortem(library(), author, { markdown: text });
      let ids = Array.from(text, (_, at) => at);
      let next = text.length;
      let now = text;
      const own = new Map<string, { quote: string; ids: readonly number[] }>();
      for (const { from, length } of pointed) {
        const start = Math.floor(from * (text.length - 1));
        const quote = text.slice(start, start + length);
        const words = { span: { start, end: start + quote.length }, revision: 1, quote };
        const { thread } = await addThread(library(), author, id, { body: 'Why?', words });
        own.set(thread, { quote, ids: ids.slice(start, start + quote.length) });
      }
      const first = [...own.keys()][0] as string;
      for (const [step, edits] of history.entries()) {
        for (const { at, away, put } of edits) {
          const place = Math.floor(at * now.length);
          now = now.slice(0, place) + put + now.slice(place + away);
          ids = [...ids.slice(0, place), ...Array.from(put, () => next++), ...ids.slice(place + away)];
        }
        if (rests?.[0] === step) await resolveThread(library(), author, id, first, { resolved: true });
        await library().database.write(async (writing) => {
          await takeTurn(writing);
          const row: PostmortemRow = await findRow(writing, author, id);
          await addRevision(library(), writing, row, { markdown: now, message: '', actor: author.id, derived });
        });
        if (rests?.[1] === step) await resolveThread(library(), author, id, first, { resolved: false });
        const { items } = await listThreads(library(), author, id, { state: 'all' });
        expect(items).toHaveLength(own.size);
        for (const { id: thread, span, moved, quote, resolved } of items) {
          const mine = own.get(thread);
          expect(quote).toBe(mine?.quote);
          if (span === undefined) expect(moved || resolved !== undefined).toBe(true);
          else {
            expect(now.slice(span.start, span.end)).toBe(quote);
            // Of white space and signs nobody can tell whether they are the old ones.
            const letters = (each: readonly number[]): number[] =>
              each.filter((_, at) => /[a-z]/.test(quote[at] ?? ''));
            expect(letters(ids.slice(span.start, span.end))).toEqual(letters(mine?.ids ?? []));
            stood++;
          }
        }
      }
    });
    // A smaller one would take minutes to find.
    await fc.assert(property, { numRuns, endOnFailure: true });
    // A follower that is never certain would be of no use.
    expect(stood).toBeGreaterThan(numRuns);
  }, 300_000);
});
