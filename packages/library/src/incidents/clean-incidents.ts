import type { Selectable } from 'kysely';
import type { Writing } from '../database/database.ts';
import type { IncidentTable } from './tables.ts';

/** Takes a secret out of the incidents that a postmortem is about, and of the alerts that told of them. Answers how many held it. */
export async function cleanIncidents(
  writing: Writing,
  postmortem_id: string,
  clean: (text: string) => string,
): Promise<number> {
  const incidents = await writing
    .selectFrom('incident')
    .selectAll()
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  let held = 0;
  for (const incident of incidents) held += await cleanIncident(writing, incident, clean);
  return held;
}

/** The same of one incident. */
export async function cleanIncident(
  writing: Writing,
  { id, title, service, address, reason }: Selectable<IncidentTable>,
  clean: (text: string) => string,
): Promise<number> {
  let held = 0;
  const alerts = await writing.selectFrom('alert').selectAll().where('incident_id', '=', id).execute();
  for (const { source_id, external_id, ...alert } of alerts) {
    const cleaned = cleanWords(alert, clean);
    if (isSame(cleaned, alert)) continue;
    held += 1;
    await writing
      .updateTable('alert')
      .set(cleaned)
      .where('source_id', '=', source_id)
      .where('external_id', '=', external_id)
      .execute();
  }
  const cleaned = { ...cleanWords({ title, service, address }, clean), reason: clean(reason) };
  if (isSame(cleaned, { title, service, address }) && cleaned.reason === reason) return held;
  const service_value = cleaned.service.toLowerCase();
  await writing
    .updateTable('incident')
    .set({ ...cleaned, service_value })
    .where('id', '=', id)
    .execute();
  return held + 1;
}

interface Words {
  readonly title: string;
  readonly service: string;
  readonly address: string | null;
}

/** An address with words in it leads nowhere. */
function cleanWords({ title, service, address }: Words, clean: (text: string) => string): Words {
  return {
    title: clean(title),
    service: clean(service),
    address: address === null || clean(address) === address ? address : null,
  };
}

function isSame(a: Words, b: Words): boolean {
  return a.title === b.title && a.service === b.service && a.address === b.address;
}
