import type { Queries } from '../database/database.ts';
import { seesAll, type Viewer } from '../viewer.ts';

/** Who may see a postmortem that is not for the whole company: its writer, and teams or persons. */
interface Audience {
  readonly writer: string;
  readonly members: readonly string[];
}

/** Who may see which postmortem, by number; what nothing stands here of is for the whole company. */
export class Audiences {
  readonly #audiences = new Map<number, Audience>();
  #hidden = new Map<string, ReadonlySet<number>>();

  set(number: number, audience: Audience | undefined): void {
    this.#hidden.clear();
    if (audience === undefined) this.#audiences.delete(number);
    else this.#audiences.set(number, audience);
  }

  /** The same rule as `visibleTo`, for what is in memory. */
  hides(viewer: Viewer, number: number): boolean {
    if (seesAll(viewer)) return false;
    if (viewer.kind !== 'person') return true;
    const audience = this.#audiences.get(number);
    if (audience === undefined || audience.writer === viewer.id) return false;
    return !audience.members.some((member) => member === viewer.id || viewer.teams.includes(member));
  }

  /** Which numbers a viewer may not see. */
  hiddenFrom(viewer: Viewer): (number: number) => boolean {
    if (seesAll(viewer)) return () => false;
    if (viewer.kind !== 'person') return () => true;
    const key = JSON.stringify([viewer.id, viewer.teams]);
    let hidden = this.#hidden.get(key);
    if (hidden === undefined) {
      hidden = new Set([...this.#audiences.keys()].filter((number) => this.hides(viewer, number)));
      if (this.#hidden.size >= MOST_VIEWERS) this.#hidden.clear();
      this.#hidden.set(key, hidden);
    }
    const numbers = hidden;
    return (number) => numbers.has(number);
  }
}

/** For so many it is kept what is hidden from them. */
const MOST_VIEWERS = 200;

/** Reads who may see the postmortems between two numbers, or those with some ids. */
export async function readAudiences(
  db: Queries,
  which: { readonly from: number; readonly to: number } | { readonly ids: readonly string[] },
): Promise<(Audience & { readonly number: number })[]> {
  const rows = await db
    .selectFrom('postmortem')
    .leftJoin('audience', 'audience.postmortem_id', 'postmortem.id')
    .select(['postmortem.number', 'postmortem.created_by', 'audience.member_id'])
    .where('postmortem.visibility', '!=', 'company')
    .where((eb) =>
      'ids' in which
        ? eb('postmortem.id', 'in', which.ids)
        : eb.and([eb('postmortem.number', '>', which.from), eb('postmortem.number', '<=', which.to)]),
    )
    .execute();
  const audiences = new Map<number, { number: number; writer: string; members: string[] }>();
  for (const { number, created_by, member_id } of rows) {
    const known = audiences.get(number) ?? { number, writer: created_by, members: [] };
    if (member_id !== null) known.members.push(member_id);
    audiences.set(number, known);
  }
  return [...audiences.values()];
}
