import type { Fingerprint } from '@failonce/recurrence';
import { readFingerprint } from '@failonce/recurrence';
import { deriveText } from '../derived/derive-text.ts';
import { taxonomyOf } from '../derived/taxonomy-of.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import { readShown } from '../postmortems/read-shown.ts';
import type { Viewer } from '../viewer.ts';
import { readFingerprints } from './read-fingerprints.ts';
import { tellingOf } from './telling.ts';

/** A postmortem of the library, by its reference, or a text that is not in it (yet). */
export type Asked = { readonly postmortem: string } | { readonly markdown: string };

/** An earlier postmortem that failed alike. */
export interface Similar {
  /** Its `tasks` say what became of its measures. */
  readonly postmortem: Listed;
  /** 0 to 1. */
  readonly score: number;
  /** Sure enough to be shown to a person. */
  readonly shown: boolean;
  /** The cause that both tell, where they share one … */
  readonly cause: string | undefined;
  /** … and the sentences that tell it: of the one that was asked about, and of this one; empty where none does. */
  readonly passages: { readonly asked: string; readonly found: string };
}

/**
 * The postmortems that failed most alike, the likest first, of those that a viewer may see: what is hidden is left out
 * before anything is ranked. A drill is like nothing. Throws `not-found`.
 */
export async function similarPostmortems(
  library: Library,
  viewer: Viewer,
  asked: Asked,
  top = 5,
): Promise<readonly Similar[]> {
  const query = await readQuery(library, viewer, asked);
  if (query.fingerprint === undefined) return [];
  const { recurrence, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const hits = recurrence.similar(query.fingerprint, top, (key) => {
    const number = Number(key);
    return number !== query.number && !isHidden(number);
  });
  const numbers = hits.map(({ key }) => ({ number: Number(key) }));
  const shown = new Map((await readShown(library, viewer, numbers)).map((each) => [each.postmortem.number, each]));
  const fingerprints = await readFingerprints(
    library,
    [...shown.values()].map(({ postmortem }) => postmortem.id),
  );
  const similar = hits.flatMap(({ key, score, shown: sure, cause }) => {
    const found = shown.get(Number(key));
    if (found === undefined) return [];
    const { postmortem, markdown } = found;
    const passages = {
      asked: tellingOf(query.fingerprint, query.markdown, cause),
      found: tellingOf(fingerprints.get(postmortem.id), markdown, cause),
    };
    return [{ postmortem, score, shown: sure, cause, passages }];
  });
  await notePassages(library, viewer, [
    ...similar.filter(({ passages }) => passages.found !== '').map(({ postmortem }) => postmortem),
    ...(query.postmortem !== undefined && similar.some(({ passages }) => passages.asked !== '')
      ? [query.postmortem]
      : []),
  ]);
  return similar;
}

interface Query {
  /** Undefined for a text. */
  readonly postmortem: Listed | undefined;
  readonly number: number | undefined;
  readonly fingerprint: Fingerprint | undefined;
  /** As it may be shown. */
  readonly markdown: string;
}

async function readQuery(library: Library, viewer: Viewer, asked: Asked): Promise<Query> {
  if ('markdown' in asked) {
    const { fingerprint, masked } = await deriveText(library, asked.markdown);
    return {
      postmortem: undefined,
      number: undefined,
      fingerprint: readFingerprint(fingerprint, taxonomyOf(library.settings)),
      markdown: masked ?? asked.markdown,
    };
  }
  const { id, number } = await findRow(library.database.read, viewer, asked.postmortem);
  const [found] = await readShown(library, viewer, [{ number }]);
  const fingerprints = await readFingerprints(library, [id]);
  return { postmortem: found?.postmortem, number, fingerprint: fingerprints.get(id), markdown: found?.markdown ?? '' };
}
