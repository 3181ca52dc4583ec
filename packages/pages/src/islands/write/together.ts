import { mergeTexts } from '@failonce/document';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { encodeStateVector } from 'yjs';
import {
  type Answered,
  documentName,
  HELLO,
  type Hello,
  PROTOCOL,
  REFUSALS,
  type Said,
} from '../../together/protocol.ts';
import { bringTo, newShared, type Shared } from './together/shared.ts';
import { type Keep, ownKeep, unsentOf } from './together/unsent.ts';

export type { Shared } from './together/shared.ts';

/** How it stands with the others. */
export type TogetherState =
  /** One may type already; the others come in a moment. */
  | { readonly kind: 'joining' }
  /** What is typed here is there at once. `saved`: all of it is kept by the server. */
  | { readonly kind: 'together'; readonly saved: boolean; readonly revision: number }
  /** There is no connection. What is typed is kept here, and brought in when it is back. */
  | { readonly kind: 'alone' }
  /** The server lets nobody in here, or no longer; the text stays as it is. */
  | { readonly kind: 'refused'; readonly code: string; readonly why: string }
  /** The server is newer than this page: load it again. `stopped`: nothing is sent until then. */
  | { readonly kind: 'old-page'; readonly stopped: boolean }
  /** What was typed here meanwhile was brought into what others have written; conflicts show in the text, as in git. */
  | { readonly kind: 'merged'; readonly conflicts: number };

export interface JoinOptions {
  /** Of the socket: “wss://failonce.example.com/api/v1/together”. */
  readonly address: string;
  /** The version of the server that has sent this page. */
  readonly version: string;
  readonly postmortem: { readonly id: string; readonly number: number };
  /** What the page was made with. */
  readonly base: { readonly revision: number; readonly markdown: string };
  readonly person: { readonly name: string };
  /**
   * The text to edit: at once what the page was made with, then the shared one, and another one whenever the server has
   * opened the postmortem anew. Bind the editor to it, in place of the former.
   */
  readonly onText: (shared: Shared) => void;
  readonly onState: (state: TogetherState) => void;
  /** For tests, which connect without a browser. */
  readonly socket?: unknown;
  readonly keep?: Keep;
}

/** One who writes together with others. */
export interface Together {
  /** The text as it is here now. */
  text(): string;
  /** Makes a revision, with a name for the history. Throws what to do where it cannot be. */
  save(name?: string): Promise<{ readonly revision: number }>;
  close(): void;
}

/** How long what is typed may stay unasked after: has the server kept it? In milliseconds. */
const MARK_AFTER = 400;
const MERGE = 'merge';

/**
 * Writes a postmortem together with others. Nothing that is typed is lost: what the server has not kept yet stays here,
 * and where it has opened the postmortem anew meanwhile, what was typed here is merged into it by the text that both knew.
 */
