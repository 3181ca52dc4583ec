import { AppError } from '@failonce/document';
import {
  GUIDE_FAMILIES,
  type GuideFamily,
  guideEntries,
  guideFamilyPage,
  guideHowTos,
  howToPage,
} from '@failonce/pages';
import { taxonomyWith } from '@failonce/recurrence';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/guide/{guide}',
  permission: 'guide.read',
  kept: true,
  params: z.object({ guide: z.string().max(60) }),
  show: async ({ library, params: { guide } }) => {
    const howTo = guideHowTos.find(({ id }) => id === guide);
    if (howTo !== undefined) return { page: howToPage(howTo) };
    if (!Object.hasOwn(GUIDE_FAMILIES, guide)) throw new AppError('not-found');
    const family = guide as GuideFamily;
    return { page: guideFamilyPage(family, guideEntries(family, taxonomyWith(library.settings.ownCauses))) };
  },
});
