import { AppError } from '@failonce/document';
import type { Library } from '../library.ts';

/** A write that a client has named. */
export interface KeptRequest {
  /** Of who asks, what is asked and the name it was given. */
  readonly id: string;
  /** Of what was sent: the same name for something else is a mistake. */
  readonly hash: string;
}

/** How long an answer is kept, in milliseconds: two days. */
const KEPT = 2 * 24 * 60 * 60 * 1000;

/**
 * A library whose first write claims the request in its own transaction: either both are there, or neither. `known` gives
 * the answer of a request that was done before; it throws `input-invalid` where the name was used for something else,
 * and `done-already` where the write is there, but its answer was lost.
 */
export function claimRequest(
  library: Library,
  request: KeptRequest,
): { readonly library: Library; readonly known: () => Promise<string | undefined> } {
  const { database } = library;
  let claimed = false;
  return {
    library: {
      ...library,
      database: {
        ...database,
        write: (work) =>
          database.write(async (writing) => {
            if (!claimed) {
              const at = library.now();
              const old = new Date(at.getTime() - KEPT).toISOString();
              await writing.deleteFrom('request').where('at', '<', old).execute();
              await writing
                .insertInto('request')
                .values({ ...request, answer: '', at: at.toISOString() })
                .execute();
            }
            const done = await work(writing);
            claimed = true;
            return done;
          }),
      },
    },
    known: async () => {
      const row = await database.read
        .selectFrom('request')
        .select(['hash', 'answer'])
        .where('id', '=', request.id)
        .executeTakeFirst();
      if (row === undefined || (claimed && row.answer === '')) return undefined;
      if (row.hash !== request.hash)
        throw new AppError('input-invalid', {
          message: 'This Idempotency-Key was used for another request. Take a new one.',
          details: { field: 'idempotency-key' },
        });
      if (row.answer === '') throw new AppError('done-already');
      return row.answer;
    },
  };
}

/** Keeps the answer of a claimed request for when it is sent again. */
export async function keepAnswer({ database }: Library, { id }: KeptRequest, answer: string): Promise<void> {
  await database.write((writing) => writing.updateTable('request').set({ answer }).where('id', '=', id).execute());
}
