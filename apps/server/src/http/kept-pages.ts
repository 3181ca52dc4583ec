import { createHash } from 'node:crypto';
import type { Viewer } from '@failonce/library';
import { readAssets } from '../assets/assets.ts';
import type { Server } from '../server.ts';

/** A page as it was made, for one reader, at one state of the library. */
export interface KeptPage {
  readonly markup: string;
  /** Made when it is first asked for. */
  brotli?: Uint8Array<ArrayBuffer>;
}

interface Key {
  readonly reader: string;
  readonly etag: string;
}

const MOST = 500;

/** Pages that were made, each until the library changes, the day ends, or others are wanted more. */
export class KeptPages {
  readonly #pages = new Map<string, KeptPage & { readonly etag: string }>();

  /** By what a page depends on: the reader, the address, all that was written, the day, and the program itself. */
  keyOf({ version, library }: Server, viewer: Viewer, change: number, address: string): Key {
    const reader = `${JSON.stringify(viewer)} ${address}`;
    const day = library.now().toISOString().slice(0, 10);
    const of = [reader, change, day, version, readAssets().addresses['style.css']].join('\n');
    return { reader, etag: `"${createHash('sha256').update(of).digest('base64url').slice(0, 20)}"` };
  }

  get({ reader, etag }: Key): KeptPage | undefined {
    const page = this.#pages.get(reader);
    if (page?.etag !== etag) return undefined;
    // The last in the map is what was last wanted.
    this.#pages.delete(reader);
    this.#pages.set(reader, page);
    return page;
  }

  set({ reader, etag }: Key, markup: string): KeptPage {
    const page = { markup, etag };
    this.#pages.set(reader, page);
    if (this.#pages.size > MOST) this.#pages.delete(this.#pages.keys().next().value as string);
    return page;
  }
}
