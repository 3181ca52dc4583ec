import { type Paint, visible } from '@failonce/checks';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * What a fix would change, as a unified diff that `patch` and `git apply` read; empty where it changes nothing. With
 * `paint` it is for a terminal: in colour, and without what would command the terminal.
 */
export function showDiff(path: string, before: string, after: string, paint: Paint | undefined): string {
  if (before === after) return '';
  const name = path === '-' ? 'standard input' : path;
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (paint === undefined) return patch;
  return patch
    .split('\n')
    .map((line) => painted(visible(line.endsWith('\r') ? line.slice(0, -1) : line), paint))
    .join('\n');
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('+++') || line.startsWith('---')) return paint.strong(line);
  if (line.startsWith('+')) return paint.good(line);
  if (line.startsWith('-')) return paint.level('error', line);
  return line.startsWith('@@') ? paint.faint(line) : line;
}
