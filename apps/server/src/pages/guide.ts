import { guidePage, searchGuide } from '@failonce/pages';
import { taxonomyWith } from '@failonce/recurrence';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/guide',
  permission: 'guide.read',
  query: z.object({ text: z.string().trim().max(200).optional() }),
  show: async ({ library, query: { text } }) => {
    const search =
      text === undefined || text === ''
        ? undefined
        : { text, found: searchGuide(text, taxonomyWith(library.settings.ownCauses)) };
    return { page: guidePage({ search }) };
  },
});
