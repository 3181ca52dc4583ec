import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../tools/root.ts';
import { printTable } from '../table.ts';
import { usage } from '../usage.ts';
import { inventedDocument } from './invented-documents.ts';

const A_FOLDER = 1_000;
const SAMPLE_EVERY = 50;

/** How it went with so many files. */
export interface ManyFiles {
  readonly files: number;
  readonly seconds: number;
  /** Processors kept busy: 2 is two of them all the time. Undefined where the system does not tell. */
  readonly processors: number | undefined;
  /** MB of the whole process, threads included: at a third of the time, at two thirds, and at most. */
  readonly memory: readonly [number, number, number] | undefined;
}

/** `failonce check FOLDER` over more and more files: time, processors and memory of the whole process. */
export async function measureManyFiles(sizes: readonly number[]): Promise<readonly ManyFiles[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
  const results: ManyFiles[] = [];
  try {
    let written = 0;
    for (const files of sizes) {
      for (; written < files; written++) {
        const folder = join(temporary, folderName(written));
        if (written % A_FOLDER === 0) mkdirSync(folder);
        writeFileSync(join(folder, `${written}.md`), inventedDocument(written));
      }
      results.push(await judge(temporary, files));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  print(results);
  return results;
}

function folderName(index: number): string {
  return `f${String(Math.floor(index / A_FOLDER)).padStart(3, '0')}`;
}

function print(results: readonly ManyFiles[]): void {
  const base = results[0];
  const cores = availableParallelism();
  console.log(`\nMany files: failonce check --format json FOLDER, ${cores} processors\n`);
  printTable(
    ['files', 'seconds', 'files/s', 'linear would be', 'processors busy', 'MB at 1/3', 'at 2/3', 'peak', 'bar', ''],
    results.map((each) => [
      String(each.files),
      each.seconds.toFixed(2),
      (each.files / each.seconds).toFixed(0),
      base === undefined || base === each ? '' : ((base.seconds / base.files) * each.files).toFixed(2),
      each.processors === undefined ? '' : `${each.processors.toFixed(2)} of ${cores}`,
      ...(each.memory?.map((mb) => mb.toFixed(0)) ?? ['', '', '']),
      '≤ 300 MB',
      each.memory === undefined ? 'not measured here' : each.memory[2] <= 300 ? 'within the bar' : 'ABOVE THE BAR',
    ]),
  );
}

function judge(folder: string, files: number): Promise<ManyFiles> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const args = [at('apps/cli/bin/failonce.cjs'), 'check', '--format', 'json', folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const memory: number[] = [];
    let ticks: number | undefined;
    const timer = setInterval(() => {
      const now = usage(child.pid as number);
      if (now === undefined) return;
      memory.push(now.megabytes);
      ticks = now.ticks;
    }, SAMPLE_EVERY);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === null || code > 1) reject(new Error(`failonce check ended with ${code}.`));
      const third = Math.floor(memory.length / 3);
      resolve({
        files,
        seconds,
        // A tick is a hundredth of a second on every Linux that Node runs on.
        processors: ticks === undefined ? undefined : ticks / 100 / seconds,
        memory:
          memory.length < 3 ? undefined : [memory[third] as number, memory[2 * third] as number, Math.max(...memory)],
      });
    });
  });
}
