import type { Page } from 'playwright-core';
import { createPostmortem } from '../packages/library/src/index.ts';
import { sampleText } from '../packages/library/src/testing/samples.ts';
import { listeningLibrary } from '../tools/testing/served-library.ts';
import { printTable } from './table.ts';

// What the editor costs whoever types: a browser at a quarter of this machine's speed.
//   npm run bench:editor

const KEYS = 60;
const OPENINGS = 2;
/** Until what a key brings about is over, in milliseconds. */
const PAUSE = 200;
const WORDS = 'the gateway refused every connection and nobody knew why until the relay was restarted again ';

const texts = [
  { name: '600 words', markdown: sampleText({ extra: WORDS.repeat(28) }), bar: '16 ms' },
  { name: '5,000 words', markdown: long(5000), bar: '50 ms' },
];
const rows: string[][] = [];
const { library, owner, browser } = await listeningLibrary('empty');
for (const { markdown } of texts) await createPostmortem(library, owner, { markdown });
let sizes: Sizes | undefined;
try {
  for (const [at, { name, bar }] of texts.entries()) {
    const path = `/pm/${at + 1}/edit`;
    const opened = [];
    // The first finds the server cold, and is not counted.
    for (let run = 0; run <= OPENINGS; run++) opened.push(await open(path));
    sizes = opened[0]?.sizes;
    const ready = opened
      .slice(1)
      .map((each) => each.ready)
      .sort((a, b) => a - b);
    const work = (await type(path)).sort((a, b) => a - b);
    rows.push([
      name,
      `${Math.round(ready[Math.floor(OPENINGS / 2)] ?? 0)} ms`,
      `${Math.round(ready.at(-1) ?? 0)} ms`,
      of(work, 0.5),
      of(work, 0.99),
      of(work, 1),
      bar,
    ]);
  }
} finally {
  await browser.close();
}
printTable(['text', 'interactive', 'slowest', 'work a key, p50', 'p99', 'most', 'bar of p99'], rows);
if (sizes !== undefined)
  console.log(
    `Script, compressed: ${kilobytes(sizes.page)} of the page and ${kilobytes(sizes.worker)} of its worker, ${kilobytes(sizes.page + sizes.worker)} together. Bars: 300 KB; interactive within 1,500 ms.`,
  );

interface Sizes {
  readonly page: number;
  readonly worker: number;
}

/** Opens the page without a cache, until one can type in it and sees what was found. */
async function open(path: string): Promise<{ ready: number; sizes: Sizes }> {
  const page = await browser.open('/guide');
  const client = await page.context().newCDPSession(page);
  const slow = (rate: number): Promise<unknown> => client.send('Emulation.setCPUThrottlingRate', { rate });
  const sizes = { page: 0, worker: 0 };
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    const size = Number(response.headers()['content-length'] ?? 0);
    sizes[/\/write-[A-Z0-9]{8}\.js$/.test(pathname) ? 'page' : 'worker'] += size;
  });
  try {
    await slow(4);
    await page.goto(browser.origin + path, { waitUntil: 'domcontentloaded' });
    await until(page, 'write-open');
    const ready = Number(await page.evaluate('performance.getEntriesByName("write-open")[0].startTime'));
    await until(page, 'show-judged');
    return { ready, sizes };
  } finally {
    await page.context().close();
  }
}

/** The milliseconds of work on the page's own thread that each key brings about, from the key to what is found shown. */
async function type(path: string): Promise<number[]> {
  const page = await browser.open('/guide');
  const client = await page.context().newCDPSession(page);
  const slow = (rate: number): Promise<unknown> => client.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    await page.goto(browser.origin + path);
    await until(page, 'show-judged');
    await page.waitForTimeout(2500);
    await page.locator('.cm-content').focus();
    // In the middle of a paragraph, where people write.
    for (let down = 0; down < 14; down++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await slow(4);
    await client.send('Performance.enable');
    const spent = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const work: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      const before = await spent();
      const letter = WORDS[key % WORDS.length] as string;
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(PAUSE);
      work.push((await spent()) - before);
    }
    return work;
  } finally {
    await page.context().close();
  }
}

/** Waits for a mark that the page sets. Its policy lets no expression be waited for in the page itself. */
async function until(page: Page, mark: string): Promise<void> {
  while (!(await page.evaluate(`performance.getEntriesByName('${mark}').length > 0`))) await page.waitForTimeout(20);
}

/** A text of so many words, of parts as people write them. */
function long(words: number): string {
  const text = sampleText();
  const line = `- **09:32** Investigated: ${WORDS.trim()}.\n`;
  const each = line.split(' ').length - 1;
  return text.replace('- **10:03**', `${line.repeat(Math.ceil((words - 190) / each))}- **10:03**`);
}

function of(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
