import { listIncidents, listServices, maybeWritten, reportIncident } from '@failonce/library';
import { OWED_DONE, type OwedView, owedPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { can } from '../policies/can.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { paging } from '../shapes/paging.ts';

const LIMIT = 25;

const query = z.object({
  state: z.enum(['owed', 'settled']).catch('owed').default('owed'),
  mine: z
    .string()
    .optional()
    .transform((word) => word === 'yes'),
  after: paging.after,
  done: doneQuery(OWED_DONE),
});
type Query = z.output<typeof query>;

export default definePage({
  path: '/owed',
  permission: 'incident.read',
  query,
  show: async (asked) => ({ page: owedPage(await read(asked, asked.query)) }),
  act: async (form) =>
    await actOn(
      form.form,
      {
        tell: async (fields) => {
          if (!can(form.viewer, 'incident.report')) refuse(undefined, 'You may read here, and not write.');
          const { library, viewer } = form;
          const [title, service, severity] = ['title', 'service', 'severity'].map((name) => given(fields, name));
          const beganAt = instantOf(library.now(), given(fields, 'day'), given(fields, 'time'));
          await reportIncident(library, viewer, { title: title ?? '', service, severity, beganAt });
          return '/owed?done=told';
        },
      },
      async (sent) => owedPage({ ...(await read(form, query.parse({}))), sent }),
    ),
});

async function read(
  { library, viewer }: Pick<AskedPage<never, never>, 'library' | 'viewer'>,
  { state, mine, after, done }: Query,
): Promise<OwedView> {
  const found = await listIncidents(library, viewer, { state, mine, after, limit: LIMIT });
  const maybe = await maybeWritten(library, viewer, found.items);
  const mayWrite = can(viewer, 'incident.settle');
  return {
    ...found,
    items: found.items.map((each) => ({ ...each, maybe: maybe.get(each.id) })),
    ...{ state, mine, after, done, mayWrite },
    owner: can(viewer, 'alert-source.manage'),
    services: mayWrite ? (await listServices(library, viewer)).slice(0, MOST_NAMED).map(({ name }) => name) : [],
    now: library.now().toISOString(),
  };
}

/** More are not chosen from but typed. */
const MOST_NAMED = 500;

/** When it began, as far as it is said: now, where it is not. */
function instantOf(now: Date, day: string, time: string): string | undefined {
  const [today, clock] = [day.trim(), time.trim()];
  if (today === '' && clock === '') return undefined;
  if (clock !== '' && !/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(clock)) refuse('time', 'A time is written as in 09:02.');
  if (today !== '' && !/^\d{4}-\d\d-\d\d$/.test(today)) refuse('day', 'A day is written as in 2026-03-02.');
  const [hours = '0', minutes = '00'] = clock.split(/[:.]/);
  return `${today || now.toISOString().slice(0, 10)}T${(hours || '0').padStart(2, '0')}:${minutes}:00Z`;
}
