import { type Latest, type Library, latestPostmortems, type Viewer } from '@failonce/library';
import { dayText, durationText, type Feed } from '@failonce/pages';
import { causeNames } from '../views/cause-names.ts';

/** What is followed. */
export interface Followed {
  readonly service?: string | undefined;
  readonly cause?: string | undefined;
}

/** So many entries; readers keep what they have seen. */
const LIMIT = 30;

/** A feed of what one viewer may see. */
export async function readFeed(library: Library, viewer: Viewer, origin: string, of: Followed): Promise<Feed> {
  const latest = await latestPostmortems(library, viewer, { ...of, limit: LIMIT });
  const asked = new URLSearchParams(Object.entries(of).filter(([, value]) => value !== undefined)).toString();
  const query = asked === '' ? '' : `?${asked}`;
  const namesOf = (ids: readonly string[]): string[] => causeNames(ids, library.settings).map(({ name }) => name);
  const about = [of.service, ...namesOf(of.cause === undefined ? [] : [of.cause])].filter(Boolean).join(', ');
  return {
    title: about === '' ? 'Failonce: postmortems' : `Failonce: postmortems of ${about}`,
    home: `${origin}/${query}`,
    self: { atom: `${origin}/feed.atom${query}`, json: `${origin}/feed.json${query}` },
    updatedAt: latest[0]?.updatedAt ?? '1970-01-01T00:00:00.000Z',
    entries: latest.map((each) => ({
      ...each,
      title: `PM-${each.number} ${each.title.trim()}`,
      address: `${origin}/pm/${each.number}-${each.slug}`,
      summary: summaryOf(each),
      tags: [...each.services, ...namesOf(each.causes)],
    })),
  };
}

/** “Draft. Outage of 61 minutes on 14 Feb 2026. The certificate expired.” */
function summaryOf({ state, imported, practice, durationMinutes, startDate, cause }: Latest): string {
  const outage = [
    durationMinutes !== undefined && `of ${durationText(durationMinutes)}`,
    startDate !== undefined && `on ${dayText(startDate)}`,
  ].filter(Boolean);
  return [
    practice && 'Practice.',
    state === 'draft' && !imported && 'Draft.',
    state === 'in-review' && 'In review.',
    outage.length > 0 && `Outage ${outage.join(' ')}.`,
    cause,
  ]
    .filter(Boolean)
    .join(' ');
}
