import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../tools/root.ts';
import { printTable } from '../table.ts';
import { usage } from '../usage.ts';
import { inventPostmortem } from './invent.ts';

const A_FOLDER = 1_000;
const SAMPLE_EVERY = 10;

/** `failonce similar` and `failonce causes` over a folder of files, as whole processes: the first time, and when it is kept. */
export async function measureFolder(files: number): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
  const [library, cache] = [join(temporary, 'library'), join(temporary, 'cache')];
  try {
    for (let number = 0; number < files; number++) {
      const folder = join(library, String(Math.floor(number / A_FOLDER)).padStart(3, '0'));
      if (number % A_FOLDER === 0) mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${number}.md`), inventPostmortem(number));
    }
    writeFileSync(join(temporary, 'new.md'), inventPostmortem(files));
    const known = join(library, '000', '7.md');
    // Files that have just been written are read again the next time: they may change within a tick of the clock.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const runs: [string, string[]][] = [
      ['similar, first run', ['similar', known, '--library', library]],
      ['similar, a file of the folder', ['similar', known, '--library', library]],
      ['similar, another file', ['similar', join(temporary, 'new.md'), '--library', library]],
      ['causes', ['causes', library]],
    ];
    const rows: string[][] = [];
    for (const [name, args] of runs) rows.push([name, ...(await run(args, cache))]);
    printTable([`${files.toLocaleString('en-US')} files`, 'seconds', 'processor s', 'peak MB'], rows);
    const kept = readdirSync(cache).reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
    console.log(`\nKept: ${(kept / 1e6).toFixed(1)} MB, ${Math.round(kept / files)} bytes a file.`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function run(args: readonly string[], cache: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [at('apps/cli/bin/failonce.cjs'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, FAILONCE_CACHE: cache },
    });
    let [peak, ticks] = [0, 0];
    const timer = setInterval(() => {
      const now = usage(child.pid as number);
      if (now === undefined) return;
      peak = Math.max(peak, now.megabytes);
      ticks = now.ticks;
    }, SAMPLE_EVERY);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`failonce ${args[0]} ended with ${code}.`));
      const seconds = (performance.now() - start) / 1000;
      resolve([seconds.toFixed(2), (ticks / 100).toFixed(2), peak.toFixed(0)]);
    });
  });
}
