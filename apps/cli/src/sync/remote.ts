import { createHash } from 'node:crypto';
import { AppError, type Identity, isAppError } from '@failonce/document';
import type { Client } from './client.ts';

/** What a library tells of a postmortem, as far as a file needs it. */
export interface Remote {
  readonly number: number;
  readonly slug: string;
  readonly revision: number;
  readonly words: number;
  readonly requirements: { readonly met: number; readonly of: number };
}

/** The same with its newest text. */
export interface RemoteText extends Remote {
  readonly markdown: string;
}

/** The postmortem as it stands. Throws `not-found`, alike where it is not there and not for these eyes. */
export async function readRemote(client: Client, reference: string): Promise<RemoteText> {
  return await told(reference, client, () =>
    client.ask<RemoteText>('GET', `/postmortems/${encodeURIComponent(reference)}`),
  );
}

/** The text of an earlier revision. Throws `revision-missing`. */
export async function readBase(client: Client, { number, revision }: Identity): Promise<string> {
  try {
    const { markdown } = await client.ask<{ markdown: string }>('GET', `/postmortems/${number}/revisions/${revision}`);
    return markdown;
  } catch (error) {
    if (!isAppError(error, 'not-found')) throw error;
    throw new AppError('revision-missing', {
      message: `${client.server} has no revision ${revision} of PM-${number}, on which this file is based.`,
    });
  }
}

/** Adds a postmortem. Sent again, the same text is the same postmortem: an answer that got lost makes no second one. */
export async function createRemote(client: Client, markdown: string): Promise<Remote> {
  const key = `push-${createHash('sha256').update(markdown).digest('hex')}`;
  return await client.ask<Remote>('POST', '/postmortems', { body: { markdown }, headers: { 'idempotency-key': key } });
}

/** Adds a revision. Throws `changed-meanwhile` where `base` is no longer the newest. */
export async function reviseRemote(client: Client, number: number, markdown: string, base: number): Promise<Remote> {
  return await told(`PM-${number}`, client, () =>
    client.ask<Remote>('PUT', `/postmortems/${number}/text`, {
      body: { markdown },
      headers: { 'if-match': `"${base}"` },
    }),
  );
}

async function told<T>(reference: string, { server }: Client, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isAppError(error, 'not-found')) throw error;
    const name = /^\d+$/.test(reference) ? `PM-${reference}` : reference;
    throw new AppError('not-found', { message: `${server} has no ${name}, or it is not for you to see.` });
  }
}
