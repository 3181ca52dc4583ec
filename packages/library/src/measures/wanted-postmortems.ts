import { type Catalogue, PRACTICE } from '../catalogue/catalogue.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import type { Viewer } from '../viewer.ts';
import { type TasksAsked, WAITED_FOR } from './task-filters.ts';

/** What a list of tasks is narrowed by that postmortems say. */
export type Narrowed = Pick<TasksAsked, 'service' | 'severity' | 'team' | 'teamIds'>;

/** The numbers of the postmortems whose tasks are meant, of those that a viewer may see: from memory. */
export async function wantedPostmortems(library: Library, viewer: Viewer, asked: Narrowed): Promise<number[]> {
  const { catalogue, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const wanted = await bitsOf(library, catalogue, asked);
  const { flags, from, many, all } = catalogue;
  const numbers: number[] = [];
  for (let number = 1; number < catalogue.size; number++) {
    if (!catalogue.has(number) || ((flags[number] as number) & PRACTICE) !== 0 || isHidden(number)) continue;
    let found = 0;
    const start = from[number] as number;
    const end = start + (many[number] as number);
    for (let at = start; at < end; at++) found |= wanted.bits[all[at] as number] as number;
    if ((found & wanted.asked) === wanted.asked) numbers.push(number);
  }
  return numbers;
}

/** Which values a postmortem must have, one of each kind: state, service, severity, a service of the team, one of one's own teams. */
async function bitsOf(
  library: Library,
  catalogue: Catalogue,
  { service, severity, team, teamIds }: Narrowed,
): Promise<{ readonly bits: Uint8Array; readonly asked: number }> {
  const bits = new Uint8Array(catalogue.values.length);
  let asked = 0;
  const need = (bit: number, numbers: readonly number[]): void => {
    asked |= bit;
    for (const number of numbers) bits[number] = (bits[number] as number) | bit;
  };
  const named = (facet: 'state' | 'service' | 'severity', values: readonly string[]): number[] =>
    values.flatMap((value) => [...catalogue.numbersOf(facet, value)]);
  need(1, named('state', WAITED_FOR));
  if (service !== undefined) need(2, named('service', [service]));
  if (severity !== undefined) need(4, named('severity', [severity]));
  if (team !== undefined) need(8, named('service', await servicesOf(library, team)));
  if (teamIds !== undefined) need(16, named('service', await servicesOfAll(library, teamIds)));
  return { bits, asked };
}

async function servicesOf({ database: { read } }: Library, team: string): Promise<string[]> {
  const rows = await read
    .selectFrom('service')
    .innerJoin('team', 'team.id', 'service.team_id')
    .select('service.value')
    .where((eb) => eb(eb.fn<string>('lower', ['team.name']), '=', team.trim().toLowerCase().replaceAll('\0', '')))
    .execute();
  return rows.map(({ value }) => value);
}

async function servicesOfAll({ database: { read } }: Library, teamIds: readonly string[]): Promise<string[]> {
  if (teamIds.length === 0) return [];
  const rows = await read.selectFrom('service').select('value').where('team_id', 'in', teamIds).execute();
  return rows.map(({ value }) => value);
}
