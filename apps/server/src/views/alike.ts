import {
  type Library,
  type Listed,
  type ReadPostmortem,
  readPostmortem,
  similarPostmortems,
  type Viewer,
} from '@failonce/library';
import { type Alike, doneBy, type Earlier } from '@failonce/pages';
import { judged } from './judged.ts';

const MOST = 3;

/** Failures that look like one, of those that the viewer may see, and where their measures stood when it began. */
export async function readAlike(library: Library, viewer: Viewer, of: ReadPostmortem): Promise<Alike[]> {
  if (of.practice) return [];
  const found = await similarPostmortems(library, viewer, { postmortem: of.id }, MOST);
  return await Promise.all(
    found
      .filter(({ shown }) => shown)
      .map(async ({ postmortem, passages }) => ({
        ...(await readEarlier(library, viewer, of, postmortem)),
        earlier: isEarlier(postmortem, of),
        passages: { here: passages.asked, there: passages.found },
      })),
  );
}

/** A failure as the summary of a later one names it. */
export async function readEarlier(library: Library, viewer: Viewer, of: Listed, postmortem: Listed): Promise<Earlier> {
  const { number, slug, title, startDate: date } = postmortem;
  const measuresThen = isEarlier(postmortem, of)
    ? await measuresOn(library, viewer, postmortem, of.startDate as string)
    : undefined;
  return { number, slug, title, date, measuresThen };
}

function isEarlier({ startDate: date }: Listed, of: Listed): boolean {
  return date !== undefined && of.startDate !== undefined && date < of.startDate;
}

async function measuresOn(library: Library, viewer: Viewer, { id, visibility }: Listed, day: string) {
  // Reading one that is not for everybody is written down, and nobody has asked for that one's text.
  if (visibility !== 'company') return undefined;
  const { markdown } = await readPostmortem(library, viewer, id);
  return doneBy(judged(markdown, library.settings).document, day);
}
