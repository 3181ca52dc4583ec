import { judged, type Settings } from '@failonce/checks';
import { isAppError } from '@failonce/document';
import { type Library, type ReadPostmortem, readFile, readPostmortem, type Viewer } from '@failonce/library';
import { noLinks, picturesOf } from '@failonce/pages';
import type { Picture, Published } from '@failonce/publish';
import { type Beside, readBeside } from '../views/reading-of.ts';

/** A postmortem of the library as its reader hands it on, before its text is read: data alone, so that a thread can be sent it. */
export interface HandedOn {
  readonly markdown: string;
  readonly beside: Omit<Beside, 'numberOfFile'>;
  /** As people reach the server: “https://failonce.example.com”. */
  readonly origin: string;
  /** Where names of files in the text lead. */
  readonly files: Readonly<Record<string, string>>;
  readonly pictures: readonly (readonly [address: string, picture: Picture])[];
}

/** Bytes of all pictures together: beyond it, words stand for the others. */
const MOST_PICTURES = 24 * 1024 * 1024;
// linear: bounded by 200 characters at each place
const FILES = /[^\s()<>[\]#:?/"]{1,200}\.(?:md|markdown|mdown)\b/gi;

/** Reads it, with its pictures where the form shows any. Throws `not-found`. */
export async function readHandedOn(
  asked: { readonly library: Library; readonly viewer: Viewer },
  reference: string,
  origin: string,
  withPictures: boolean,
): Promise<HandedOn> {
  const read = await readPostmortem(asked.library, asked.viewer, reference);
  const { numberOfFile, ...beside } = await readBeside(asked, read, true);
  const files = [...new Set(read.markdown.match(FILES) ?? [])].flatMap((name) => {
    const number = numberOfFile(name);
    return number === undefined ? [] : [[name, `${origin}/pm/${number}`]];
  });
  const pictures = withPictures ? await readPictures(asked, read) : [];
  return { markdown: read.markdown, beside, origin, files: Object.fromEntries(files), pictures };
}

async function readPictures(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  { id, markdown }: ReadPostmortem,
): Promise<HandedOn['pictures']> {
  const found: (readonly [string, Picture])[] = [];
  let left = MOST_PICTURES;
  for (const address of picturesOf(markdown)) {
    const [, name] = /^files\/([0-9a-f]{32}\.[a-z]{3,4})$/.exec(address) ?? [];
    if (name === undefined) continue;
    try {
      const { bytes, type, width, height } = await readFile(library, viewer, id, name);
      left -= bytes.length;
      if (left < 0) break;
      found.push([address, { bytes, mediaType: `image/${type}`, width, height }]);
    } catch (error) {
      // The text may name one that was taken out of the library.
      if (!isAppError(error) || error.code !== 'not-found') throw error;
    }
  }
  return found;
}

/** The same as outputs take it: without secrets, and with whole addresses in place of those of this server. */
export function publishedFrom({ markdown, beside, origin, files, pictures }: HandedOn, settings: Settings): Published {
  const { document, report } = judged(markdown, settings);
  const whole = (address: string | undefined): string | undefined =>
    address?.startsWith('/') && !address.startsWith('//') ? origin + address : undefined;
  const kept = new Map(pictures);
  const known = new Map(Object.entries(files));
  return {
    reading: {
      ...beside,
      document,
      report,
      recurrenceOf: beside.recurrenceOf.map((each) => ({ ...each, address: whole(each.address) })),
      alike: beside.alike.map((each) => ({ ...each, address: whole(each.address) })),
      addressOfFile: (path) => known.get(path.replace(/#.*$/s, '')),
      addressOfLink: whole,
      pictureOf: () => undefined,
      links: noLinks,
    },
    markdown: document.source.text,
    address: `${origin}/pm/${beside.number}-${beside.slug}`,
    picture: async (address) => kept.get(address),
  };
}
