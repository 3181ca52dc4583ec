import { isAppError } from '@failonce/document';
import { ownName } from './terminal/own-name.ts';
import { terminalOf } from './terminal/terminal.ts';
import { version } from './version.ts';

/** What a person reads of a failure, and the exit status that goes with it. */
export function describeFailure(error: unknown): { text: string; exitCode: number } {
  const { ascii } = terminalOf(process.stderr);
  const words = (text: string): string => (ascii ? text.replace(/[“”]/g, '"').replaceAll('…', '...') : text);
  if (isAppError(error)) {
    // A command that helps further, or the advice that goes with the code where the message itself gives none.
    const { help } = error.details;
    const remedy =
      typeof help === 'string' ? `See “${help.replace(/^failonce\b/, ownName())}”.` : help === false ? '' : error.help;
    return {
      text: words(`failonce: ${error.message}\n${remedy === '' ? '' : `  ${remedy}\n`}`),
      exitCode: error.exitCode,
    };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `failonce: This is a bug in Failonce, not in your documents. Please report it with the lines below.\n\nfailonce ${version}, Node ${process.versions.node}, ${process.platform}\n${stack}\n`;
  return { text, exitCode: 2 };
}
