import { AppError } from '@failonce/document';

/** The tag of a postmortem as it stands: changes with its text and with everything that people decide of it. */
export function etagOf({ revision, updatedAt }: { readonly revision: number; readonly updatedAt: string }): string {
  return `"${revision}-${Date.parse(updatedAt).toString(36)}"`;
}

/**
 * The revision that a writer had before the eyes, from `If-Match`. Only another text is in conflict with a text, so the
 * rest of the tag is not looked at. Throws `precondition-missing` and `input-invalid`.
 */
export function baseRevision(headers: Headers): number {
  const given = headers.get('if-match');
  if (given === null) throw new AppError('precondition-missing');
  const revision = /^"(\d{1,9})(?:-[0-9a-z]+)?"$/.exec(given)?.[1];
  if (revision === undefined)
    throw new AppError('input-invalid', {
      message: 'If-Match must be the ETag that the postmortem was read with, as in "3-mdw0".',
      details: { field: 'if-match' },
    });
  return Number(revision);
}
