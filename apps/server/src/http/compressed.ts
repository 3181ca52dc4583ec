import { brotliCompressSync, constants } from 'node:zlib';
import type { Context } from 'hono';
import type { KeptPage } from './kept-pages.ts';

/** Quick enough to be done while somebody waits, and small enough. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Sends a page that is kept, compressed where the reader takes that. */
export function send(c: Context, page: KeptPage, headers: Readonly<Record<string, string>>): Response {
  if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(page.markup, 200, headers);
  page.brotli ??= new Uint8Array(brotliCompressSync(page.markup, QUALITY));
  return c.body(page.brotli, 200, { ...headers, 'content-type': 'text/html; charset=UTF-8', 'content-encoding': 'br' });
}
