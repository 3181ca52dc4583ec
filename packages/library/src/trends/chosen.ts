import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Library } from '../library.ts';
import type { Memory } from '../memory/memory.ts';
import type { Viewer } from '../viewer.ts';

/** By what trends are narrowed. Of several values of one kind any will do; every kind that is given has to fit. */
export interface TrendFilters {
  readonly service?: readonly string[] | undefined;
  readonly cause?: readonly string[] | undefined;
  readonly trigger?: readonly string[] | undefined;
  readonly severity?: readonly string[] | undefined;
  /** Id of a team: outages of the services that it owns. */
  readonly team?: string | undefined;
}

export const NARROWED_BY = ['service', 'cause', 'trigger', 'severity'] as const;
const TEAM = 1 << NARROWED_BY.length;

/** The services of a team, as postmortems are found by them; undefined where no team is given. */
export async function servicesOf(
  { database: { read } }: Library,
  team: string | undefined,
): Promise<readonly string[] | undefined> {
  if (team === undefined) return undefined;
  const rows = await read.selectFrom('service').select('value').where('team_id', '=', team).execute();
  return rows.map(({ value }) => value);
}

/** Calls with the number of each postmortem that takes part in the trends that a viewer may see. */
export function eachThatCounts(
  { catalogue, figures, audiences }: Memory,
  viewer: Viewer,
  call: (n: number) => void,
): void {
  const isHidden = audiences.hiddenFrom(viewer);
  const { counts } = figures;
  for (let number = catalogue.size - 1; number > 0; number--)
    if (counts[number] === 1 && !isHidden(number)) call(number);
}

/** Does a postmortem have what is asked for? */
export function chooser(
  catalogue: Catalogue,
  filters: TrendFilters,
  services: readonly string[] | undefined,
): (number: number) => boolean {
  const bits = new Uint8Array(catalogue.values.length);
  let wanted = 0;
  const want = (bit: number, facet: (typeof NARROWED_BY)[number], values: readonly string[]): void => {
    wanted |= bit;
    for (const value of values)
      for (const number of catalogue.numbersOf(facet, value)) bits[number] = (bits[number] as number) | bit;
  };
  for (const [i, facet] of NARROWED_BY.entries()) {
    const values = filters[facet]?.filter((value) => value.trim() !== '') ?? [];
    if (values.length > 0) want(1 << i, facet, values);
  }
  if (services !== undefined) want(TEAM, 'service', services);
  const { from, many, all } = catalogue;
  return (number) => {
    if (wanted === 0) return true;
    const start = from[number] as number;
    const end = start + (many[number] as number);
    let found = 0;
    for (let i = start; i < end; i++) found |= bits[all[i] as number] as number;
    return found === wanted;
  };
}
