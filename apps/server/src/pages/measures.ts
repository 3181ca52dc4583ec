import { countTasksShown, findTeams, type ListedTask, listTasks, overviewOf, taskChoices } from '@failonce/library';
import { measuresPage, type TaskRow } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { can } from '../policies/can.ts';
import { paging } from '../shapes/paging.ts';
import { tasksAsked } from '../shapes/task.ts';
import { tasksAskedOf } from '../views/tasks-asked.ts';

const LIMIT = 50;
const MOST_TEAMS = 100;

export default definePage({
  path: '/measures',
  permission: 'task.read',
  query: z.object({ after: paging.after, ...tasksAsked }),
  kept: true,
  show: async ({ library, viewer, query: { after, ...query } }) => {
    const asked = {
      ...query,
      service: query.service?.trim() || undefined,
      severity: query.severity?.trim() || undefined,
      team: query.team?.trim() || undefined,
    };
    const today = library.now().toISOString().slice(0, 10);
    const { items, next } = await listTasks(library, viewer, { ...tasksAskedOf(asked), limit: LIMIT, after });
    const counts = await countTasksShown(library, viewer, asked);
    const overview = await overviewOf(library, viewer);
    return {
      page: measuresPage({
        asked,
        counts: {
          late: counts.late,
          open: counts.open,
          'to-verify': counts.toVerify,
          'to-approve': counts.toApprove,
          'owner-gone': counts.ownerGone,
          verified: counts.verified,
        },
        firstDue: counts.firstDue,
        items: items.map((task) => rowOf(task, today)),
        next,
        isLater: after !== undefined,
        choices: {
          ...(await taskChoices(library, viewer)),
          teams: (await findTeams(library, viewer, { limit: MOST_TEAMS })).items.map(({ name }) => name),
        },
        anything: overview.all > 0,
        mayWrite: can(viewer, 'postmortem.create'),
        today,
      }),
    };
  },
});

function rowOf({ ownerName, ...task }: ListedTask, today: string): TaskRow {
  const late = task.open && task.due !== undefined && task.due < today;
  return { ...task, owner: ownerName, late };
}
