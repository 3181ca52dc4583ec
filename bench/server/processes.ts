import { spawn } from 'node:child_process';
import { at } from '../../tools/root.ts';
import { usage } from '../usage.ts';

/** A server in a process of its own. */
export interface Process {
  readonly address: string;
  /** From the call to the first answer. */
  readonly startSeconds: number;
  /** Megabytes that it has in memory now, where the system tells. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a program that prints “address URL … Ctrl+C” once it listens. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Process> {
  const before = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: at('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Ctrl+C')) resolve();
    });
    child.once('exit', () => reject(new Error(`It ended: ${said}`)));
  });
  return {
    address: /address\s+(\S+)/.exec(said)?.[1] ?? '',
    startSeconds: (performance.now() - before) / 1000,
    memory: () => Math.round(usage(child.pid ?? 0)?.megabytes ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
