import { noteQueue, readAskedToRead } from '@failonce/library';
import type { AskedRow } from '@failonce/pages';
import type { AskedPage } from '../define-page.ts';

/** What one is asked to read, for one's queue. */
export async function askedToRead({
  library,
  viewer,
}: Pick<AskedPage<never, never>, 'library' | 'viewer'>): Promise<readonly AskedRow[]> {
  const asked = await readAskedToRead(library, viewer);
  await noteQueue(
    library,
    viewer,
    asked.map(({ postmortem }) => postmortem),
  );
  const today = library.now().toISOString().slice(0, 10);
  return asked.map(({ postmortem: { number, slug, title, revision }, team, by, due, before }) => ({
    number,
    slug,
    title,
    team,
    by,
    due,
    past: due !== undefined && due < today,
    changed: before === undefined ? undefined : { from: before, to: revision },
  }));
}
