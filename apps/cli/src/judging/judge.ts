import {
  type CheckOptions,
  checkText,
  loadReporter,
  type Outcome,
  type ReporterId,
  type ReporterOptions,
  type Settings,
  type Unjudged,
} from '@failonce/checks';
import type { Input } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';

/** What a thread must know to judge documents: data alone, so that it can be sent. */
export interface JudgeSettings {
  readonly format: ReporterId;
  /** Only these ids are reported. */
  readonly only: readonly string[] | undefined;
  /** Of the libraries whose documents are judged: each input names its own by number. */
  readonly libraries: readonly Settings[];
  readonly options: ReporterOptions;
  /** Only whether there are errors counts: no text is made. */
  readonly silent: boolean;
  /** `write` makes the safe fixes in the files; `diff` shows them, `diff-painted` for a terminal. */
  readonly fix: 'write' | 'diff' | 'diff-painted' | undefined;
}

/** What is left of a document when it is judged. */
export interface Judged {
  /** The reporter's text. */
  readonly text: string;
  readonly errors: boolean;
  readonly complete: boolean;
  readonly unjudged: Unjudged | undefined;
  /** The ids of the checks whose fixes were made, each as often as it was. */
  readonly fixed: readonly string[];
}

/** Makes the function that judges one input after another. */
export async function judgeWith(settings: JudgeSettings): Promise<(input: Input) => Judged> {
  const reporter = await loadReporter(settings.format);
  const fixing = settings.fix && (await import('../fixing/fix-input.ts'));
  const only = settings.only && new Set(settings.only);
  return (input) => {
    const library = 'file' in input ? settings.libraries[input.settings ?? 0] : undefined;
    const options = { only, settings: library, earlier: 'file' in input ? input.earlier : undefined };
    const fixed = fixing && settings.fix && fixing.fixInput(input, settings.fix, options, settings.options);
    const outcome = outcomeOf(fixed ? fixed.input : input, options);
    const text = settings.silent ? '' : (fixed?.diff ?? reporter.document(outcome, settings.options));
    const made = fixed ? fixed.made : [];
    if ('error' in outcome)
      return { text, errors: false, complete: false, unjudged: { path: outcome.path, ...outcome.error }, fixed: made };
    const { report } = outcome;
    const errors = report.findings.some(({ level }) => level === 'error');
    const complete = !errors && report.metCount === report.requirements.length;
    return { text, errors, complete, unjudged: undefined, fixed: made };
  };
}

function outcomeOf(input: Input, options: CheckOptions): Outcome {
  const { path } = input;
  if (!('file' in input)) return { path, error: { code: input.code, message: input.message } };
  const text = input.text ?? readInput(input.file);
  if (typeof text !== 'string') return { path, error: text };
  try {
    return { path, report: checkText(text, options) };
  } catch (error) {
    // A bug, but the other documents are judged all the same.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      path,
      error: {
        code: 'internal-error',
        message: `Failonce has a bug that this document shows; please report it. ${stack}`,
      },
    };
  }
}
