const PLAIN = /^[\w@%+=:,./~-]+$/;

/** `path` as it is typed in a shell. */
export function shellWord(path: string): string {
  if (PLAIN.test(path) && !path.startsWith('-')) return path;
  if (path === '-') return path;
  const safe = path.startsWith('-') ? `./${path}` : path;
  return PLAIN.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
