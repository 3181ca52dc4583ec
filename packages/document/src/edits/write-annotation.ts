import { isoDate } from '../times/iso-date.ts';
import type { CalendarDate } from '../times/time.ts';

/** What is to change: a value sets, `null` takes away, a missing key leaves as it is. */
export interface AnnotationPatch {
  /** A handle ("maria", with or without "@"), an e-mail address or a name. */
  readonly owner?: string | null;
  readonly due?: CalendarDate | null;
  /** `true` for done on a day that is not told. */
  readonly done?: CalendarDate | true | null;
  readonly evidence?: string | null;
  readonly address?: string | null;
  /** Ids of causes: "c1". An empty list takes them away. */
  readonly causes?: readonly string[] | null;
}

export type AnnotationKey = keyof AnnotationPatch;

/** The canonical order: "(@maria, due …, done …, evidence …, for ^c1, https://…)". */
export const ANNOTATION_ORDER: readonly AnnotationKey[] = ['owner', 'due', 'done', 'evidence', 'causes', 'address'];

const HANDLE = /^\w[\w./-]{0,63}$/;
const E_MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/;
/** Signs that would end a piece of the annotation, or the annotation itself. */
const SEPARATORS = /[()[\],;|·\r\n]/g;

/** The patch does not speak of this piece. */
export const KEEP = Symbol('keep');

/** A piece in its canonical form; undefined where it is to go, KEEP where the patch does not speak of it. */
export function writePiece(key: AnnotationKey, patch: AnnotationPatch): string | undefined | typeof KEEP {
  const value = patch[key];
  if (value === undefined) return KEEP;
  if (value === null) return undefined;
  switch (key) {
    case 'owner':
      return writeOwner(value as string);
    case 'due':
      return `due ${writeDate(value as CalendarDate)}`;
    case 'done':
      return value === true ? 'done' : `done ${writeDate(value as CalendarDate)}`;
    case 'evidence':
      return writeEvidence(value as string);
    case 'address':
      return encodeAddress(value as string) || undefined;
    case 'causes': {
      const causes = value as readonly string[];
      return causes.length === 0 ? undefined : `for ${causes.map((cause) => `^${cause}`).join(' ')}`;
    }
  }
}

/** "@maria", "maria@example.com" or "owner: Maria Lopez". */
export function writeOwner(value: string): string | undefined {
  const name = value.replace(SEPARATORS, ' ').trim();
  const bare = name.startsWith('@') ? name.slice(1) : name;
  if (bare === '') return undefined;
  if (HANDLE.test(bare)) return `@${bare}`;
  return E_MAIL.test(bare) ? bare : `owner: ${bare}`;
}

function writeEvidence(value: string): string | undefined {
  const words = value.includes('://') ? encodeAddress(value) : value.replace(SEPARATORS, ' ').trim();
  return words === '' ? undefined : `evidence ${words}`;
}

const ENCODED: ReadonlyMap<string, string> = new Map([
  [' ', '%20'],
  ['(', '%28'],
  [')', '%29'],
  [',', '%2C'],
  [';', '%3B'],
  ['[', '%5B'],
  [']', '%5D'],
  ['|', '%7C'],
  ['·', '%C2%B7'],
]);
const ADDRESS_SIGNS = /[\s()[\],;|·]/g;

/** Brackets, commas and blanks of an address in the form that means the same and ends nothing. */
function encodeAddress(value: string): string {
  return value.trim().replace(ADDRESS_SIGNS, (sign) => ENCODED.get(sign) ?? '');
}

/** "2026-03-01"; without a year "1 March". */
export function writeDate(date: CalendarDate): string {
  return isoDate(date) ?? `${date.day} ${MONTHS[date.month - 1] ?? 'January'}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
