/** The words of a list, parted by white space: at one character, which is much faster than at a pattern. */
export function listed(words: string): ReadonlySet<string> {
  const set = new Set(words.replaceAll('\n', ' ').split(' '));
  set.delete('');
  return set;
}
