import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../tools/root.ts';
import { inventedDocument } from './invented-documents.ts';

/** Real documents where they are at hand, else the examples; and as many invented ones. */
export function benchDocuments(): { readonly texts: readonly string[]; readonly origin: string } {
  const corpus = at('../shared/corpus/documents');
  const folder = existsSync(corpus) ? corpus : at('examples/library');
  const real = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const invented = Array.from({ length: real.length }, (_, index) => inventedDocument(index));
  const kind = folder === corpus ? 'real' : 'example';
  return {
    texts: [...real, ...invented],
    origin: `${real.length} ${kind} documents, ${invented.length} invented ones`,
  };
}
