import { isAppError } from '@failonce/document';
import { terminalOf } from './terminal/terminal.ts';
import { version } from './version.ts';

/** What a person reads of a failure, and the exit status that goes with it. */
export function describeFailure(error: unknown): { text: string; exitCode: number } {
  const { ascii } = terminalOf(process.stderr);
  const words = (text: string): string => (ascii ? text.replace(/[“”]/g, '"').replaceAll('…', '...') : text);
  if (isAppError(error)) {
    const { help } = error.details;
    // A message that names the remedy, or a command that does, needs no general advice.
    const remedy = typeof help === 'string' ? `See “${help}”.` : error.message.includes('“') ? '' : error.help;
    return { text: words(`failonce: ${error.message}\n${remedy === '' ? '' : `  ${remedy}\n`}`), exitCode: error.exitCode };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `failonce: This is a bug in Failonce, not in your documents. Please report it with the lines below.\n\nfailonce ${version}, Node ${process.versions.node}, ${process.platform}\n${stack}\n`;
  return { text, exitCode: 2 };
}
