import { type Library, newestChange, type Viewer } from '@failonce/library';
import { LRUCache } from 'lru-cache';

/** Cookies of which it is kept whose they are. */
const MOST = 5000;
/** How long that is believed, in milliseconds. */
const BELIEVED = 1000;

interface Known {
  readonly change: number;
  readonly viewer: Viewer;
}

/**
 * Who is signed in by which cookies. To ask the sign-in takes longer than to answer most requests, and a page is many. What
 * ends a session, or changes what its person may do, is a change of the library, and ends what is kept at once; a
 * session's own end is late by a second at most.
 */
export class KeptSessions {
  readonly #known = new LRUCache<string, Known>({ max: MOST, ttl: BELIEVED });

  /** The viewer of these cookies; asks `read` where that is not known as of now. */
  async viewerOf(library: Library, cookies: string, read: () => Promise<Viewer>): Promise<Viewer> {
    const { change } = await newestChange(library);
    const known = this.#known.get(cookies);
    if (known?.change === change) return known.viewer;
    const viewer = await read();
    // Nobody is not kept: whoever signs in now should be seen at once.
    if (viewer.kind === 'person') this.#known.set(cookies, { change, viewer });
    return viewer;
  }
}
