import type { EarlierFailure } from './earlier-failure.ts';

/** “Gateway refused every connection” (2024-05-02), and more that stands in the brackets. */
export function called({ title, path, date }: EarlierFailure, ...more: readonly string[]): string {
  const behind = [...(date === undefined ? [] : [date]), ...more];
  return `${title === undefined ? path : `“${title}”`}${behind.length === 0 ? '' : ` (${behind.join('; ')})`}`;
}

/** What became of the measures of an earlier failure, as far as its text says. */
export function stateOf({ measures: { tasks, done, open } }: EarlierFailure): string {
  if (tasks === 0) return 'no tasks named';
  const all = tasks === 1 ? '1 task' : `${tasks} tasks`;
  if (open > 0) return tasks === 1 ? '1 task, still open' : `${open} of ${all} still open`;
  if (done > 0) return done === tasks ? `${all}, ${tasks === 1 ? '' : 'all '}done` : `${done} of ${all} done`;
  return `${all}, not stated whether done`;
}

/** “a, b and c”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
