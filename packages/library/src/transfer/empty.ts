import { AppError } from '@failonce/document';
import type { Queries } from '../database/database.ts';

/** Has nobody written anything into this library yet? */
export async function isEmpty(db: Queries): Promise<boolean> {
  for (const table of ['postmortem', 'person', 'change'] as const) {
    const row = await db
      .selectFrom(table)
      .select(({ lit }) => [lit(1).as('one')])
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return false;
  }
  return true;
}

/** Throws `input-invalid` where something is there that would be lost. `why` ends without a full stop. */
export async function refuseUnlessEmpty(db: Queries, why: string): Promise<void> {
  if (await isEmpty(db)) return;
  throw new AppError('input-invalid', {
    message: `This library is not empty. ${why}.`,
    details: { field: 'data', help: false },
  });
}
