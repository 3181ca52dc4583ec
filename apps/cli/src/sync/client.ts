import { AppError, ERRORS, type ErrorCode } from '@failonce/document';

/** A server as one person talks to it. */
export interface Client {
  readonly server: string;
  /** Asks below `/api/v1`. Throws what the server says, or `server-unreachable` and `no-failonce-there`. */
  ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, more?: Asking): Promise<T>;
  /** Gets a file from below `/api/v1`, with the name that the server gives it. Throws the same. */
  download(path: string): Promise<{ readonly bytes: Uint8Array; readonly name: string | undefined }>;
}

interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How long a server may take for one answer, in milliseconds. */
const PATIENCE = 30_000;

/** A client of the server at this address; without a token it asks as nobody. */
export function clientOf(server: string, token: string | undefined): Client {
  return {
    server,
    ask: async <T>(method: string, path: string, { body, headers = {} }: Asking = {}): Promise<T> => {
      const answer = await send(server, `/api/v1${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (answer.ok && isJson(answer, 'application/json')) return (await answer.json()) as T;
      throw await failureOf(answer, server);
    },
    download: async (path) => {
      const answer = await send(server, `/api/v1${path}`, {
        method: 'GET',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
      const says = answer.headers.get('content-disposition');
      // Whatever else answers with 200, a page before the library for one, gives no file.
      if (!answer.ok || says?.startsWith('attachment') !== true) throw await failureOf(answer, server);
      return { bytes: new Uint8Array(await answer.arrayBuffer()), name: /filename="([^"]+)"/.exec(says)?.[1] };
    },
  };
}

async function send(server: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  } catch (cause) {
    const because = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const said = because instanceof Error ? because.message : String(because);
    throw new AppError('server-unreachable', { message: `${server} does not answer: ${said}.`, cause });
  }
}

async function failureOf(answer: Response, server: string): Promise<AppError> {
  const { status, headers } = answer;
  const problem = isJson(answer, 'application/problem+json') ? ((await answer.json()) as Problem) : undefined;
  if (problem === undefined) {
    await answer.body?.cancel();
    const location = headers.get('location');
    const to = location !== null && URL.canParse(location, server) ? new URL(location, server).origin : server;
    return new AppError('no-failonce-there', {
      message:
        to === server
          ? `${server} answers (${status}), but it is no Failonce.`
          : `${server} sends us on to ${to}. Use that address if it is yours.`,
    });
  }
  const { type: _, title: __, status: ___, help, instance: ____, code, detail, ...details } = problem;
  if (code === 'not-signed-in')
    return new AppError('not-signed-in', {
      message: `${server} does not know us: the token has ended, or there is none.`,
      details: { ...details, help: `failonce login ${server}` },
    });
  // A newer server may know failures that we do not.
  const known = Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'internal';
  return new AppError(known, {
    message: known === code ? `${server}: ${detail}` : `${server}: ${detail} ${help}`,
    details: { ...details, ...(known === code ? {} : { help: false }) },
  });
}

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly help: string;
  readonly instance: string;
}

function isJson(answer: Response, type: string): boolean {
  return answer.headers.get('content-type')?.startsWith(type) === true;
}
