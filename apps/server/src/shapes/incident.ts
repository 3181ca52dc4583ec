import { z } from '@hono/zod-openapi';
import { id } from './people.ts';

// What the API says of incidents and of where alerts come from, in the words of the reference.

const instant = z.iso.datetime();

export const newIncident = z.strictObject({
  title: z.string().min(1).max(200).openapi({ example: 'Checkout answers with errors' }),
  service: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'As the catalogue names it: its owner is asked to write.' }),
  severity: z.string().max(40).optional(),
  beganAt: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Now, without it.' }),
  endedAt: z.iso.datetime({ offset: true }).optional(),
  address: z.string().max(2000).optional().openapi({ description: 'Where it can be looked at.' }),
  id: z.string().min(1).max(200).optional().openapi({
    description: 'Your own id of it: told again under it, it is the same incident, and may have ended.',
  }),
});

const asked = z
  .union([
    z.object({ kind: z.enum(['person', 'team']), id, name: z.string() }),
    z.object({ kind: z.literal('owners') }),
  ])
  .openapi({ description: 'Who is asked to write: who owns the service, or else the owners of the library.' });

export const incident = z
  .object({
    id,
    title: z.string(),
    service: z.string().optional(),
    severity: z.string().optional(),
    beganAt: instant,
    endedAt: instant.optional(),
    source: z.string().optional().openapi({ description: 'The name of the source that told of it.' }),
    address: z.string().optional(),
    createdAt: instant,
    state: z.enum(['owed', 'written', 'unneeded']),
    owedSince: instant,
    late: z.boolean().openapi({ description: 'Owed for longer than three working days.' }),
    asked,
    postmortem: z.object({ number: z.int(), slug: z.string(), title: z.string() }).optional(),
    reason: z.string().optional(),
    settledAt: instant.optional(),
    settledBy: z.string().optional(),
  })
  .openapi('Incident');

export const incidentList = z
  .object({
    items: z.array(incident),
    next: z.string().optional(),
    total: z.int(),
    late: z.int().openapi({ description: 'How many of all of them are late.' }),
  })
  .openapi('IncidentList');

export const settlement = z.union([
  z.strictObject({ postmortem: z.string().min(1).max(200) }),
  z.strictObject({ reason: z.string().min(1).max(1000) }),
]);

export const alertSource = z
  .object({
    id,
    name: z.string(),
    kind: z.string(),
    service: z.string(),
    upTo: z.int().optional(),
    minutes: z.int(),
    signed: z.boolean(),
    createdAt: instant,
    createdBy: z.string(),
    heardAt: instant.optional(),
  })
  .openapi('AlertSource');

export const newAlertSource = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.string().max(40).openapi({ example: 'alertmanager' }),
  service: z.string().max(100).optional().openapi({ description: 'Of alerts that name none.' }),
  upTo: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .openapi({ description: 'Only alerts so grave are incidents: 1 is SEV-1, P1 and critical.' }),
  minutes: z.int().min(0).max(1440).optional().openapi({ description: 'Only alerts that last so long are.' }),
  signing: z.string().max(500).optional().openapi({ description: 'The secret that it signs with.' }),
});
