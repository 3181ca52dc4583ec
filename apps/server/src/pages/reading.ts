import { judged } from '@failonce/checks';
import { namedPostmortems, readPostmortem, readReason } from '@failonce/library';
import { keptFilesOf, libraryLinks, readingPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { reference } from '../shapes/postmortem.ts';
import { readAlike, readEarlier } from '../views/alike.ts';
import { causeNames } from '../views/cause-names.ts';
import { readShownMeasures } from '../views/shown-measures.ts';

export default definePage({
  path: '/pm/{postmortem}',
  permission: 'postmortem.read',
  kept: true,
  params: z.object({ postmortem: reference }),
  show: async ({ library, viewer, params }) => {
    const read = await readPostmortem(library, viewer, params.postmortem);
    // One address each: it is what people hand on.
    const own = `${read.number}-${read.slug}`;
    if (params.postmortem !== own) return { to: `/pm/${own}` };
    const { recurrenceOf, numberOfFile } = await namedPostmortems(library, viewer, read.number);
    const earlier = await Promise.all(recurrenceOf.map((each) => readEarlier(library, read, each, true)));
    return {
      page: readingPage({
        ...read,
        ...judged(read.markdown, library.settings),
        startDate: read.startDate,
        hiddenFromSome: read.visibility !== 'company',
        causes: causeNames(read.causes, library.settings),
        recurrenceOf: earlier,
        ...keptFilesOf(read.number, (path) => {
          const number = numberOfFile(path.replace(/#.*$/s, ''));
          return number === undefined ? undefined : `/pm/${number}`;
        }),
        measures: await readShownMeasures({ library, viewer }, read.id),
        stated: await readReason(library, read),
        alike: await readAlike(library, viewer, read),
        links: libraryLinks({ ...read, editable: can(viewer, 'postmortem.revise') }),
        today: library.now().toISOString().slice(0, 10),
      }),
    };
  },
});
