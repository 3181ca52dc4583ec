import { randomBytes } from 'node:crypto';
import { judged } from '@failonce/checks';
import { AppError, isAppError, withEndingsOf } from '@failonce/document';
import { type ReadPostmortem, readPerson, readPostmortem, revisePostmortem, tellApart } from '@failonce/library';
import { mayNotWritePage, type Page, writePage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { given } from '../forms/act-on.ts';
import { can } from '../policies/can.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { reference } from '../shapes/postmortem.ts';
import { readSameIncident } from '../views/same-incident.ts';

type Asked = Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>;

export default definePage({
  path: '/pm/{postmortem}/edit',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({ done: doneQuery(['saved']) }),
  show: async (asked) => {
    const { library, viewer, params, query } = asked;
    const read = await readPostmortem(library, viewer, params.postmortem);
    if (!can(viewer, 'postmortem.revise')) return { page: mayNotWritePage(read) };
    const own = `${read.number}-${read.slug}`;
    // The address of a draft follows its title.
    if (params.postmortem !== own) return { to: `/pm/${own}/edit` };
    return { page: await page(asked, read, { saved: query.done === 'saved' }) };
  },
  act: async (sent) => {
    const { library, viewer, params, form } = sent;
    if (!can(viewer, 'postmortem.revise')) throw new AppError('not-allowed');
    if (form['act'] === 'apart') {
      const { id, number, slug } = await readPostmortem(library, viewer, params.postmortem);
      await tellApart(library, viewer, id, given(form, 'other'));
      return { to: `/pm/${number}-${slug}/edit` };
    }
    const base = Number(form['revision']);
    if (!Number.isSafeInteger(base) || base < 1)
      throw new AppError('input-invalid', { message: 'This page does not know its revision. Open it again.' });
    // Forms send the line endings of mail, whatever the text had.
    const before = await readPostmortem(library, viewer, params.postmortem);
    const markdown = withEndingsOf(form['markdown'] ?? '', before.markdown);
    try {
      const { number, slug } = await revisePostmortem(library, viewer, params.postmortem, { markdown, base });
      return { to: `/pm/${number}-${slug}/edit?done=saved` };
    } catch (error) {
      if (!isAppError(error) || !SHOWN.has(error.code)) throw error;
      const read = await readPostmortem(library, viewer, params.postmortem);
      const conflict = error.code === 'changed-meanwhile';
      const more = conflict ? { theirs: read.markdown } : { problem: error.message };
      return { page: await page(sent, { ...read, markdown }, more), status: 422 };
    }
  },
});

const SHOWN: ReadonlySet<string> = new Set(['changed-meanwhile', 'holds-purged', 'input-invalid']);

async function page(
  { server, library, viewer }: Asked,
  read: ReadPostmortem,
  more: { readonly theirs?: string; readonly problem?: string; readonly saved?: boolean },
): Promise<Page> {
  const { name } = await readPerson(library, viewer, viewer.kind === 'person' ? viewer.id : '');
  return writePage({
    ...read,
    report: judged(read.markdown, library.settings).report,
    settings: library.settings,
    same: read.state === 'draft' ? await readSameIncident(library, viewer, read) : [],
    name,
    version: server.version,
    nonce: randomBytes(18).toString('base64'),
    ...more,
  });
}
