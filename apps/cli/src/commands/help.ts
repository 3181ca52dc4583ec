import { paintFor, usedWidth, wrap } from '@failonce/checks';
import { commandEntries } from '../commands.generated.ts';
import { defineCommand } from '../define-command.ts';
import { loadCommand } from '../dispatch.ts';
import { columns, writeCommandHelp } from '../help/command-help.ts';
import { terminalOf } from '../terminal/terminal.ts';

/** In the order in which one needs them. */
const ORDER = [
  'new',
  'check',
  'explain',
  'facts',
  'similar',
  'causes',
  'push',
  'pull',
  'status',
  'login',
  'init',
  'completion',
  'help',
];
/** What one needs rarely, for the data of a whole library, in the order in which one needs it. */
const DATA = ['import', 'export', 'backup', 'restore', 'verify', 'reindex'];

export default defineCommand({
  name: 'help',
  summary: 'Show what failonce can do, or how a command is used',
  usage: '[COMMAND]',
  argument: 'command',
  options: {},
  examples: [
    { command: 'failonce help check', says: 'how “check” is used' },
    { command: 'failonce help config', says: 'every key of failonce.yaml' },
  ],
  run: async (_, [name]) => {
    if (name === undefined) {
      process.stdout.write(overview());
      return 0;
    }
    if (name === 'config' || name === 'failonce.yaml') {
      const { writeConfigHelp } = await import('../help/config-help.ts');
      const terminal = terminalOf(process.stdout);
      process.stdout.write(await writeConfigHelp(usedWidth(terminal), paintFor(terminal)));
      return 0;
    }
    process.stdout.write(writeCommandHelp(await loadCommand(name)));
    return 0;
  },
});

function overview(): string {
  const terminal = terminalOf(process.stdout);
  const paint = paintFor(terminal);
  const order = [...ORDER, ...DATA];
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const entries = [...commandEntries].sort((a, b) => place(a.name) - place(b.name));
  const longest = Math.max(...entries.map(({ name }) => name.length));
  const rows = (data: boolean) =>
    entries
      .filter(({ name }) => DATA.includes(name) === data)
      .map(({ name, summary }) => [name.padEnd(longest), summary] as const);
  const lines = [
    `${paint.strong('failonce')} judges postmortems.`,
    ...wrap('Failing is fine. Failing twice because of the same issue is not.', usedWidth(terminal)).map(paint.faint),
    '',
    paint.strong('Usage'),
    '  failonce COMMAND [OPTION]... [ARGUMENT]...',
    '',
    paint.strong('Commands'),
    ...columns(rows(false), usedWidth(terminal), paint.words),
    '',
    paint.strong('The data of a library'),
    ...columns(rows(true), usedWidth(terminal), paint.words),
    '',
    paint.strong('Begin'),
    `  failonce new outage.md     ${paint.faint('a few questions, then the template')}`,
    `  failonce check outage.md   ${paint.faint('what is met, and the next three things')}`,
    '',
    paint.faint('failonce COMMAND --help shows options and examples.'),
  ];
  return `${lines.join('\n')}\n`;
}
