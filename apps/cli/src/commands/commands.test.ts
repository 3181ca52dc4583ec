import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { commandEntries } from '../commands.generated.ts';
import { writeCommandHelp } from '../help/command-help.ts';
import { completionScript, SHELLS } from '../help/completion-scripts.ts';
import { run } from '../testing/run.ts';

const commands = await Promise.all(commandEntries.map(async ({ load }) => (await load()).default));

describe.each(commands)('$name', (command) => {
  it('has a help with every option and example', () => {
    const help = writeCommandHelp(command);
    for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`);
    for (const { command: example } of command.examples) expect(help).toContain(example);
    expect(command.examples.length).toBeGreaterThan(0);
    expect(command.summary).toMatch(/^[A-Z].*[^.]$/);
  });

  it('is completed by every shell', () => {
    for (const shell of SHELLS) {
      const script = completionScript(shell, commands, ['summary-section'], ['disk-full']);
      expect(script).toContain(command.name);
      for (const name of Object.keys(command.options)) expect(script).toContain(name);
    }
  });
});

describe('failonce', () => {
  it('says its version and what it can do', async () => {
    expect(await run(['--version'], tmpdir())).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const help = await run([], tmpdir());
    expect(help.status).toBe(0);
    const listed = help.stdout.replaceAll(/\n {14,}/g, ' ');
    for (const { name, summary } of commandEntries) expect(listed).toContain(`${name}`.padEnd(12) + summary);
    expect((await run(['check', '--help'], tmpdir())).stdout).toContain('Usage');
  });

  it('explains every id', async () => {
    const list = await run(['explain'], tmpdir());
    expect(list.stdout).toContain('summary-impact-share');
    const one = await run(['explain', 'summary-impact-share'], tmpdir());
    expect(one.status).toBe(0);
    for (const part of ['Why', 'What to write', 'Not met', 'Met']) expect(one.stdout).toContain(`\n${part}\n`);
  });

  it('shows facts with the line that they were read from', async () => {
    const text = '## Issue Summary\n- **Duration:** 61 minutes, from 09:02 to 10:03 UTC\n';
    const table = await run(['facts', '-'], tmpdir(), text);
    expect(table.stdout).toMatch(/Began +09:02 +line 2: - \*\*Duration:/);
    const json = JSON.parse((await run(['facts', '-', '--format', 'json'], tmpdir(), text)).stdout);
    expect(json.documents[0].facts.start).toMatchObject({ value: '09:02', line: 2 });
  });
});
