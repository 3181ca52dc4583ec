import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { at } from './root.ts';

const execute = promisify(execFile);

it('has an image that a linter finds sound, without rights and with a health check', () => {
  const text = readFileSync(at('packaging/Dockerfile'), 'utf8');
  expect(validate(text)).toEqual([]);
  const last = text.slice(text.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK /m);
  expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('ENTRYPOINT'));
});

it('has a unit that systemd understands', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-unit-'));
  try {
    // The network and the database are other units, which need not be here.
    const unit = readFileSync(at('packaging/failonce.service'), 'utf8').replace(/^(?:After|Wants)=.*\n/gm, '');
    const file = join(folder, 'failonce.service');
    writeFileSync(file, unit);
    const { stdout, stderr } = await execute('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', file]);
    expect(stdout + stderr).toBe('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    context.skip('this machine has no systemd-analyze');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
