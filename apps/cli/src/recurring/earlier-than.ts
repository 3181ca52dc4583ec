import { dirname, relative, resolve, sep } from 'node:path';
import type { EarlierFailure } from '@failonce/checks';
import { passageAt } from './quote.ts';
import type { Library } from './read-library.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

/** Hits that are looked at: those behind are never sure enough to be shown. */
const TOP = 10;

/**
 * What a library holds of the same failure before this one, the likest first: of one with a date, what began before it;
 * of one without, all. `file` is where it lies, empty for standard input.
 */
export function earlierThan(asked: ReadPostmortem, file: string, library: Library): EarlierFailure[] {
  const { documents, folder, index, taxonomy } = library;
  const isEarlier = (path: string): boolean => {
    const other = documents.get(path);
    if (other === undefined || other.content === asked.content) return false;
    return asked.date === undefined || (other.date !== undefined && other.date < asked.date);
  };
  return index.similar(asked.fingerprint, TOP, isEarlier).flatMap(({ key, shown, cause }) => {
    const other = documents.get(key);
    if (!shown || cause === undefined || other === undefined) return [];
    const { title, path, date, promised } = other;
    const span = asked.fingerprint.causes.find(({ id }) => id === cause)?.passage;
    const passage = span && passageAt(asked, span);
    const { tasks, done, open } = promised;
    return {
      title,
      path,
      names: [slashes(relative(dirname(resolve(file)), resolve(path))), slashes(relative(folder, path))],
      date,
      cause: taxonomy.nameOf(cause),
      passage: passage && { span: passage.span, words: passage.text },
      measures: { tasks, done, open },
    };
  });
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
