import { joinedIncidents } from '../../incidents/joined.ts';
import { SYSTEM } from '../../viewer.ts';
import { beginning, defineReminder, foundOf, type Thing } from '../define-reminder.ts';
import { daysAfter, workingDaysAfter } from '../working-days.ts';

type Owed = Thing & {
  readonly person: string | undefined;
  readonly team: string | undefined;
  readonly lead: string | undefined;
};

const MOST_MEMBERS = 50;

// An incident without a postmortem: who owns the service, then who leads the team, then the owners of the library.
export default defineReminder<Owed>({
  kind: 'incident-owed',
  ladder: ['asked', 'lead', 'owners'],
  find: async ({ db, after, limit }) => {
    const { at, id: since } = beginning(after);
    const rows = await joinedIncidents(db, SYSTEM)
      .select(['incident.id', 'incident.owed_since', 'team.id as team', 'team.lead_id as lead', 'person.id as person'])
      .where('incident.state', '=', 'owed')
      .where('incident.owed_since', '>=', at)
      .where((eb) => eb.or([eb('incident.owed_since', '>', at), eb('incident.id', '>', since)]))
      .orderBy('incident.owed_since')
      .orderBy('incident.id')
      .limit(limit)
      .execute();
    return foundOf(
      rows,
      limit,
      ({ id, owed_since, team, lead, person }) => ({
        ...{ key: id, subject: id, anchor: owed_since, from: owed_since.slice(0, 10), detail: {} },
        ...{ person: person ?? undefined, team: team ?? undefined, lead: lead ?? undefined },
      }),
      'owed_since',
    );
  },
  steps: ({ from }, { owed, lead, owners }) => [
    { name: 'asked', day: workingDaysAfter(from, owed), to: 'asked' },
    { name: 'lead', day: daysAfter(workingDaysAfter(from, owed), lead), to: 'lead' },
    { name: 'owners', day: daysAfter(workingDaysAfter(from, owed), Math.max(lead, owners)), to: 'owners' },
  ],
  people: async ({ db }, { person, team, lead }, rung) => {
    if (rung === 'lead') return lead === undefined ? [] : [lead];
    if (person !== undefined) return [person];
    if (team === undefined) return [];
    const rows = await db
      .selectFrom('team_member')
      .select('person_id')
      .where('team_id', '=', team)
      .orderBy('person_id')
      .limit(MOST_MEMBERS)
      .execute();
    return rows.map(({ person_id }) => person_id);
  },
});
