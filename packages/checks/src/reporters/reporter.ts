import type { Outcome } from '../report.ts';

/** What a reporter may know about where it writes. */
export interface ReporterOptions {
  /** Columns of the terminal; 80 where unknown. */
  readonly width: number;
  readonly colour: boolean;
  /** The terminal shows nothing beyond ASCII. */
  readonly ascii: boolean;
  /** Every finding rather than the next three. */
  readonly all: boolean;
  /** Version of the program, for formats that name their tool. */
  readonly version: string;
  /** How the person calls the program: "failonce", "npx failonce". */
  readonly command: string;
  /** How many inputs there are in this run. */
  readonly inputs: number;
  /** Columns of the longest path, for lines that stand under each other. */
  readonly pathWidth: number;
}

/** An input that could not be judged. */
export interface Unjudged {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What is kept of all documents until the end: a few numbers, however many there were. */
export interface Tally {
  readonly documents: number;
  /** All requirements met and no finding that is an error. */
  readonly complete: number;
  /** At least one finding that is an error. */
  readonly withErrors: number;
  readonly unjudged: readonly Unjudged[];
}

/**
 * An output of `failonce check`. The text of a document depends on that document alone, so that it may be made in
 * another thread, and how many documents there are never matters to memory.
 */
export interface Reporter {
  readonly id: string;
  /** One line for the list of formats. */
  readonly title: string;
  /** Its head tells how it all came out, so nothing is written before the last document was judged. */
  readonly tallyFirst?: boolean;
  /** Text before the first document. `tally` is there for who asks for it. */
  head(options: ReporterOptions, tally?: Tally): string;
  /**
   * Text for one document; where it is empty, it is left out together with its separator. A blank line at its beginning
   * falls away where there is one already.
   */
  document(outcome: Outcome, options: ReporterOptions): string;
  /** Text between two documents. */
  readonly separator: string;
  /** Text after the last one. */
  tail(tally: Tally, options: ReporterOptions): string;
}

/** States a reporter. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}
