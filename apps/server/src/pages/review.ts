import { namedPostmortems, readPostmortem } from '@failonce/library';
import { reviewPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { reference } from '../shapes/postmortem.ts';
import { judged } from '../views/judged.ts';

export default definePage({
  path: '/pm/{postmortem}/review',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  show: async ({ library, viewer, params }) => {
    const read = await readPostmortem(library, viewer, params.postmortem);
    const { numberOfFile } = await namedPostmortems(library, viewer, read.number);
    return {
      page: reviewPage({
        ...read,
        title: read.title.trim(),
        ...judged(read.markdown, library.settings),
        addressOfFile: (path) => {
          const number = numberOfFile(path.replace(/#.*$/s, ''));
          return number === undefined ? undefined : `/pm/${number}`;
        },
      }),
    };
  },
});
