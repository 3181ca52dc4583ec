import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { needSomebody } from '../people/permitted.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { endIncident } from './raise.ts';
import { addressOf, line, MOST_SERVICE, MOST_TITLE, toldOf } from './told.ts';

/** What a person or a program tells of an incident. */
export interface NewIncident {
  readonly title: string;
  readonly service?: string | undefined;
  readonly severity?: string | undefined;
  /** An instant; now, where it is left out. */
  readonly beganAt?: string | undefined;
  readonly endedAt?: string | undefined;
  readonly address?: string | undefined;
  /** The teller's own id: told again under it, it is the same incident, and may have ended meanwhile. */
  readonly id?: string | undefined;
}

/** What the ids of those who tell by themselves are kept under. */
const OWN = 'own';

/** Writes down an incident that wants a postmortem. Answers its id. Throws `input-invalid`. */
export async function reportIncident(library: Library, viewer: Viewer, given: NewIncident): Promise<string> {
  needSomebody(viewer);
  const { database, now } = library;
  const at = now();
  if (line(given.title, MOST_TITLE) === '') refuseInput('title', 'Say in a few words what broke.');
  if (given.title.trim().length > MOST_TITLE) refuseInput('title', `A title has at most ${MOST_TITLE} characters.`);
  if ((given.service ?? '').trim().length > MOST_SERVICE)
    refuseInput('service', `A service has at most ${MOST_SERVICE} characters.`);
  needInstant('beganAt', given.beganAt, at);
  needInstant('endedAt', given.endedAt, at);
  if (
    given.endedAt !== undefined &&
    given.beganAt !== undefined &&
    Date.parse(given.endedAt) < Date.parse(given.beganAt)
  )
    refuseInput('endedAt', 'It cannot end before it begins.');
  if (given.address !== undefined && addressOf(given.address) === undefined)
    refuseInput('address', 'An address begins with https:// or http://, and holds no password.');
  const told = toldOf({ ...given, id: given.id ?? '' }, at);
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const known =
      given.id === undefined
        ? undefined
        : await writing
            .selectFrom('alert')
            .selectAll()
            .where('source_id', '=', OWN)
            .where('external_id', '=', told.id)
            .executeTakeFirst();
    if (known?.incident_id != null) {
      if (known.ended_at === null && told.endedAt !== undefined) {
        await writing
          .updateTable('alert')
          .set({ ended_at: told.endedAt })
          .where('source_id', '=', OWN)
          .where('external_id', '=', told.id)
          .execute();
        await endIncident(library, writing, known.incident_id, '');
      }
      return known.incident_id;
    }
    const id = uuid();
    const { title, service, severity, beganAt: began_at, endedAt: ended_at = null, address = null } = told;
    await writing
      .insertInto('incident')
      .values({
        ...{ id, title, service, severity, began_at, ended_at, address },
        service_value: service.toLowerCase(),
        latest_at: began_at,
        source: '',
        source_id: null,
        created_at: at.toISOString(),
        created_by: actorOf(viewer),
        state: 'owed',
        owed_since: at.toISOString(),
        postmortem_id: null,
        reason: '',
        settled_at: null,
        settled_by: null,
      })
      .execute();
    if (given.id !== undefined)
      await writing
        .insertInto('alert')
        .values({
          ...{ source_id: OWN, external_id: told.id, incident_id: id },
          ...{ title, service, severity, address, began_at, ended_at, ripe_at: began_at },
        })
        .execute();
    await appendChange(writing, database, { kind: 'incident.came', subject: id, actor: actorOf(viewer), at });
    return id;
  });
}

function needInstant(field: 'beganAt' | 'endedAt', given: string | undefined, now: Date): void {
  if (given === undefined) return;
  const at = Date.parse(given);
  if (Number.isNaN(at)) refuseInput(field, `“${given.slice(0, 40)}” is no time, as in 2026-03-02T09:00:00Z.`);
  if (at > now.getTime()) refuseInput(field, 'This time is still to come.');
  if (at < Date.UTC(2000, 0, 1)) refuseInput(field, 'This is too long ago.');
}
