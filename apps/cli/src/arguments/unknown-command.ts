import { existsSync } from 'node:fs';
import { didYouMean } from '@failonce/checks';
import { AppError } from '@failonce/document';

/** What to say of a first word that is no command. */
export function unknownCommand(name: string, known: readonly string[]): AppError {
  if (name.startsWith('-') && name !== '-') {
    const hint = didYouMean(name, ['--help', '--version']) || ' The command comes first: “failonce check”.';
    return new AppError('unknown-option', {
      message: `“failonce” has no option “${name}”.${hint}`,
      details: { option: name, help: 'failonce --help' },
    });
  }
  // A file's name without a command can only mean one thing.
  const hint = name === '-' || existsSync(name) ? ` Did you mean “failonce check ${name}”?` : didYouMean(name, known);
  return new AppError('unknown-command', {
    message: `There is no command “${name}”.${hint}`,
    details: { command: name, help: 'failonce --help' },
  });
}
