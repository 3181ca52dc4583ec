import type { Measure } from './measures.ts';

/** What a postmortem promised to do: its tasks; where it sets none apart, all its measures. */
export function promised(measures: readonly Measure[]): readonly Measure[] {
  const tasks = measures.filter(({ under }) => under === 'tasks');
  return tasks.length > 0 ? tasks : measures.filter(({ under }) => under === undefined);
}
