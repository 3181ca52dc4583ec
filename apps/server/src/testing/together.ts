import type { Library, Viewer } from '@failonce/library';
import {
  type JoinOptions,
  joinTogether,
  type Shared,
  type Together,
  type TogetherState,
} from '@failonce/pages/testing';
import pino from 'pino';
import { serve } from '../serve.ts';
import { serverOver } from './test-server.ts';

/** A server that listens, with sockets. Who asks is looked up by `Bearer ID` of the viewers that were let in. */
export async function listeningServer(library: Library) {
  const viewers = new Map<string, Viewer>();
  const logged: string[] = [];
  const log = pino({}, { write: (line) => logged.push(line) });
  const running = await serve((address) => serverOver(library, viewers, { address, log }), '127.0.0.1', 0);
  return { ...running, viewers, logged };
}

/** A socket as it is: all that came, and how it ended. */
export interface Raw {
  readonly socket: WebSocket;
  readonly ended: Promise<{ readonly code: number; readonly reason: string }>;
  /** All that was sent to it, as Latin-1. */
  heard(): string;
}

/** Opens a socket without a page behind it. */
export function rawSocket(url: string, query: string, headers: Readonly<Record<string, string>>): Raw {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/together?${query}`, {
    headers,
  } as unknown as string[]);
  socket.binaryType = 'arraybuffer';
  let heard = '';
  socket.addEventListener('message', ({ data }) => {
    heard += typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString('latin1');
  });
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason }));
  });
  return { socket, ended, heard: () => heard };
}

/** Somebody who writes at a server, without a browser. */
export interface Writer extends Together {
  readonly states: TogetherState[];
  shared(): Shared;
  /** Breaks the connection, as a network does. */
  cut(): void;
  /** Waits until something is so. */
  until(what: (writer: Writer) => boolean, forLong?: number): Promise<void>;
}

/** Joins as a person, by a token. */
export function writerAt(
  url: string,
  token: string,
  options: Pick<JoinOptions, 'postmortem' | 'base'> & Partial<JoinOptions>,
): Writer {
  const open = new Set<WebSocket>();
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { authorization: `Bearer ${token}` } } as unknown as string[]);
      open.add(this);
      this.addEventListener('close', () => open.delete(this));
    }
  }
  const states: TogetherState[] = [];
  let shared: Shared | undefined;
  const together = joinTogether({
    address: `${url.replace(/^http/, 'ws')}/api/v1/together`,
    version: '0.0.0',
    person: { name: 'A person' },
    onText: (given) => {
      shared = given;
    },
    onState: (state) => states.push(state),
    socket: Socket,
    ...options,
  });
  const writer: Writer = {
    ...together,
    states,
    shared: () => shared as Shared,
    cut: () => {
      for (const each of open) each.close();
    },
    until: async (what, forLong = 10_000) => {
      const until = Date.now() + forLong;
      while (!what(writer)) {
        if (Date.now() > until) throw new Error(`It did not come to be. States: ${JSON.stringify(states.slice(-5))}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
  return writer;
}

/** Is all that was typed kept by the server? */
export function isSaved({ states }: Writer): boolean {
  const last = states.at(-1);
  return last?.kind === 'together' && last.saved;
}
