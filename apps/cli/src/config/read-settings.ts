import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type ConfigProblem, type LibraryConfig, loadConfigReader, type PlacedValue, visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { describeFault } from '../inputs/faults.ts';
import { isFolder } from '../inputs/walk.ts';

/** So many problems of one file are shown: more are seldom read. */
const MOST = 20;

/** What a failonce.yaml asks for, where it lies. */
export interface FoundConfig extends Pick<LibraryConfig, 'settings' | 'ignore' | 'server'> {
  /** The folder of earlier postmortems. */
  readonly library: string | undefined;
}

/** What a failonce.yaml asks for. Throws for one that cannot be used: nothing is judged with half of the settings. */
export async function readSettings(path: string): Promise<FoundConfig> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const { code, message } = describeFault(cause, 'file');
    throw new AppError(code, { message: `${shown(path)}: ${message}`, cause, details: { path, help: false } });
  }
  const { readConfig } = await loadConfigReader();
  const read = await readConfig(text);
  if ('problems' in read) throw invalid(path, read.problems);
  const { settings, ignore, server, library } = read;
  return { settings, ignore, server, library: library && folderOf(library, path) };
}

/** The folder that “library” names, as a person would type it from here. Throws where there is none. */
function folderOf({ value, line, column }: PlacedValue, path: string): string {
  const folder = resolve(dirname(path), value);
  if (isFolder(folder)) return relative(process.cwd(), folder) || '.';
  const message = `There is no folder “${value}”. Name the folder of your postmortems as seen from this file, as in “library: postmortems”, or leave the key out.`;
  throw invalid(path, [{ line, column, message }]);
}

function invalid(path: string, problems: readonly ConfigProblem[]): AppError {
  const lines = problems
    .slice(0, MOST)
    .map(({ line, column, message }) => `  ${shown(path)}:${line}:${column}  ${visible(message)}`);
  if (problems.length > MOST) lines.push(`  and ${problems.length - MOST} more.`);
  const count = problems.length === 1 ? 'It has a mistake' : `It has ${problems.length} mistakes`;
  return new AppError('config-invalid', {
    message: `${shown(path)} cannot be used, so nothing was judged. ${count}:\n${lines.join('\n')}`,
    details: { path, problems, help: 'failonce explain config' },
  });
}

/** As a person would type it from here. */
function shown(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return visible(near.startsWith('../../..') || near === '' ? path : near);
}
