import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AppError } from '@failonce/document';
import type { readPicture } from '@failonce/library';
import { stampOf } from '../recurring/cache/stamp.ts';

/** A picture of a text. */
export interface SitePicture {
  /** As the text calls it. */
  readonly written: string;
  /** Within the site; undefined where it is not taken. */
  readonly address: string | undefined;
  /** Why it is not. */
  readonly why: string | undefined;
  /** The file, and what tells that it is as it was. */
  readonly file: string;
  readonly stamp: string;
}

/** The pictures that lie beside a text. */
export interface SitePictures {
  /** Where one is within the site. */
  readonly addressOf: (written: string) => string | undefined;
  /** What one is called by its content; undefined where outsiders may not see it. */
  readonly publicName: ((written: string) => string | undefined) | undefined;
  /** Those that were asked for. */
  readonly used: () => readonly SitePicture[];
}

const MOST_BYTES = 4 * 1024 * 1024;
const ENDINGS: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp', gif: 'gif' };

/**
 * Takes the pictures of a text into the site: by a name that follows from what they show, without what they tell beside
 * that. Only what lies in the folder of the postmortems is read, whatever a text names.
 */
export function sitePictures(
  task: { readonly root: string; readonly aside: string; readonly isPublic: boolean; readonly withPictures: boolean },
  text: string,
): SitePictures {
  const taken = new Map<string, SitePicture>();
  const byName = new Map<string, string>();
  const take = (written: string): SitePicture => {
    let picture = taken.get(written);
    if (picture === undefined) {
      picture = takeOne(task, text, written);
      taken.set(written, picture);
      if (picture.address !== undefined) byName.set(nameOf(picture.address), picture.address);
    }
    return picture;
  };
  return {
    // A public text has the public names.
    addressOf: (written) => (task.isPublic ? byName.get(written) : take(written).address),
    publicName: task.withPictures
      ? (written) => {
          const { address } = take(written);
          return address && nameOf(address);
        }
      : undefined,
    used: () => [...taken.values()],
  };
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function takeOne(
  { root, aside }: { readonly root: string; readonly aside: string },
  text: string,
  written: string,
): SitePicture {
  let file = resolve(dirname(text), written);
  try {
    file = resolve(dirname(text), decodeURIComponent(written.replace(/[?#].*$/s, '')));
  } catch {
    // Not an address, but perhaps a name.
  }
  const stamp = safeStamp(file);
  const not = (why: string): SitePicture => ({ written, address: undefined, why, file, stamp });
  try {
    const real = realpathSync(file);
    const way = relative(realpathSync(root), real);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
      return not('It lies outside of the folder of the postmortems.');
    const stat = statSync(real);
    if (!stat.isFile() || stat.size > MOST_BYTES) return not('It is no picture, or larger than 4 MB.');
    const { bytes, type } = read()(readFileSync(real));
    const name = `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ENDINGS[type]}`;
    const place = join(aside, name);
    if (!existsSync(place)) writeFileSync(place, bytes);
    return { written, address: `files/${name}`, why: undefined, file, stamp };
  } catch (error) {
    return not(error instanceof AppError ? error.message : 'There is no such file, or it cannot be read.');
  }
}

function safeStamp(file: string): string {
  try {
    return stampOf(file);
  } catch {
    return '';
  }
}

let reader: typeof readPicture | undefined;

/** The reader of pictures is part of the library, which is large: only who has pictures loads it. */
export async function loadPictureReader(): Promise<void> {
  reader ??= (await import('@failonce/library')).readPicture;
}

function read(): typeof readPicture {
  if (reader === undefined) throw new Error('The reader of pictures has not been loaded.');
  return reader;
}
