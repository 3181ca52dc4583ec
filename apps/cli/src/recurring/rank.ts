import type { Hit } from '@failonce/recurrence';
import type { Library } from './read-library.ts';
import type { ReadPostmortem } from './read-postmortem.ts';
import { whyAlike } from './why-alike.ts';

/** A postmortem of the library that was found, and why. */
export interface Found extends Hit {
  readonly other: ReadPostmortem;
  readonly why: readonly string[];
}

/** What was found for one postmortem. */
export interface Ranked {
  readonly asked: ReadPostmortem;
  /** The likest first. */
  readonly found: readonly Found[];
  /** How many postmortems it was compared with: without itself and without drills. */
  readonly compared: number;
}

/** Ranks the library by its likeness to one postmortem, which is never its own hit: neither is a copy of it. */
export function rank(asked: ReadPostmortem, library: Library, top: number): Ranked {
  const { documents, index, rare, taxonomy } = library;
  const isOther = (key: string): boolean => documents.get(key)?.content !== asked.content;
  const found = index.similar(asked.fingerprint, top, isOther).map((hit) => {
    const other = documents.get(hit.key) as ReadPostmortem;
    return { ...hit, other, why: whyAlike(asked, other, hit.cause, rare, taxonomy) };
  });
  let compared = index.size;
  for (const each of documents.values()) if (each.content === asked.content && !each.fingerprint.practice) compared--;
  return { asked, found, compared };
}

/** The ranking in the contract's form. */
export function rankedAsJson({ asked, found }: Ranked): string {
  return JSON.stringify({
    path: asked.path,
    causes: asked.fingerprint.causes.map(({ id }) => id),
    similar: found.map(({ other, score, shown, why }) => ({
      path: other.path,
      score: Math.round(score * 10_000) / 10_000,
      shown,
      why,
    })),
  });
}
