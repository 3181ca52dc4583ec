declare module 'subset-font' {
  /** Cuts a font to the signs of a text. */
  export default function subset(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'sfnt';
      /** Every sign of the font; the text is empty then. */
      readonly keepAllGlyphs?: boolean;
      readonly noHinting?: boolean;
      readonly keepFeatures?: string[];
      readonly variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
