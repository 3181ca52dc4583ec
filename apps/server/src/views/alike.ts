import {
  type Library,
  type Listed,
  measuresWhen,
  type ReadPostmortem,
  similarPostmortems,
  takesPart,
  type Viewer,
} from '@failonce/library';
import { type Alike, cameBackAddress, type Earlier } from '@failonce/pages';

const MOST = 3;

/** In a library each has its number. */
type Numbered<T extends Earlier> = T & { readonly number: number };

/**
 * Failures that look like one, of those that the viewer may see, and where their measures stood when it began. With
 * `forAll`, of those that the whole company may see.
 */
export async function readAlike(
  library: Library,
  viewer: Viewer,
  of: ReadPostmortem,
  forAll = false,
): Promise<Numbered<Alike>[]> {
  if (of.practice) return [];
  const found = await similarPostmortems(library, viewer, { postmortem: of.id }, MOST);
  return await Promise.all(
    found
      .filter(({ shown, postmortem }) => shown && (!forAll || postmortem.visibility === 'company'))
      .map(async ({ postmortem, passages }) => ({
        ...(await readEarlier(library, of, postmortem)),
        earlier: isEarlier(postmortem, of),
        passages: { here: passages.asked, there: passages.found },
      })),
  );
}

/** A failure as the summary of a later one names it. */
export async function readEarlier(
  library: Library,
  of: Listed,
  postmortem: Listed,
  declared = false,
): Promise<Numbered<Earlier>> {
  const { number, slug, title, startDate: date, visibility } = postmortem;
  // Reading one that is not for everybody is written down, and nobody has asked for that one's text.
  const then = visibility === 'company' ? await measuresWhen(library, postmortem, of) : undefined;
  const measures = then?.measures ?? [];
  const done = measures.filter(({ state }) => state === 'done' || state === 'verified').length;
  // What came back leads to how its measures stood that day.
  const address =
    declared && takesPart(of) && takesPart(postmortem) ? cameBackAddress(of.number) : `/pm/${number}-${slug}`;
  return { number, title, date, address, measuresThen: then && { done, of: measures.length } };
}

function isEarlier({ startDate: date }: Listed, of: Listed): boolean {
  return date !== undefined && of.startDate !== undefined && date < of.startDate;
}
