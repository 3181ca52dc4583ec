import { readDetail } from './detail.ts';
import type { Passage } from './passages.ts';

/** Does the cause part explain the mechanism, beyond one sentence that restates? */
export function explainsCause(cause: readonly Passage[], summary: readonly Passage[]): boolean {
  const own = cause.filter(({ topic }) => topic !== 'resolution');
  const detail = readDetail(own.length > 0 ? own : cause, summary.filter(({ topic }) => topic === 'cause'));
  return detail.sentences + detail.links * 0.6 + detail.things * 0.12 >= 3.2;
}

/** Does the part say what was changed, not only that it was fixed? */
export function explainsResolution(resolution: readonly Passage[]): boolean {
  const own = resolution.filter(({ topic }) => topic === 'resolution');
  const detail = readDetail(own.length > 0 ? own : resolution);
  return detail.changes >= 1 && detail.words >= 14;
}
