import type { Facets, Filters } from '../catalogue/filters.ts';
import { find } from '../catalogue/find.ts';
import type { Library } from '../library.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import type { ListedRow } from '../postmortems/postmortem.ts';
import { readShown } from '../postmortems/read-shown.ts';
import type { Viewer } from '../viewer.ts';
import { readAsked } from './asked.ts';
import { highlight, type Segment } from './highlight.ts';
import { passageOf } from './passage.ts';
import { scoresOf } from './scores.ts';
import { suggest } from './suggest.ts';

/** What a search asks for. */
export interface Search {
  /** Words, “phrases”, and the beginning of the last word. Empty for all postmortems. */
  readonly text?: string | undefined;
  readonly filters?: Filters | undefined;
  readonly limit?: number | undefined;
  /** `next` of the stretch before. */
  readonly after?: string | undefined;
}

/** A postmortem that was found, with what was asked for marked in it. */
export interface SearchHit {
  readonly postmortem: ListedRow;
  readonly title: readonly Segment[];
  readonly cause: readonly Segment[];
  /** The line of the text that says most of what was asked for. */
  readonly passage: readonly Segment[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: Facets;
  readonly next: string | undefined;
  /** The same search with words that are found; empty where something was found. */
  readonly suggestions: readonly string[];
}

/**
 * Finds postmortems that a viewer may see: those whose title says what is asked for, then those whose cause does, then the
 * others; of equal ones the newest outage first. What is hidden from the viewer changes nothing of the answer.
 */
export async function searchPostmortems(library: Library, viewer: Viewer, search: Search): Promise<SearchResult> {
  const { text = '', filters, limit = 20, after } = search;
  const asked = readAsked(text);
  const scores = text.trim() === '' ? undefined : (count: number) => scoresOf(library, asked, count);
  const wanted = { filters, limit, after, scores };
  const { places, total, facets, next, servicesOf, earlierOf, isSeen } = await find(library, viewer, wanted);
  const shown = await readShown(library, viewer, places);
  const hits = shown.map(({ postmortem, markdown }) => ({
    postmortem: {
      ...postmortem,
      services: servicesOf(postmortem.number),
      recurrenceOf: earlierOf(postmortem.number),
    },
    title: highlight(postmortem.title, asked),
    cause: highlight(postmortem.cause, asked),
    passage: passageOf(markdown, asked),
  }));
  await notePassages(
    library,
    viewer,
    hits.filter(({ passage }) => passage.length > 0).map(({ postmortem }) => postmortem),
  );
  return {
    hits,
    total,
    facets,
    next,
    suggestions: total === 0 ? await suggest(library, asked, isSeen) : [],
  };
}
