import { AppError } from '@failonce/document';
import { oneArgument } from '../data/one-argument.ts';
import { defineCommand } from '../define-command.ts';
import { readStdin } from '../inputs/read-input.ts';
import { Output } from '../terminal/output.ts';

export default defineCommand({
  name: 'login',
  summary: 'Sign in at the company’s library, once for each machine',
  usage: '[URL]',
  argument: 'none',
  details: [
    'It opens your browser, where you confirm a code; without a browser here, open the address that it prints on any machine.',
    'It keeps a token in your settings (failonce/credentials.json below XDG_CONFIG_HOME), which nobody else may read. Your page in the library lists it, and ends it.',
    'Without an address, FAILONCE_SERVER, or where you signed in last.',
  ],
  options: {
    token: { type: 'boolean', summary: 'Read a token that you have made, from standard input' },
  },
  examples: [
    { command: 'failonce login https://failonce.example.com', says: 'through the browser' },
    { command: 'failonce login https://failonce.example.com --token < token.txt', says: 'with a token of your own' },
  ],
  run: async ({ token }, positionals) => {
    const { chosenServer } = await import('../sync/signed-in.ts');
    const { readServer } = await import('../sync/server-address.ts');
    const { keepToken } = await import('../sync/credentials.ts');
    const { clientOf } = await import('../sync/client.ts');
    const server =
      positionals.length === 0
        ? chosenServer(undefined, process.env)
        : readServer(oneArgument('login', 'the address of one library', positionals), 'The address');
    const output = new Output();
    const secret = token ? await readToken() : await throughBrowser(server, output);
    await clientOf(server, secret).ask('GET', '/account');
    const file = keepToken(server, secret, process.env);
    await output.write(`You are signed in at ${server}. The token lies in ${file}.\n`);
    return 0;
  },
});

async function throughBrowser(server: string, output: Output): Promise<string> {
  const { browserLogin } = await import('../sync/browser-login.ts');
  return await browserLogin(server, process.env, (text) => void output.write(text));
}

async function readToken(): Promise<string> {
  const text = await readStdin();
  const token = typeof text === 'string' ? text.trim() : '';
  if (/^[\w.~+/-]{1,500}=*$/.test(token)) return token;
  throw new AppError('usage', {
    message: 'Standard input holds no token. Send one line: “failonce login --token < token.txt”.',
    details: { help: false },
  });
}
