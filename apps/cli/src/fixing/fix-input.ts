import { type CheckOptions, checkText, fixText, paintFor, type ReporterOptions } from '@failonce/checks';
import type { Input } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';
import type { JudgeSettings } from '../judging/judge.ts';
import { showDiff } from './show-diff.ts';
import { writeFixed } from './write-fixed.ts';

/** What became of an input when its safe fixes were made. */
export interface FixedInput {
  /** To be judged: as it is now, or would be. */
  readonly input: Input;
  /** What would change; undefined where it was changed. */
  readonly diff: string | undefined;
  /** The ids of the checks whose fixes were made. */
  readonly made: readonly string[];
}

/** Makes the safe fixes of one input, in its file or as a diff. */
export function fixInput(
  input: Input,
  mode: NonNullable<JudgeSettings['fix']>,
  options: CheckOptions,
  terminal: ReporterOptions,
): FixedInput | undefined {
  if (!('file' in input)) return undefined;
  const before = input.text ?? readInput(input.file);
  if (typeof before !== 'string') return undefined;
  const { text, made } = fixText(before, options);
  const ids = made.map(({ id }) => id);
  if (mode === 'write') {
    const fault = made.length > 0 ? writeFixed(input.file, text) : undefined;
    if (fault) return { input: { path: input.path, ...fault }, diff: undefined, made: [] };
    return { input: { ...input, text }, diff: undefined, made: ids };
  }
  const paint = mode === 'diff-painted' ? paintFor(terminal) : undefined;
  // A report's text shows no secret.
  const shown = (each: string): string => checkText(each).source.text;
  const diff = made.length === 0 ? '' : showDiff(input.path, shown(before), shown(text), paint);
  return { input: { ...input, text }, diff, made: ids };
}
