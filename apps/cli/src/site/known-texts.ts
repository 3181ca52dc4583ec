import { relative, resolve, sep } from 'node:path';
import type { Settings, Unjudged } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import type { Configured } from '../config/settings-of-inputs.ts';
import type { NamedFile } from '../inputs/find-inputs.ts';
import { stampOf } from '../recurring/cache/stamp.ts';
import { digestOfSettings } from '../recurring/cache/what-decides.ts';
import type { SiteRead, SiteTask } from './read-site-text.ts';
import { readSiteTexts } from './read-site-texts.ts';
import type { KeptText } from './site-cache.ts';
import type { Place } from './spool.ts';

/** A text of the site, read now or the last time. */
export interface KnownText {
  /** Its path within the folder. */
  readonly key: string;
  readonly input: NamedFile;
  readonly stamp: string;
  readonly settings: string;
  readonly read: Omit<SiteRead, 'shell' | 'words'>;
  /** Where its page stands aside, where it was read now. */
  shell: Place | undefined;
  readonly words: Place | undefined;
  readonly kept: KeptText | undefined;
}

export interface KnownTexts {
  readonly texts: readonly KnownText[];
  readonly unread: readonly Unjudged[];
  /** Those that have no place on a public site: kept, so that they are not read again. */
  readonly leftOut: ReadonlyMap<string, KeptText>;
}

interface Given {
  readonly root: string;
  readonly task: SiteTask;
  readonly taxonomy: Taxonomy;
  readonly before: ReadonlyMap<string, KeptText>;
  readonly stamps: ReadonlyMap<string, string> | undefined;
  /** Is a file of the site there? */
  readonly isThere: (address: string) => boolean;
  readonly progress: ((done: number, of: number) => void) | undefined;
}

/** Reads the texts of a site; what has not changed since the last time is not opened. */
export async function readKnownTexts(configured: Configured, given: Given): Promise<KnownTexts> {
  const { root, task, taxonomy, before, stamps, isThere, progress } = given;
  const known: (KnownText | undefined)[] = [];
  const unread: Unjudged[] = [];
  const leftOut = new Map<string, KeptText>();
  const changed: { readonly at: number; readonly key: string; readonly stamp: string; readonly input: NamedFile }[] =
    [];
  const settingsOf = (input: NamedFile): string =>
    digestOfSettings(configured.settings[input.settings ?? 0] as Settings, taxonomy);
  for (const input of configured.inputs) {
    if (!('file' in input)) {
      unread.push(input);
      continue;
    }
    const key = relative(resolve(root), input.file).split(sep).join('/');
    const kept = before.get(key);
    const stamp = stamps?.get(input.file) ?? stampOf(input.file);
    const settings = settingsOf(input);
    if (kept === undefined || !holds(kept, stamp, settings, isThere)) {
      changed.push({ at: known.push(undefined) - 1, key, stamp, input });
      continue;
    }
    if (kept.leftOut === undefined)
      known.push({ key, input, stamp, settings, read: kept, shell: undefined, words: undefined, kept });
    else leftOut.set(key, kept);
  }
  let done = 0;
  for await (const read of readSiteTexts(
    changed.map(({ input }) => input),
    task,
  )) {
    const { at, key, stamp, input } = changed[done++] as (typeof changed)[number];
    progress?.(done, changed.length);
    const settings = settingsOf(input);
    if ('code' in read) unread.push(read);
    else if ('leftOut' in read)
      leftOut.set(key, { ...NOTHING, content: read.content, leftOut: read.leftOut, stamp, settings });
    else {
      const { shell, words, ...rest } = read;
      const kept = before.get(key);
      known[at] = {
        key,
        input,
        stamp,
        settings,
        read: rest,
        shell,
        words,
        kept: kept?.leftOut === undefined ? kept : undefined,
      };
    }
  }
  return { texts: known.filter((each) => each !== undefined), unread, leftOut };
}

/** Is all that was read of a text as it was: the file, its pictures, and how it is to be read? */
function holds(kept: KeptText, stamp: string, settings: string, isThere: (address: string) => boolean): boolean {
  return (
    stamp !== '' &&
    kept.stamp === stamp &&
    kept.settings === settings &&
    kept.pictures.every(
      ({ file, stamp: then, address }) =>
        then !== '' && stampOf(file) === then && (address === undefined || isThere(address)),
    )
  );
}

/** What stands in the place of what a site does not tell. */
const NOTHING: Omit<KeptText, 'content' | 'stamp' | 'settings'> = {
  entry: {
    number: undefined,
    slug: '',
    title: '',
    state: undefined,
    practice: false,
    severity: undefined,
    services: [],
    causes: [],
    authors: [],
    date: undefined,
    minutes: undefined,
    percent: undefined,
    cause: '',
    before: undefined,
    earlier: [],
    tasks: [],
    told: {},
  },
  stem: '',
  links: [],
  pictures: [],
  print: '',
  made: '',
  alike: [],
};
