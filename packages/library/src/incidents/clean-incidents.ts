import type { Writing } from '../database/database.ts';

/** Takes a secret out of the incidents that a postmortem is about, and of the alerts that told of them. Answers how many held it. */
export async function cleanIncidents(
  writing: Writing,
  postmortem_id: string,
  clean: (text: string) => string,
): Promise<number> {
  let held = 0;
  const incidents = await writing
    .selectFrom('incident')
    .selectAll()
    .where('postmortem_id', '=', postmortem_id)
    .execute();
  for (const { id, title, service, address } of incidents) {
    const alerts = await writing.selectFrom('alert').selectAll().where('incident_id', '=', id).execute();
    for (const alert of alerts) {
      const cleaned = {
        title: clean(alert.title),
        service: clean(alert.service),
        address: cleanAddress(alert.address),
      };
      if (isSame(cleaned, alert)) continue;
      held += 1;
      await writing
        .updateTable('alert')
        .set(cleaned)
        .where('source_id', '=', alert.source_id)
        .where('external_id', '=', alert.external_id)
        .execute();
    }
    const cleaned = { title: clean(title), service: clean(service), address: cleanAddress(address) };
    if (isSame(cleaned, { title, service, address })) continue;
    held += 1;
    const service_value = cleaned.service.toLowerCase();
    await writing
      .updateTable('incident')
      .set({ ...cleaned, service_value })
      .where('id', '=', id)
      .execute();
  }
  return held;

  /** An address with words in it leads nowhere. */
  function cleanAddress(address: string | null): string | null {
    return address === null || clean(address) === address ? address : null;
  }
}

interface Words {
  readonly title: string;
  readonly service: string;
  readonly address: string | null;
}

function isSame(a: Words, b: Words): boolean {
  return a.title === b.title && a.service === b.service && a.address === b.address;
}
