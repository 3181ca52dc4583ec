import { commands } from './commands.generated.ts';
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
  if (!Object.hasOwn(commands, name)) {
    const { unknownCommand } = await import('./arguments/unknown-command.ts');
    throw unknownCommand(name, Object.keys(commands));
  }
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

/** The command that is called `name`, which exists. */
export async function loadCommand(name: string): Promise<Command> {
  const load = commands[name as keyof typeof commands];
  return (await load()).default;
}
