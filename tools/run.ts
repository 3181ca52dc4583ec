import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './root.ts';

/** What a finished program left behind. */
export interface Ran {
  readonly code: number;
  /** Standard output and error, in the order in which they came. */
  readonly output: string;
  /** Standard output alone. */
  readonly stdout: string;
  readonly seconds: number;
}

/** Runs Node with these arguments in the repository's root and keeps what it says, unless that is to be seen at once. */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  atOnce = false,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, stdout, seconds: (performance.now() - start) / 1000 });
    });
  });
}

/** Does `work` for each item, as many at a time as there are processors; the results keep the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return results;
}
