import { AppError } from '@failonce/document';
import type { GivenFile } from './define-document-source.ts';

/** How a compound file begins: an old Word document, or one that Office has encrypted. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The parts of it are named within so many bytes. */
const LOOKED_AT = 4 * 1024 * 1024;

/** Says of kinds that people take for documents that we read why they are none. Throws `document-protected` and `document-unknown`. */
export function refuseKinds({ bytes }: GivenFile): void {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    if (holds(bytes, 'EncryptedPackage')) throw new AppError('document-protected');
    throw new AppError('document-unknown', {
      message: 'It is an old Word document (.doc), from before 2007.',
    });
  }
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  if (begin.startsWith('%PDF-'))
    throw new AppError('document-unknown', { message: 'It is a PDF, in which the order of the words is lost.' });
  if (begin.startsWith('{\\rtf'))
    throw new AppError('document-unknown', { message: 'It is a Rich Text document (.rtf).' });
}

/** Names in a compound file are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, LOOKED_AT) - wanted.length;
  for (let at = 0; at <= last; at++) {
    let same = 0;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return true;
  }
  return false;
}
