import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '@failonce/document';
import { writeWhole } from '../files/replace-file.ts';
import { describeFault } from '../inputs/faults.ts';
import { readServer } from './server-address.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The servers where this person has signed in. */
interface Kept {
  readonly version: 1;
  /** Where a postmortem goes that is in no library yet: where one has signed in last. */
  readonly newest: string;
  /** A token by each server's address. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Where the tokens lie: in the folder for settings of this platform. */
export function credentialsFile(env: Environment): string {
  const folder =
    env['XDG_CONFIG_HOME'] ||
    (process.platform === 'win32' ? env['APPDATA'] : undefined) ||
    join(env['HOME'] || homedir(), '.config');
  return join(folder, 'failonce', 'credentials.json');
}

/** The server for what is in no library yet: FAILONCE_SERVER, or else where one has signed in last. */
export function usualServer(env: Environment): string | undefined {
  const given = env['FAILONCE_SERVER'];
  return given ? readServer(given, 'FAILONCE_SERVER') : read(env)?.newest;
}

/**
 * The token for a server. FAILONCE_TOKEN goes first, but only to FAILONCE_SERVER: a file that names another server is not
 * given it.
 */
export function tokenFor(server: string, env: Environment): string | undefined {
  const given = env['FAILONCE_TOKEN'];
  if (given && !env['FAILONCE_SERVER'])
    throw new AppError('usage', {
      message: 'FAILONCE_TOKEN is set, but not FAILONCE_SERVER: a token is sent to its own server alone. Set both.',
      details: { help: false },
    });
  if (given && usualServer(env) === server) return given;
  const tokens = read(env)?.tokens ?? {};
  return Object.hasOwn(tokens, server) ? tokens[server] : undefined;
}

/** Keeps a token, for this person's eyes alone. Answers where. */
export function keepToken(server: string, token: string, env: Environment): string {
  const file = credentialsFile(env);
  const kept: Kept = { version: 1, newest: server, tokens: { ...read(env)?.tokens, [server]: token } };
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600);
  } catch (cause) {
    throw new AppError('file-unwritable', { message: `${file}: ${describeFault(cause, 'file').message}`, cause });
  }
  return file;
}

function read(env: Environment): Kept | undefined {
  const file = credentialsFile(env);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new AppError('file-unreadable', { message: `${file}: ${describeFault(cause, 'file').message}`, cause });
  }
  try {
    const kept = JSON.parse(text) as Kept;
    if (kept.version === 1 && typeof kept.newest === 'string' && typeof kept.tokens === 'object') return kept;
  } catch {
    // Told below, as any other content that is none of ours.
  }
  throw new AppError('file-unreadable', {
    message: `${file} cannot be used: it is not as “failonce login” writes it. Remove it and sign in again.`,
    details: { help: false },
  });
}
