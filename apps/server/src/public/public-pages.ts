import { AppError, isAppError } from '@failonce/document';
import { type Library, listPublic, type PublicShown, readPublic } from '@failonce/library';
import {
  atomFeed,
  type Feed,
  publicDocumentOf,
  publicFoot,
  publicListPage,
  publicNothing,
  readingPage,
} from '@failonce/pages';
import { loadOutput, type OutputId, outputIds, readAssets } from '@failonce/publish';
import { type Context, Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import type { Server } from '../server.ts';
import { isOpen } from '../views/public-of.ts';
import { publishedFromCopy, readPublicCopy, readPublicPicture } from './public-copy.ts';

/** The forms that outsiders may have, by the ending of the address. */
export const PUBLIC_FORMS: Readonly<Record<string, OutputId>> = Object.fromEntries(
  Object.entries({ pdf: 'pdf', docx: 'docx', md: 'markdown', json: 'json', html: 'html' }).flatMap(([ending, form]) => {
    const id = outputIds.find((each) => each === form);
    return id === undefined ? [] : [[ending, id]];
  }),
);

/** Bytes of forms that are kept in memory: whoever asks for a PDF again and again is not worth another one. */
const KEPT_BYTES = 64 * 1024 * 1024;
const LISTED_AT_ONCE = 50;
const MOST_SAID = 1000;

interface Said {
  readonly title: string;
  readonly about: string;
}

const WITH_PICTURES: ReadonlySet<OutputId> = new Set(['html', 'pdf', 'docx']);

/**
 * What everybody may read without signing in: approved public versions, and nothing else. They are made of the approved text
 * alone; no viewer is asked for, and no other page of the library answers here. Where failonce.yaml does not open them, and
 * where there never was anything, the answer is the same.
 */
export function publicPages(server: Server): Hono {
  const app = new Hono();
  const { library } = server;
  const { pages } = library.settings.public;
  const forms = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ length }) => length + 1,
  });
  const said = new LRUCache<string, Said>({ max: MOST_SAID });
  /** What the list and the feed say of one: an approved text stays as it is, so it is read once. */
  const saidOf = async (shown: PublicShown): Promise<Said> => {
    const key = `${shown.id} ${shown.sha256}`;
    const kept = said.get(key);
    if (kept !== undefined) return kept;
    const { title, description = '' } = readingPage(await readingOf(server, shown));
    const read = { title, about: description };
    said.set(key, read);
    return read;
  };
  const find = async (address: string): Promise<PublicShown> => {
    const shown = pages === 'none' ? undefined : await readPublic(library, address);
    if (shown === undefined || !isOpen(shown.kind, pages)) throw new AppError('not-found');
    return shown;
  };

  app.use(async (c, next) => {
    c.set('route', '/public');
    await next();
  });
  app.get('/', async (c) => {
    if (pages !== 'listed') throw new AppError('not-found');
    const { items, next } = await listPublic(library, { after: c.req.query('after'), limit: LISTED_AT_ONCE });
    const entries = [];
    for (const item of items) {
      entries.push({ ...(await saidOf(item)), address: item.address, approvedAt: item.approvedAt });
    }
    const page = publicListPage({ company: company(library), entries, next });
    return c.html(
      publicDocumentOf({ ...frameOf(library), indexed: true, address: at(server, '') }, page),
      200,
      NEVER_KEPT,
    );
  });
  app.get('/feed.atom', async (c) => {
    if (pages !== 'listed') throw new AppError('not-found');
    const { items } = await listPublic(library, { limit: LISTED_AT_ONCE });
    const entries: Feed['entries'][number][] = [];
    for (const item of items) {
      const { title, about } = await saidOf(item);
      const [address, createdAt] = [at(server, `/${item.address}`), item.approvedAt];
      const same = { createdAt, updatedAt: createdAt, authors: [], tags: [] };
      entries.push({ id: item.id, title, address, summary: about, ...same });
    }
    const feed = atomFeed({
      title: company(library) === undefined ? 'Postmortems' : `${company(library)}: postmortems`,
      home: at(server, ''),
      self: { atom: at(server, '/feed.atom'), json: at(server, '/feed.atom') },
      updatedAt: items[0]?.approvedAt ?? '1970-01-01T00:00:00.000Z',
      entries,
    });
    return c.body(feed, 200, { ...NEVER_KEPT, 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  app.get('/:address/files/:name', async (c) => {
    const shown = await find(c.req.param('address'));
    const file = await readPublicPicture(library, shown, c.req.param('name'));
    if (file === undefined) throw new AppError('not-found');
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, { ...headersOf(shown), 'content-type': file.mediaType });
  });
  app.get('/:address', async (c) => {
    const [, address = '', ending] = /^(.+?)(?:\.([a-z]+))?$/.exec(c.req.param('address')) ?? [];
    const id = ending === undefined ? undefined : PUBLIC_FORMS[ending];
    if (ending !== undefined && id === undefined) throw new AppError('not-found');
    const shown = await find(address);
    if (id === undefined) return c.html(await pageOf(server, shown), 200, headersOf(shown));
    const key = `${shown.id} ${shown.sha256} ${id}`;
    const output = await loadOutput(id);
    let body = forms.get(key);
    if (body === undefined) {
      const copy = await readPublicCopy(library, shown, at(server, `/${shown.address}`), WITH_PICTURES.has(id));
      body = await server.texts.publish(id, copy);
      forms.set(key, body);
    }
    return c.body(body, 200, {
      ...headersOf(shown),
      'content-type': output.mediaType,
      'content-disposition': `inline; filename="postmortem.${output.extension}"`,
    });
  });
  app.all('*', () => {
    throw new AppError('not-found');
  });
  app.onError((error, c) => answerNothing(c, server, error));
  return app;
}

/** Asked for each time: what is withdrawn is gone at once, from the caches of others, too. */
const NEVER_KEPT = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

function headersOf({ kind }: PublicShown): Record<string, string> {
  return kind === 'slug' ? NEVER_KEPT : { ...NEVER_KEPT, 'x-robots-tag': 'noindex, nofollow' };
}

/** One answer for what never was and what nobody may read; another, for good, for what was withdrawn. */
function answerNothing(c: Context, server: Server, error: Error): Response | Promise<Response> {
  const gone = isAppError(error) && error.code === 'withdrawn-publicly';
  if (!gone && !(isAppError(error) && error.code === 'not-found')) throw error;
  // Where nothing is open, there is no frame of a company either.
  const frame =
    server.library.settings.public.pages === 'none'
      ? { assets: readAssets().addresses, company: undefined, listed: false }
      : frameOf(server.library);
  return c.html(publicDocumentOf({ ...frame, indexed: false }, publicNothing(gone)), gone ? 410 : 404, NEVER_KEPT);
}

async function pageOf(server: Server, shown: PublicShown): Promise<string> {
  const page = readingPage(await readingOf(server, shown));
  return publicDocumentOf(
    {
      ...frameOf(server.library),
      indexed: shown.kind === 'slug',
      address: at(server, `/${shown.address}`),
      foot: publicFoot(shown.address, shown.approvedAt, Object.keys(PUBLIC_FORMS)),
    },
    page,
  );
}

/** Made of the approved text and nothing else. */
async function readingOf(server: Server, shown: PublicShown) {
  const copy = await readPublicCopy(server.library, shown, at(server, `/${shown.address}`), false);
  return publishedFromCopy(copy, server.library.settings).reading;
}

function frameOf(library: Library) {
  return {
    assets: readAssets().addresses,
    company: company(library),
    listed: library.settings.public.pages === 'listed',
  };
}

function company({ settings }: Library): string | undefined {
  return settings.public.company;
}

function at({ address }: Pick<Server, 'address'>, rest: string): string {
  return `${new URL(address).origin}/public${rest}`;
}
