import type { Page } from 'playwright-core';
import { createPostmortem } from '../packages/library/src/index.ts';
import { sampleText } from '../packages/library/src/testing/samples.ts';
import { listeningLibrary } from '../tools/testing/served-library.ts';
import { printTable } from './table.ts';

// What the editor costs whoever types: a browser at a quarter of this machine's speed.
//   npm run bench:editor

const KEYS = 100;
const OPENINGS = 2;
/** Until what a key brings about is over, in milliseconds. */
const PAUSE = 250;
/** By the clock in a slowed browser; and by the processor at full speed, times four, which busy neighbours change less. */
const CLOCKS = [
  { name: 'the clock, slowed', rate: 4, times: 1, timeDomain: 'timeTicks' },
  { name: 'the processor, × 4', rate: 1, times: 4, timeDomain: 'threadTicks' },
] as const;
const WORDS = 'the gateway refused every connection and nobody knew why until the relay was restarted again ';

const texts = [
  { name: '600 words', markdown: sampleText({ extra: WORDS.repeat(28) }), bar: '16 ms' },
  { name: '5,000 words', markdown: long(5000), bar: '50 ms' },
];
const openings: string[][] = [];
const keys: string[][] = [];
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
    const ready = opened.slice(1).map((each) => each.ready);
    ready.sort((a, b) => a - b);
    openings.push([name, of(ready, 0.5), of(ready, 1), '1500 ms']);
    for (const clock of CLOCKS) keys.push([name, clock.name, ...costs(await type(path, '.cm-content', clock)), bar]);
  }
  // What this browser itself takes for a key: less than that no page can.
  for (const clock of CLOCKS)
    keys.push(['600 words, a bare text field', clock.name, ...costs(await type('/pm/1/edit', 'textarea', clock)), '']);
} finally {
  await browser.close();
}
printTable(['text', 'interactive', 'slowest', 'bar'], openings);
printTable(
  [
    'a key in',
    'measured by',
    'script, style, layout: p50',
    'p99',
    'most',
    'all work: p50',
    'p99',
    'most',
    'bar of p99',
  ],
  keys,
);
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

/** What a key brings about on the page's own thread, from its press until what is found is shown, in milliseconds. */
interface Cost {
  readonly told: number;
  /** With what the browser does beside: input, painting, putting layers together. */
  readonly all: number;
}

async function type(
  path: string,
  field: string,
  { rate, times, timeDomain }: (typeof CLOCKS)[number],
): Promise<Cost[]> {
  // Without a script, the page is a text field.
  const page = await browser.open('/guide', { javaScriptEnabled: field === '.cm-content' });
  const client = await page.context().newCDPSession(page);
  try {
    await page.goto(browser.origin + path);
    if (field === '.cm-content') await until(page, 'show-judged');
    await page.waitForTimeout(2500);
    await page.locator(field).first().focus();
    // In the middle of a paragraph, where people write.
    for (let down = 0; down < 14; down++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    await client.send('Performance.enable', { timeDomain });
    const spent = async (): Promise<Cost> => {
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string): number => 1000 * times * (metrics.find((each) => each.name === name)?.value ?? 0);
      return {
        told: of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'),
        all: of('TaskDuration'),
      };
    };
    const work: Cost[] = [];
    for (let key = 0; key < KEYS; key++) {
      const before = await spent();
      const letter = WORDS[key % WORDS.length] as string;
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(PAUSE);
      const after = await spent();
      work.push({ told: after.told - before.told, all: after.all - before.all });
    }
    return work;
  } finally {
    await page.context().close();
  }
}

function costs(work: readonly Cost[]): string[] {
  const sorted = (which: keyof Cost): number[] => work.map((each) => each[which]).sort((a, b) => a - b);
  return [sorted('told'), sorted('all')].flatMap((each) => [of(each, 0.5), of(each, 0.99), of(each, 1)]);
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
  return `${(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length - 1) * share))] ?? 0).toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
