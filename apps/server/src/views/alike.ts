import {
  type Library,
  type Listed,
  type ReadPostmortem,
  readPostmortem,
  similarPostmortems,
  type Viewer,
} from '@failonce/library';
import { type Alike, doneBy } from '@failonce/pages';
import { judged } from './judged.ts';

const MOST = 3;

/** Failures that look like one, of those that the viewer may see, and where their measures stood when it began. */
export async function readAlike(library: Library, viewer: Viewer, of: ReadPostmortem): Promise<Alike[]> {
  if (of.practice) return [];
  const found = await similarPostmortems(library, viewer, { postmortem: of.id }, MOST);
  return await Promise.all(
    found
      .filter(({ shown }) => shown)
      .map(async ({ postmortem, passages }) => {
        const { number, slug, title, startDate: date } = postmortem;
        const earlier = date !== undefined && of.startDate !== undefined && date < of.startDate;
        return {
          number,
          slug,
          title,
          date,
          earlier,
          passages: { here: passages.asked, there: passages.found },
          measuresThen: earlier ? await measuresOn(library, viewer, postmortem, of.startDate as string) : undefined,
        };
      }),
  );
}

async function measuresOn(library: Library, viewer: Viewer, { id, visibility }: Listed, day: string) {
  // Reading one that is not for everybody is written down, and nobody has asked for that one's text.
  if (visibility !== 'company') return undefined;
  const { markdown } = await readPostmortem(library, viewer, id);
  return doneBy(judged(markdown, library.settings).document, day);
}
