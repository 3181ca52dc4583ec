import { type Postmortem, seenBefore } from '@failonce/document';
import { declared } from './settled.ts';

/**
 * The earlier postmortems of which a text itself says that it is a recurrence, in its front matter or behind “Seen before:”.
 * Each is “pm/17” of a library’s number, or the name of a file as `fileStem` gives it.
 */
export function earlierNamed(document: Postmortem): readonly string[] {
  const stated = declared(document).map(
    (said) => numberIn(said, /^(?:pm-)?(\d{1,9})$/i) ?? readName(said) ?? fileStem(said),
  );
  const line = seenBefore(document);
  const words = line === undefined || !AFFIRMS.test(line.plain) ? [] : document.source.slice(line.span).split(BETWEEN);
  const named = words.flatMap((word) => numberIn(word, /^pm-(\d{1,9})$/i) ?? readName(word) ?? []);
  return [...new Set([...stated, ...named])].filter((name) => name !== '').slice(0, MOST);
}

/** “a” of “folder/A.md”: by what one text names the file of another, wherever both lie. */
export function fileStem(path: string): string {
  const name = decoded(path).split(/[/\\]/).at(-1) ?? '';
  return name.trim().toLowerCase().replace(ENDING, '').slice(0, LONGEST);
}

const MOST = 20;
const LONGEST = 200;
const ENDING = /\.(?:md|markdown|mdown|txt)$/;
/** An answer that begins with yes, or with the earlier one itself. */
const AFFIRMS = /^\W{0,3}(?:yes|again|pm-\d|https?:)/i;
const BETWEEN = /[\s()[\]<>"'“”‘’,;!]+/;

/** A postmortem’s address, or the name of a Markdown file. */
function readName(word: string): string | undefined {
  const plain = word.replace(/[#?].*$/s, '').replace(/[.:]$/, '');
  const number = numberIn(plain, /(?:^|\/)pm\/(\d{1,9})(?:-[\w-]*)?$/i);
  if (number !== undefined) return number;
  return ENDING.test(plain.toLowerCase()) ? fileStem(plain) : undefined;
}

function numberIn(text: string, form: RegExp): string | undefined {
  const number = Number(form.exec(text.trim())?.[1] ?? 0);
  return number > 0 ? `pm/${number}` : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
