import { AppError } from '@failonce/document';

/** The kinds of pictures that are kept. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif';

/** A picture as it is kept: what it shows, and nothing that tells who took it, where or with what. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Says why a picture is not kept. */
export function refusePicture(why: string): never {
  throw new AppError('picture-refused', { message: `This picture is not kept. ${why}` });
}

/** Says that a picture ends before it should, or is not what it claims to be. */
export function damaged(what: string): never {
  refusePicture(`It is damaged: ${what}. Save it anew, as PNG for example.`);
}
