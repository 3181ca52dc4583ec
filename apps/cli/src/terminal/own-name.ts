/** How the person calls the program: what is shown to be typed next must work when it is typed. */
export function ownName(env: Readonly<Record<string, string | undefined>> = process.env): string {
  // npm tells which of its commands started a process. Under `npx` and `npm start` no `failonce` is on the shell's path.
  const by = env['npm_command'];
  return by === 'exec' || by === 'start' ? 'npx failonce' : 'failonce';
}
