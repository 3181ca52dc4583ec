import { servedLibrary } from '../tools/testing/served-library.ts';
import { printTable } from './table.ts';

// What a page costs whoever opens it: a cold browser at a quarter of this machine's speed, on the samples.
//   npm run bench:pages

const PAGES = ['/pm/10', '/', '/guide'];
const TIMES = 5;

/** Watches a page while it loads: the largest paint, and what moved. */
const WATCH = `
  window.seen = { paint: 0, moved: 0 };
  new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) seen.paint = startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.moved += value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

const browser = await servedLibrary('sample');
const rows: string[][] = [];
try {
  for (const path of PAGES) {
    const runs = [];
    // The first finds the server cold, and is not counted.
    for (let run = 0; run <= TIMES; run++) runs.push(await openCold(path));
    const counted = runs.slice(1).sort((a, b) => a.paint - b.paint);
    const median = counted[Math.floor(TIMES / 2)] as (typeof counted)[number];
    rows.push([
      path,
      `${Math.round(median.paint)} ms`,
      `${Math.round(counted.at(-1)?.paint ?? 0)} ms`,
      kilobytes(median.script),
      kilobytes(median.all),
      Math.max(...counted.map(({ moved }) => moved)).toFixed(3),
    ]);
  }
} finally {
  await browser.close();
}
printTable(['page', 'largest paint', 'slowest', 'script', 'in all', 'moved'], rows);
console.log('Bars of the reading page: largest paint 1,000 ms, script 15 KB, in all 60 KB, moved 0.');

async function openCold(path: string): Promise<{ paint: number; moved: number; script: number; all: number }> {
  const page = await browser.open('/dev/parts');
  try {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const kinds = new Map<string, string>();
    const sizes = { script: 0, all: 0 };
    client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.all += encodedDataLength;
      if (kinds.get(requestId) === 'Script') sizes.script += encodedDataLength;
    });
    await page.addInitScript(WATCH);
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    return { ...((await page.evaluate('seen')) as { paint: number; moved: number }), ...sizes };
  } finally {
    await page.context().close();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
