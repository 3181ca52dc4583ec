import { isAppError } from '@failonce/document';
import { checkSeen, readPerson, readPostmortem, type Viewer } from '@failonce/library';
import { type Hello, PROTOCOL } from '@failonce/pages';
import { can } from '../policies/can.ts';
import type { Server } from '../server.ts';
import type { Refused } from './message-gate.ts';
import type { Rooms } from './rooms.ts';

type PersonViewer = Extract<Viewer, { kind: 'person' }>;

/** Somebody who may write a postmortem. */
export interface Admitted {
  readonly viewer: PersonViewer;
  /** As the others see it. */
  readonly name: string;
  readonly postmortem: string;
  readonly hello: Hello;
  /** By which it is looked up again who this is. */
  readonly request: Request;
}

export type Arrival = Refused | Admitted;

const SIGN_IN: Refused = { code: 4401, why: 'You are no longer signed in. Sign in again.' };
const NO_WRITER: Refused = { code: 4403, why: 'Your role does not write postmortems. Ask an owner.' };
const NOT_SEEN: Refused = { code: 4404, why: 'There is no such postmortem, or it is not for you.' };

/** Lets somebody in who may write the postmortem that is asked for, or says why not. */
export async function admit(server: Server, rooms: Rooms, { url, headers }: Request): Promise<Arrival> {
  const query = new URL(url).searchParams;
  // A copy of its own: that of the upgrade is gone with it.
  const request = new Request(url, { headers: new Headers(headers) });
  if (query.get('protocol') !== String(PROTOCOL))
    return { code: 4409, why: 'This page is older than the server. Load it again.' };
  try {
    const viewer = await server.signIn.viewerOf(request);
    const refused = mayWrite(viewer);
    if (refused !== undefined) return refused;
    const { id } = await readPostmortem(server.library, viewer, query.get('postmortem') ?? '');
    const { name } = await readPerson(server.library, viewer, (viewer as PersonViewer).id);
    return { viewer: viewer as PersonViewer, name, postmortem: id, hello: await rooms.open(id), request };
  } catch (error) {
    return explain(server, error);
  }
}

/** Looks again whether somebody who was let in still may be here. Answers why not, or nothing. */
export async function stillAdmitted(
  server: Server,
  request: Request,
  { id }: PersonViewer,
  postmortem: string,
): Promise<Refused | undefined> {
  try {
    const viewer = await server.signIn.viewerOf(request);
    if (viewer.kind === 'person' && viewer.id !== id) return SIGN_IN;
    const refused = mayWrite(viewer);
    if (refused === undefined) await checkSeen(server.library, viewer, postmortem);
    return refused;
  } catch (error) {
    return explain(server, error);
  }
}

function mayWrite(viewer: Viewer): Refused | undefined {
  if (viewer.kind !== 'person') return SIGN_IN;
  if (viewer.scope === 'read') return { code: 4403, why: 'This token is for reading alone.' };
  return can(viewer, 'postmortem.revise') ? undefined : NO_WRITER;
}

function explain({ log }: Server, error: unknown): Refused {
  if (isAppError(error) && error.code === 'not-found') return NOT_SEEN;
  log.error({ of: 'together', err: error }, 'who writes could not be looked up');
  return { code: 1011, why: 'Something went wrong here.' };
}
