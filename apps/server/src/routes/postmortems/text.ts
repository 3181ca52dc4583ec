import { withProgress } from '@failonce/document';
import { readPostmortem, type TaskInFull, tasksOf } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/text',
  tag: 'Postmortems',
  summary: 'Read the text of a postmortem as Markdown',
  description:
    'With “progress=yes”, what became of its tasks is written into it: boxes ticked, days on which they were done, what shows it, and the marks by which they are known.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({ progress: z.enum(['yes', 'no']).default('no') }),
  answers: { 200: { description: 'text/markdown' } },
  handle: async ({ library, viewer, params, query }) => {
    const { number, id, markdown } = await readPostmortem(library, viewer, params.postmortem);
    const tasks = query.progress === 'yes' ? await tasksOf(library, viewer, id, { noted: true }) : [];
    const body = withProgress(markdown, written(tasks), library.settings);
    return {
      text: { type: 'text/markdown; charset=utf-8', body },
      headers: { 'content-disposition': `attachment; filename="PM-${number}.md"` },
    };
  },
});

/** The tasks that the text has, in its order. */
function written(tasks: readonly TaskInFull[]) {
  const inText = tasks.filter(({ progress }) => !progress.gone);
  const taken = new Set(inText.flatMap(({ mark }) => mark ?? []));
  let next = Math.max(0, ...[...taken].map((mark) => Number(mark.slice(1)) || 0));
  return inText.map(({ mark, number, state, progress: { evidence, doneAt } }, position) => {
    const own = taken.has(`t${number}`) ? `t${++next}` : `t${number}`;
    if (mark === undefined) taken.add(own);
    return {
      mark: mark ?? own,
      position,
      done: state === 'done' || state === 'verified',
      doneOn: doneAt?.slice(0, 10),
      evidence: evidence?.kind === 'file' ? `files/${evidence.value}` : evidence?.value,
    };
  });
}
