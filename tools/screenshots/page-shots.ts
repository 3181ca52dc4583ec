import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pages } from '../../apps/server/src/pages.generated.ts';
import { at } from '../root.ts';
import { SHOWN, WITHDRAWN } from '../testing/public-story.ts';
import { type Contents, servedLibrary } from '../testing/served-library.ts';
import { captured } from './capture.ts';

const SIZES = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;
/** Beyond so much of a long page there is only more of the same. */
const MOST_HEIGHT = 2600;

interface Shot {
  readonly name: string;
  readonly path: string;
  /** As whoever has not signed in sees it. */
  readonly stranger?: boolean;
}

/** Pages that are told by what stands in their address; of all others there is one picture, found by itself. */
const NAMED: readonly Shot[] = [
  { name: 'library-search', path: '/?text=certificate' },
  { name: 'library-nothing-found', path: '/?text=okapi' },
  { name: 'reading', path: '/pm/10' },
  { name: 'reading-came-again', path: '/pm/21' },
  { name: 'reading-practice', path: '/pm/23' },
  { name: 'versions', path: '/pm/10/versions' },
  { name: 'hand-on', path: '/pm/10/export' },
  { name: 'postmortem-measures', path: '/pm/10/measures' },
  { name: 'guide-how-to', path: '/guide/run-a-postmortem' },
  { name: 'guide-search', path: '/guide?text=owner' },
  { name: 'guide-causes', path: '/guide/causes' },
  { name: 'guide-cause', path: '/guide/causes/certificate-expired-or-mismatched' },
  { name: 'guide-check', path: '/guide/checks/hindsight' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'sign-in', path: '/sign-in', stranger: true },
];

/** Of a postmortem that is in review: the one behind the 24 samples. */
const REVIEWED: readonly Shot[] = [
  { name: 'review', path: '/pm/25/review' },
  { name: 'meeting', path: '/pm/25/meeting' },
  { name: 'readers', path: '/pm/25/readers' },
  { name: 'guided', path: '/pm/25/guide?ask=when' },
  { name: 'queue', path: '/queue' },
];

/** What outsiders see, and what those inside see of it: the last one of the library waits for approval. */
const PUBLIC: readonly Shot[] = [
  { name: 'version', path: '/pm/25/public' },
  { name: 'version-outside', path: '/pm/25/public?as=outsiders' },
  { name: 'list', path: '/public', stranger: true },
  { name: 'page', path: `/public/${SHOWN}`, stranger: true },
  { name: 'gone', path: `/public/${WITHDRAWN}`, stranger: true },
];

/** Pages that tell of many postmortems: with nothing in them, and with what a company did in a year. */
const OF_MANY: readonly Shot[] = [
  { name: 'measures', path: '/measures' },
  { name: 'again', path: '/again' },
  { name: 'trends', path: '/trends' },
  { name: 'owed', path: '/owed' },
  { name: 'queue', path: '/queue' },
  { name: 'notices', path: '/notices' },
];
const DAYS = 400;

/**
 * Takes pictures of every page, both sizes, both themes: on the samples; of the library also empty and among `full` invented
 * postmortems, where that is more than none. `only`: of these states, and the other pictures stay.
 */
export async function pageShots(folder: string, full: number, only?: readonly string[]): Promise<number> {
  mkdirSync(at(folder), { recursive: true });
  for (const name of readdirSync(at(folder)))
    if (only === undefined || only.some((state) => name.startsWith(`${state}-`))) rmSync(at(folder, name));
  const listed = Object.entries(pages)
    .filter(([, { path }]) => !path.includes('{'))
    .map(([name, { path }]) => ({ name, path }));
  const library = [{ name: 'library', path: '/' }, ...NAMED.filter(({ name }) => name === 'library-search')];
  const states: readonly (readonly [string, Contents, readonly Shot[]])[] = [
    ['empty', 'empty', [{ name: 'library', path: '/' }, ...OF_MANY]],
    ['sample', 'sample', [...listed, ...NAMED]],
    ['reviewed', 'reviewed', REVIEWED],
    ['public', 'public', PUBLIC],
    ...(full > 0 ? ([['lived', { days: DAYS }, OF_MANY]] as const) : []),
    ...(full > 0 ? ([['full', { invented: full }, library]] as const) : []),
  ];
  let taken = 0;
  for (const [state, contents, shots] of states) {
    if (only !== undefined && !only.includes(state)) continue;
    const browser = await servedLibrary(contents);
    try {
      for (const shot of shots) taken += await inAllForms(browser, shot, at(folder, `${state}-${shot.name}`));
    } finally {
      await browser.close();
    }
  }
  return taken;
}

type Browser = Awaited<ReturnType<typeof servedLibrary>>;

/** Where a library lies, as the pictures say it: not where it lay on the machine that took them. */
const PLACE = '/var/lib/failonce/library.db';

async function inAllForms(browser: Browser, { path, stranger = false }: Shot, file: string): Promise<number> {
  for (const [width, size] of Object.entries(SIZES)) {
    const page = await browser.open(path, { ...size, reducedMotion: 'reduce' });
    if (stranger) {
      await page.context().setExtraHTTPHeaders({});
      await page.goto(page.url());
    }
    await page.evaluate(`(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
        text.data = text.data.replaceAll(${JSON.stringify(browser.place)}, ${JSON.stringify(PLACE)});
    })()`);
    const client = await page.context().newCDPSession(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const height = Math.min(MOST_HEIGHT, Number(await page.evaluate('document.documentElement.scrollHeight')));
      writeFileSync(
        `${file}-${width}-${colorScheme}.webp`,
        await captured(client, size.viewport.width, Math.max(height, size.viewport.height)),
      );
    }
    await page.context().close();
  }
  return 4;
}
