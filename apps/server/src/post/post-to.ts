import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublic, postAddress } from './post-address.ts';

/** How long an endpoint may take, in milliseconds, from the look-up of its name to the end of its answer. */
const LONGEST = 10_000;
/** Bytes of an answer that are read. */
const MOST_READ = 1000;

/** What came back; without a status, why nothing did. */
export interface PostAnswer {
  readonly status: number | undefined;
  readonly text: string;
}

/**
 * Posts JSON to an address, once: follows nothing that it is sent on to, and connects to no address of the own network
 * unless that was allowed, whatever its name is said to be at that moment.
 */
export async function postTo(
  given: string,
  {
    body,
    headers,
    within,
  }: { readonly body: string; readonly headers: Readonly<Record<string, string>>; readonly within: boolean },
): Promise<PostAnswer> {
  const address = postAddress(given, { within });
  if (typeof address === 'string') return { status: undefined, text: address };
  const signal = AbortSignal.timeout(LONGEST);
  return await new Promise<PostAnswer>((resolve) => {
    const failed = (error: unknown): void =>
      resolve({
        status: undefined,
        text: signal.aborted
          ? 'It did not answer within ten seconds.'
          : error instanceof Error
            ? error.message
            : String(error),
      });
    try {
      const request = (address.protocol === 'https:' ? requestHttps : requestHttp)(
        address,
        {
          method: 'POST',
          signal,
          // A connection of its own: nothing of one endpoint goes on to another.
          agent: false,
          ...(within ? {} : { lookup: lookupPublic }),
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'Failonce',
            ...headers,
          },
        },
        (response) => {
          const pieces: Buffer[] = [];
          let read = 0;
          const done = (): void => {
            const text = Buffer.concat(pieces).subarray(0, MOST_READ).toString('utf8');
            resolve({ status: response.statusCode, text });
            request.destroy();
          };
          response.on('data', (piece: Buffer) => {
            pieces.push(piece);
            read += piece.length;
            if (read >= MOST_READ) done();
          });
          response.once('end', done);
          response.once('error', failed);
        },
      );
      request.once('error', failed);
      request.end(body);
    } catch (error) {
      failed(error);
    }
  });
}

/** Looks a name up for the connection that is made, and refuses what is of the own network. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, []);
    const all = found as unknown as { readonly address: string; readonly family: number }[];
    if (all.length === 0 || !all.every(({ address }) => isPublic(address)))
      return done(new Error(`${hostname} is an address of the own network.`), []);
    if (options.all) return done(null, all);
    const [first] = all as [{ address: string; family: number }];
    return done(null, first.address, first.family);
  });
};
