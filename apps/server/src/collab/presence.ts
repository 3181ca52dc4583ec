import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';

/** Bytes of what one tells of oneself: a name, and where the cursor is. */
const MOST = 4096;

/** Looks at what one tells of oneself. Answers why it is refused, or nothing. Throws where it cannot be read. */
export function checkPresence(update: Uint8Array): { readonly code: number; readonly why: string } | undefined {
  if (update.length > MOST) return { code: 4413, why: 'A message told too much of who is there.' };
  const scratch = new Awareness(new Doc());
  try {
    applyAwarenessUpdate(scratch, update, null);
  } finally {
    scratch.destroy();
  }
  return undefined;
}

/** Who is at a socket. */
export interface Present {
  readonly name: string;
  /** The client of the shared document that speaks on this socket, once it has. */
  client: number | undefined;
}

/**
 * Leaves of what a socket tells the others its own cursor, and the name that we know: nobody is there under another's
 * name, and nothing else travels along.
 */
export function tidyPresence(states: Map<number, Record<string, unknown>>, present: Present): void {
  present.client ??= [...states].find(([, state]) => state['user'] !== undefined)?.[0];
  for (const [client, state] of states) {
    if (client !== present.client) {
      states.delete(client);
      continue;
    }
    const cursor = state['cursor'];
    for (const key of Object.keys(state)) delete state[key];
    state['user'] = { name: present.name };
    state['cursor'] = isCursor(cursor) ? cursor : null;
  }
}

/** Two places, each as Yjs writes one. */
function isCursor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { anchor, head, ...rest } = value as Readonly<Record<string, unknown>>;
  return Object.keys(rest).length === 0 && isPlace(anchor) && isPlace(head);
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, tname, item, assoc, ...rest } = value as Readonly<Record<string, unknown>>;
  const isId = (id: unknown): boolean => {
    if (id === null || id === undefined) return true;
    const { client, clock, ...more } = Object(id) as Readonly<Record<string, unknown>>;
    return Number.isSafeInteger(client) && Number.isSafeInteger(clock) && Object.keys(more).length === 0;
  };
  const isName = tname === undefined || tname === null || (typeof tname === 'string' && tname.length < 50);
  return (
    Object.keys(rest).length === 0 &&
    isId(type) &&
    isId(item) &&
    isName &&
    (assoc === undefined || Number.isSafeInteger(assoc))
  );
}
