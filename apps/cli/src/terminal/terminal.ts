import type { Terminal } from '@failonce/checks';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the terminal behind `stream` can show. Where there is none, 80 columns without colour. */
export function terminalOf(stream: NodeJS.WriteStream, env: Environment = process.env): Terminal {
  return { width: widthOf(stream.columns, env), colour: hasColour(stream.isTTY === true, env), ascii: isAscii(env) };
}

function widthOf(columns: number | undefined, env: Environment): number {
  if (columns !== undefined && columns > 0) return columns;
  const given = Number(env['COLUMNS']);
  return Number.isInteger(given) && given > 0 ? given : 80;
}

/** https://no-color.org and the habit of FORCE_COLOR, which wins. */
function hasColour(tty: boolean, env: Environment): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return tty && env['TERM'] !== 'dumb';
}

/** A locale that names another character set. Where none is named, as in most containers, UTF-8 is what is meant. */
function isAscii(env: Environment): boolean {
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return true;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}
