import { type Library, NOBODY, type Viewer, viewerOfToken } from '@failonce/library';

const BEARER = /^Bearer ([\w.~+/-]{1,500}=*)$/i;

/** Who an `Authorization: Bearer …` speaks for; undefined where a request carries none. */
export async function viewerByToken(library: Library, headers: Headers): Promise<Viewer | undefined> {
  const given = headers.get('authorization');
  if (given === null) return undefined;
  const token = BEARER.exec(given)?.[1];
  return token === undefined ? NOBODY : await viewerOfToken(library, token);
}
