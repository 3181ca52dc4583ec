import type { Library, Viewer } from '@failonce/library';
import type { Page } from '@failonce/pages';
import type { z } from '@hono/zod-openapi';
import type { Permission } from './policies/can.ts';
import type { Server } from './server.ts';

type Shape = z.ZodObject;

/** A page that somebody wants to see, checked. */
export interface AskedPage<P extends Shape, Q extends Shape> {
  readonly server: Server;
  readonly library: Library;
  readonly viewer: Viewer;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly headers: Headers;
  /** The network address that asks. */
  readonly asker: string;
}

/** A form that one of our pages has sent. */
export interface SentForm<P extends Shape, Q extends Shape> extends AskedPage<P, Q> {
  readonly form: Readonly<Record<string, string | undefined>>;
  readonly files: readonly File[];
}

/** What is shown, or where to go on. */
export type Shown =
  | { readonly page: Page; readonly status?: 200 | 422; readonly cookies?: readonly string[] }
  | { readonly to: string; readonly status?: 301 | 303; readonly cookies?: readonly string[] };

/** One page for people: its address, who may see it, what is read for it, and what its forms do. */
export interface PageRoute<P extends Shape = Shape, Q extends Shape = Shape> {
  /** With the names of its parameters: `/pm/{postmortem}`. */
  readonly path: string;
  /** What the reader must be allowed to do. Whether it may be done to this thing, `show` finds out. */
  readonly permission: Permission;
  readonly params?: P;
  readonly query?: Q;
  /**
   * Does it show nothing but what stands in the library, the address and the day? Then it is kept until the library
   * changes. Not for a page that shows sessions, mail or other things of which the log of changes knows nothing, and not
   * for answers to questions that are hardly ever asked twice.
   */
  readonly kept?: boolean | ((query: z.output<Q>) => boolean);
  show(asked: AskedPage<P, Q>): Promise<Shown>;
  /** Does what a form of the page asks for; without it the page takes none. */
  act?(sent: SentForm<P, Q>): Promise<Shown>;
}

/** Declares a page; its file's name is its own. */
export function definePage<P extends Shape, Q extends Shape>(page: PageRoute<P, Q>): PageRoute {
  return page as unknown as PageRoute;
}
