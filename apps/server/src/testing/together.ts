import type { Library, Viewer } from '@failonce/library';
import {
  type JoinOptions,
  joinTogether,
  type Shared,
  type Together,
  type TogetherState,
} from '@failonce/pages/testing';
import { serve } from '../serve.ts';
import { serverOver } from './test-server.ts';

/** A server that listens, with sockets. Who asks is looked up by `Bearer ID` of the viewers that were let in. */
export async function listeningServer(library: Library) {
  const viewers = new Map<string, Viewer>();
  const running = await serve((address) => serverOver(library, viewers, { address }), '127.0.0.1', 0);
  return { ...running, viewers };
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
