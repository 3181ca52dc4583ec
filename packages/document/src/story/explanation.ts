import { partRoles, readCauseDetail, readResolutionDetail } from './detail.ts';
import type { Passage } from './passages.ts';

/** Does the cause part explain the mechanism, beyond one sentence that restates? */
export function explainsCause(cause: readonly Passage[], summary: readonly Passage[]): boolean {
  const detail = readCauseDetail(partRoles(cause).cause, summary);
  return detail.informative + detail.links * 0.6 + detail.things * 0.12 >= 3.2;
}

/** Does the part say what was changed, not only that it was fixed? */
export function explainsResolution(resolution: readonly Passage[]): boolean {
  const detail = readResolutionDetail(partRoles(resolution).mending);
  return detail.acts >= 1;
}
