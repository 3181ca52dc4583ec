import { createHash } from 'node:crypto';
import type { Viewer } from '@failonce/library';
import { readAssets } from '@failonce/publish';
import { LRUCache } from 'lru-cache';
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
  readonly #pages = new LRUCache<string, KeptPage & { readonly etag: string }>({ max: MOST });
  /** The keys that were made last: to hash takes as long as to send. */
  readonly #keys = new LRUCache<string, Key & { readonly change: number; readonly day: string }>({ max: MOST });
  readonly #readers = new WeakMap<Viewer, string>();

  /** By what a page depends on: the reader, the address, all that was written, the day, and the program itself. */
  keyOf({ version, library }: Server, viewer: Viewer, change: number, address: string): Key {
    const reader = `${this.#readerOf(viewer)} ${address}`;
    const day = library.now().toISOString().slice(0, 10);
    const known = this.#keys.get(reader);
    if (known?.change === change && known.day === day) return known;
    const of = [reader, change, day, version, ...Object.values(readAssets().addresses)].join('\n');
    const etag = `"${createHash('sha256').update(of).digest('base64url').slice(0, 20)}"`;
    const key = { reader, etag, change, day };
    this.#keys.set(reader, key);
    return key;
  }

  #readerOf(viewer: Viewer): string {
    const known = this.#readers.get(viewer) ?? JSON.stringify(viewer);
    this.#readers.set(viewer, known);
    return known;
  }

  get({ reader, etag }: Key): KeptPage | undefined {
    const page = this.#pages.get(reader);
    return page?.etag === etag ? page : undefined;
  }

  set({ reader, etag }: Key, markup: string): KeptPage {
    const page = { markup, etag };
    this.#pages.set(reader, page);
    return page;
  }
}
