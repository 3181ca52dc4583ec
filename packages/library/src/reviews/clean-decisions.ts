import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { cleanJson } from '../postmortems/clean-json.ts';
import { substanceHash } from './under-review.ts';

/**
 * Takes a secret out of what people decided of a postmortem, too, as a purge does. What they signed stays signed: the text
 * says the same but for the secret.
 */
export async function cleanDecisions(
  library: Library,
  writing: Writing,
  postmortem: string,
  {
    held,
    clean,
  }: { readonly held: readonly { readonly markdown: string }[]; readonly clean: (text: string) => string },
): Promise<void> {
  const substances = new Map(
    held.map(({ markdown }) => [substanceHash(library, markdown), substanceHash(library, clean(markdown))]),
  );
  const rows = await writing.selectFrom('review').selectAll().where('postmortem_id', '=', postmortem).execute();
  for (const { number, substance, detail } of rows) {
    const cleaned = { substance: substances.get(substance) ?? substance, detail: cleanJson(detail, clean) };
    if (cleaned.substance !== substance || cleaned.detail !== detail)
      await writing.updateTable('review').set(cleaned).where('number', '=', number).execute();
  }
}
