import type { Settings } from '@failonce/checks';
import { AppError } from '@failonce/document';
import {
  addSamples,
  isUnused,
  type Library,
  listPeople,
  openFirstStart,
  openLibrary,
  readAhead,
  reindex,
  SYSTEM,
} from '@failonce/library';
import pino, { type Logger } from 'pino';
import type { ServerSettings } from './config/settings.ts';
import { gathered, type Lines } from './http/gathered.ts';
import { createMetrics } from './http/metrics.ts';
import { mailBy } from './mail/mail.ts';
import { type RunningJobs, runJobs } from './run-jobs.ts';
import { readSamples } from './samples/read-samples.ts';
import { type Running, serve } from './serve.ts';
import type { Server } from './server.ts';
import { sealWith } from './sign-in/seal.ts';
import { secretOf } from './sign-in/secret.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { singleSignOnOf } from './sign-in/single-sign-on.ts';
import { textsWith } from './texts/texts.ts';

/** What a server is started with. */
export interface StartOptions {
  /** The library: a file's path or a PostgreSQL address. */
  readonly place: string;
  readonly server: ServerSettings;
  /** How postmortems are judged here. */
  readonly checks: Settings;
  readonly version: string;
  /** Is an empty library to have the sample library in it? */
  readonly samples?: boolean;
  /** Where the log goes: a JSON object a line. */
  readonly log: Lines;
}

/** A server that runs. */
export interface Started extends Running {
  /** Where the data lie, as it may be shown. */
  readonly place: string;
  /** As people reach it. */
  readonly address: string;
  /** For the one who makes the first account; undefined where there is an owner. */
  readonly ownerLink: string | undefined;
}

const THIS_MACHINE = /^(?:127(?:\.\d+){3}|::1|localhost)$/;

/** Opens the library and serves it. Throws `storage-…`, `data-too-new`, `address-in-use` and `nobody-can-sign-in`. */
export async function start(options: StartOptions): Promise<Started> {
  const { host, port, trustProxy, requestsAMinute, owner, webhooksWithin: within } = options.server;
  const texts = textsWith(options.checks);
  const library = { ...(await openLibrary(options.place, options.checks)), deriveElsewhere: texts.derive };
  try {
    const people = await listPeople(library, SYSTEM);
    if (!THIS_MACHINE.test(host) && people.length === 0 && owner === undefined)
      throw new AppError('nobody-can-sign-in', { details: { host } });
    const lines = gathered(options.log);
    const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines);
    const secret = await secretOf(library, options.server.secret);
    const singleSignOn = singleSignOnOf(options.server);
    const mail = mailBy(options.server);
    if (options.samples && (await isUnused(library))) await addSamples(library, SYSTEM, readSamples());
    let jobs: RunningJobs | undefined;
    const running = await serve(
      (url) => {
        const address = options.server.address ?? url;
        const tell = (level: 'error' | 'warn', message: string): void => log[level]({ of: 'sign-in' }, message);
        const server: Server = {
          library,
          texts,
          signIn: createSignIn({ library, secret, address, mail, singleSignOn, tell }),
          mail,
          post: { seal: sealWith(secret, 'endpoint'), within },
          log,
          metrics: createMetrics(),
          version: options.version,
          address,
          trustProxy,
          requestsAMinute,
        };
        jobs = runJobs(server);
        return server;
      },
      host,
      port,
    );
    const address = options.server.address ?? running.url;
    const first = await openFirstStart(library, owner);
    readAhead(library).catch((error: unknown) => log.warn({ err: error }, 'the library could not be read ahead'));
    const stopped = new AbortController();
    const catchingUp = catchUp(library, log, stopped.signal);
    return {
      url: running.url,
      place: library.database.place,
      address,
      ownerLink: first === undefined ? undefined : `${address}/join?invitation=${first.token}`,
      stop: async () => {
        stopped.abort();
        await Promise.all([running.stop(), jobs?.stop()]);
        await catchingUp;
        await texts.close();
        lines.flush();
        await library.database.close();
      },
    };
  } catch (error) {
    await library.database.close();
    throw error;
  }
}

/**
 * Derives anew, while people are answered, what an earlier version has derived: whoever installs a new one finds everything
 * in its new pages without doing anything.
 */
async function catchUp(library: Library, log: Logger, stopped: AbortSignal): Promise<void> {
  try {
    const { postmortems } = await reindex(library, { stopped });
    if (postmortems > 0) log.info({ postmortems }, 'read again, as this version reads them');
  } catch (err) {
    log.warn({ err }, 'not everything could be read again: “failonce reindex” tries it once more');
  }
}
