import { ROLES, SCOPES } from '@failonce/library';
import { z } from '@hono/zod-openapi';

// What the API says of people, in the words of the reference.

/** The id of anything that is no postmortem. */
export const id = z.string().min(1).max(200);

export const role = z.enum(ROLES).openapi({ description: 'What the person may do, from most to least.' });

export const name = z.string().min(1).max(200);

export const email = z.string().min(3).max(254).openapi({ example: 'maria@example.com' });

const instant = z.iso.datetime();

export const person = z
  .object({
    id,
    name,
    email,
    role,
    createdAt: instant,
    disabledAt: instant.optional().openapi({ description: 'Since when this one may no longer sign in.' }),
    teams: z.array(id),
  })
  .openapi('Person');

export const team = z
  .object({
    id,
    name,
    group: z.string().optional().openapi({ description: 'The group of the identity provider that it follows.' }),
    lead: id.optional().openapi({ description: 'The person who answers for tasks whose owner is gone.' }),
    members: z.array(id),
  })
  .openapi('Team');

export const newTeam = z.strictObject({
  name,
  group: z.string().max(200).optional(),
  lead: id.optional().openapi({ description: 'The id of a person who may sign in. Without it the team has no lead.' }),
});

export const service = z
  .object({
    id,
    name,
    team: id.optional().openapi({ description: 'The team that owns it.' }),
    person: id.optional().openapi({ description: 'The person who owns it.' }),
  })
  .openapi('Service');

export const newService = z.strictObject({ name, team: id.optional(), person: id.optional() });

export const invitation = z
  .object({
    id,
    email: email.optional(),
    role,
    createdAt: instant,
    createdBy: z.string(),
    expiresAt: instant,
  })
  .openapi('Invitation');

export const scope = z.enum(SCOPES).openapi({
  description: 'For reading it is a reader; for writing no owner; for administration all that the person may do.',
});

export const token = z
  .object({
    id,
    person: id,
    name,
    scope,
    createdAt: instant,
    expiresAt: instant.optional(),
    lastUsedAt: instant.optional().openapi({ description: 'To the minute.' }),
  })
  .openapi('Token');

export const session = z
  .object({
    id,
    createdAt: instant,
    expiresAt: instant,
    userAgent: z.string().optional(),
    address: z.string().optional().openapi({ description: 'The network address that it was opened from.' }),
  })
  .openapi('Session');

export const entry = z
  .object({
    number: z.int(),
    at: instant,
    actorId: z.string().openapi({ description: 'Who did it; empty for the program itself.' }),
    actorName: z.string().optional(),
    kind: z.string().openapi({ example: 'person.disabled' }),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry');

export const audience = z.strictObject({
  visibility: z.enum(['company', 'team', 'people']),
  audience: z
    .array(id)
    .max(1000)
    .default([])
    .openapi({ description: 'Ids of the teams or people, where it is not for the company.' }),
});

/** Something that was done, of which there is nothing to tell. */
export const done = { 204: { description: 'Done.' } };
