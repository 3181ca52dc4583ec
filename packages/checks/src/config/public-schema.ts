import * as z from 'zod/mini';
import { PUBLIC_PAGES, type PublicChoices } from '../settings.ts';
import type { Fault } from './config-problems.ts';
import { list, text } from './schema-parts.ts';

/** What failonce.yaml may say of public versions. */
export const publicSchema = z
  .strictObject({
    names: z.optional(
      z
        .record(z.string().check(z.minLength(2), z.maxLength(100)), text('What stands for it.', 100))
        .check(
          z.describe(
            'Internal names and what public versions say instead, as in {gateway-2: a gateway}; in any spelling.',
          ),
        ),
    ),
    people: list('People whose names are left out, beside those of the library, as in [Maria Lopez].'),
    links: list(
      'Hosts whose addresses stay in public versions, as in [status.example.com, github.com/acme/public]; all others go.',
    ),
    'keep-tasks': z.optional(
      z
        .union([z.boolean(), z.enum(['yes', 'no'])])
        .check(z.describe('Do the tasks stay, without owners, days and addresses? (no by itself)')),
    ),
    approvers: list('E-mail addresses of people who approve public versions, beside the owners of the library.'),
    pages: z.optional(
      z
        .enum(PUBLIC_PAGES)
        .check(
          z.describe(
            'Who reads approved public versions without signing in: none (by itself), by-address (who knows an address that nobody can guess) or listed (everybody, with a list and a feed at /public, too).',
          ),
        ),
    ),
    company: z.optional(text('What the company is called on its public pages.', 100)),
  })
  .check(z.describe('Public versions: what is left out of them, who approves them, and who may read them.'));

type Written = z.infer<typeof publicSchema>;

/** What was written, with what nobody has to write. */
export function publicChoices(base: PublicChoices, said: Written | undefined): PublicChoices {
  if (said === undefined) return base;
  const keep = said['keep-tasks'];
  return {
    names: new Map(Object.entries(said.names ?? {})),
    people: said.people ?? base.people,
    links: said.links ?? base.links,
    keepTasks: keep === undefined ? base.keepTasks : keep === true || keep === 'yes',
    approvers: (said.approvers ?? base.approvers).map((each) => each.trim().toLowerCase()),
    pages: said.pages ?? base.pages,
    company: said.company,
  };
}

/** What stands for a name must not hold one; a host has no blanks, an approver an @. */
export function publicFaults(said: Written | undefined): Fault[] {
  const faults: Fault[] = [];
  const names = Object.keys(said?.names ?? {});
  for (const [name, instead] of Object.entries(said?.names ?? {})) {
    const held = names.find((each) => instead.toLowerCase().includes(each.toLowerCase()));
    if (held === undefined) continue;
    const message = `“${instead}” holds the internal name “${held}”. Write something that outsiders may read.`;
    faults.push({ path: ['public', 'names', name], atKey: false, message });
  }
  said?.links?.forEach((link, index) => {
    if (/^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}(?:\/[^\s?#]*)?$/i.test(link)) return;
    const message = `“${link}” is no host. Write it as in status.example.com, or with the beginning of a path: github.com/acme/public.`;
    faults.push({ path: ['public', 'links', index], atKey: false, message });
  });
  said?.approvers?.forEach((approver, index) => {
    if (/^[^\s@]+@[^\s@]+$/.test(approver.trim())) return;
    const message = `“${approver}” is no e-mail address. Write the one by which the approver signs in.`;
    faults.push({ path: ['public', 'approvers', index], atKey: false, message });
  });
  return faults;
}
