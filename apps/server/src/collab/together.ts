import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { documentName, HELLO, type Hello } from '@failonce/pages';
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server';
import type { Peer } from 'crossws';
import crossws from 'crossws/adapters/node';
import type { Server } from '../server.ts';
import { type Admitted, type Arrival, admit, stillAdmitted } from './admit.ts';
import { MOST_BYTES, messageGate, type Refused } from './message-gate.ts';
import { createRooms, type Visitor } from './rooms.ts';
import { upgradeGate } from './upgrade.ts';
import { watch } from './watch.ts';

/** Where people write together. */
export interface Together {
  /** Answers a request that asks for a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** Ends all sockets, and answers when what was typed is saved. */
  close(): Promise<void>;
}

/** A socket that was let in. */
interface Socket extends Admitted {
  readonly peer: Peer;
  readonly gate: ReturnType<typeof messageGate>;
  readonly client: ReturnType<Hocuspocus['handleConnection']>;
}

/** Sockets that one person may have: windows, and the programs that write by that person's tokens. */
const MOST_SOCKETS = 30;
/** Bytes that may wait for one who does not take them. */
const MOST_WAITING = 16 * 1024 * 1024;

/** Opens the socket on which people write together. */
export function createTogether(server: Server): Together {
  const rooms = createRooms(server);
  const judge = upgradeGate(server);
  const sockets = new Map<string, Socket>();

  const end = (peer: Peer, { code, why }: Refused): void => {
    if (peer.websocket.readyState !== WebSocket.OPEN) return;
    if (code > 4000)
      server.log.warn({ of: 'together', socket: peer.id, code, person: sockets.get(peer.id)?.viewer.id }, why);
    peer.close(code, why);
  };

  const enter = (peer: Peer, admitted: Admitted): void => {
    const { viewer, name, postmortem, hello } = admitted;
    if ([...sockets.values()].filter((each) => each.viewer.id === viewer.id).length >= MOST_SOCKETS) {
      end(peer, { code: 4429, why: 'You have too many windows open here. Close some.' });
      return;
    }
    const document = documentName(postmortem, hello.epoch);
    const visitor: Visitor = {
      person: viewer.id,
      name,
      client: undefined,
      postmortem,
      end: (code, why) => end(peer, { code, why }),
    };
    peer.send(greeting(hello));
    const client = rooms.hocuspocus.handleConnection(paced(peer), peer.request, visitor);
    sockets.set(peer.id, { ...admitted, peer, client, gate: messageGate(document, () => rooms.lengthOf(document)) });
  };

  const adapter = crossws({
    serverOptions: { maxPayload: MOST_BYTES, perMessageDeflate: false },
    idleTimeout: 20,
    hooks: {
      upgrade: async (request) => ({ context: { arrival: await admit(server, rooms, request) } }),
      open: (peer) => {
        const arrival = peer.context['arrival'] as Arrival;
        if ('code' in arrival) end(peer, arrival);
        else enter(peer, arrival);
      },
      message: (peer, message) => {
        const socket = sockets.get(peer.id);
        if (socket === undefined || peer.websocket.readyState !== WebSocket.OPEN) return;
        const data = typeof message.rawData === 'string' ? message.rawData : message.uint8Array();
        const judged = socket.gate(data);
        if (typeof judged === 'object') end(peer, judged);
        else if (judged) socket.client.handleMessage(data as Uint8Array);
      },
      close: (peer, { code = 1006, reason = '' }) => {
        sockets.get(peer.id)?.client.handleClose({ code, reason });
        sockets.delete(peer.id);
      },
      error: (peer, { message }) => server.log.warn({ of: 'together', socket: peer.id }, message),
    },
  });

  const stop = watch(server, rooms, {
    check: async () => {
      for (const { peer, viewer, postmortem, request } of sockets.values()) {
        const refused = await stillAdmitted(server, request, viewer, postmortem);
        if (refused !== undefined) end(peer, refused);
      }
    },
  });

  return {
    upgrade: async (request, socket, head) => {
      // Until it is a WebSocket nobody else listens for its end.
      socket.on('error', () => {});
      const refused = await judge(request);
      if (refused === undefined) await adapter.handleUpgrade(request, socket, head);
      else socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    },
    close: async () => {
      await stop();
      adapter.closeAll(1001, 'The server stops.');
      await rooms.close();
      adapter.closeAll(1001, 'The server stops.', true);
    },
  };
}

/** The socket as Hocuspocus writes to it: one that takes nothing is given up before it fills the memory. */
function paced(peer: Peer): WebSocketLike {
  return {
    get readyState() {
      return peer.websocket.readyState ?? WebSocket.CLOSED;
    },
    send: (data) => {
      if (peer.bufferedAmount > MOST_WAITING) peer.terminate();
      else peer.send(data as Uint8Array);
    },
    close: (code, why) => peer.close(code, why),
  };
}

/** The hello as a message whose first part no document is called by. */
function greeting(hello: Hello): Uint8Array {
  const [head, body] = [new TextEncoder().encode(HELLO), new TextEncoder().encode(JSON.stringify(hello))];
  return new Uint8Array([head.length, ...head, ...body]);
}
