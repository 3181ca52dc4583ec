import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { writeWhole } from '../files/replace-file.ts';

/** Writes it whole or not at all, and makes its folder. Throws `file-unwritable`. */
export function writeHandedOn(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, content, 0o644);
  } catch (cause) {
    throw new AppError('file-unwritable', {
      message: `“${visible(relative('.', file))}” cannot be written (${(cause as NodeJS.ErrnoException).code}).`,
      cause,
    });
  }
}

/** “outage.pdf  57 kB”, with the end of the line. */
export function shownSize(file: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  return `${visible(relative('.', file))}  ${bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`}\n`;
}
