import { defaultSettings } from '@failonce/checks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import type { Library } from '../library.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { similarPostmortems } from '../similar/similar-postmortems.ts';
import { describeLibrary, freshPlace } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import type { Viewer } from '../viewer.ts';
import { searchPostmortems } from './search-postmortems.ts';

const WORDS = ['gateway', 'gateways', 'queue', 'certificate', 'leap', 'leaps', 'zebra', 'disk', 'full', 'PM-3', 'Ærø'];
const SERVICES = ['orders', 'Orders', 'search', 'login'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const documents = fc.array(
  fc.record({ title: words, cause: words, extra: words, services: fc.constantFrom(...SERVICES), hidden: fc.boolean() }),
  { minLength: 24, maxLength: 24 },
);
const text = fc.oneof(
  words,
  words.map((each) => `"${each}"`),
  fc.constantFrom('zebrra ', 'gatewya ', 'ze', 'q', 'quue ', 'leaap ', 'cer'),
  fc.string(),
);
const filters = fc.record(
  {
    service: fc.subarray(['orders', 'search']),
    year: fc.subarray(['2025', '2026']),
    tasks: fc.constantFrom('open', 'late'),
  },
  { requiredKeys: [] },
);

describeLibrary('what is hidden', (library, kind) => {
  it('changes nothing of what others are answered', async () => {
    const fresh = await freshPlace(kind);
    const database = await openDatabase(fresh.place);
    try {
      const without: Library = { ...library(), database, settings: defaultSettings };
      const hers = await addPerson(library());
      const him = await addPerson(library());
      const [given = []] = fc.sample(documents, 1);
      for (const [i, { hidden, ...rest }] of given.entries()) {
        const markdown = sampleText({
          ...rest,
          title: `${rest.title} ${'abcdefghijklmnopqrstuvwxyz'[i]}`,
          date: `202${5 + (i % 2)}-03-0${1 + (i % 9)}`,
        });
        const only = hidden ? { visibility: 'people' as const, audience: [hers.id] } : {};
        await createPostmortem(library(), hers, { markdown, ...only });
        if (!hidden) await createPostmortem(without, hers, { markdown });
      }
      await fc.assert(
        fc.asyncProperty(text, filters, async (asked, chosen) => {
          fc.pre(!/\d/.test(asked));
          const search = { text: asked, filters: chosen as never, limit: 30 };
          expect(await searched(library(), him, search)).toEqual(await searched(without, him, search));
          const list = async (of: Library): Promise<unknown> => {
            const { items, total, facets } = await listPostmortems(of, him, { filters: chosen as never });
            return { titles: items.map(({ title }) => title), total, facets };
          };
          expect(await list(library())).toEqual(await list(without));
        }),
        { numRuns: 60 },
      );
      const markdown = sampleText({ title: 'Asked' });
      const alike = async (of: Library): Promise<unknown> =>
        (await similarPostmortems(of, him, { markdown }, 10)).map(({ postmortem, score }) => ({
          title: postmortem.title,
          score,
        }));
      expect(await alike(library())).toEqual(await alike(without));
    } finally {
      await database.close();
      await fresh.remove();
    }
  });
});

async function searched(
  library: Library,
  viewer: Viewer,
  search: Parameters<typeof searchPostmortems>[2],
): Promise<unknown> {
  const { hits, total, facets, suggestions } = await searchPostmortems(library, viewer, search);
  return { hits: hits.map(({ title, cause, passage }) => ({ title, cause, passage })), total, facets, suggestions };
}
