import { z } from '@hono/zod-openapi';
import { defineSource, inShape } from '../define-source.ts';

/** What the integration “Webhook” sends, as far as it is read. */
const shape = z.object({
  action: z.string(),
  alert: z.object({
    alertId: z.string().min(1),
    message: z.string().nullish(),
    entity: z.string().nullish(),
    priority: z.string().nullish(),
    createdAt: z.number().nullish(),
    updatedAt: z.number().nullish(),
    details: z.record(z.string(), z.unknown()).nullish(),
  }),
});

const BEGINS = new Set(['Create', 'UpdatePriority']);
const ENDS = new Set(['Close', 'Delete']);
/** A number of seconds that would be in the year 5138: more are milliseconds. */
const MOST_SECONDS = 1e11;
/** In nanoseconds, where it is more than so many. */
const MOST_MILLISECONDS = 1e16;

export default defineSource({
  name: 'Opsgenie',
  setUp: [
    'Add an integration “Webhook” with the address, for the actions Create, Close, Delete and UpdatePriority.',
    'Name the service in a detail “service” of the alert, or in its entity.',
  ],
  read: (message) => {
    const { action, alert } = inShape(shape, message);
    if (!BEGINS.has(action) && !ENDS.has(action)) return [];
    const { alertId, entity, priority, createdAt, updatedAt, details } = alert;
    const service = details?.['service'];
    return [
      {
        id: alertId,
        title: alert.message ?? '',
        service: typeof service === 'string' && service !== '' ? service : (entity ?? undefined),
        severity: priority ?? undefined,
        beganAt: instantOf(createdAt),
        endedAt: ENDS.has(action) ? (instantOf(updatedAt) ?? '') : undefined,
      },
    ];
  },
  examples: [
    {
      sent: {
        source: { name: '', type: 'API' },
        alert: {
          tags: ['prod'],
          teams: [],
          message: 'Checkout is down',
          alertId: '052652ac-5d1c-464a-812a-7dd18bbfba8c',
          alias: 'checkout',
          createdAt: 1_771_059_960_000,
          entity: 'checkout-api',
          priority: 'P1',
          details: {},
        },
        action: 'Create',
        integrationId: '37c8f316',
        integrationName: 'Failonce',
      },
      told: [
        {
          id: '052652ac-5d1c-464a-812a-7dd18bbfba8c',
          title: 'Checkout is down',
          service: 'checkout-api',
          severity: 'P1',
          beganAt: '2026-02-14T09:06:00.000Z',
        },
      ],
    },
    {
      sent: {
        alert: { alertId: 'a', message: 'Down', createdAt: 1_771_059_960, updatedAt: 1_771_063_380_000_000_000 },
        action: 'Close',
      },
      told: [{ id: 'a', title: 'Down', beganAt: '2026-02-14T09:06:00.000Z', endedAt: '2026-02-14T10:03:00.000Z' }],
    },
    { sent: { alert: { alertId: 'a', message: 'Down' }, action: 'AddNote' }, told: [] },
  ],
});

/** Opsgenie has told instants in seconds, in milliseconds and in nanoseconds. */
function instantOf(at: number | null | undefined): string | undefined {
  if (at === null || at === undefined) return undefined;
  const date = new Date(at < MOST_SECONDS ? at * 1000 : at > MOST_MILLISECONDS ? at / 1e6 : at);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
