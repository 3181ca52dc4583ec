import type { AddressInfo } from 'node:net';
import { AppError } from '@failonce/document';
import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { createTogether } from './collab/together.ts';
import { cameAtOnce } from './http/at-once.ts';
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

/**
 * Listens, and makes the server for the address at which this machine then reaches it. Throws `address-in-use` where
 * another program listens there.
 */
export async function serve(serverAt: (url: string) => Server, host: string, port: number): Promise<Running> {
  let app: ReturnType<typeof createApp> | undefined;
  const http = await new Promise<ServerType>((resolve, reject) => {
    const started = listen(
      {
        fetch: (request, env) => (app as NonNullable<typeof app>).fetch(request, { ...env, atOnce: cameAtOnce() }),
        hostname: host,
        port,
      },
      () => resolve(started),
    );
    started.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
        reject(new AppError('address-in-use', { details: { host, port, said: error.message } }));
      else reject(error);
    });
  });
  const { port: actual } = http.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
  const server = serverAt(url);
  app = createApp(server);
  const together = createTogether(server);
  http.on('upgrade', (request, socket, head) => void together.upgrade(request, socket, head));
  return {
    url,
    stop: async () => {
      // Sockets first: they would hold the server open, and what was typed has to be saved.
      await together.close();
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => 'closeAllConnections' in http && http.closeAllConnections(), GRACE);
        http.close(() => {
          clearTimeout(late);
          resolve();
        });
        if ('closeIdleConnections' in http) http.closeIdleConnections();
      });
    },
  };
}
