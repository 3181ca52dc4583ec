import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Listed, listedOf } from './postmortem.ts';

/** A postmortem with its text as it may be shown: without secrets. */
export interface Shown {
  readonly postmortem: Listed;
  readonly markdown: string;
}

/** Reads the postmortems at some places, in that order; one that was hidden meanwhile is left out. */
export async function readShown(
  { database }: Library,
  viewer: Viewer,
  places: readonly { readonly number: number }[],
): Promise<Shown[]> {
  if (places.length === 0) return [];
  const rows = await database.read
    .selectFrom('postmortem')
    .innerJoin('revision', 'revision.id', 'postmortem.head_id')
    .leftJoin('masked', 'masked.postmortem_id', 'postmortem.id')
    .selectAll('postmortem')
    .select((eb) => eb.fn.coalesce('masked.markdown', 'revision.markdown').as('markdown'))
    .where(
      'postmortem.number',
      'in',
      places.map(({ number }) => number),
    )
    .where(visibleTo(viewer))
    .execute();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return places.flatMap(({ number }) => {
    const row = byNumber.get(number);
    return row === undefined ? [] : [{ postmortem: listedOf(row), markdown: row.markdown }];
  });
}
