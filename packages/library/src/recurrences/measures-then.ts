import { OPEN_STATES, progressOf, type TaskEvent } from '../measures/progress.ts';
import type { Moment } from './moment.ts';

/** How a measure stood on the day on which the failure came back. `done`: and nobody had verified it. */
export type StateThen = 'late' | 'open' | 'declined' | 'done' | 'verified';

/** A measure of the earlier failure, as it was on the day on which it came back. */
export interface MeasureThen {
  readonly words: string;
  /** Id of the person whose it was. */
  readonly owner: string | undefined;
  /** Whom the text names, where that is nobody of the library. */
  readonly named: string | undefined;
  readonly due: string | undefined;
  readonly state: StateThen;
  /** How often it had been postponed. */
  readonly postponed: number;
  /** An old text says that it was done, and not when. */
  readonly undated: boolean;
}

/** What happened to a task, and whom its text names. */
export interface TaskThen {
  readonly events: readonly TaskEvent[];
  readonly named: string | null;
}

/**
 * How the measures of an earlier failure stood at a moment, by what had happened to each until then. What was promised
 * later is left out.
 */
export function measuresThen(tasks: readonly TaskThen[], moment: Moment): readonly MeasureThen[] {
  return tasks.flatMap(({ named, events }) => {
    const dated = withDays(events);
    const { gone, words, owner, due, postponed, state } = progressOf(dated, moment.instant);
    if (gone) return [];
    const isOpen = OPEN_STATES.has(state);
    const stateThen = isOpen ? (due !== undefined && due < moment.day ? 'late' : 'open') : (state as StateThen);
    const undated = stateThen === 'done' && dated !== events;
    return [{ words, owner, named: named ?? undefined, due, state: stateThen, postponed, undated }];
  });
}

/** Was something still to do? */
export function isUndone({ state }: MeasureThen): boolean {
  return state === 'open' || state === 'late';
}

/** What old files tick without a day was done at some time before they were taken in: nobody is told that it was not. */
function withDays(events: readonly TaskEvent[]): readonly TaskEvent[] {
  const [first] = events;
  const on = first?.kind === 'proposed' ? first.on : undefined;
  const isUndated = (event: TaskEvent): boolean =>
    event.kind === 'done' && event.written === 'then' && event.on === undefined;
  if (on === undefined || !events.some(isUndated)) return events;
  return events.map((event) => (isUndated(event) ? ({ ...event, on } as TaskEvent) : event));
}
