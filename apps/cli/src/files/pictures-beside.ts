import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Picture } from '@failonce/publish';

/** Larger ones are refused whatever is in them. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads the pictures of a file that lie in its folder or below; where the file lies below the folder in which the command
 * was started, also elsewhere below that one. What they tell of their makers is left out. Undefined for all that is no
 * picture: whoever wrote the text must not get another file of this machine into what is handed on.
 */
export function picturesBeside(
  file: string,
  cwd: string = process.cwd(),
): (address: string) => Promise<Picture | undefined> {
  const folder = realpathSync(dirname(resolve(cwd, file)));
  const started = realpathSync(cwd);
  const root = isWithin(started, folder) ? started : folder;
  return async (address) => {
    const path = readable(folder, root, address);
    if (path === undefined) return undefined;
    const { readPicture } = await import('@failonce/library');
    try {
      const { bytes, type, width, height } = readPicture(readFileSync(path));
      return { bytes, mediaType: `image/${type}`, width, height };
    } catch {
      // A form without one picture is better than none; what stands for it says which one is missing.
      return undefined;
    }
  };
}

/** The file that an address of a text means, where it may be read. */
function readable(folder: string, root: string, address: string): string | undefined {
  try {
    const path = realpathSync(resolve(folder, decodeURIComponent(address.replace(/[?#].*$/s, ''))));
    const stat = statSync(path);
    return isWithin(root, path) && stat.isFile() && stat.size <= MOST_BYTES ? path : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}
