import type { DatabaseKind, Writing } from '../database/database.ts';
import { searchAdapters } from './adapters/adapters.ts';
import { readWords } from './tokens.ts';

/** Words of which one statement asks where they occur. */
const AT_ONCE = 50;

/** Forgets the words of texts that no postmortem has any more, so that none of them is ever suggested. */
export async function forgetWords(
  writing: Writing,
  { kind }: { readonly kind: DatabaseKind },
  texts: readonly string[],
): Promise<void> {
  const words = [...new Set(texts.flatMap(readWords))];
  for (let from = 0; from < words.length; from += AT_ONCE) {
    const some = words.slice(from, from + AT_ONCE);
    const where = await searchAdapters[kind].ask(
      writing,
      some.map((word) => ({ field: 'body', terms: [{ words: [word], stem: undefined, begun: false }] })),
    );
    const gone = some.filter((_, i) => where[i]?.length === 0);
    if (gone.length > 0) await writing.deleteFrom('word').where('word', 'in', gone).execute();
  }
}
