import {
  type Library,
  maybeWritten,
  oweAgain,
  purgeIncident,
  readIncident,
  settleIncident,
  type Viewer,
} from '@failonce/library';
import { type OwedIncidentView, owedIncidentPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { can } from '../policies/can.ts';
import { id } from '../shapes/people.ts';

const DONE = '/owed?done=settled';

export default definePage({
  path: '/owed/{incident}',
  permission: 'incident.read',
  params: z.object({ incident: id }),
  show: async ({ library, viewer, params }) => ({
    page: owedIncidentPage(await read(library, viewer, params.incident)),
  }),
  act: async ({ library, viewer, params: { incident }, form }) => {
    const settle = async (by: Parameters<typeof settleIncident>[3]): Promise<string> => {
      if (!can(viewer, 'incident.settle')) refuse(undefined, 'You may read here, and not write.');
      await settleIncident(library, viewer, incident, by);
      return DONE;
    };
    return await actOn(
      form,
      {
        written: (fields) => settle({ postmortem: referenceOf(given(fields, 'postmortem')) }),
        unneeded: (fields) => settle({ reason: given(fields, 'reason') }),
        purge: async (fields) => {
          if (!can(viewer, 'incident.purge')) refuse(undefined, 'Only owners of the library take secrets out.');
          const purging = { secret: given(fields, 'secret'), reason: given(fields, 'why') };
          await purgeIncident(library, viewer, incident, purging);
          return `/owed/${incident}`;
        },
        'owe-again': async () => {
          if (!can(viewer, 'incident.settle')) refuse(undefined, 'You may read here, and not write.');
          await oweAgain(library, viewer, incident);
          return `/owed/${incident}`;
        },
      },
      async (sent) => owedIncidentPage({ ...(await read(library, viewer, incident)), sent }),
    );
  },
});

async function read(library: Library, viewer: Viewer, reference: string): Promise<OwedIncidentView> {
  const incident = await readIncident(library, viewer, reference);
  const maybe = (await maybeWritten(library, viewer, [incident])).get(incident.id);
  return {
    incident: { ...incident, maybe },
    mayWrite: can(viewer, 'incident.settle'),
    mayPurge: can(viewer, 'incident.purge'),
  };
}

/** “PM-42” of whatever people have at hand: its number, or the address of its page. */
function referenceOf(typed: string): string {
  const [, number] = /^(?:https?:\/\/[^/\s]{1,200}\/pm\/|PM-|#)?(\d{1,9})(?:[-/?#].*)?$/i.exec(typed.trim()) ?? [];
  if (number === undefined) refuse('postmortem', 'Name it by its number, as in PM-42.');
  return number;
}
