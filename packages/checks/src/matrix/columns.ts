import type { Block, Measure } from '@failonce/document';

/** Who, when and how far, as the columns of a table say it. */
export class Columns {
  /** By the source offset at which a row begins. */
  readonly #rows = new Map<number, { readonly owner: boolean; readonly due: boolean; readonly done: boolean }>();

  constructor(blocks: readonly Block[]) {
    let owner = -1;
    let due = -1;
    let inTable = false;
    for (const block of blocks) {
      if (block.kind !== 'row') {
        owner = due = -1;
        inTable = false;
        continue;
      }
      const { cells } = block;
      const head = block.header || (!inTable && cells.some(({ plain }) => HEAD.test(plain)));
      inTable = true;
      if (head) {
        owner = cells.findIndex(({ plain }) =>
          /\b(?:owners?|who|assignees?|responsible|lead|dri|by|assigned)\b/i.test(plain),
        );
        due = cells.findIndex(({ plain }) => /\b(?:due|deadline|when|date|eta|target|until)\b/i.test(plain));
        continue;
      }
      const says = (at: number): boolean => at >= 0 && isSettled(cells[at]?.plain ?? '');
      const done = cells.some(({ plain }) => DONE.test(plain));
      this.#rows.set(block.text.span.start, { owner: says(owner), due: says(due), done });
    }
  }

  of({ text }: Measure): { readonly owner: boolean; readonly due: boolean; readonly done: boolean } | undefined {
    return this.#rows.get(text.span.start);
  }
}

/** A first row that names columns, though no rule stands below it. */
const HEAD = /^(?:owner|who|assignee|responsible|due(?: date)?|deadline|when|by when)$/i;
/** A cell that is, begins or ends with a word for it: "Done", "n/a **DONE**", "✅". */
const DONE =
  /^(?:done|finished|completed?|closed|fixed|resolved|implemented|deployed|✅|✔|☑|✓)|(?:^|[\s(])(?:done|finished|completed|closed|resolved|✅|✔|☑|✓)[\s).!]{0,3}$/i;

/** A cell that holds more than a dash or "TBD". */
function isSettled(cell: string): boolean {
  const value = cell.trim().toLowerCase();
  return /[\p{L}\d]/u.test(value) && !UNSETTLED.has(value);
}

const UNSETTLED: ReadonlySet<string> = new Set(['tbd', 'tba', 'n/a', 'none', 'nobody', 'unassigned', 'todo', 'open']);
