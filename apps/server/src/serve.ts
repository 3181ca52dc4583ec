import type { AddressInfo } from 'node:net';
import { AppError } from '@failonce/document';
import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Server } from './server.ts';

/** How long requests may go on after the server was asked to stop, in milliseconds. */
const GRACE = 10_000;

/** A server that listens. */
export interface Running {
  /** As this machine reaches it: “http://127.0.0.1:4040”. */
  readonly url: string;
  /** Takes no more requests, lets those that run end, and answers when all have. */
  stop(): Promise<void>;
}

/** Listens. Throws `address-in-use` where another program does. */
export async function serve(server: Server, host: string, port: number): Promise<Running> {
  const app = createApp(server);
  const http = await new Promise<ServerType>((resolve, reject) => {
    const started = listen({ fetch: app.fetch, hostname: host, port }, () => resolve(started));
    started.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
        reject(new AppError('address-in-use', { details: { host, port, said: error.message } }));
      else reject(error);
    });
  });
  const { port: actual } = http.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => 'closeAllConnections' in http && http.closeAllConnections(), GRACE);
        http.close(() => {
          clearTimeout(late);
          resolve();
        });
        if ('closeIdleConnections' in http) http.closeIdleConnections();
      }),
  };
}
