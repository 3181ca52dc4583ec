import { commandEntries } from './commands.generated.ts';
import type { Command } from './define-command.ts';
import { version } from './version.ts';

/** Runs what was asked for and answers the exit status. */
export async function dispatch(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h') return await run('help', rest);
  return await run(name, rest);
}

async function run(name: string, args: readonly string[]): Promise<number> {
  const command = await loadCommand(name);
  const { parseArguments } = await import('./arguments/parse-arguments.ts');
  const { values, positionals, help } = parseArguments(command, args);
  if (!help) return await command.run(values as never, positionals);
  const { writeCommandHelp } = await import('./help/command-help.ts');
  process.stdout.write(writeCommandHelp(command));
  return 0;
}

/** The command that is called `name`. Throws, with the nearest name, where there is none. */
export async function loadCommand(name: string): Promise<Command> {
  const entry = commandEntries.find((each) => each.name === name);
  if (entry !== undefined) return (await entry.load()).default;
  const { unknownCommand } = await import('./arguments/unknown-command.ts');
  throw unknownCommand(
    name,
    commandEntries.map((each) => each.name),
  );
}
