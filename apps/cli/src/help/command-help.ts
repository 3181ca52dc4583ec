import { pad, paintFor, usedWidth, wrap } from '@failonce/checks';
import type { Command } from '../define-command.ts';
import { terminalOf } from '../terminal/terminal.ts';

/** The help of one command: usage, what it does, options, examples. */
export function writeCommandHelp(command: Command): string {
  const terminal = terminalOf(process.stdout);
  const paint = paintFor(terminal);
  const width = usedWidth(terminal);
  const lines = [
    `${command.summary}.`,
    '',
    paint.strong('Usage'),
    `  failonce ${command.name}${Object.keys(command.options).length > 0 ? ' [OPTION]...' : ''} ${command.usage}`.trimEnd(),
  ];
  if (command.details) {
    lines.push('');
    for (const detail of command.details)
      lines.push(...wrap(paint.words(detail), width - 2).map((line) => `  ${line}`));
  }
  const options = Object.entries(command.options).map(([name, { short, value, choices, summary }]) => {
    const flag = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return [flag, choices ? `${summary}; ${choices.join(', ')}` : summary] as const;
  });
  options.push(['-h, --help', 'Show this help']);
  lines.push('', paint.strong('Options'), ...columns(options, width, paint.words));
  if (command.examples.length > 0) {
    lines.push('', paint.strong('Examples'));
    for (const { command: example, says } of command.examples) {
      lines.push(...wrap(paint.words(says), width - 4).map((line) => `  ${paint.faint(`# ${line}`)}`), `  ${example}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Names on the left and what they mean on the right, or beneath where there is no room. */
export function columns(
  rows: readonly (readonly [string, string])[],
  width: number,
  words: (text: string) => string,
): string[] {
  const left = Math.max(...rows.map(([name]) => name.length));
  const beside = width - left - 4 >= 24;
  return rows.flatMap(([name, says]) => {
    const text = wrap(words(says), beside ? width - left - 4 : width - 6);
    if (!beside) return [`  ${name}`, ...text.map((line) => `      ${line}`)];
    return text.map((line, index) => `  ${pad(index === 0 ? name : '', left)}  ${line}`);
  });
}
