import { AppError, ERRORS, isAppError } from '@failonce/document';

/** An error on the wire (RFC 9457), as `application/problem+json`. */
export interface ProblemDocument {
  /** Where the reference explains it. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** What the asker can do about it. */
  readonly help: string;
  /** The id of the request, to be found in the log. */
  readonly instance: string;
  readonly [more: string]: unknown;
}

/** The problem that an error is; of a bug nothing is told but its id. */
export function problemOf(error: unknown, requestId: string): ProblemDocument {
  const known = isAppError(error) ? error : new AppError('internal');
  const { help: _, place: __, said: ___, ...details } = known.details;
  return {
    ...details,
    type: `/api/v1#${known.code}`,
    title: known.title,
    status: ERRORS[known.code].httpStatus,
    detail: known.message,
    code: known.code,
    help: known.help,
    instance: requestId,
  };
}
