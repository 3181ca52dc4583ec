import { AppError } from '@failonce/document';

/** The one thing that a command is about. Throws `usage` for none and for several. */
export function oneArgument(command: string, what: string, positionals: readonly string[]): string {
  const [given, more] = positionals;
  if (given !== undefined && more === undefined) return given;
  throw new AppError('usage', {
    message: given === undefined ? `Name ${what}.` : `Name only ${what}: “${more}” is too much.`,
    details: { help: `failonce ${command} --help` },
  });
}
