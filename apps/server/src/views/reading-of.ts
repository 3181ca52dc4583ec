import { judged } from '@failonce/checks';
import { type Library, namedPostmortems, type ReadPostmortem, readReason, type Viewer } from '@failonce/library';
import { keptFilesOf, type Reading, type ReadingLinks } from '@failonce/pages';
import { readAlike, readEarlier } from './alike.ts';
import { causeNames } from './cause-names.ts';
import { readShownMeasures } from './shown-measures.ts';

/**
 * All that the reading page shows of a postmortem that the viewer has read. With `handedOn`, other postmortems are named in
 * it only where the whole company may see them: whoever gets it may be anybody.
 */
export async function readReading(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  read: ReadPostmortem,
  links: ReadingLinks,
  handedOn = false,
): Promise<Reading> {
  const { recurrenceOf, numberOfFile } = await namedPostmortems(library, viewer, read.number);
  const named = recurrenceOf.filter(({ visibility }) => !handedOn || visibility === 'company');
  return {
    ...read,
    ...judged(read.markdown, library.settings),
    startDate: read.startDate,
    hiddenFromSome: read.visibility !== 'company',
    causes: causeNames(read.causes, library.settings),
    recurrenceOf: await Promise.all(named.map((each) => readEarlier(library, read, each, true))),
    ...keptFilesOf(read.number, (path) => {
      const number = numberOfFile(path.replace(/#.*$/s, ''));
      return number === undefined ? undefined : `/pm/${number}`;
    }),
    measures: await readShownMeasures({ library, viewer }, read.id),
    stated: await readReason(library, read),
    alike: await readAlike(library, viewer, read, handedOn),
    links,
    today: library.now().toISOString().slice(0, 10),
  };
}
