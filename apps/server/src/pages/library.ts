import { AppError } from '@failonce/document';
import {
  addSamples,
  listPostmortems,
  overviewOf,
  removeSamples,
  samplesOf,
  searchPostmortems,
} from '@failonce/library';
import { firstRunPage, libraryPage, samplesNotice, unmarked } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { readSamples } from '../samples/read-samples.ts';
import { filters } from '../shapes/filters.ts';
import { paging } from '../shapes/paging.ts';
import { causeNames } from '../views/cause-names.ts';
import { triggerName } from '../views/trigger-name.ts';

const LIMIT = 25;

export default definePage({
  path: '/',
  permission: 'postmortem.read',
  query: z.object({ text: z.string().max(10_000).default(''), after: paging.after, ...filters }),
  // What is typed is hardly asked twice, and passages of what is not for everybody are noted each time.
  kept: ({ text }) => text.trim() === '',
  show: async ({ server, library, viewer, query: { text, after, ...narrowed } }) => {
    const asked = { limit: LIMIT, after, filters: narrowed };
    const found =
      text.trim() === ''
        ? unsearched(await listPostmortems(library, viewer, asked))
        : await searchPostmortems(library, viewer, { ...asked, text });
    const { total, next, suggestions } = found;
    const mayAddSamples = can(viewer, 'library.samples');
    const mayWrite = can(viewer, 'postmortem.create');
    const overview = await overviewOf(library, viewer);
    if (overview.all === 0) {
      return { page: firstRunPage({ mayWrite, mayAddSamples, address: new URL(server.address).origin }) };
    }
    const samples = await samplesOf(library);
    const named = causeNames(
      found.facets.cause.map(({ value }) => value),
      library.settings,
    );
    return {
      page: libraryPage({
        asked: { text, ...narrowed },
        rows: found.hits.map(({ postmortem, ...marked }) => ({
          ...postmortem,
          ...marked,
          hiddenFromSome: postmortem.visibility !== 'company',
        })),
        total,
        facets: {
          ...found.facets,
          cause: found.facets.cause.map((each, at) => ({ ...each, name: named[at]?.name ?? each.name })),
          trigger: found.facets.trigger.map((each) => ({ ...each, name: triggerName(each.value) })),
        },
        overview,
        mayWrite,
        next,
        isLater: after !== undefined,
        suggestions,
        notice: samples.length > 0 && samplesNotice(samples.length, mayAddSamples),
        today: library.now().toISOString().slice(0, 10),
      }),
    };
  },
  act: async ({ library, viewer, form }) => {
    if (!can(viewer, 'library.samples')) throw new AppError('not-allowed');
    if (form['do'] === 'add-samples') await addSamples(library, viewer, readSamples());
    else if (form['do'] === 'remove-samples') await removeSamples(library, viewer);
    return { to: '/' };
  },
});

/** A list as a search that has marked nothing. */
function unsearched({ items, ...rest }: Awaited<ReturnType<typeof listPostmortems>>) {
  const hits = items.map((postmortem) => ({
    postmortem,
    title: unmarked(postmortem.title),
    cause: unmarked(postmortem.cause),
    passage: [],
  }));
  return { hits, suggestions: [], ...rest };
}
