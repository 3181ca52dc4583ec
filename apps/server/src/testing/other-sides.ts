import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What the other side does with what it is sent: takes it, refuses it, or breaks off when it has all of it. */
export type Answering = () => 'take' | 'refuse' | 'break';

/** Something that was sent to the other side, whether or not it was taken. */
export interface Arrived {
  readonly id: string;
  readonly taken: boolean;
  readonly to: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface OtherSide {
  readonly address: string;
  readonly arrived: Arrived[];
  stop(): Promise<void>;
}

/** A mail server on this machine that answers as it is told to. */
export async function mailServer(answering: Answering = () => 'take'): Promise<OtherSide> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      let body = '';
      stream.on('data', (piece) => {
        body += piece;
      });
      stream.on('end', () => {
        const id = /^Message-ID: <(\S{1,100})@/im.exec(body)?.[1] ?? '';
        const how = answering();
        const to = envelope.rcptTo.map(({ address }) => address).join();
        arrived.push({ id, taken: how === 'take', to, headers: {}, body });
        if (how === 'take') done();
        else done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A program on this machine that is told of events, and answers as it is told to, after some milliseconds. */
export async function endpointServer(answering: Answering = () => 'take', slow = () => 0): Promise<OtherSide> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request).catch(() => undefined);
    if (body === undefined) return;
    const how = answering();
    await pause(slow());
    const id = String(request.headers['webhook-id']);
    arrived.push({ id, taken: how === 'take', to: request.url ?? '', headers: request.headers, body });
    if (how === 'break') return void request.socket.destroy();
    response.writeHead(how === 'take' ? 204 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
}
