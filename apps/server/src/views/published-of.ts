import { isAppError } from '@failonce/document';
import { type Library, readFile, readPostmortem, type Viewer } from '@failonce/library';
import { noLinks } from '@failonce/pages';
import type { Published } from '@failonce/publish';
import { readReading } from './reading-of.ts';

/**
 * A postmortem of the library as its reader hands it on: without secrets, with its pictures, and with whole addresses in
 * place of those of this server. Throws `not-found`.
 */
export async function publishedOf(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  reference: string,
  /** As people reach the server: “https://failonce.example.com”. */
  origin: string,
): Promise<Published> {
  const read = await readPostmortem(library, viewer, reference);
  const reading = await readReading({ library, viewer }, read, noLinks, true);
  const whole = (address: string | undefined): string | undefined =>
    address?.startsWith('/') && !address.startsWith('//') ? origin + address : undefined;
  return {
    reading: {
      ...reading,
      recurrenceOf: reading.recurrenceOf.map((each) => ({ ...each, address: whole(each.address) })),
      alike: reading.alike?.map((each) => ({ ...each, address: whole(each.address) })),
      addressOfFile: (path) => whole(reading.addressOfFile(path)),
      addressOfLink: whole,
      pictureOf: () => undefined,
    },
    markdown: reading.document.source.text,
    address: `${origin}/pm/${read.number}-${read.slug}`,
    picture: async (address) => {
      const [, name] = /^files\/([0-9a-f]{32}\.[a-z]{3,4})$/.exec(address) ?? [];
      if (name === undefined) return undefined;
      try {
        const { bytes, type, width, height } = await readFile(library, viewer, read.id, name);
        return { bytes, mediaType: `image/${type}`, width, height };
      } catch (error) {
        // The text may name one that was taken out of the library.
        if (isAppError(error) && error.code === 'not-found') return undefined;
        throw error;
      }
    },
  };
}
