import type { Published } from './published.ts';

/** A form in which a postmortem leaves: one file in `outputs`, named by its id. */
export interface Output {
  /** “pdf” */
  readonly id: string;
  /** What people choose it by: “PDF”. */
  readonly title: string;
  /** One sentence: for whom or what it is. */
  readonly summary: string;
  /** Without a dot: “pdf”. */
  readonly extension: string;
  /** “application/pdf” */
  readonly mediaType: string;
  /** What it needs and is not installed, as what to do about it; undefined where it can be written. Loads nothing. */
  readonly missing?: () => string | undefined;
  /** The same postmortem gives the same bytes. */
  write(published: Published): Promise<Uint8Array | string>;
}

/** States an output. */
export function defineOutput(output: Output): Output {
  return output;
}
