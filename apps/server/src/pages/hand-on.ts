import { handOnPage } from '@failonce/pages';
import { loadOutput, messageText, outputIds } from '@failonce/publish';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { publishedFrom, readHandedOn } from '../handing-on/handed-on.ts';
import { can } from '../policies/can.ts';
import { reference } from '../shapes/postmortem.ts';

export default definePage({
  path: '/pm/{postmortem}/export',
  permission: 'postmortem.read',
  kept: true,
  params: z.object({ postmortem: reference }),
  show: async ({ server, library, viewer, params }) => {
    const { origin } = new URL(server.address);
    const handedOn = await readHandedOn({ library, viewer }, params.postmortem, origin, false);
    const published = publishedFrom(handedOn, library.settings);
    const { number = 0, slug, title, state } = published.reading;
    return {
      page: handOnPage({
        number,
        slug,
        title: title.trim(),
        draft: state === 'draft' || state === 'in-review',
        forms: (await Promise.all(outputIds.map(loadOutput))).map((form) => ({ ...form, missing: form.missing?.() })),
        mayMakePublic: can(viewer, 'public.ask'),
        message: messageText(published),
      }),
    };
  },
});
