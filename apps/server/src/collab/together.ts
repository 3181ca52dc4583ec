import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAppError } from '@failonce/document';
import { readPostmortem, type Viewer } from '@failonce/library';
import { documentName, HELLO, type Hello, PROTOCOL, TOGETHER_PATH } from '@failonce/pages';
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server';
import type { Peer } from 'crossws';
import crossws from 'crossws/adapters/node';
import { can } from '../policies/can.ts';
import type { Server } from '../server.ts';
import { MOST_BYTES, messageGate, type Refused } from './message-gate.ts';
import { createRooms } from './rooms.ts';

/** Where people write together. */
export interface Together {
  /** Answers a request that asks for a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

/** Who has come, and to which postmortem; or why not. */
type Arrival =
  | { readonly refused: Refused }
  | {
      readonly refused?: never;
      readonly viewer: Viewer & { kind: 'person' };
      readonly postmortem: string;
      readonly hello: Hello;
    };

export function createTogether(server: Server): Together {
  const rooms = createRooms(server);
  const sockets = new Map<string, ReturnType<Hocuspocus['handleConnection']>>();
  const gates = new Map<string, ReturnType<typeof messageGate>>();
  const { origin } = new URL(server.address);

  const arrive = async (request: Request): Promise<Arrival> => {
    const query = new URL(request.url).searchParams;
    const refuse = (code: number, why: string): Arrival => ({ refused: { code, why } });
    if (query.get('protocol') !== String(PROTOCOL)) return refuse(4409, 'This page is old. Load it again.');
    try {
      const viewer = await server.signIn.viewerOf(request);
      if (viewer.kind !== 'person') return refuse(4401, 'Sign in again.');
      if (!can(viewer, 'postmortem.revise')) return refuse(4403, 'Your role does not write.');
      const { id } = await readPostmortem(server.library, viewer, query.get('postmortem') ?? '');
      return { viewer, postmortem: id, hello: await rooms.open(id) };
    } catch (error) {
      if (isAppError(error)) return refuse(error.code === 'not-found' ? 4404 : 4403, error.message);
      server.log.error({ of: 'together', err: error }, 'a bug');
      return refuse(1011, 'Something went wrong here.');
    }
  };

  const refuse = (peer: Peer, { code, why }: Refused): void => {
    server.log.warn({ of: 'together', socket: peer.id, code }, why);
    peer.close(code, why);
  };

  const adapter = crossws({
    serverOptions: { maxPayload: MOST_BYTES, perMessageDeflate: false },
    idleTimeout: 20,
    hooks: {
      upgrade: async (request) => ({ context: { arrival: await arrive(request) } }),
      open: (peer) => {
        const arrival = peer.context['arrival'] as Arrival;
        if (arrival.refused !== undefined) return refuse(peer, arrival.refused);
        const { viewer, postmortem, hello } = arrival;
        peer.send(greeting(hello));
        gates.set(peer.id, messageGate(documentName(postmortem, hello.epoch)));
        const context = { viewer, postmortem };
        sockets.set(peer.id, rooms.hocuspocus.handleConnection(peer.websocket as WebSocketLike, peer.request, context));
      },
      message: (peer, message) => {
        const data = typeof message.rawData === 'string' ? message.rawData : message.uint8Array();
        const refused = gates.get(peer.id)?.(data);
        if (refused !== undefined) refuse(peer, refused);
        else sockets.get(peer.id)?.handleMessage(data as Uint8Array);
      },
      close: (peer, { code = 1006, reason = '' }) => {
        sockets.get(peer.id)?.handleClose({ code, reason });
        sockets.delete(peer.id);
        gates.delete(peer.id);
      },
      error: (peer, error) => server.log.warn({ of: 'together', socket: peer.id, err: error }, 'a socket failed'),
    },
  });

  return {
    upgrade: (request, socket, head) => {
      const path = request.url?.split('?')[0];
      const from = request.headers.origin;
      // Programs that come with a token tell no origin; a browser always does.
      const foreign = from === undefined ? request.headers.authorization === undefined : from !== origin;
      if (path === TOGETHER_PATH && !foreign) void adapter.handleUpgrade(request, socket, head);
      else
        socket.end(
          `HTTP/1.1 ${path === TOGETHER_PATH ? '403 Forbidden' : '404 Not Found'}\r\ncontent-length: 0\r\n\r\n`,
        );
    },
    close: async () => {
      adapter.closeAll(1001, 'The server stops.');
      await rooms.close();
    },
  };
}

/** The hello as a message whose first part no document is called by. */
function greeting(hello: Hello): Uint8Array {
  const [head, body] = [new TextEncoder().encode(HELLO), new TextEncoder().encode(JSON.stringify(hello))];
  const message = new Uint8Array(1 + head.length + body.length);
  message[0] = head.length;
  message.set(head, 1);
  message.set(body, 1 + head.length);
  return message;
}
