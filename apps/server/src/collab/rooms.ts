import { isAppError } from '@failonce/document';
import { DRAFT_TEXT, openDraft, readDraft, readDraftHeads, saveDraft } from '@failonce/library';
import { type Answered, documentName, type Hello, type Said } from '@failonce/pages';
import { type beforeSyncPayload, Hocuspocus } from '@hocuspocus/server';
import { applyUpdate, decodeStateVector, encodeStateVector, snapshot, snapshotContainsUpdate } from 'yjs';
import type { Server } from '../server.ts';
import { Keeper } from './keeper.ts';
import { type Present, tidyPresence } from './presence.ts';
import { Room } from './room.ts';

/** Somebody at a socket, as Hocuspocus hands it to us. */
export interface Visitor extends Present {
  readonly person: string;
  readonly postmortem: string;
  /** Ends the socket. */
  end(code: number, why: string): void;
}

/** The open documents of a server. */
export interface Rooms {
  readonly hocuspocus: Hocuspocus<Visitor>;
  /** Opens a postmortem for writing, where it is not open already. */
  open(postmortem: string): Promise<Hello>;
  /** How long the text of an open document is. */
  lengthOf(name: string): number;
  /** Brings in what other replicas have kept, and what came from outside. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** After the last one has left, somebody may come back for so long before a revision is made, in milliseconds. */
const LEFT = 5000;
/** The browser connects again, and is told what is open then. */
const OPENED_ANEW = { code: 4000, why: 'The postmortem was opened anew.' };

export function createRooms({ library, version, log }: Server): Rooms {
  const rooms = new Map<string, Room>();
  const leaving = new Map<string, NodeJS.Timeout>();
  const keeper = new Keeper(library);
  let closed = false;

  const save = async (postmortem: string, name = ''): Promise<number | undefined> => {
    clearTimeout(leaving.get(postmortem));
    leaving.delete(postmortem);
    return await saveDraft(library, postmortem, name);
  };
  const isOccupied = (postmortem: string): boolean =>
    [...rooms.values()].some((room) => room.postmortem === postmortem && room.document.getConnectionsCount() > 0);
  const saveQuietly = (postmortem: string): Promise<unknown> =>
    save(postmortem).catch((error: unknown) => log.error({ of: 'together', postmortem, err: error }, 'not saved'));

  /** Makes an edit durable before anybody is told that it is there. */
  const keep = async ({ document, documentName: name, connection, context, type, payload }: Sync): Promise<void> => {
    const room = rooms.get(name);
    if (type === 0 || (type === 1 && snapshotContainsUpdate(snapshot(document), payload))) return;
    try {
      const number = room === undefined ? undefined : await keeper.keep(room, context.person, payload);
      if (room !== undefined && number !== undefined) {
        applyUpdate(document, payload, { source: 'connection', connection });
        room.note(number);
        return;
      }
      context.end(OPENED_ANEW.code, OPENED_ANEW.why);
    } catch (error) {
      log.error({ of: 'together', err: error }, 'what was typed could not be kept');
      context.end(1011, 'What was typed could not be kept just now.');
    }
    // Neither applied nor acknowledged: the browser sends it again when it is back.
    connection.readOnly = true;
  };

  const answer = async (name: string, { postmortem }: Visitor, said: Said): Promise<Answered> => {
    if ('mark' in said) {
      const here = decodeStateVector(encodeStateVector((rooms.get(name) as Room).document));
      const there = decodeStateVector(Buffer.from(said.vector, 'base64'));
      return { marked: said.mark, kept: [...there].every(([client, clock]) => (here.get(client) ?? 0) >= clock) };
    }
    try {
      return { saved: said.save, revision: (await save(postmortem, said.name)) ?? 0 };
    } catch (error) {
      if (isAppError(error)) return { failed: said.save, why: error.message };
      log.error({ of: 'together', err: error }, 'a bug');
      return { failed: said.save, why: 'It could not be saved just now. What you have typed is kept.' };
    }
  };

  const hocuspocus = new Hocuspocus<Visitor>({
    quiet: true,
    onLoadDocument: async ({ document, documentName: name, context: { postmortem, end } }) => {
      const draft = await readDraft(library.database.read, postmortem);
      if (draft === undefined || documentName(postmortem, draft.epoch) !== name) {
        end(OPENED_ANEW.code, OPENED_ANEW.why);
        throw new Error('another epoch');
      }
      rooms.set(name, new Room(postmortem, draft, document));
    },
    beforeSync: keep,
    beforeHandleAwareness: async ({ states, context, document, connection }) => {
      // What was still to be read when its socket ended would leave somebody there who is gone.
      if (connection === undefined || !document.hasConnection(connection)) states.clear();
      else tidyPresence(states, context as Visitor);
    },
    onStateless: async ({ connection, payload, documentName: name }) => {
      const { context } = connection;
      try {
        connection.sendStateless(JSON.stringify(await answer(name, context, JSON.parse(payload) as Said)));
      } catch {
        context.end(4400, 'A message could not be read.');
      }
    },
    onDisconnect: async ({ context: { postmortem, end }, clientsCount }) => {
      // Where Hocuspocus has ended a document by itself, the browser is to connect anew.
      end(OPENED_ANEW.code, OPENED_ANEW.why);
      if (clientsCount > 0 || leaving.has(postmortem) || closed) return;
      const timer = setTimeout(() => {
        leaving.delete(postmortem);
        if (!isOccupied(postmortem)) void saveQuietly(postmortem);
      }, LEFT);
      leaving.set(postmortem, timer.unref());
    },
    afterUnloadDocument: async ({ documentName: name }) => {
      rooms.delete(name);
    },
  });

  return {
    hocuspocus,
    open: async (postmortem) => {
      const { epoch, revision } = await openDraft(library, postmortem);
      return { epoch, revision, version };
    },
    lengthOf: (name) => rooms.get(name)?.document.getText(DRAFT_TEXT).length ?? 0,
    catchUp: async () => {
      const open = [...rooms.values()];
      const heads = await readDraftHeads(library, [...new Set(open.map(({ postmortem }) => postmortem))]);
      for (const room of open) {
        const head = heads.find(({ postmortem }) => postmortem === room.postmortem);
        if (head?.epoch !== room.epoch) {
          for (const { context } of room.document.getConnections()) context.end(OPENED_ANEW.code, OPENED_ANEW.why);
          continue;
        }
        if (head.updates > room.through) {
          const draft = await readDraft(library.database.read, room.postmortem, room.through);
          if (draft?.epoch === room.epoch) room.bring(draft);
        }
        if (head.revision === room.revision) continue;
        room.revision = head.revision;
        room.document.broadcastStateless(JSON.stringify({ revision: head.revision } satisfies Answered));
      }
    },
    close: async () => {
      closed = true;
      await keeper.done();
      const open = new Set([...leaving.keys(), ...[...rooms.values()].map(({ postmortem }) => postmortem)]);
      for (const postmortem of open) await saveQuietly(postmortem);
    },
  };
}

type Sync = Pick<
  beforeSyncPayload<Visitor>,
  'document' | 'documentName' | 'connection' | 'context' | 'type' | 'payload'
>;
