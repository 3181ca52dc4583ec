import type { ReadPostmortem } from './read-postmortem.ts';

/** Why no hit is shown. */
export type Silence = 'practice' | 'language' | 'cause' | 'alone';

/** What keeps a postmortem from being found, whatever there is to compare it with. */
export function silenceOf({ fingerprint, english }: ReadPostmortem): Exclude<Silence, 'alone'> | undefined {
  if (fingerprint.practice) return 'practice';
  if (!english) return 'language';
  return fingerprint.causes.length === 0 ? 'cause' : undefined;
}

/** Sentences for a postmortem of which nothing can be said. */
export const SILENCES: Readonly<Record<Exclude<Silence, 'alone'>, string>> = {
  practice: 'This is a drill (kind: practice): drills are compared with no outage.',
  language: 'This postmortem is not in English, and causes are recognized in English only.',
  cause:
    'This postmortem names no cause that is known. Write under its root cause what failed, what set it off and why nothing stopped it; “failonce causes” lists the causes that are known.',
};
