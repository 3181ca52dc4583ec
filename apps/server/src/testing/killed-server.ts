import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { Viewer } from '@failonce/library';

const PROGRAM = fileURLToPath(new URL('server-process.ts', import.meta.url));

/** A server in a process of its own, which may be killed at any moment. */
export interface KilledServer {
  readonly url: string;
  /** Kills it with SIGKILL, and starts it again at the same address. Answers when it listens. */
  kill(): Promise<void>;
  /** What it has complained of. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Starts a server over the library at a place; `viewers` are let in by their ids. */
export async function killedServer(place: string, viewers: readonly Viewer[] = []): Promise<KilledServer> {
  const compiled = mkdtempSync(join(tmpdir(), 'failonce-compiled-'));
  let complaints = '';
  const start = async (port: string): Promise<{ child: ChildProcess; url: string }> => {
    const child = spawn(process.execPath, [PROGRAM, place, port, ...viewers.map((viewer) => JSON.stringify(viewer))], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    });
    child.stderr.on('data', (piece) => {
      complaints += piece;
    });
    for await (const url of createInterface({ input: child.stdout })) return { child, url };
    throw new Error(`The server did not start: ${complaints}`);
  };
  const end = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      child.once('close', () => resolve());
      child.kill('SIGKILL');
    });
  let running = await start('0');
  const { url } = running;
  return {
    url,
    kill: async () => {
      await end(running.child);
      running = await start(new URL(url).port);
    },
    complaints: () => complaints,
    stop: async () => {
      await end(running.child);
      rmSync(compiled, { recursive: true, force: true });
    },
  };
}
