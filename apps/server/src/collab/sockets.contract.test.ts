import { createPostmortem, NOBODY, openDraft, type Role, type Viewer } from '@failonce/library';
import { addPerson, addTeam, describeLibrary, sampleText } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { isSaved, listeningServer, type Raw, rawSocket, type Writer, writerAt } from '../testing/together.ts';
import { readMessage } from './read-message.ts';

// The socket × every role × every visibility: of what a person may not see nothing comes, not that it exists, not a
// word of it, not who is writing it; and what is no message of a page is refused, and disturbs nobody.

const ROLES: readonly Role[] = ['owner', 'quality-reviewer', 'reviewer', 'editor', 'reader'];

describeLibrary('the socket', (library) => {
  let server: Awaited<ReturnType<typeof listeningServer>>;
  let ada: Extract<Viewer, { kind: 'person' }>;
  let inside: Writer[];
  let open: { readonly id: string; readonly name: string };
  let hidden: readonly {
    readonly id: string;
    readonly word: string;
    readonly name: string;
    readonly audience: string;
  }[];
  let viewers: readonly Viewer[];

  const authorization = (viewer: Viewer): string => `Bearer ${viewer.kind === 'person' ? viewer.id : 'nobody'}`;
  const enter = (viewer: Viewer, postmortem: string): Raw =>
    rawSocket(server.url, `postmortem=${postmortem}&protocol=1`, { authorization: authorization(viewer) });
  const add = async (...[options]: [] | [{ role: Role; teams?: string[] }]) => {
    const viewer = await addPerson(library(), options);
    server.viewers.set(authorization(viewer), viewer);
    return viewer;
  };

  beforeAll(async () => {
    server = await listeningServer(library());
    ada = await add();
    const team = await addTeam(library(), 'payments');
    const named = await add({ role: 'reader' });
    inside = [];
    const make = async (word: string, visibility: 'company' | 'team' | 'people', audience: string[]) => {
      const markdown = sampleText({ title: `The ${word} failed`, cause: `The ${word} expired.` });
      const { id, number } = await createPostmortem(library(), ada, { markdown, visibility, audience });
      const writer = writerAt(server.url, ada.id, { postmortem: { id, number }, base: { revision: 1, markdown } });
      inside.push(writer);
      await writer.until(isSaved);
      return { id, word, name: `${id}/${(await openDraft(library(), id)).epoch}`, audience: audience[0] ?? '' };
    };
    open = await make('zebra', 'company', []);
    hidden = [await make('okapi', 'team', [team]), await make('quokka', 'people', [named.id])];
    const people: Viewer[] = [ada, named];
    for (const role of ROLES) people.push(await add({ role }), await add({ role, teams: [team] }));
    viewers = [NOBODY, ...people];
  });
  afterAll(async () => {
    for (const writer of inside ?? []) writer.close();
    await server?.stop();
  });

  const sees = (viewer: Viewer, audience: string): boolean =>
    viewer.kind === 'person' &&
    (viewer.role === 'owner' || viewer.id === ada.id || viewer.id === audience || viewer.teams.includes(audience));
  const writes = (viewer: Viewer): boolean => viewer.kind === 'person' && viewer.role !== 'reader';

  it('tells nobody more than is theirs', async () => {
    for (const viewer of viewers) {
      for (const { id, word, name, audience } of hidden) {
        const raw = enter(viewer, id);
        if (sees(viewer, audience) && writes(viewer)) {
          await expect.poll(raw.heard).toContain(name.split('/')[1]);
          raw.socket.close();
          continue;
        }
        const nothing = enter(viewer, '019fffff-0000-7000-8000-000000000000');
        const ended = await raw.ended;
        expect(ended.code).toBeGreaterThanOrEqual(4401);
        // To one who may not see it, it is as if it did not exist.
        if (!sees(viewer, audience)) expect(ended).toEqual(await nothing.ended);
        expect(raw.heard()).toBe('');
        expect(ended.reason).not.toContain(word);
      }
    }
  });

  it('gives nothing of another document to one who is in', async () => {
    const editor = await add();
    for (const { name, word } of hidden) {
      for (const kind of [signIn(name), askSync(name), [...address(name), 3], [...address(name), 5, 2, 123, 125]]) {
        const raw = enter(editor, open.id);
        await expect.poll(raw.heard).toContain('epoch');
        raw.socket.send(new Uint8Array(signIn(open.name)));
        raw.socket.send(new Uint8Array(kind));
        expect(await raw.ended).toMatchObject({ code: 4400 });
        expect(raw.heard()).not.toContain(word);
        expect(raw.heard()).not.toContain(name);
      }
    }
  });

  it('is not opened for another site, without a token, or elsewhere', async () => {
    const status = async (path: string, headers: Record<string, string>): Promise<number> => {
      const upgrade = {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      };
      const { request } = await import('node:http');
      return await new Promise((resolve, reject) => {
        const asked = request(server.url + path, { headers: { ...upgrade, ...headers } });
        asked.on('response', (response) => resolve(response.statusCode ?? 0));
        asked.on('upgrade', (response, socket) => {
          socket.destroy();
          resolve(response.statusCode ?? 0);
        });
        asked.on('error', reject).end();
      });
    };
    const path = `/api/v1/together?postmortem=${open.id}&protocol=1`;
    const bearer = authorization(ada);
    expect(await status(path, { authorization: bearer })).toBe(101);
    expect(await status(path, { authorization: bearer, origin: server.url })).toBe(101);
    expect(await status(path, { authorization: bearer, origin: 'https://evil.example' })).toBe(403);
    expect(await status(path, { cookie: 'a=b' })).toBe(403);
    expect(await status('/elsewhere', { authorization: bearer })).toBe(404);
  });

  it('refuses what no page says, logs it, and disturbs nobody', async () => {
    const [witness] = inside as [Writer];
    const map = new Doc();
    map.getMap('markdown').set('a', 'b');
    const other = new Doc();
    other.getText('other').insert(0, 'x');
    const bold = new Doc();
    bold.getText('markdown').insert(0, 'x', { bold: true });
    const sync = (doc: Doc) => [...address(open.name), 0, 2, ...bytes(encodeStateAsUpdate(doc))];
    const hostile: [string, string | number[], number][] = [
      ['text', 'hello', 4400],
      ['nothing', [], 4400],
      ['noise', [255, 255, 255, 255, 255, 255], 4400],
      ['a kind that there is not', [...address(open.name), 6, 1, 1], 4400],
      ['no update', [...address(open.name), 0, 2, 3, 255, 255, 255], 4400],
      ['an update that ends too early', [...address(open.name), 0, 2, 200], 4400],
      ['what is no text', sync(map), 4400],
      ['another text', sync(other), 4400],
      ['a text with formats', sync(bold), 4400],
      ['presence that is none', [...address(open.name), 1, 3, 1, 1, 1], 4400],
      ['too much presence', [...address(open.name), 1, ...bytes(new Uint8Array(5000))], 4413],
      ['what is not said', [...address(open.name), 5, 4, ...Buffer.from('{"x"')], 4400],
      ['what is too large', new Array<number>(5 * 1024 * 1024).fill(0), 1009],
    ];
    for (const [what, message, code] of hostile) {
      const raw = enter(ada, open.id);
      await expect.poll(raw.heard).toContain('epoch');
      const before = server.logged.length;
      raw.socket.send(new Uint8Array(signIn(open.name)));
      raw.socket.send(typeof message === 'string' ? message : new Uint8Array(message));
      expect({ what, ...(await raw.ended) }).toMatchObject({ what, code });
      const told = server.logged.slice(before).map((line) => JSON.parse(line) as { of?: string; level: number });
      expect(told.filter(({ of, level }) => of === 'together' && level === 40).length, what).toBeGreaterThan(0);
    }
    const flood = enter(ada, open.id);
    await expect.poll(flood.heard).toContain('epoch');
    flood.socket.send(new Uint8Array(signIn(open.name)));
    for (let sent = 0; sent < 3000; sent++) flood.socket.send(new Uint8Array(askSync(open.name)));
    expect(await flood.ended).toMatchObject({ code: 4429 });
    witness.shared().text.insert(0, 'Undisturbed. ');
    await witness.until(isSaved);
    expect(witness.states.some(({ kind }) => kind === 'alone' || kind === 'refused')).toBe(false);
    expect(witness.text()).not.toContain('x, ');
    expect(server.logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
  });

  it('has room for so many windows of a person', async () => {
    const editor = await add();
    const all = Array.from({ length: 31 }, () => enter(editor, open.id));
    expect(await Promise.race(all.map(({ ended }) => ended))).toMatchObject({ code: 4429 });
    for (const { socket } of all) socket.close();
  });
});

it('reads the messages that a page sends', () => {
  expect(readMessage(new Uint8Array(signIn('a/b')), 'a/b')).toEqual({ kind: 'sign-in' });
  expect(readMessage(new Uint8Array(askSync('a/b')), 'a/b')).toEqual({ kind: 'sync', update: undefined });
  expect(readMessage(new Uint8Array(askSync('a/old')), 'a/b')).toEqual({ kind: 'elsewhere' });
  expect(() => readMessage(new Uint8Array(askSync('c/d')), 'a/b')).toThrow();
});

function bytes(content: Uint8Array): number[] {
  const length: number[] = [];
  let rest = content.length;
  for (; rest > 127; rest >>= 7) length.push((rest & 127) | 128);
  return [...length, rest, ...content];
}

function address(name: string): number[] {
  return bytes(new TextEncoder().encode(name));
}

function signIn(name: string): number[] {
  return [...address(name), 2, 0, 1, 49];
}

function askSync(name: string): number[] {
  return [...address(name), 0, 0, 1, 0];
}
