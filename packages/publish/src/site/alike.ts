import { type Fingerprint, RecurrenceIndex, type Taxonomy } from '@failonce/recurrence';

/** A postmortem that is compared with the others. */
export interface Compared {
  readonly date: string | undefined;
  /** The digest of its text: a copy is not compared with what it is a copy of. */
  readonly content: string;
  /** Its likeliest cause; nothing is claimed of what has none. */
  readonly cause: string | undefined;
  readonly practice: boolean;
  readonly fingerprint: () => Fingerprint;
}

export interface LikeThat {
  /** By its place among those that were given. */
  readonly at: number;
  /** The cause that both tell. */
  readonly cause: string;
}

/** So many are named at most. */
const MOST = 3;

/**
 * For each postmortem the earlier failures that look like it, the likest first. Only what tells the same likeliest cause is
 * sure enough to be shown, so only such are compared: the time grows with the causes' shares, not with the square of all.
 * Those of which the day is unknown are compared with all, and all with them. `wanted` says whose are asked for.
 */
export function findAlike(
  all: readonly Compared[],
  taxonomy: Taxonomy,
  wanted: (at: number) => boolean = () => true,
): ReadonlyMap<number, readonly LikeThat[]> {
  const found = new Map<number, readonly LikeThat[]>();
  const byCause = Map.groupBy(all.keys(), (at) => {
    const { cause, practice } = all[at] as Compared;
    return practice ? undefined : cause;
  });
  for (const [cause, members] of byCause) {
    if (cause === undefined || members.length < 2 || !members.some(wanted)) continue;
    const index = new RecurrenceIndex(taxonomy);
    for (const at of members) index.set(String(at), (all[at] as Compared).fingerprint());
    for (const at of members) {
      if (!wanted(at)) continue;
      const asked = all[at] as Compared;
      const hits = index.similar(asked.fingerprint(), MOST, (key) => {
        const other = all[Number(key)] as Compared;
        return Number(key) !== at && other.content !== asked.content && isBefore(other, asked);
      });
      const alike = hits.filter(({ shown }) => shown).map(({ key }) => ({ at: Number(key), cause }));
      if (alike.length > 0) found.set(at, alike);
    }
  }
  return found;
}

function isBefore(other: Compared, asked: Compared): boolean {
  return other.date === undefined || asked.date === undefined || other.date < asked.date;
}
