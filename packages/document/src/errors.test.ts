import { describe, expect, it, vi } from 'vitest';
import { AppError, ERRORS, type ErrorCode, isAppError } from './errors.ts';

describe('AppError', () => {
  it('carries what its code says', () => {
    const cause = new Error('EACCES');
    const error = new AppError('file-unreadable', { message: 'Cannot read a.md.', details: { path: 'a.md' }, cause });
    expect(error).toMatchObject({
      code: 'file-unreadable',
      message: 'Cannot read a.md.',
      exitCode: 2,
      httpStatus: 403,
      cause,
    });
    expect(error.details).toEqual({ path: 'a.md' });
    expect(error.help).toBe(ERRORS['file-unreadable'].help);
    expect(new AppError('usage').message).toBe(ERRORS.usage.title);
    expect(String(error)).toBe('AppError: Cannot read a.md.');
  });

  it('is known by its brand, across bundles too', async () => {
    vi.resetModules();
    const other = await import('./errors.ts');
    const error = new other.AppError('usage');
    expect(error instanceof AppError).toBe(false);
    expect(isAppError(error)).toBe(true);
    expect(isAppError(error, 'usage')).toBe(true);
    expect(isAppError(error, 'not-text')).toBe(false);
    for (const value of [new Error('x'), undefined, null, 'usage', { code: 'usage' }])
      expect(isAppError(value)).toBe(false);
  });

  it.each(Object.keys(ERRORS) as ErrorCode[])('says of %s what is wrong and what to do', (code) => {
    const { title, help, exitCode, httpStatus } = ERRORS[code];
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(help).toMatch(/^[A-Z].*\.$/);
    expect(exitCode).toBe(2);
    expect(httpStatus).toBeGreaterThanOrEqual(400);
  });
});
