import { auditNames, idNamed, readAudit } from '@failonce/library';
import { auditPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { shownEntry } from '../views/audit-entries.ts';

const text = z.string().max(200).optional();
const day = z
  .string()
  .optional()
  .transform((given) =>
    given !== undefined && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined,
  );
const STRETCH = 50;
const DAY = 86_400_000;

export default definePage({
  path: '/admin/audit',
  permission: 'audit.read',
  query: z.object({
    person: text,
    about: text,
    kind: text,
    since: day,
    until: day,
    before: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  show: async ({ library, viewer, query }) => {
    const { before, ...filters } = query;
    const { person = '', about = '', kind, since, until } = filters;
    const actor = person.trim() === '' ? undefined : await idNamed(library, viewer, person, 'people');
    const subject = about.trim() === '' ? undefined : await idNamed(library, viewer, about);
    const problems = [
      person.trim() !== '' &&
        actor === undefined &&
        `Nobody, or more than one, is called “${person.trim()}”. Write the e-mail address.`,
      about.trim() !== '' &&
        subject === undefined &&
        `Nothing, or more than one thing, is called “${about.trim()}”. Write PM-42, an e-mail address, or the whole name of a team or a service.`,
    ].filter((problem) => problem !== false);
    const found =
      problems.length > 0
        ? []
        : await readAudit(library, viewer, {
            before,
            limit: STRETCH + 1,
            kind: kind || undefined,
            actor,
            subject,
            since,
            until: until === undefined ? undefined : new Date(Date.parse(until) + DAY).toISOString(),
          });
    const entries = found.slice(0, STRETCH);
    const names = await auditNames(library, viewer, entries);
    return {
      page: auditPage({
        entries: entries.map((entry) => shownEntry(entry, names)),
        filters,
        problems,
        before,
        next: found.length > STRETCH ? entries.at(-1)?.number : undefined,
      }),
    };
  },
});
