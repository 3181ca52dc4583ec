import { brotliCompressSync, constants } from 'node:zlib';
import type { Context } from 'hono';
import type { KeptPage } from './kept-pages.ts';

/** Quick enough to be done while somebody waits, and small enough. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Sends a page that is kept, compressed where the reader takes that, with all the headers that it carries. */
export function send(c: Context, page: KeptPage, headers: Readonly<Record<string, string>>): Response {
  c.set('carriesHeaders', true);
  const all = { ...headers, 'content-type': 'text/html; charset=UTF-8' };
  if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return new Response(page.markup, { headers: all });
  page.brotli ??= new Uint8Array(brotliCompressSync(page.markup, QUALITY));
  return new Response(page.brotli, { headers: { ...all, 'content-encoding': 'br' } });
}
