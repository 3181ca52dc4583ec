import { judged } from '@failonce/checks';
import { type Library, namedPostmortems, type ReadPostmortem, readReason, type Viewer } from '@failonce/library';
import { type Alike, type Earlier, keptFilesOf, type Reading, type ReadingLinks } from '@failonce/pages';
import { readAlike, readEarlier } from './alike.ts';
import { causeNames } from './cause-names.ts';
import { readShownMeasures } from './shown-measures.ts';

/** What the library knows of a postmortem beside its text: plain data, but for where links to files lead. */
export type Beside = Omit<
  Reading,
  'document' | 'report' | 'links' | 'pictureOf' | 'addressOfFile' | 'addressOfLink'
> & {
  readonly recurrenceOf: readonly Earlier[];
  readonly alike: readonly Alike[];
  readonly numberOfFile: (path: string) => number | undefined;
};

/**
 * Reads that of a postmortem that the viewer has read. With `handedOn`, other postmortems are named in it only where the
 * whole company may see them: whoever gets it may be anybody.
 */
export async function readBeside(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  read: ReadPostmortem,
  handedOn = false,
): Promise<Beside> {
  const { recurrenceOf, numberOfFile } = await namedPostmortems(library, viewer, read.number);
  const named = recurrenceOf.filter(({ visibility }) => !handedOn || visibility === 'company');
  const { number, slug, title, state, interimUntil, imported, practice, revision, updatedAt, services, authors } = read;
  return {
    ...{ number, slug, title, state, interimUntil, imported, practice, revision, updatedAt, services, authors },
    startDate: read.startDate,
    hiddenFromSome: read.visibility !== 'company',
    causes: causeNames(read.causes, library.settings),
    recurrenceOf: await Promise.all(named.map((each) => readEarlier(library, read, each, true))),
    measures: await readShownMeasures({ library, viewer }, read.id),
    stated: await readReason(library, read),
    alike: await readAlike(library, viewer, read, handedOn),
    today: library.now().toISOString().slice(0, 10),
    numberOfFile: (path) => numberOfFile(path.replace(/#.*$/s, '')),
  };
}

/** All that the reading page shows of a postmortem that the viewer has read. */
export async function readReading(
  asked: { readonly library: Library; readonly viewer: Viewer },
  read: ReadPostmortem,
  links: ReadingLinks,
): Promise<Reading> {
  const { numberOfFile, ...beside } = await readBeside(asked, read);
  return {
    ...beside,
    ...judged(read.markdown, asked.library.settings),
    ...keptFilesOf(read.number, (path) => {
      const number = numberOfFile(path);
      return number === undefined ? undefined : `/pm/${number}`;
    }),
    links,
  };
}
