import { spawn } from 'node:child_process';

/** Opens an address in the person's browser, where there is one. The address is shown anyway, so nothing here fails. */
export function openBrowser(address: string, env: Readonly<Record<string, string | undefined>>): void {
  // The address came from a server: nothing but a page may be opened.
  if (!/^https?:\/\//.test(address)) return;
  const [program, ...args] = opener(env);
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  child.once('error', () => {});
  child.unref();
}

function opener(env: Readonly<Record<string, string | undefined>>): readonly [string, ...string[]] {
  if (env['BROWSER']) return [env['BROWSER']];
  if (process.platform === 'darwin') return ['open'];
  return process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}
