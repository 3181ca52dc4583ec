import { carriesContent, readSentences, type Text } from '@failonce/document';

/** Said of every outage: it ties no measure to a cause. */
const GENERAL: ReadonlySet<string> = new Set(
  'serve servi syste error issue probl fail failu incid outag user custo time make ensur prope using used also first after befor when cause root resul reaso becau could would should which that this these there what have been were with from into only still thing way work worki new team event situa alway never every more less most next again'.split(
    ' ',
  ),
);

/** What a word has in common with its relatives: "configured", "configuration" and "misconfigured" are one. */
function keyOf(form: string): string {
  const bare = form.startsWith('mis') && form.length > 8 ? form.slice(3) : form;
  return bare.slice(0, 5);
}

/** The things that a text is about, each as the key of its word. */
export function termsOf(text: Text, into: Set<string> = new Set()): Set<string> {
  for (const { words } of readSentences(text)) {
    for (const word of words) {
      if (!carriesContent(word) || word.form.length < 3) continue;
      // Identifiers and compounds are also their parts: "checkout-api", "max_connections".
      for (const piece of PARTS.test(word.form) ? word.form.split(PARTS) : [word.form]) {
        const key = keyOf(piece);
        if (key.length > 2 && !GENERAL.has(key)) into.add(key);
      }
    }
  }
  return into;
}

const PARTS = /[-_./]/;

/** Do two lots of texts use the same word that says something? A quick look before their terms are gathered. */
export function meet(texts: readonly Text[], others: readonly Text[]): boolean {
  const words = new Set<string>();
  for (const text of texts)
    for (const sentence of readSentences(text))
      for (const word of sentence.words) if (word.form.length > 4) words.add(word.form);
  for (const text of others)
    for (const sentence of readSentences(text))
      for (const word of sentence.words)
        if (words.has(word.form) && carriesContent(word) && !GENERAL.has(keyOf(word.form))) return true;
  return false;
}

/** How many terms two texts share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}
