import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { defineSource, inShape, type Signed } from '../define-source.ts';

/** What a version 3 webhook sends, as far as it is read. Of other events the incident is not looked at. */
const envelope = z.object({
  event: z.object({ event_type: z.string(), occurred_at: z.string().optional(), data: z.unknown() }),
});
const incident = z.object({
  event: z.object({
    data: z.object({
      id: z.string().min(1),
      title: z.string().nullish(),
      created_at: z.string().nullish(),
      html_url: z.string().nullish(),
      urgency: z.string().nullish(),
      service: z.object({ summary: z.string().nullish() }).nullish(),
      priority: z.object({ summary: z.string().nullish() }).nullish(),
    }),
  }),
});

const TOLD = new Set(['incident.triggered', 'incident.priority_updated', 'incident.resolved']);
const HEADER = 'x-pagerduty-signature';

export default defineSource({
  name: 'PagerDuty',
  setUp: [
    'Under Integrations, Generic Webhooks (v3), add a webhook with the address, for “incident.triggered”, “incident.priority_updated” and “incident.resolved”.',
    'PagerDuty then shows a signing secret, once. Make the address anew with it, and only what PagerDuty has signed counts.',
  ],
  isSigned,
  read: (message) => {
    const { event_type, occurred_at } = inShape(envelope, message).event;
    if (!TOLD.has(event_type)) return [];
    const { id, title, created_at, html_url, urgency, service, priority } = inShape(incident, message).event.data;
    return [
      {
        id,
        title: title ?? '',
        service: service?.summary ?? undefined,
        severity: priority?.summary ?? urgency ?? undefined,
        beganAt: created_at ?? occurred_at,
        endedAt: event_type === 'incident.resolved' ? (occurred_at ?? '') : undefined,
        address: html_url ?? undefined,
      },
    ];
  },
  examples: [
    {
      sent: eventOf('incident.triggered', { status: 'triggered', priority: null }),
      told: [{ ...told('high') }],
    },
    {
      sent: eventOf('incident.resolved', {
        status: 'resolved',
        priority: { summary: 'P1', type: 'priority_reference' },
      }),
      told: [{ ...told('P1'), endedAt: '2026-02-14T10:03:00Z' }],
    },
    {
      sent: { event: { id: '01', event_type: 'pagey.ping', resource_type: 'pagey', data: { message: 'Hello' } } },
      told: [],
    },
  ],
});

/** Is one of the signatures ours? There are several while a secret is replaced. */
function isSigned({ bytes, headers, secret }: Signed): boolean {
  const ours = Buffer.from(`v1=${createHmac('sha256', secret).update(bytes).digest('hex')}`);
  return (headers.get(HEADER) ?? '').split(',').some((each) => {
    const theirs = Buffer.from(each.trim());
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  });
}

function eventOf(event_type: string, more: Readonly<Record<string, unknown>>): unknown {
  const service = { id: 'PF9KMXH', summary: 'checkout-api', type: 'service_reference' };
  const data = {
    ...{ id: 'PGR0VU2', type: 'incident', number: 2, title: 'Checkout is down', urgency: 'high', service, ...more },
    ...{ created_at: '2026-02-14T09:06:00Z', html_url: 'https://acme.pagerduty.com/incidents/PGR0VU2' },
  };
  return { event: { id: '5ac', event_type, resource_type: 'incident', occurred_at: '2026-02-14T10:03:00Z', data } };
}

function told(severity: string) {
  return {
    ...{ id: 'PGR0VU2', title: 'Checkout is down', service: 'checkout-api', severity },
    ...{ beganAt: '2026-02-14T09:06:00Z', address: 'https://acme.pagerduty.com/incidents/PGR0VU2' },
  };
}