export function joinTogether(options: JoinOptions): Together {
  const { postmortem, base, person, onText, onState } = options;
  const unsent = unsentOf(postmortem.id, options.keep ?? ownKeep());
  const before = unsent.read();
  let current = newShared(person);
  bringTo(current.text, before?.text ?? endings(base.markdown), MERGE);
  current.undo.clear();
  /** The newest text of which we know that the server has kept it. */
  let known = before?.known ?? current.text.toString();
  let epoch = '';
  let revision = base.revision;
  let provider: HocuspocusProvider | undefined;
  let synced = false;
  let ended = false;
  let asked = 0;
  let marking: { readonly number: number; readonly text: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saving = new Map<number, { resolve(saved: { revision: number }): void; reject(error: Error): void }>();

  const say = (said: Said): void => provider?.sendStateless(JSON.stringify(said));
  const tell = (): void => {
    if (synced) onState({ kind: 'together', saved: current.text.toString() === known, revision });
  };
  const remember = (): void => unsent.write({ known, text: current.text.toString() });
  const mark = (): void => {
    timer = undefined;
    if (ended) return;
    if (!synced) {
      remember();
      return;
    }
    const text = current.text.toString();
    marking = { number: ++asked, text };
    say({ mark: asked, vector: toBase64(encodeStateVector(current.doc)) });
  };
  const markSoon = (): void => {
    timer ??= setTimeout(mark, MARK_AFTER);
  };
  const giveUp = (why: string): void => {
    for (const { reject } of saving.values()) reject(new Error(why));
    saving.clear();
  };

  const url = new URL(options.address);
  url.search = new URLSearchParams({ postmortem: postmortem.id, protocol: String(PROTOCOL) }).toString();
  const socket = new HocuspocusProviderWebsocket({
    url: url.href,
    delay: 300,
    minDelay: 300,
    maxDelay: 5000,
    ...(options.socket === undefined ? {} : { WebSocketPolyfill: options.socket }),
    onClose: ({ event }) => {
      synced = false;
      marking = undefined;
      remember();
      giveUp('The connection is gone. What you have typed stays here; save again when it is back.');
      if (ended) return;
      const code = REFUSALS[event.code];
      if (code === undefined) onState({ kind: 'alone' });
      else {
        end();
        onState(
          code === 'old-page' ? { kind: 'old-page', stopped: true } : { kind: 'refused', code, why: event.reason },
        );
      }
    },
  });
  socket.on('message', ({ data }: { readonly data: ArrayBuffer }) => {
    const hello = helloIn(new Uint8Array(data));
    if (hello === undefined || ended) return;
    revision = hello.revision;
    if (hello.version !== options.version) onState({ kind: 'old-page', stopped: false });
    if (hello.epoch !== epoch || provider === undefined) enter(hello.epoch);
  });

  /** Opens the document of an epoch, and moves over when all of it is here. */
  function enter(next: string): void {
    provider?.destroy();
    const coming = next === epoch ? current : newShared(person);
    epoch = next;
    provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: documentName(postmortem.id, next),
      document: coming.doc,
      awareness: coming.awareness,
      token: String(PROTOCOL),
      onSynced: () => moveOver(coming),
      onStateless: ({ payload }) => hear(JSON.parse(payload)),
    });
    provider.attach();
  }

  function moveOver(coming: Shared): void {
    synced = true;
    let conflicts: number | undefined;
    if (coming !== current) {
      const [mine, theirs] = [current.text.toString(), coming.text.toString()];
      if (mine !== known) {
        const names = { here: 'what you have typed', there: 'what others have written' };
        const merged = mergeTexts(mine, known, theirs, names);
        bringTo(coming.text, merged.text, MERGE);
        conflicts = merged.conflicts;
      }
      known = theirs;
      current = coming;
      follow(coming);
      onText(coming);
    }
    markSoon();
    if (conflicts !== undefined) onState({ kind: 'merged', conflicts });
    tell();
  }

  function follow({ text }: Shared): void {
    text.observe(() => {
      tell();
      markSoon();
    });
  }

  function hear(answered: Answered): void {
    if ('marked' in answered) {
      if (answered.marked !== marking?.number) return;
      if (answered.kept) known = marking.text;
      marking = undefined;
      remember();
      if (current.text.toString() !== known) markSoon();
    } else if ('failed' in answered) {
      saving.get(answered.failed)?.reject(new Error(answered.why));
      saving.delete(answered.failed);
    } else {
      revision = Math.max(revision, answered.revision);
      if ('saved' in answered) {
        saving.get(answered.saved)?.resolve({ revision: answered.revision });
        saving.delete(answered.saved);
      }
    }
    tell();
  }

  function end(): void {
    remember();
    page.removeEventListener?.('pagehide', remember);
    ended = true;
    synced = false;
    clearTimeout(timer);
    giveUp('You no longer write together here.');
    provider?.destroy();
    socket.destroy();
  }

  follow(current);
  page.addEventListener?.('pagehide', remember);
  onText(current);
  onState({ kind: 'joining' });
  return {
    text: () => current.text.toString(),
    save: (name = '') =>
      new Promise((resolve, reject) => {
        if (!synced) {
          reject(new Error('There is no connection. What you have typed stays here; save again when it is back.'));
          return;
        }
        saving.set(++asked, { resolve, reject });
        say({ save: asked, name });
      }),
    close: end,
  };
}

/** The window, where there is one. */
const page = globalThis as {
  addEventListener?(name: 'pagehide', listener: () => void): void;
  removeEventListener?(name: 'pagehide', listener: () => void): void;
};

/** A shared text has one kind of line ending, which is what editors count by. */
function endings(markdown: string): string {
  return markdown.replaceAll(/\r\n?/g, '\n');
}

/** The server's hello: its address, then JSON, each with its length before it. */
function helloIn(data: Uint8Array): Hello | undefined {
  const head = new TextEncoder().encode(HELLO);
  if (data[0] !== head.length || head.some((byte, index) => data[index + 1] !== byte)) return undefined;
  return JSON.parse(new TextDecoder().decode(data.subarray(head.length + 1))) as Hello;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
