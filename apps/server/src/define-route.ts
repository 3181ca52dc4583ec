import type { Library, Viewer } from '@failonce/library';
import type { z } from '@hono/zod-openapi';
import type { Permission } from './policies/can.ts';
import type { Server } from './server.ts';

type Shape = z.ZodObject;

/** A request, checked. */
export interface Asked<P extends Shape, Q extends Shape, B extends z.ZodType> {
  readonly server: Server;
  /** The library of this request: what it writes, it writes once, even if the request is sent again. */
  readonly library: Library;
  readonly viewer: Viewer;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  /** What was sent as it is, where the route takes that. */
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

export interface Answer {
  /** 200 without one. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands, in place of a body. */
  readonly text?: { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> };
  readonly headers?: Readonly<Record<string, string>>;
  /** Each as a `Set-Cookie`. */
  readonly cookies?: readonly string[];
}

/** One thing that can be asked of the server: its address, who may ask, what it takes and gives, and how it is done. */
export interface Route<P extends Shape = Shape, Q extends Shape = Shape, B extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, with the names of its parameters: `/postmortems/{postmortem}`. */
  readonly path: string;
  /** The heading under which the reference lists it. */
  readonly tag: string;
  /** For the reference: “Read a postmortem”. */
  readonly summary: string;
  /** What the summary does not say; sentences. */
  readonly description?: string;
  /** What the asker must be allowed to do. Whether it may be done to this thing, `handle` finds out. */
  readonly permission: Permission;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** For a route that takes no JSON: what it takes in place of it, by its media types. */
  readonly takes?: readonly string[];
  /** Is what it answers a secret that is told once? Then it is not kept for a request that is sent again. */
  readonly handsOutSecret?: boolean;
  /** What it gives, by status. */
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;
  handle(asked: Asked<P, Q, B>): Promise<Answer>;
}

/** Declares a route; its file's place is its resource and action. */
export function defineRoute<P extends Shape, Q extends Shape, B extends z.ZodType>(route: Route<P, Q, B>): Route {
  return route as unknown as Route;
}
