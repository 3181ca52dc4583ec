import { countOwed } from '../incidents/list-incidents.ts';
import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';

/** Days of the week that is told, both included, and the day on which it is. */
export interface Week {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** What one line of the digest says of a week; undefined where there is nothing to say. */
type Line = (library: Library, viewer: Viewer, week: Week) => Promise<string | undefined>;

/** What a manager wants to know of a week, by numbers alone, of what this person may see. */
export async function digestLines(library: Library, viewer: Viewer, week: Week): Promise<readonly string[]> {
  const told = await Promise.all(LINES.map((line) => line(library, viewer, week)));
  const lines = told.filter((line) => line !== undefined);
  return lines.length === 0 ? ['A quiet week: nothing was published, is late, came again or is owed.'] : lines;
}

/** In their order, one line each. */
const LINES: readonly Line[] = [published, late, recurred, owed, onThisDay];

async function published(
  { database: { read } }: Library,
  viewer: Viewer,
  { from, to }: Week,
): Promise<string | undefined> {
  const rows = await read
    .selectFrom('review')
    .innerJoin('postmortem', 'postmortem.id', 'review.postmortem_id')
    .select('postmortem.number')
    .distinct()
    .where('review.kind', 'in', ['publish', 'publish-interim', 'complete'])
    .where('review.at', '>=', from)
    .where('review.at', '<', `${to}T24`)
    .where('postmortem.practice', '=', 0)
    .where(visibleTo(viewer))
    .orderBy('postmortem.number')
    .limit(MOST + 1)
    .execute();
  return rows.length === 0 ? undefined : `Published: ${named(rows)}`;
}

async function late({ database: { read } }: Library, viewer: Viewer, { today }: Week): Promise<string | undefined> {
  const rows = await read
    .selectFrom('task')
    .innerJoin('postmortem', 'postmortem.id', 'task.postmortem_id')
    .select('postmortem.number')
    .where('task.state', 'in', ['proposed', 'accepted', 'in-progress'])
    .where('task.gone_at', 'is', null)
    .where('task.due_on', '<', today)
    .where('postmortem.practice', '=', 0)
    .where('postmortem.state', 'in', ['published', 'closed', 'in-review'])
    .where(visibleTo(viewer))
    .execute();
  if (rows.length === 0) return undefined;
  const of = new Set(rows.map(({ number }) => number)).size;
  return `Late: ${rows.length === 1 ? 'one task' : `${rows.length} tasks`} of ${of === 1 ? 'one postmortem' : `${of} postmortems`}`;
}

async function recurred(
  { database: { read } }: Library,
  viewer: Viewer,
  { from, to }: Week,
): Promise<string | undefined> {
  const rows = await read
    .selectFrom('recurrence')
    .innerJoin('postmortem', 'postmortem.id', 'recurrence.postmortem_id')
    .select('postmortem.number')
    .distinct()
    .where('recurrence.answer', '=', 'recurrence')
    .where('recurrence.at', '>=', from)
    .where('recurrence.at', '<', `${to}T24`)
    .where('postmortem.practice', '=', 0)
    .where(visibleTo(viewer))
    .orderBy('postmortem.number')
    .limit(MOST + 1)
    .execute();
  return rows.length === 0 ? undefined : `Came again: ${named(rows)}`;
}

/** Incidents have no audience of their own: whoever reads the library sees what is owed. */
async function owed(library: Library): Promise<string | undefined> {
  const count = await countOwed(library);
  return count === 0 ? undefined : `Owed: ${count === 1 ? 'one postmortem' : `${count} postmortems`}`;
}

/** What failed on this day of earlier years: old lessons are worth a look. */
async function onThisDay(
  { database: { read } }: Library,
  viewer: Viewer,
  { today }: Week,
): Promise<string | undefined> {
  const rows = await read
    .selectFrom('postmortem')
    .select('number')
    .where('start_date', 'like', `%${today.slice(4)}`)
    .where('start_date', '<', today)
    .where('practice', '=', 0)
    .where('state', 'in', ['published', 'closed'])
    .where(visibleTo(viewer))
    .orderBy('start_date', 'desc')
    .limit(MOST + 1)
    .execute();
  return rows.length === 0 ? undefined : `On this day of earlier years: ${named(rows)}`;
}

/** So many are named; the others are counted by nobody in a mail. */
const MOST = 20;

function named(rows: readonly { readonly number: number }[]): string {
  const names = rows.slice(0, MOST).map(({ number }) => `PM-${number}`);
  return `${names.join(', ')}${rows.length > MOST ? ' and more' : ''}`;
}
