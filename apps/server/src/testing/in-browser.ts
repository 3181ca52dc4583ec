import type { Library, Role } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type RealBrowser, realBrowser } from './real-browser.ts';
import { testServer } from './test-server.ts';

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
 * day on which they look. After each test the browser must have complained of nothing, nor asked another host.
 */
export function inBrowser(
  fill: (library: Library, viewer: Person) => Promise<unknown>,
  { role = 'editor', now }: { readonly role?: Role; readonly now?: string } = {},
): InBrowser {
  const given = {} as InBrowser;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    remove = fresh.remove;
    const library = now === undefined ? fresh.library : { ...fresh.library, now: () => new Date(now) };
    const viewer = await addPerson(library, { role });
    await fill(library, viewer);
    const serve = (origin: string) => {
      const { app, as } = testServer(library, undefined, undefined, origin);
      as(viewer);
      return app;
    };
    Object.assign(given, { library, viewer, browser: await realBrowser(serve, viewer.id) });
  }, 60_000);
  afterAll(async () => {
    await given.browser?.close();
    await remove?.();
  });
  afterEach(() => expect(given.browser.complaints.splice(0)).toEqual([]));
  return given;
}

/** The rules of accessibility that a page breaks, each with the first place. */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return (await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)) as string[];
}
