import {
  addEndpoint,
  addSamples,
  type Library,
  listNotices,
  openFirstStart,
  reportIncident,
  SYSTEM,
  saveService,
  sendTest,
  tell,
} from '@failonce/library';
import { addTeam, freshLibrary } from '@failonce/library/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './pages.generated.ts';
import { readSamples } from './samples/read-samples.ts';
import { brokenRules, PHONE } from './testing/in-browser.ts';
import { type RealBrowser, realBrowser } from './testing/real-browser.ts';
import { testServer } from './testing/test-server.ts';

// Every page of the table on the sample library, as its owner, who came in as people do: found by itself when one is added.

const WIDE = { width: 1440, height: 900 };

/** What stands in an address and not in the table. */
const FURTHER = [
  '/?text=certificate&service=checkout',
  '/?text=certifcate',
  '/?recurred=yes',
  '/again?show=unjudged',
  '/again?pm=21#pm-21',
  '/measures?show=verified',
  '/trends?years=10',
  '/owed?state=settled',
  '/pm/18',
  '/pm/21',
  '/pm/23',
  '/guide/run-a-postmortem',
  '/guide?text=owner',
  '/nowhere',
];
const OUTSIDE = ['/sign-in', '/new-password', '/new-password?token=x', '/join?invitation=none'];

/** Styles that the page names and did not get. */
const STYLES_MISSING = `[...document.querySelectorAll('link[rel=stylesheet]')].filter(({ sheet }) => !sheet?.cssRules.length).map((link) => 'style of ' + link.outerHTML)`;

describe('every page', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let owner: NonNullable<BrowserContextOptions['storageState']>;
  const values: Record<string, string> = { postmortem: '10', guide: 'causes', entry: 'disk-full' };

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    browser = await realBrowser((origin) => testServer(library, undefined, undefined, origin).app);
    const { token = '' } = (await openFirstStart(library)) ?? {};
    const page = await browser.open(`/join?invitation=${token}`);
    await page.getByLabel('Name').fill('Maria Keller');
    await page.getByLabel('E-mail').fill('maria@example.com');
    await page.getByLabel('Password').fill('correct horse battery staple');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL(`${browser.origin}/`);
    // The first run, while there is nothing yet.
    expect(await brokenIn(page)).toEqual([]);
    owner = await page.context().storageState();
    const person = (await library.database.read.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
    const team = await addTeam(library, 'Payments');
    const service = await saveService(library, SYSTEM, { name: 'checkout', team, person: undefined });
    const incident = await reportIncident(library, SYSTEM, { title: 'Checkout down', service: 'checkout' });
    const endpoint = await addEndpoint(library, SYSTEM, {
      ...{ name: 'The channel of operations', format: 'standard', kinds: ['postmortem.published'] },
      ...{ address: 'sealed', secret: 'sealed' },
    });
    const viewer = { kind: 'person', id: person, role: 'owner', teams: [] } as const;
    await sendTest(library, SYSTEM, endpoint);
    await library.database.write(async (writing) => {
      for (const subject of [incident, endpoint])
        await tell(writing, { key: subject, person, kind: 'incident-owed', subject, at: new Date() });
    });
    const notice = (await listNotices(library, viewer, {})).items[0]?.id ?? '';
    Object.assign(values, { person, team, service, incident, endpoint, notice });
    await addSamples(library, SYSTEM, readSamples());
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });
  afterEach(() => {
    // Of the page that is nowhere and of passwords beside which no name stands the console speaks, too.
    browser.complaints.splice(0);
  });

  /** Broken rules of a page that is open: wide and light, narrow and dark; and whether it fits a phone. */
  const brokenIn = async (page: Page): Promise<string[]> => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const bare = (await page.evaluate(STYLES_MISSING)) as string[];
    const wide = await brokenRules(page);
    await page.setViewportSize(PHONE.viewport);
    await page.emulateMedia({ colorScheme: 'dark' });
    const narrow = await brokenRules(page, { onlyOfLooks: true });
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
    return [...bare, ...wide, ...narrow, ...(width > PHONE.viewport.width ? [`is ${width} wide`] : [])];
  };
  const filledIn = (path: string): string =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${path}: give “${name}” a value in this test.`);
      return value;
    });

  it('breaks no rule of accessibility, light and dark, and fits a phone', async () => {
    const page = await browser.open('/', { storageState: owner });
    const broken: string[] = [];
    const inside = [...Object.values(pages).map(({ path }) => filledIn(path)), ...FURTHER];
    for (const path of inside) {
      await page.goto(browser.origin + path);
      for (const each of await brokenIn(page)) broken.push(`${path}: ${each}`);
    }
    await page.context().clearCookies();
    for (const path of OUTSIDE) {
      await page.goto(browser.origin + path);
      for (const each of await brokenIn(page)) broken.push(`${path}: ${each}`);
    }
    expect(broken).toEqual([]);
  }, 300_000);
});
