import { isAppError } from '@failonce/document';
import { contentOf } from '../content/content-of.ts';
import { defineOutput } from '../define-output.ts';
import { sheetOf } from '../pdf/sheet.ts';
import { missingTypst, printed } from '../pdf/typst.ts';
import type { Picture } from '../published.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

export default defineOutput({
  id: 'pdf',
  title: 'PDF',
  summary: 'To print and to attach: the answers and the timeline on the first page, then the text.',
  extension: 'pdf',
  mediaType: 'application/pdf',
  missing: missingTypst,
  write: async (published) => {
    const content = await contentOf(published);
    const paths = new Map<string, string>();
    const files = new Map<string, Picture>();
    for (const [address, picture] of content.pictures) {
      const ending = ENDINGS[picture.mediaType];
      if (ending === undefined) continue;
      const path = `/${paths.size}.${ending}`;
      paths.set(address, path);
      files.set(path, picture);
    }
    try {
      return await printed(
        sheetOf(published, content, (address) => paths.get(address)),
        files,
      );
    } catch (error) {
      if (isAppError(error) || files.size === 0) throw error;
      // A picture that Typst cannot read, as one that was cut off: it says in words what it shows.
      return await printed(
        sheetOf(published, content, () => undefined),
        new Map(),
      );
    }
  },
});
