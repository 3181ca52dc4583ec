import {
  checkText,
  loadReporter,
  type Outcome,
  type ReporterId,
  type ReporterOptions,
  type Unjudged,
} from '@failonce/checks';
import type { Input } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';

/** What a thread must know to judge documents: data alone, so that it can be sent. */
export interface JudgeSettings {
  readonly format: ReporterId;
  /** Only these ids are reported. */
  readonly only: readonly string[] | undefined;
  readonly options: ReporterOptions;
  /** Only whether there are errors counts: no text is made. */
  readonly silent: boolean;
}

/** What is left of a document when it is judged. */
export interface Judged {
  /** The reporter's text. */
  readonly text: string;
  readonly errors: boolean;
  readonly complete: boolean;
  readonly unjudged: Unjudged | undefined;
}

/** Makes the function that judges one input after another. */
export async function judgeWith(settings: JudgeSettings): Promise<(input: Input) => Judged> {
  const reporter = await loadReporter(settings.format);
  const only = settings.only && { only: new Set(settings.only) };
  return (input) => {
    const outcome = outcomeOf(input, only);
    const text = settings.silent ? '' : reporter.document(outcome, settings.options);
    if ('error' in outcome)
      return { text, errors: false, complete: false, unjudged: { path: outcome.path, ...outcome.error } };
    const { report } = outcome;
    const errors = report.findings.some(({ level }) => level === 'error');
    return { text, errors, complete: !errors && report.metCount === report.requirements.length, unjudged: undefined };
  };
}

function outcomeOf(input: Input, only: { only: ReadonlySet<string> } | undefined): Outcome {
  const { path } = input;
  if (!('file' in input)) return { path, error: { code: input.code, message: input.message } };
  const text = input.text ?? readInput(input.file);
  if (typeof text !== 'string') return { path, error: text };
  try {
    return { path, report: checkText(text, only) };
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
