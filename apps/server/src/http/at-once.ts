import type { AtOnce } from '@failonce/library';
import type { Context } from 'hono';

let atOnce: AtOnce | undefined;

/** The same for all requests of one turn of the event loop: they had come before any of them was looked at. */
export function cameAtOnce(): AtOnce {
  if (atOnce === undefined) {
    atOnce = {};
    setImmediate(() => {
      atOnce = undefined;
    });
  }
  return atOnce;
}

/** With which others a request came; alone, where it was made in this process. */
export function atOnceOf(c: Context): AtOnce | undefined {
  return (c.env as { readonly atOnce?: AtOnce } | undefined)?.atOnce;
}
