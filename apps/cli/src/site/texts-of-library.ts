import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, Viewer } from '@failonce/library';
import { picturesOf } from '@failonce/publish';
import type { Configured } from '../config/settings-of-inputs.ts';
import type { NamedFile } from '../inputs/find-inputs.ts';

/** Who sees what the whole company may see, and nothing else. */
const ANYBODY: Viewer = { kind: 'person', id: '', role: 'reader', teams: [] };
/** What is done, so far as it goes out. */
const DONE: ReadonlySet<string> = new Set(['published', 'closed']);
const AT_ONCE = 100;

/** The texts of a library, laid out as a folder of files for a site. */
export interface LaidOut {
  readonly configured: Configured;
  /** By file: what tells that a text is as it was. */
  readonly stamps: ReadonlyMap<string, string>;
}

/**
 * Lays out what of a library comes onto a site: what is published, closed or was taken in from old files, of what the whole
 * company may see. For outsiders only the public versions that somebody has approved and listed.
 */
export async function textsOfLibrary(library: Library, folder: string, isPublic: boolean): Promise<LaidOut> {
  const inputs: NamedFile[] = [];
  const stamps = new Map<string, string>();
  const add = (path: string, name: string, markdown: string, stamp: string): void => {
    const file = join(folder, name);
    writeFileSync(file, markdown);
    inputs.push({ path, file, settings: 0 });
    stamps.set(file, stamp);
  };
  mkdirSync(join(folder, 'files'), { recursive: true });
  if (isPublic) await addPublic(library, folder, add);
  else await addPublished(library, folder, add);
  return { configured: { inputs, settings: [library.settings], libraryFolders: [] }, stamps };
}

type Add = (path: string, name: string, markdown: string, stamp: string) => void;

async function addPublished(library: Library, folder: string, add: Add): Promise<void> {
  const { listPostmortems, readFile, readPostmortem } = await import('@failonce/library');
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const { items, next } = await listPostmortems(library, ANYBODY, { limit: AT_ONCE, after });
    for (const { number, state, imported, visibility } of items) {
      if (visibility !== 'company' || !(DONE.has(state) || (imported && state === 'draft'))) continue;
      const { markdown, sha256 } = await readPostmortem(library, ANYBODY, String(number));
      add(`PM-${number}`, `PM-${number}.md`, markdown, `text ${sha256}`);
      for (const written of picturesOf(markdown)) {
        const name = /^files\/([0-9a-f]{32}\.\w{3,4})$/.exec(written)?.[1];
        if (name === undefined) continue;
        const picture = await readFile(library, ANYBODY, String(number), name).catch(() => undefined);
        if (picture !== undefined) writeFileSync(join(folder, 'files', name), picture.bytes);
      }
    }
    after = next;
  }
}

async function addPublic(library: Library, folder: string, add: Add): Promise<void> {
  const { listPublic, readPublicFile } = await import('@failonce/library');
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const { items, next } = await listPublic(library, { after, limit: AT_ONCE });
    for (const { id, markdown, sha256, address } of items) {
      add(address, `${id.replaceAll(/[^\w-]/g, '')}.md`, markdown, `text ${sha256}`);
      for (const written of picturesOf(markdown)) {
        const [name = '', begin = ''] = /^picture-([0-9a-f]{16,64})\.\w{3,4}$/.exec(written) ?? [];
        const picture = begin === '' ? undefined : await readPublicFile(library, id, begin.slice(0, 32));
        if (picture !== undefined) writeFileSync(join(folder, name), picture.bytes);
      }
    }
    after = next;
  }
}
