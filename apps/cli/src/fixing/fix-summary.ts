import { unitById } from '@failonce/checks';

/** Kinds that are named; the rest is a number. */
const NAMED = 3;

/** One sentence on what was fixed: "Fixed 12 things in 3 files: 8 × Bullets that Markdown knows, …". */
export function fixSummary(fixed: ReadonlyMap<string, number>, files: number, dryRun: boolean): string {
  const kinds = [...fixed].sort((a, b) => b[1] - a[1]);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return dryRun ? 'Nothing would be fixed.' : 'Nothing was to be fixed.';
  const named = kinds.slice(0, NAMED).map(([id, count]) => `${count} × ${unitById(id)?.title ?? id}`);
  const rest = kinds.slice(NAMED).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) named.push(`${rest} more`);
  const done = dryRun ? 'Would fix' : 'Fixed';
  return `${done} ${total} ${total === 1 ? 'thing' : 'things'} in ${files} ${files === 1 ? 'file' : 'files'}: ${named.join(', ')}.`;
}
