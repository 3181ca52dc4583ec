import { parseArgs } from 'node:util';
import { didYouMean } from '@failonce/checks';
import { AppError } from '@failonce/document';
import type { Command, Option } from '../define-command.ts';

export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly help: boolean;
}

/** Reads what was written behind a command's name. Throws for what the command does not know. */
export function parseArguments(command: Command, args: readonly string[]): ParsedArguments {
  const config: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { type, short }] of Object.entries(command.options))
    config[name] = short ? { type, short } : { type };
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, { type }] of Object.entries(command.options)) values[name] = type === 'boolean' ? false : undefined;
  const positionals: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (token.name === 'help' && option === undefined) {
      help = true;
    } else if (option === undefined) {
      throw unknownOption(command, token.rawName);
    } else {
      values[token.name] = readValue(command.name, token.rawName, option, token.value, token.inlineValue === true);
    }
  }
  return { values, positionals, help };
}

function readValue(
  command: string,
  name: string,
  option: Option,
  value: string | undefined,
  inline: boolean,
): string | boolean {
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new AppError('usage', {
      message: `${name} takes no value.`,
      details: { option: name, help: `failonce ${command} --help` },
    });
  }
  const kind = option.value ?? 'VALUE';
  if (value === undefined || (!inline && value.length > 1 && value.startsWith('-'))) {
    const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
    throw new AppError('usage', {
      message: `${name} needs a value, ${name} ${kind}${choices}.`,
      details: { option: name, help: `failonce ${command} --help` },
    });
  }
  if (option.choices && !option.choices.includes(value)) {
    const hint = didYouMean(value, option.choices) || ` There are ${option.choices.join(', ')}.`;
    throw new AppError(name === '--format' ? 'unknown-format' : 'usage', {
      message: `There is no ${kind.toLowerCase()} “${value}” for ${name}.${hint}`,
      details: { option: name, value, help: false },
    });
  }
  return value;
}

function unknownOption(command: Command, name: string): AppError {
  const names = ['--help', ...Object.keys(command.options).map((each) => `--${each}`)];
  return new AppError('unknown-option', {
    message: `“failonce ${command.name}” has no option “${name}”.${didYouMean(name, names)}`,
    details: { option: name, help: `failonce ${command.name} --help` },
  });
}
