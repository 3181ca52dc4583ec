import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';

/** What every Word and LibreOffice has, close to the faces of our pages. */
export const SERIF = 'Georgia';
export const SANS = 'Arial';
const MONO = 'Courier New';

export const INK = '1D2125';
export const MUTED = '5C6268';
export const LINE = 'D9D5CC';
export const PAPER = 'FBFAF7';
export const ACCENT = '0F5C73';

/** Text and its ground, by what the colour says; the words say it, too. */
export const TONES: Readonly<Record<string, readonly [string, string]>> = {
  plain: [INK, 'F0EDE6'],
  accent: [ACCENT, 'E7F1F3'],
  good: ['2D7650', 'E3F1E8'],
  warn: ['8A5810', 'F8EDD8'],
  bad: ['B5412A', 'F9E9E4'],
};

/** In twips, a twentieth of a point. A4. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1700 };
export const TEXT_WIDTH: number = PAGE.width - 2 * PAGE.margin;

/**
 * The style of what is made for this document and is no part of the text, as the card and the drawn timeline. An import
 * leaves it out by its name.
 */
export const MADE = 'FailonceMade';
export const CODE = 'FailonceCode';
export const CODE_WORDS = 'FailonceCodeWords';
export const QUOTE = 'Quote';
export const BULLETS = 'bullets';

const heading = (size: number, before: number, after: number) => ({
  run: { font: SERIF, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** The look of the document, as styles that whoever opens it can change in one place. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: SERIF, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 130 } },
    },
    title: {
      run: { font: SERIF, size: 42, bold: true, color: INK },
      paragraph: { spacing: { before: 60, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(31, 400, 120),
    heading2: heading(25, 280, 90),
    heading3: heading(22, 220, 80),
    heading4: heading(21, 200, 60),
    heading5: heading(21, 200, 60),
    heading6: heading(21, 200, 60),
    hyperlink: { run: { color: ACCENT, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 70 } } },
  },
  paragraphStyles: [
    {
      id: MADE,
      name: 'Failonce made',
      basedOn: 'Normal',
      run: { font: SANS, size: 17, color: MUTED },
      paragraph: { spacing: { line: 252, lineRule: LineRuleType.AUTO, after: 40 } },
    },
    {
      id: CODE,
      name: 'Failonce code',
      basedOn: 'Normal',
      run: { font: MONO, size: 17 },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 0 } },
    },
    {
      id: QUOTE,
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: MUTED, italics: true },
      paragraph: { indent: { left: 340 } },
    },
  ],
  characterStyles: [
    { id: CODE_WORDS, name: 'Failonce code words', basedOn: 'DefaultParagraphFont', run: { font: MONO, size: 18 } },
  ],
};

/** Bullets, and one numbering for each number with which a list of the text begins. */
export function numberingOf(starts: ReadonlySet<number>): NonNullable<IPropertiesOptions['numbering']> {
  const levels = (format: 'bullet' | 'decimal', start: number) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: format === 'bullet' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      start: level === 0 ? start : 1,
      style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 300 } } },
    }));
  return {
    config: [
      { reference: BULLETS, levels: levels('bullet', 1) },
      ...[...starts].map((start) => ({ reference: numbersFrom(start), levels: levels('decimal', start) })),
    ],
  };
}

/** The name of the numbering that begins there. */
export function numbersFrom(start: number): string {
  return `numbers-${start}`;
}
