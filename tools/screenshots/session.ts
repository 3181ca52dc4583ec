import { spawn } from 'node:child_process';
import { at } from '../root.ts';

/** A call of the command, and what a person types when it asks. */
export interface Session {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly columns: number;
  /** One answer to each question; an empty one skips it. Without answers nothing is asked. */
  readonly answers?: readonly string[];
}

/** Runs the built command as a terminal would, and answers everything that it showed. */
export async function show({ args, cwd, columns, answers }: Session): Promise<string> {
  const asTerminal = answers === undefined ? [] : ['--import', at('tools/screenshots/as-a-terminal.ts')];
  const child = spawn(process.execPath, [...asTerminal, at('apps/cli/bin/failonce.cjs'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', FORCE_COLOR: '1', COLUMNS: String(columns), LANG: 'en_US.UTF-8' },
  });
  let output = '';
  let asked = 0;
  const read = (text: string): void => {
    output += text;
    // A question ends with its prompt, behind which the cursor is placed.
    const questions = output.split(PROMPT).length - 1;
    while (answers !== undefined && asked < questions) child.stdin.write(`${answers[asked++] ?? ''}\r`);
  };
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  child.stdin.on('error', () => {});
  if (answers === undefined) child.stdin.end();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (status !== 0 && status !== 1) throw new Error(`failonce ${args.join(' ')} ended with ${status}.\n${output}`);
  return output;
}

const PROMPT = '>\x1b[39m \x1b[3G';
