import type { Chronology } from './chronology.ts';
import { fits } from './length.ts';
import { lengthsBetween } from './moment.ts';
import { statedLengths } from './stated-lengths.ts';

/**
 * How the summary's end contradicts its start: it lies before it by the dates; it would lie on the next day, but the
 * stated length fits only the other way round; or both are one moment. Undefined where all is well or unsure.
 */
export function inversionOf(chronology: Chronology): Inversion | undefined {
  let inversion = known.get(chronology);
  if (inversion === undefined) {
    inversion = { kind: read(chronology) };
    known.set(chronology, inversion);
  }
  return inversion.kind;
}

type Inversion = 'dated' | 'undated' | 'same';

/** Every check that compares with start or end asks. */
const known = new WeakMap<Chronology, { readonly kind: Inversion | undefined }>();

function read(chronology: Chronology): Inversion | undefined {
  const { start, end } = chronology;
  if (start === undefined || end === undefined || start.span.start === end.span.start) return undefined;
  const lengths = lengthsBetween(start, end);
  const [length] = lengths;
  if (length === 0 && start.otherDay === undefined) return 'same';
  if (length === undefined || start.halfUnsure || end.halfUnsure) return undefined;
  if (start.day !== undefined && end.day !== undefined) return lengths.every((each) => each < 0) ? 'dated' : undefined;
  const back = start.minute - end.minute;
  if (back <= 0 || end.day !== undefined || start.zone?.offsetMinutes !== end.zone?.offsetMinutes) return undefined;
  const stated = statedLengths(chronology);
  return stated.some((each) => fits(each, back)) && !stated.some((each) => fits(each, length)) ? 'undated' : undefined;
}
