import { AppError } from '@failonce/document';
import type { Writing } from '../database/database.ts';
import type { Visibility } from '../database/tables.ts';

/** Says who may see a postmortem that is not for the whole company. Throws `input-invalid` for nobody, or for strangers. */
export async function setAudience(
  writing: Writing,
  id: string,
  visibility: Visibility,
  audience: readonly string[],
): Promise<void> {
  await writing.deleteFrom('audience').where('postmortem_id', '=', id).execute();
  if (visibility === 'company') {
    if (audience.length > 0) refuse('What is for the whole company needs no audience.');
    return;
  }
  const members = [...new Set(audience)];
  if (members.length === 0) refuse(visibility === 'team' ? 'Name the team that may see it.' : 'Name who may see it.');
  const table = visibility === 'team' ? 'team' : 'person';
  const known = await writing.selectFrom(table).select('id').where('id', 'in', members).execute();
  const stranger = members.find((member) => !known.some(({ id: each }) => each === member));
  if (stranger !== undefined) refuse(`There is no ${table} “${stranger}”.`);
  await writing
    .insertInto('audience')
    .values(members.map((member_id) => ({ postmortem_id: id, member_id })))
    .execute();
}

function refuse(message: string): never {
  throw new AppError('input-invalid', { message, details: { field: 'audience' } });
}
