import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { readListed } from '../postmortems/list-postmortems.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import type { Viewer } from '../viewer.ts';

/** What the text of a postmortem names of the library, of what a viewer may see. */
export interface Named {
  /** The earlier failures that it says it is a recurrence of. */
  readonly recurrenceOf: readonly Listed[];
  /** The number of the postmortem that was taken in from a file. */
  readonly numberOfFile: (path: string) => number | undefined;
}

/** Reads what a postmortem names, by its number. */
export async function namedPostmortems(library: Library, viewer: Viewer, number: number): Promise<Named> {
  const { catalogue, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const earlier = catalogue.earlierOf(number, isHidden).map((each) => ({ number: each }));
  return {
    recurrenceOf: await readListed(library, viewer, earlier),
    numberOfFile: (path) => catalogue.numberOfFile(path, isHidden),
  };
}
