import { AppError } from '@failonce/document';
import { type Client, clientOf } from './client.ts';
import { type Environment, keepToken, tokenFor, usualServer } from './credentials.ts';
import { readServer } from './server-address.ts';

/**
 * The person at this machine as a server knows them. Who has not signed in there does it now, where somebody sits at the
 * terminal. Throws `not-signed-in`.
 */
export async function signedIn(server: string, env: Environment): Promise<Client> {
  const token = tokenFor(server, env);
  if (token !== undefined) return clientOf(server, token);
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new AppError('not-signed-in', {
      message: `You have not signed in at ${server}.`,
      details: { help: `failonce login ${server}` },
    });
  process.stderr.write(`You have not signed in at ${server}.\n`);
  const { browserLogin } = await import('./browser-login.ts');
  const given = await browserLogin(server, env, (text) => process.stderr.write(text));
  keepToken(server, given, env);
  return clientOf(server, given);
}

/** Where something goes that is in no library yet. Throws `usage` where nobody has said it. */
export function chosenServer(given: string | undefined, env: Environment): string {
  const server = given === undefined ? usualServer(env) : readServer(given, '--server');
  if (server !== undefined) return server;
  throw new AppError('usage', {
    message:
      'Which library? “failonce login https://failonce.example.com” signs in once; FAILONCE_SERVER or --server names it too.',
    details: { help: false },
  });
}
