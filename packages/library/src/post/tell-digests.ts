import type { Library } from '../library.ts';
import { viewerOfPerson } from '../people/people.ts';
import { SYSTEM } from '../viewer.ts';
import { digestLines } from './digest-lines.ts';
import { digestReaders } from './digest-readers.ts';
import { readPreferences } from './preferences.ts';
import { localTime } from './quiet-hours.ts';
import { tell } from './tell.ts';

const DAY = 86_400_000;
/** When the week is told, by the clock of each person. */
const AT = '08:00';

/** Tells whoever wants it on Mondays what the week was like: once, whatever clock says so and however often. */
export async function tellDigests(library: Library, stopped?: AbortSignal): Promise<void> {
  const { database, now } = library;
  const at = now();
  for (const person of await digestReaders(library)) {
    if (stopped?.aborted) return;
    const { quiet } = await readPreferences(library, SYSTEM, person);
    const { day, weekday, time } = localTime(quiet.zone, at);
    if (weekday !== 'Mon' || time < AT) continue;
    const key = `digest:${day}:${person}`;
    const known = await database.read.selectFrom('notice').select('id').where('key', '=', key).executeTakeFirst();
    if (known !== undefined) continue;
    const [from, to] = [dayBefore(day, 7), dayBefore(day, 1)];
    const lines = await digestLines(library, await viewerOfPerson(library, person), { from, to, today: day });
    const detail = { from, to, lines };
    await database.write((writing) =>
      tell(writing, { key, person, kind: 'digest', subject: person, at, detail, urgent: true }),
    );
  }
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}
