import { type FSWatcher, watch as watchPath } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isAppError } from '@failonce/document';
import { CONFIG_NAME, findConfig } from '../config/find-config.ts';
import { describeFailure } from '../describe-failure.ts';
import { isFolder, isMarkdown } from '../inputs/walk.ts';
import { hasWildcard } from '../inputs/wildcards.ts';
import type { Output } from '../terminal/output.ts';

/** Editors write a file in several steps: what follows within this time is the same change. */
const SETTLE = 80;

/** Runs `round` now and whenever something below `paths` changes, until the person ends it. */
export async function watch(
  paths: readonly string[],
  config: string | undefined,
  round: () => Promise<number>,
  output: Output,
): Promise<number> {
  const end = Promise.withResolvers<void>();
  const interrupted = (): void => end.resolve();
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);

  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const show = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      // The screen and what was scrolled out of it: the newest result stands alone.
      if (process.stdout.isTTY) await output.write('\x1b[2J\x1b[3J\x1b[H');
      try {
        await round();
      } catch (error) {
        // Settings are mended as documents are: in the editor, while this waits.
        if (!isAppError(error, 'config-invalid')) throw error;
        process.stderr.write(describeFailure(error).text);
      }
      if (process.stdout.isTTY) await output.write('\nWatching for changes. Ctrl+C ends.\n');
    } while (again);
    running = false;
    if (output.closed) end.resolve();
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show().catch(end.reject), SETTLE);
  };

  const watchers = [...placesOf(paths), ...configPlaces(paths, config)].map(({ folder, file }) =>
    watchPlace({ folder, file }, changed, end.reject),
  );
  try {
    await show();
    await end.promise;
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
  return 0;
}

interface Place {
  readonly folder: string;
  /** Only this name in the folder; everything below it otherwise. */
  readonly file: string | undefined;
}

/** Settings that lie above what is watched, or elsewhere. */
function configPlaces(paths: readonly string[], config: string | undefined): Place[] {
  if (config !== undefined) return [placeOf(resolve(config))];
  const files = new Set<string>();
  for (const { folder } of placesOf(paths)) {
    try {
      const found = findConfig(folder);
      if (found !== undefined && dirname(found) !== folder) files.add(found);
    } catch (error) {
      // The round tells what is wrong with its name.
      if (!isAppError(error)) throw error;
    }
  }
  return [...files].map(placeOf);
}

function placeOf(file: string): Place {
  return { folder: dirname(file), file: basename(file) };
}

/** A file is watched through its folder, because many editors replace it by a new one. */
function placesOf(paths: readonly string[]): Place[] {
  return paths.map((path) => {
    if (hasWildcard(path) && !isFolder(resolve(path))) {
      const fixed = path.split('/').slice(0, path.split('/').findIndex(hasWildcard)).join('/');
      return { folder: resolve(fixed || (path.startsWith('/') ? '/' : '.')), file: undefined };
    }
    const full = resolve(path);
    return isFolder(full) ? { folder: full, file: undefined } : { folder: dirname(full), file: basename(full) };
  });
}

function watchPlace({ folder, file }: Place, changed: () => void, failed: (error: unknown) => void): FSWatcher {
  const watcher = watchPath(folder, { recursive: file === undefined }, (_, name) => {
    if (name === null || (file === undefined ? isWorth(name) : name === file || name === CONFIG_NAME)) changed();
  });
  return watcher.on('error', failed);
}

function isWorth(name: string): boolean {
  return (
    (isMarkdown(name) || basename(name) === CONFIG_NAME) && !name.includes('node_modules') && !name.startsWith('.git/')
  );
}
