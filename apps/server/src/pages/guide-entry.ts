import { AppError } from '@failonce/document';
import { GUIDE_FAMILIES, type GuideFamily, guideEntries, guideEntryPage } from '@failonce/pages';
import { taxonomyWith } from '@failonce/recurrence';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/guide/{guide}/{entry}',
  permission: 'guide.read',
  kept: true,
  params: z.object({ guide: z.string().max(60), entry: z.string().max(100) }),
  show: async ({ library, params: { guide, entry } }) => {
    if (!Object.hasOwn(GUIDE_FAMILIES, guide)) throw new AppError('not-found');
    const entries = guideEntries(guide as GuideFamily, taxonomyWith(library.settings.ownCauses));
    const at = entries.findIndex(({ id }) => id === entry);
    const found = entries[at];
    if (found === undefined) throw new AppError('not-found');
    return { page: guideEntryPage(found, entries[at + 1]) };
  },
});
