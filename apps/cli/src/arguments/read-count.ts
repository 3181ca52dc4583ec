import { AppError } from '@failonce/document';

/** The whole number from 1 to `most` that was given to an option. Throws for anything else. */
export function readCount(option: string, given: string, most: number): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new AppError('usage', {
    message: `${option} needs a whole number from 1 to ${most}, not “${given}”.`,
    details: { help: false },
  });
}
