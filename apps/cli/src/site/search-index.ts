import type { SearchRecord } from '@failonce/publish';

/** Files of the index that hold words of texts, at most: a host need not have one for every postmortem. */
const MOST_FRAGMENTS = 400;
/** Records that are on their way at once. */
const AHEAD = 200;

/** A file of the index, within the site. */
export interface IndexFile {
  readonly address: string;
  readonly bytes: Uint8Array;
}

type Pagefind = typeof import('pagefind');

/** Loads Pagefind; undefined where it is not installed. */
export async function loadPagefind(): Promise<Pagefind | undefined> {
  try {
    return await import('pagefind');
  } catch {
    return undefined;
  }
}

/** Makes the index by which browsers search the texts. The same records in the same order give the same bytes. */
export async function searchIndex(pagefind: Pagefind, records: Iterable<SearchRecord>): Promise<readonly IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: MOST_FRAGMENTS });
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join(' ')}`);
  try {
    let under: Promise<unknown>[] = [];
    for (const record of records) {
      under.push(index.addCustomRecord(record));
      if (under.length < AHEAD) continue;
      await Promise.all(under);
      under = [];
    }
    await Promise.all(under);
    const { files } = await index.getFiles();
    // Its own pages are not ours; the script alone is used.
    return files
      .filter(({ path }) => !/(?:-ui|-highlight|-modular)/.test(path))
      .map(({ path, content }) => ({ address: `pagefind/${path}`, bytes: content }));
  } finally {
    await pagefind.close();
  }
}
