import { readPostmortem, revisePostmortem, SYSTEM, type Viewer } from '@failonce/library';
import { type Answered, documentName, type Hello, type Said, TEXT } from '@failonce/pages';
import { type Connection, Hocuspocus } from '@hocuspocus/server';
import { v7 as uuid } from 'uuid';
import { decodeStateVector, encodeStateVector } from 'yjs';
import type { Server } from '../server.ts';

interface Room {
  readonly epoch: string;
  revision: number;
}

/** The open documents of a server. */
export interface Rooms {
  readonly hocuspocus: Hocuspocus;
  /** Opens a postmortem for writing, where it is not open already. */
  open(postmortem: string): Promise<Hello>;
  close(): Promise<void>;
}

export function createRooms({ library, version, log }: Server): Rooms {
  const rooms = new Map<string, Room>();

  const save = async (postmortem: string, viewer: Viewer, markdown: string, message: string): Promise<number> => {
    const room = rooms.get(postmortem) as Room;
    const { revision } = await revisePostmortem(library, viewer, postmortem, {
      markdown,
      message,
      base: room.revision,
    });
    room.revision = revision;
    return revision;
  };

  const hear = async (connection: Connection, said: Said): Promise<Answered> => {
    const { document, context } = connection;
    if ('mark' in said) {
      const here = decodeStateVector(encodeStateVector(document));
      const there = decodeStateVector(Buffer.from(said.vector, 'base64'));
      return { marked: said.mark, kept: [...there].every(([client, clock]) => (here.get(client) ?? 0) >= clock) };
    }
    const text = document.getText(TEXT).toString();
    try {
      return { saved: said.save, revision: await save(context.postmortem, context.viewer, text, said.name) };
    } catch (error) {
      return { failed: said.save, why: error instanceof Error ? error.message : String(error) };
    }
  };

  const hocuspocus = new Hocuspocus({
    quiet: true,
    onAuthenticate: async ({ documentName: name, context }) => {
      if (name !== documentName(context.postmortem, rooms.get(context.postmortem)?.epoch ?? ''))
        throw new Error('another epoch');
    },
    onLoadDocument: async ({ document, context }) => {
      const { markdown } = await readPostmortem(library, SYSTEM, context.postmortem);
      document.getText(TEXT).insert(0, markdown.replaceAll(/\r\n?/g, '\n'));
    },
    onStateless: async ({ connection, payload }) => {
      connection.sendStateless(JSON.stringify(await hear(connection, JSON.parse(payload) as Said)));
    },
    onDisconnect: async ({ document, context, clientsCount }) => {
      if (clientsCount > 0) return;
      const text = document.getText(TEXT).toString();
      await save(context.postmortem, context.viewer, text, '').catch((error: unknown) =>
        log.error({ err: error }, 'not saved'),
      );
      rooms.delete(context.postmortem);
    },
  });

  return {
    hocuspocus,
    open: async (postmortem) => {
      const { revision } = await readPostmortem(library, SYSTEM, postmortem);
      const room = rooms.get(postmortem) ?? { epoch: uuid(), revision };
      rooms.set(postmortem, room);
      return { epoch: room.epoch, revision: room.revision, version };
    },
    close: async () => hocuspocus.closeConnections(),
  };
}
