import { resolve } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { findConfig } from '../config/find-config.ts';
import { readSettings } from '../config/read-settings.ts';
import { dataOption } from '../data/data-option.ts';
import { defineCommand } from '../define-command.ts';
import { Output } from '../terminal/output.ts';
import { version } from '../version.ts';

export default defineCommand({
  name: 'serve',
  summary: 'Serve a library to a company: storage, search, people and the API',
  usage: '',
  argument: 'none',
  details: [
    'It prints the address, where the data lie and, the first time, the link that makes the owner’s account. It is heard on this machine alone until somebody can sign in.',
    'Every setting can be given by the environment or below “server:” in failonce.yaml as well: docs/reference/server.md lists them. A flag goes first, then the environment.',
    'Ctrl+C, or SIGTERM, lets requests end and stops. The log goes to standard error, a JSON object a line.',
  ],
  options: {
    ...dataOption,
    host: { type: 'string', value: 'HOST', summary: 'The network address to listen at (default: 127.0.0.1)' },
    port: { type: 'string', short: 'p', value: 'PORT', summary: 'The port to listen at (default: 4040)' },
    address: { type: 'string', value: 'URL', summary: 'The address that people reach it by' },
    config: { type: 'string', value: 'FILE', summary: 'Settings, rather than the nearest failonce.yaml' },
    samples: { type: 'boolean', summary: 'Put the sample library into an empty one, to try it with' },
    quiet: { type: 'boolean', short: 'q', summary: 'Write no log' },
  },
  examples: [
    { command: 'failonce serve', says: 'on this machine, with the data in your own folder' },
    { command: 'failonce serve --data ./library.db --port 8080', says: 'with the data in this file' },
    { command: 'failonce serve --data ./try.db --samples', says: 'with the sample library, to look around' },
    {
      command: 'DATABASE_URL=postgres://failonce@db/failonce failonce serve --host 0.0.0.0',
      says: 'for the company, on PostgreSQL',
    },
  ],
  run: async ({ data, config, quiet, samples, ...flags }, positionals) => {
    if (positionals.length > 0)
      throw new AppError('usage', { message: 'serve takes no path. “--data PLACE” names the library.' });
    const path = config === undefined ? findConfig(process.cwd()) : resolve(config);
    const library = path === undefined ? undefined : await readSettings(path);
    const { dataPlace, readServerSettings, start } = await import('@failonce/server');
    const started = await start({
      place: dataPlace(data),
      server: readServerSettings({ flags, env: process.env, yaml: library?.server ?? {} }),
      checks: library?.settings ?? defaultSettings,
      version,
      samples: samples === true,
      log: quiet ? SILENT : process.stderr,
    });
    const asked = stopped();
    await new Output().write(greeting(started));
    await asked;
    await started.stop();
    return 0;
  },
});

const SILENT = { write: () => {} };

function greeting(started: {
  readonly address: string;
  readonly place: string;
  readonly ownerLink: string | undefined;
}): string {
  const { address, place, ownerLink } = started;
  const lines = [
    `Failonce ${version} is running.`,
    '',
    `  address   ${address}`,
    `  data      ${place}`,
    ...(ownerLink === undefined
      ? []
      : [`  first     ${ownerLink}`, '            makes the owner’s account; it works once, for a day']),
    '',
    'Ctrl+C stops it.',
    '',
  ];
  return lines.join('\n');
}

/** Waits until somebody asks the program to stop. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
