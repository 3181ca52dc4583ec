import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Day } from './company-worker.ts';

/** A program that is started a thousand times is put into one file first: it starts three times as fast. */
async function bundled(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'failonce-simulation-')), 'company-worker.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./company-worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native', 'cloudflare:*', '@myriaddreamin/typst-ts-node-compiler', 'pagefind'],
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

/** Where the servers of a simulation come from: one program, which is put away at the end. */
export class Servers {
  readonly #worker: string;

  private constructor(worker: string) {
    this.#worker = worker;
  }

  static async prepare(): Promise<Servers> {
    return new Servers(await bundled());
  }

  start(place: string, mail: string): SimulatedServer {
    return new SimulatedServer(this.#worker, place, mail);
  }

  remove(): void {
    rmSync(dirname(this.#worker), { recursive: true, force: true });
  }
}

/** A server of the simulated company, as a process of its own. */
class SimulatedServer {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #ready: Promise<unknown>;
  #heard: (line: string) => void = () => {};
  #complaint = '';

  constructor(worker: string, place: string, mail: string) {
    this.#child = spawn(process.execPath, [worker, place, mail], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: dirname(worker) },
    });
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#ready = new Promise((resolve) => {
      this.#heard = resolve;
    });
    this.#child.stderr?.on('data', (piece) => (this.#complaint += piece));
    this.#child.stdin?.on('error', () => {});
    createInterface({ input: this.#child.stdout as NonNullable<ChildProcess['stdout']> }).on('line', (line) =>
      this.#heard(line),
    );
  }

  /** Lets a day pass, and kills the server after some milliseconds of it, if at all. Answers how long it took; undefined where the server did not live to its end. */
  async live(day: Day, dies?: number): Promise<number | undefined> {
    await Promise.race([this.#ready, this.#ended]);
    const began = performance.now();
    const lived = new Promise<boolean>((resolve) => {
      this.#heard = (line) => line.startsWith('lived') && resolve(true);
      void this.#ended.then(() => resolve(false));
    });
    this.#child.stdin?.write(`${JSON.stringify(day)}\n`);
    if (dies !== undefined) void setTimeout(dies).then(() => this.#child.kill('SIGKILL'));
    const did = await lived;
    if (this.#complaint !== '') throw new Error(this.#complaint);
    return did ? performance.now() - began : undefined;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
