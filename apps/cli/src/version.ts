declare const FAILONCE_VERSION: string | undefined;

/** The product's version; the build writes it in, so a run straight from the source has none. */
export const version: string = typeof FAILONCE_VERSION === 'string' ? FAILONCE_VERSION : '0.0.0-source';
