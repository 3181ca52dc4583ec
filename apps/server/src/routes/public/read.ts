import { readForWork, readPublicStanding, readRevision } from '@failonce/library';
import { publicText } from '@failonce/publish';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { publicStanding } from '../../shapes/public.ts';
import { linkOf, rulesOf } from '../../views/public-of.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/public',
  tag: 'Public versions',
  summary: 'Read what is public of a postmortem, and what would be',
  permission: 'public.ask',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'What is shown, what waits, and the preview.', schema: publicStanding } },
  handle: async ({ server, library, viewer, params }) => {
    const { id, revision } = await readForWork(library, viewer, params.postmortem);
    const { shown, asked, mayAnswer, mayAsk } = await readPublicStanding(library, viewer, id);
    const { markdown } = await readRevision(library, viewer, id, revision);
    const { markdown: preview, leftOut } = publicText(markdown, await rulesOf(library));
    const origin = new URL(server.address).origin;
    const told = (version: NonNullable<typeof shown>) => {
      const { askedBy: _, approvedBy: __, endedBy: ___, address: ____, ...rest } = version;
      return { ...rest, link: linkOf(version, library.settings.public.pages, origin) };
    };
    return {
      body: {
        shown: shown && told(shown),
        asked: asked && told(asked),
        preview,
        leftOut: leftOut.map(({ span, kind, why }) => ({ ...span, kind, why })),
        mayAnswer,
        mayAsk,
      },
    };
  },
});
