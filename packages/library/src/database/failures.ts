import { AppError, type ErrorCode, isAppError } from '@failonce/document';

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  // PostgreSQL: not there, not reachable, going down, or refusing.
  [
    /connect ENOENT|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|Connection terminated|is not queryable|timeout exceeded when trying to connect|^(?:57P0[1-3]|08\w{3}|53300) /,
    'storage-unavailable',
  ],
  // SQLite: a full disk, a file or folder that may not be written, a file that is none or is damaged.
  [/database or disk is full|disk I\/O error|ENOSPC|^53100 /, 'storage-full'],
  [
    /readonly database|unable to open database|EACCES|EROFS|EPERM|ENOENT|ENOTDIR|read-only transaction|^25006 /,
    'storage-read-only',
  ],
  [/file is not a database|database disk image is malformed/, 'storage-damaged'],
  [/database is locked|^(?:55P03|40001|40P01) /, 'storage-busy'],
  [/^(?:28P01|28000|3D000) /, 'storage-refused'],
];

/** The expected failure that an error of the database or the file system is; every other error stays what it is. */
export function asStorageFailure(error: unknown, place: string): unknown {
  if (isAppError(error) || !(error instanceof Error)) return error;
  const { code } = error as { readonly code?: unknown };
  const inner = error instanceof AggregateError ? error.errors.map(String).join(' ') : '';
  const told = `${typeof code === 'string' ? code : ''} ${error.message} ${inner}`;
  const found = CODES.find(([pattern]) => pattern.test(told));
  if (found === undefined) return error;
  return new AppError(found[1], { details: { place, said: error.message || told.trim() }, cause: error });
}
