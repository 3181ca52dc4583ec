import type { Settings } from '@failonce/checks';
import { type Library, type PublicShown, readPublicFile } from '@failonce/library';
import { isPublicPicture, type Picture, type Published, publishedOfPublic } from '@failonce/publish';

/** An approved text with its pictures: all that anything public is made of. Data alone, so that a thread can be sent it. */
export interface PublicCopy {
  readonly markdown: string;
  /** Where everybody reads it: “https://failonce.example.com/public/checkout-down”. */
  readonly link: string;
  /** The day of its approval. */
  readonly today: string;
  readonly pictures: readonly (readonly [name: string, picture: Picture])[];
}

/** Bytes of all pictures together: beyond it, words stand for the others. */
const MOST_PICTURES = 24 * 1024 * 1024;
const NAMES = /picture-[0-9a-f]{32}\.(?:png|jpg|webp|gif)/g;

/** Reads what is shown at a public address, with its pictures where a form shows any. */
export async function readPublicCopy(
  library: Library,
  shown: PublicShown,
  link: string,
  withPictures: boolean,
): Promise<PublicCopy> {
  const pictures: (readonly [string, Picture])[] = [];
  let left = MOST_PICTURES;
  for (const name of withPictures ? new Set(shown.markdown.match(NAMES) ?? []) : []) {
    const picture = await readPublicPicture(library, shown, name);
    if (picture === undefined) continue;
    left -= picture.bytes.length;
    if (left < 0) break;
    pictures.push([name, picture]);
  }
  return { markdown: shown.markdown, link, today: shown.approvedAt.slice(0, 10), pictures };
}

/** A picture that the approved text shows; undefined for any other. */
export async function readPublicPicture(
  library: Library,
  { id, markdown }: PublicShown,
  name: string,
): Promise<Picture | undefined> {
  if (!isPublicPicture(name) || !markdown.includes(name)) return undefined;
  const file = await readPublicFile(library, id, /^picture-([0-9a-f]{32})\./.exec(name)?.[1] ?? 'none');
  if (file === undefined) return undefined;
  const { bytes, type, width, height } = file;
  return { bytes, mediaType: `image/${type}`, width, height };
}

/** What the public pages and forms are made of. */
export function publishedFromCopy({ markdown, link, today, pictures }: PublicCopy, settings: Settings): Published {
  const byName = new Map(pictures);
  return publishedOfPublic(markdown, {
    settings,
    today,
    address: link,
    picture: async (name) => byName.get(name),
    pictureOf: (name) => (isPublicPicture(name) ? `${new URL(link).pathname}/files/${name}` : undefined),
  });
}
