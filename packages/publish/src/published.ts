import type { Reading } from '@failonce/pages';

/** A picture, as it goes into an output: its bytes bear no metadata any more. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** “image/png” */
  readonly mediaType: string;
  /** In pixels, where the file says so. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * A postmortem as an output may tell it. Outputs are made of this and of nothing else: what is not in it cannot get out.
 * The public version is another one of these, made of the text that `publicText` returns.
 */
export interface Published {
  /** Everything that its page shows. */
  readonly reading: Reading;
  /** Its text, as it may be handed on. */
  readonly markdown: string;
  /** Where it is read: “https://failonce.example.com/pm/42-checkout-down”; undefined where it is a file alone. */
  readonly address: string | undefined;
  /** A picture of the text by the address that the text has for it; undefined where there is none, or none to hand on. */
  picture(address: string): Promise<Picture | undefined>;
}
