import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOutput, publishedOfText } from '../packages/publish/src/index.ts';
import { at } from '../tools/root.ts';
import { median, printTable } from './table.ts';

// How long a PDF and a Word document of a postmortem take, and whether memory grows: over the sample library, again and again,
// each time with another title, so that nothing of the last time can be kept.
//   npm run bench:pdf                  1,000 documents of each
//   npm run bench:pdf -- --count 100

/** Milliseconds of a PDF after the first, and megabytes by which memory may grow from the 200th document to the last. */
const BAR = 40;
const GOAL = 15;
const GROWTH = 40;

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' } } });
const count = Math.max(50, Number(values.count));
const folder = at('examples/library');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const rows: string[][] = [];
let within = true;
for (const form of ['pdf', 'docx'] as const) {
  const { write } = await loadOutput(form);
  const times: number[] = [];
  const whole: number[] = [];
  const bytes: number[] = [];
  let early = 0;
  for (let each = 0; each < count; each++) {
    const text = (texts[each % texts.length] ?? '').replace(/^# /m, `# ${each}: `);
    const begin = performance.now();
    const published = publishedOfText(text, { today: '2026-11-20' });
    const start = performance.now();
    const written = await write(published);
    const end = performance.now();
    times.push(end - start);
    whole.push(end - begin);
    bytes.push(written.length);
    if (each === Math.floor(count / 5)) early = megabytes();
  }
  const [first = 0, ...after] = times;
  const sorted = after.toSorted((a, b) => a - b);
  const late = megabytes();
  rows.push([
    form,
    first.toFixed(0),
    median(after).toFixed(1),
    (sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(1),
    median(whole).toFixed(1),
    (median(bytes) / 1024).toFixed(0),
    early.toFixed(0),
    late.toFixed(0),
  ]);
  if (form === 'pdf') within = median(after) <= BAR && late - early <= GROWTH;
}
console.log(`${count} documents of each; milliseconds, and megabytes of the process`);
printTable(['form', 'first', 'median', '95 %', 'with reading', 'KB', 'MB at a fifth', 'MB at the end'], rows);
console.log(
  `The bar for a PDF is ${BAR} ms and memory that stays; the goal ${GOAL} ms. ${within ? 'Within.' : 'Not within.'}`,
);
process.exitCode = within ? 0 : 1;

function megabytes(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
