import { AppError, isAppError } from '@failonce/document';
import type { Page, Sent } from '@failonce/pages';
import type { Shown } from '../define-page.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Does what the form names in `act`; each answers where to go on, or what to show. What cannot be used comes back by
 * `again`, with what was typed and what is wrong at its field.
 */
export async function actOn(
  { act = '', ...typed }: Fields,
  acts: Readonly<Record<string, (fields: Fields) => Promise<Shown | string>>>,
  again: (sent: Sent) => Promise<Page>,
): Promise<Shown> {
  const work = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (work === undefined)
    throw new AppError('input-invalid', { message: 'This page does not know that form. Open the page again.' });
  try {
    const shown = await work(typed);
    return typeof shown === 'string' ? { to: shown } : shown;
  } catch (error) {
    if (!isAppError(error) || !SHOWN.has(error.code)) throw error;
    const { field } = error.details;
    const problem = { message: error.message, ...(typeof field === 'string' ? { field } : {}) };
    return { page: await again({ act, typed, problem }), status: 422 };
  }
}

/** What whoever has typed it can mend, or has to know before trying again. */
const SHOWN: ReadonlySet<string> = new Set([
  'input-invalid',
  'mail-refused',
  'not-ready',
  'not-now',
  'changed-meanwhile',
]);

/** A field of a form that has to be there; the library says what is wrong with what stands in it. */
export function given(fields: Fields, name: string): string {
  return fields[name] ?? '';
}

/** Refuses what stands in a field. */
export function refuse(field: string | undefined, message: string): never {
  throw new AppError('input-invalid', { message, details: field === undefined ? {} : { field } });
}
