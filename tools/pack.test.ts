import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usage } from '../bench/usage.ts';
import { at, root } from './root.ts';

/** That a server with nothing in it may take, where the system tells: 176 since it hands postmortems on in nine forms. */
const MOST_MEGABYTES = 185;

const execute = promisify(execFile);
const shell = process.platform === 'win32';
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
// npm scripts put their own settings into the environment: a stranger's machine has none of them.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
env['PATH'] = `${dirname(process.execPath)}${delimiter}${env['PATH']}`;

const temporary = mkdtempSync(join(tmpdir(), 'failonce-pack-'));
const installed = join(temporary, 'a stranger');
let tarball = '';

beforeAll(async () => {
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', temporary], {
    cwd: root,
    env,
    shell,
  });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }];
  tarball = join(temporary, filename);
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{ "private": true }\n');
  // Typst, which sets PDFs, is a program for each system: everything else works without it.
  const options = ['--offline', '--omit=optional', '--no-audit', '--no-fund'];
  await execute('npm', ['install', ...options, tarball], { cwd: installed, env, shell });
}, 120_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the packed product', () => {
  it('is small', () => {
    expect(statSync(tarball).size).toBeLessThan(7_000_000);
  });

  it('brings nothing else with it', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['failonce']);
    expect(existsSync(join(installed, 'node_modules/failonce/packages'))).toBe(false);
  });

  it('is a sound package', async () => {
    const { messages } = await publint({ pkgDir: join(installed, 'node_modules/failonce'), pack: false });
    const pkg = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Record<string, unknown>;
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('starts and tells its version', async () => {
    const { stdout } = await execute(join(installed, 'node_modules/.bin/failonce'), ['--version'], {
      cwd: installed,
      env,
      shell,
    });
    expect(stdout).toBe(`${version}\n`);
  });

  it('judges a document', async () => {
    writeFileSync(
      join(installed, 'a.md'),
      '# Search down\n\n## Issue Summary\nSearch was down from 09:02 to 10:03 UTC.\n',
    );
    const command = [
      join(installed, 'node_modules/failonce/apps/cli/bin/failonce.cjs'),
      'check',
      '--format',
      'json',
      'a.md',
    ];
    const output = await execute(process.execPath, command, { cwd: installed, env }).catch(
      (error: { stdout: string }) => error,
    );
    const { documents } = JSON.parse(output.stdout) as {
      documents: { requirements: Record<string, { met: boolean }> }[];
    };
    expect(documents[0]?.requirements['summary-start-time']?.met).toBe(true);
  });

  it('hands a document on, and says what a PDF would need', async () => {
    const failonce = (...args: string[]) =>
      execute(process.execPath, [join(installed, 'node_modules/failonce/apps/cli/bin/failonce.cjs'), ...args], {
        cwd: installed,
        env,
      });
    await failonce('export', 'a.md', '--as', 'html');
    expect(readFileSync(join(installed, 'a.html'), 'utf8')).toContain('url(data:font/woff2;base64,');
    const pdf = failonce('export', 'a.md', '--as', 'pdf');
    await expect(pdf).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('npm install') });
    expect(existsSync(join(installed, 'a.pdf'))).toBe(false);
  });

  it('keeps a library', async () => {
    const failonce = async (...args: string[]): Promise<string> => {
      const command = [join(installed, 'node_modules/failonce/apps/cli/bin/failonce.cjs'), ...args];
      return (await execute(process.execPath, command, { cwd: installed, env })).stdout;
    };
    expect(await failonce('import', 'a.md', '--data', 'library.db')).toBe('1 taken, as written then.\n');
    expect(await failonce('verify', '--data', 'library.db')).toContain('all is whole');
    const unreachable = failonce('verify', '--data', 'postgres://127.0.0.1:1/failonce');
    await expect(unreachable).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('does not answer') });
  });

  it('serves a library', async () => {
    const command = [join(installed, 'node_modules/failonce/apps/cli/bin/failonce.cjs'), 'serve', '--quiet'];
    const server = spawn(process.execPath, [...command, '--port', '0', '--data', 'library.db'], {
      cwd: installed,
      env,
    });
    try {
      let said = '';
      for await (const piece of server.stdout) {
        said += piece;
        if (said.includes('Ctrl+C')) break;
      }
      const [, address] = /address\s+(\S+)/.exec(said) ?? [];
      expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');
      expect(usage(server.pid ?? 0)?.megabytes ?? 0).toBeLessThan(MOST_MEGABYTES);
      // A large text is read in a thread, whose file has to be there.
      const [invitation = ''] = /(?<=invitation=)\S+/.exec(said) ?? [];
      const maria = { name: 'Maria', email: 'maria@example.com', password: 'correct horse battery', invitation };
      const headers = { origin: address ?? '' };
      const joined = await fetch(`${address}/join`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(maria),
        redirect: 'manual',
      });
      const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const judged = await fetch(`${address}/api/v1/check`, {
        method: 'POST',
        headers: { ...headers, cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ markdown: '# Down\n\nThe search was down. '.repeat(1000) }),
      });
      expect(await judged.json()).toMatchObject({ path: 'text.md' });
    } finally {
      server.kill('SIGKILL');
    }
  }, 60_000);

  it('says plainly what it needs on an older Node', async (context) => {
    const old = await olderNode();
    if (old === undefined) return context.skip('no Node before 24 is on the PATH');
    const command = [join(installed, 'node_modules/failonce/apps/cli/bin/failonce.cjs'), 'check', 'a.md'];
    const failure = await execute(old, command, { cwd: installed }).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('failonce needs Node 24 or newer; this is Node '),
    });
    expect(failure.stderr).toContain('npx -p node@24 -p failonce failonce check a.md');
  });
});

/** A Node on the PATH that is too old for the product. */
async function olderNode(): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (!existsSync(candidate)) continue;
    const { stdout } = await execute(candidate, ['-p', 'process.versions.node']).catch(() => ({ stdout: '99' }));
    if (Number.parseInt(stdout, 10) < 24) return candidate;
  }
  return undefined;
}
