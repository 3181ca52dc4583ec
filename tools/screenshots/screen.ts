import { graphemes, graphemeWidth } from '../../packages/checks/src/reporters/pretty/columns.ts';

/** How a character looks. `colour` is a number of the sixteen colours' foregrounds: "31" is red. */
export interface Style {
  readonly bold: boolean;
  readonly faint: boolean;
  readonly colour: string | undefined;
}

/** A character on the screen; one of two columns is followed by an empty one. */
export interface Cell {
  readonly text: string;
  readonly style: Style;
}

const PLAIN: Style = { bold: false, faint: false, colour: undefined };
/** A control sequence at the beginning of a text: its number or numbers, and its letter. */
const SEQUENCE = /^\[([\d;?]{0,12})([A-Za-z])/;

/**
 * What a terminal of so many columns would show after it was sent `output`: as much of one as the command asks for, which
 * is colours, and the few movements of a line that is typed.
 */
export function screenAfter(output: string, columns: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [[]];
  let row = 0;
  let column = 0;
  let style = PLAIN;

  const put = (text: string): void => {
    const width = graphemeWidth(text);
    if (column + width > columns) newLine();
    const cells = rows[row] as Cell[];
    while (cells.length < column) cells.push({ text: ' ', style: PLAIN });
    cells[column] = { text, style };
    if (width === 2) cells[column + 1] = { text: '', style };
    column += width;
  };
  const newLine = (): void => {
    row++;
    column = 0;
    if (row === rows.length) rows.push([]);
  };
  const obey = (numbers: string, letter: string): void => {
    const first = Number(numbers.split(';')[0]) || 0;
    if (letter === 'm') for (const each of numbers.split(';')) style = styled(style, each);
    else if (letter === 'G') column = Math.max(0, first - 1);
    else if (letter === 'C') column += first || 1;
    else if (letter === 'D') column = Math.max(0, column - (first || 1));
    else if (letter === 'A') row = Math.max(0, row - (first || 1));
    else if (letter === 'K' || letter === 'J') {
      (rows[row] as Cell[]).length = Math.min((rows[row] as Cell[]).length, column);
      if (letter === 'J') rows.length = row + 1;
    } else throw new Error(`The screen does not know the sequence ${numbers}${letter}.`);
  };

  for (const [index, part] of output.split('\x1b').entries()) {
    const sequence = index === 0 ? null : SEQUENCE.exec(part);
    if (index > 0 && sequence === null)
      throw new Error(`The screen does not know ${JSON.stringify(part.slice(0, 8))}.`);
    if (sequence !== null) obey(sequence[1] as string, sequence[2] as string);
    for (const text of graphemes(part.slice(sequence?.[0].length ?? 0))) {
      if (text === '\n' || text === '\r\n') newLine();
      else if (text === '\r') column = 0;
      else put(text);
    }
  }
  while (rows.length > 0 && (rows[rows.length - 1] as Cell[]).every(({ text }) => text.trim() === '')) rows.pop();
  return rows;
}

function styled(style: Style, code: string): Style {
  switch (code) {
    case '':
    case '0':
      return PLAIN;
    case '1':
      return { ...style, bold: true };
    case '2':
      return { ...style, faint: true };
    case '22':
      return { ...style, bold: false, faint: false };
    case '39':
      return { ...style, colour: undefined };
    default:
      if (/^3[1-6]$/.test(code)) return { ...style, colour: code };
      throw new Error(`The screen does not know the style ${code}.`);
  }
}
