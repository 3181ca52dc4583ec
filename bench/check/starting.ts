import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { at } from '../../tools/root.ts';
import { median, printTable } from '../table.ts';

const RUNS = 20;

/** Milliseconds of whole processes. */
export interface Starting {
  readonly bareNode: number;
  readonly oneFile: number;
}

/** One file as a whole process, beside a Node that does nothing: in turns, after one of each that does not count. */
export function measureStarting(): Starting {
  const folder = at('examples/library');
  const file = at('examples/library', readdirSync(folder).find((name) => name.endsWith('.md')) as string);
  const nothing = ['-e', '0'];
  const check = [at('apps/cli/bin/failonce.cjs'), 'check', file];
  const times: { readonly bare: number[]; readonly one: number[] } = { bare: [], one: [] };
  for (let run = -1; run < RUNS; run++) {
    const bare = timeOf(nothing);
    const one = timeOf(check);
    if (run < 0) continue;
    times.bare.push(bare);
    times.one.push(one);
  }
  const [bareNode, oneFile] = [median(times.bare), median(times.one)];
  const more = oneFile - bareNode;
  const [leastBare, leastOne] = [Math.min(...times.bare), Math.min(...times.one)];
  console.log(
    `\nOne file as a whole process: median of ${RUNS} runs, milliseconds; the least is what a busy machine blurs least\n`,
  );
  printTable(
    ['command', 'ms', 'more', 'least', 'more', 'bar', 'goal', ''],
    [
      ['node -e 0', bareNode.toFixed(1), '', leastBare.toFixed(1), '', '', '', ''],
      [
        'failonce check FILE',
        oneFile.toFixed(1),
        `+${more.toFixed(1)}`,
        leastOne.toFixed(1),
        `+${(leastOne - leastBare).toFixed(1)}`,
        '≤ 100',
        '≤ 60',
        more <= 60 ? 'goal reached' : more <= 100 ? 'within the bar' : 'ABOVE THE BAR',
      ],
    ],
  );
  return { bareNode, oneFile };
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (error !== undefined || status === null || status > 1)
    throw error ?? new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}
