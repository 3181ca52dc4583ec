import type { Library, Role } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type RealBrowser, realBrowser, writingBrowser } from './real-browser.ts';
import { testServer } from './test-server.ts';
import { listeningServer } from './together.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

type Person = Awaited<ReturnType<typeof addPerson>>;

/** What the tests of a file look at: made before the first of them. */
export interface InBrowser {
  library: Library;
  viewer: Person;
  browser: RealBrowser;
}

/**
 * A library of its own on SQLite, which `fill` fills, and a real browser before it for the person who has signed in. `now` is the
 * day on which they look; with `sockets`, people write together. After each test the browser must have complained of nothing, nor asked another host.
 */
export function inBrowser(
  fill: (library: Library, viewer: Person) => Promise<unknown>,
  { role = 'editor', now, sockets }: { readonly role?: Role; readonly now?: string; readonly sockets?: boolean } = {},
): InBrowser {
  const given = {} as InBrowser;
  let remove: () => Promise<void>;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    remove = fresh.remove;
    const library = now === undefined ? fresh.library : { ...fresh.library, now: () => new Date(now) };
    const viewer = await addPerson(library, { role });
    await fill(library, viewer);
    Object.assign(given, { library, viewer });
    if (sockets) {
      const server = await listeningServer(library);
      server.viewers.set(`Bearer ${viewer.id}`, viewer);
      stop = server.stop;
      given.browser = await writingBrowser(server.url, viewer.id);
      return;
    }
    const served = (origin: string) => {
      const { app, as } = testServer(library, undefined, undefined, origin);
      as(viewer);
      return app;
    };
    given.browser = await realBrowser(served, viewer.id);
  }, 60_000);
  afterAll(async () => {
    await given.browser?.close();
    await stop?.();
    await remove?.();
  });
  afterEach(() => expect(given.browser.complaints.splice(0)).toEqual([]));
  return given;
}

/** What else may break where a page that is whole gets other colours or another width. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** The rules of accessibility that a page breaks, each with the first place; or of these only those of its looks. */
export async function brokenRules(page: Page, { onlyOfLooks = false } = {}): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options = JSON.stringify({ resultTypes: ['violations'], ...(onlyOfLooks ? { runOnly: OF_LOOKS } : {}) });
  return (await page.evaluate(`axe.run(${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)) as string[];
}
