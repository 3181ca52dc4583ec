/** What the scorer says about one set. */
export interface Figures {
  readonly documents: number;
  readonly missing: number;
  readonly agreement: number;
  readonly kappa: number;
  readonly facts: number;
  readonly lowest: { readonly criterion: string; readonly kappa: number };
  readonly withoutWrongVerdict: number;
}

export interface Row {
  readonly name: string;
  readonly figures: Figures;
  /** The scorer's lines, one for each requirement and fact. */
  readonly text: string;
}

/** Prints a line for each requirement (kappa and agreement) and each fact (share right), a column for each set. */
export function printCriteria(rows: readonly Row[]): void {
  const columns = rows.map(({ text }) => {
    const cells = new Map<string, string>();
    for (const line of text.split('\n')) {
      const criterion = /^(\S+)\s+agree ([\d.]+)\s+kappa (-?[\d.]+)/.exec(line);
      const fact = /^(\S+)\s+right ([\d.]+)/.exec(line);
      if (criterion?.[1]) cells.set(criterion[1], `${criterion[3]}  ${criterion[2]}`);
      else if (fact?.[1]) cells.set(fact[1], fact[2] ?? '');
    }
    return cells;
  });
  console.log(
    line(
      'kappa, agreement',
      rows.map(({ name }) => name),
    ),
  );
  for (const name of new Set(columns.flatMap((cells) => [...cells.keys()]))) {
    console.log(
      line(
        name,
        columns.map((cells) => cells.get(name) ?? '-'),
      ),
    );
  }
}

/** The figures that the floors watch. */
export function watchedFigures({
  agreement,
  kappa,
  facts,
  lowest,
  withoutWrongVerdict,
}: Figures): Record<string, number> {
  return { agreement, kappa, facts, lowestKappa: lowest.kappa, withoutWrongVerdict };
}

/** Prints the figures that the floors watch. */
export function printSummary(rows: readonly Row[]): void {
  const show = (name: string, of: (figures: Figures) => string): void => {
    console.log(
      line(
        name,
        rows.map(({ figures }) => of(figures)),
      ),
    );
  };
  console.log(
    `\n${line(
      '',
      rows.map(({ name }) => name),
    )}`,
  );
  show('documents', ({ documents, missing }) => `${documents}${missing > 0 ? ` (${missing} missing)` : ''}`);
  show('agreement', ({ agreement }) => agreement.toFixed(4));
  show('kappa', ({ kappa }) => kappa.toFixed(4));
  show('facts right', ({ facts }) => facts.toFixed(4));
  show('lowest kappa', ({ lowest }) => lowest.kappa.toFixed(2));
  show('  of', ({ lowest }) => lowest.criterion.replace(/^(summary|timeline|measures)-/, ''));
  show('without a wrong verdict', ({ withoutWrongVerdict }) => withoutWrongVerdict.toFixed(3));
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(18)).join('')}`;
}
