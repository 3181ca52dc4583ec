import { type Incident, type Library, readPerson, sameIncidents, type Viewer } from '@failonce/library';
import type { MaybeSame } from '@failonce/pages';

/** Recent postmortems that may be about the same incident, with the names of those who began them. */
export async function readSameIncident(library: Library, viewer: Viewer, incident: Incident): Promise<MaybeSame[]> {
  const found = await sameIncidents(library, viewer, incident);
  return await Promise.all(
    found.map(async ({ postmortem: { number, slug, title, state, createdAt, createdBy }, reasons }) => {
      const author = createdBy === '' ? 'Failonce' : (await readPerson(library, viewer, createdBy)).name;
      return { number, slug, title, state, createdAt, author, reasons };
    }),
  );
}
