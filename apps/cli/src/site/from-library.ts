import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLibrary } from '../data/with-library.ts';
import type { SiteOrder } from './build-site.ts';
import { textsOfLibrary } from './texts-of-library.ts';

/** Lays out the texts of a library in a folder of its own, for as long as a site is made of them. */
export async function fromLibrary<T>(
  given: { readonly data: string; readonly config: string | undefined; readonly isPublic: boolean },
  make: (order: Pick<SiteOrder, 'folder' | 'configured' | 'stamps'>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-site-'));
  try {
    const laidOut = await withLibrary(given, 'as it is', (library) => textsOfLibrary(library, folder, given.isPublic));
    return await make({ folder, ...laidOut });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
