import {
  createPostmortem,
  createToken,
  disablePerson,
  listRevisions,
  NOBODY,
  purge,
  readPostmortem,
  revisePostmortem,
  revokeToken,
  SYSTEM,
  setRole,
  setVisibility,
  type Viewer,
} from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSaved, listeningServer, type Writer, writerAt } from '../testing/together.ts';

describeLibrary('writing together', (library) => {
  let server: Awaited<ReturnType<typeof listeningServer>>;
  let other: typeof server;
  const writers: Writer[] = [];
  beforeAll(async () => {
    [server, other] = [await listeningServer(library()), await listeningServer(library())];
  });
  afterAll(async () => {
    for (const writer of writers) writer.close();
    await server?.stop();
    await other?.stop();
  });

  const TEXT = '# Checkout down\n\nThe disk was full.\n';
  const person = async (...given: Parameters<typeof addPerson> extends [unknown, ...infer Rest] ? Rest : never) => {
    const viewer = await addPerson(library(), ...given);
    for (const each of [server, other]) each.viewers.set(`Bearer ${viewer.id}`, viewer);
    return viewer;
  };
  const begin = async (viewer: Viewer, markdown = TEXT) => {
    const { id, number } = await createPostmortem(library(), viewer, { markdown });
    return { postmortem: { id, number }, base: { revision: 1, markdown } };
  };
  const join = (viewer: { readonly id: string }, options: Awaited<ReturnType<typeof begin>>, at = server): Writer => {
    const writer = writerAt(at.url, viewer.id, options);
    writers.push(writer);
    return writer;
  };
  const type = (writer: Writer, at: number, text: string) => writer.shared().text.insert(at, text);
  const stored = async (id: string) => (await readPostmortem(library(), SYSTEM, id)).markdown;
  const last = (writer: Writer) => writer.states.at(-1);

  it('shows each what the other types, whichever replica they are at, and saves it', async () => {
    const [ada, ben] = [await person(), await person()];
    const options = await begin(ada);
    const [one, two] = [join(ada, options), join(ben, options, other)];
    await one.until(isSaved);
    await two.until(isSaved);
    type(one, 0, 'One. ');
    type(two, two.text().length, 'Two.\n');
    const wanted = `One. ${TEXT}Two.\n`;
    await one.until(() => one.text() === wanted && two.text() === wanted);
    expect(await one.save('Both')).toEqual({ revision: 2 });
    expect(await stored(options.postmortem.id)).toBe(wanted);
    const [newest] = await listRevisions(library(), SYSTEM, options.postmortem.id);
    expect(newest).toMatchObject({ message: 'Both' });
    expect([newest?.authorId, ...(newest?.coAuthorIds ?? [])].sort()).toEqual([ada.id, ben.id].sort());
    await two.until(() => (last(two) as { revision?: number }).revision === 2);
  });

  it('tells the others a name and a cursor, and nothing else that a page says of itself', async () => {
    const [ada, ben] = [await person(), await person()];
    const options = await begin(ada);
    const [one, two] = [join(ada, options), join(ben, options)];
    await one.until(isSaved);
    await two.until(isSaved);
    one
      .shared()
      .awareness.setLocalState({ user: { name: 'The owner', mail: 'x' }, cursor: { anchor: 'x' }, more: 'x' });
    const others = () =>
      [...two.shared().awareness.getStates()].filter(([client]) => client !== two.shared().doc.clientID);
    await two.until(() => others().length === 1);
    expect(others()[0]?.[1]).toEqual({ user: { name: `Person ${ada.id.slice(-4)}` }, cursor: null });
    one.close();
    await two.until(() => others().length === 0);
  });

  it('brings in what is written from outside', async () => {
    const ada = await person();
    const options = await begin(ada);
    const one = join(ada, options);
    await one.until(isSaved);
    type(one, TEXT.length, 'Typed.\n');
    await one.until(isSaved);
    await revisePostmortem(library(), ada, options.postmortem.id, {
      markdown: TEXT.replace('full', 'broken'),
      base: 1,
    });
    await one.until(() => one.text() === `${TEXT.replace('full', 'broken')}Typed.\n`);
    expect(await one.save()).toEqual({ revision: 3 });
  });

  it('takes back what was typed alone when the connection is back', async () => {
    const [ada, ben] = [await person(), await person()];
    const options = await begin(ada);
    const [one, two] = [join(ada, options), join(ben, options)];
    await one.until(isSaved);
    await two.until(isSaved);
    one.cut();
    await one.until((each) => last(each)?.kind === 'alone');
    type(one, 0, 'Alone. ');
    type(two, TEXT.length, 'Meanwhile.\n');
    await one.until(isSaved);
    expect(one.text()).toBe(`Alone. ${TEXT}Meanwhile.\n`);
    await two.until(() => two.text() === one.text());
  });

  it('merges what one brings who comes back to another epoch', async () => {
    const owner = await person({ role: 'owner' });
    const options = await begin(owner, '# A\n\nThe password is hunter-22.\n\nThe disk was full.\n');
    const one = join(owner, options);
    await one.until(isSaved);
    type(one, 4, 'Typed.\n');
    await one.until(isSaved);
    one.cut();
    await one.until((each) => last(each)?.kind === 'alone');
    type(one, one.text().length, 'Alone.\n');
    await purge(library(), owner, options.postmortem.id, { secret: 'hunter-22', reason: 'A password.' });
    await one.until((each) => each.states.some(({ kind }) => kind === 'merged'));
    await one.until(isSaved);
    expect(one.text()).toBe('# A\nTyped.\n\nThe password is [taken out by an owner].\n\nThe disk was full.\nAlone.\n');
    expect(one.states).toContainEqual({ kind: 'merged', conflicts: 0 });
  });

  it('brings what was not sent when its page is loaded again', async () => {
    const ada = await person();
    const options = await begin(ada);
    const items = new Map<string, string>();
    const keep = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
    const nowhere = writerAt('http://127.0.0.1:1', ada.id, { ...options, keep });
    type(nowhere, TEXT.length, 'Typed on a train.\n');
    nowhere.close();
    await revisePostmortem(library(), ada, options.postmortem.id, { markdown: `New\n\n${TEXT}`, base: 1 });
    const again = writerAt(server.url, ada.id, { ...options, keep });
    writers.push(again);
    expect(again.text()).toBe(`${TEXT}Typed on a train.\n`);
    await again.until(isSaved);
    expect(again.text()).toBe(`New\n\n${TEXT}Typed on a train.\n`);
    expect([...items]).toEqual([]);
  });

  it('shows both sides where both have written at one place', async () => {
    const ada = await person();
    const options = await begin(ada);
    await revisePostmortem(library(), ada, options.postmortem.id, {
      markdown: TEXT.replace('full', 'broken'),
      base: 1,
    });
    const one = join(ada, options);
    type(one, TEXT.indexOf('full'), 'very ');
    await one.until((each) => each.states.some(({ kind }) => kind === 'merged'));
    expect(one.text()).toContain(
      '<<<<<<< what you have typed\nThe disk was very full.\n=======\nThe disk was broken.\n>>>>>>>',
    );
  });

  it.each([
    ['who is not signed in', async () => 'nobody', 'not-signed-in'],
    ['who only reads', async () => (await person({ role: 'reader' })).id, 'not-allowed'],
    [
      'whose token only reads',
      async () => {
        const viewer = await person();
        server.viewers.set(`Bearer ${viewer.id}`, { ...viewer, scope: 'read' });
        return viewer.id;
      },
      'not-allowed',
    ],
  ])('lets nobody in %s', async (_, token, code) => {
    const one = join({ id: await token() }, await begin(await person()));
    await one.until((each) => last(each)?.kind === 'refused');
    expect(last(one)).toMatchObject({ code });
  });

  it('lets one out within a second whose rights end, and says why', async () => {
    const [ada, ben] = [await person(), await person()];
    const options = await begin(ada);
    const [one, two] = [join(ada, options), join(ben, options)];
    await one.until(isSaved);
    await two.until(isSaved);
    await setVisibility(library(), ada, options.postmortem.id, { visibility: 'people', audience: [ada.id] });
    await two.until((each) => last(each)?.kind === 'refused', 1000);
    expect(last(two)).toMatchObject({ code: 'not-found' });
    type(one, 0, 'Private. ');
    await one.until(isSaved);
    expect(two.text()).not.toContain('Private');
    server.viewers.set(`Bearer ${ada.id}`, NOBODY);
    // Some change has to tell that something is otherwise.
    await createPostmortem(library(), ben, { markdown: '# B\n' });
    await one.until((each) => last(each)?.kind === 'refused', 1000);
    expect(last(one)).toMatchObject({ code: 'not-signed-in' });
  });

  it.each([
    ['its token is revoked', async (_: Viewer, token: { id: string }) => revokeToken(library(), SYSTEM, token.id)],
    ['the person is disabled', async ({ id }: Viewer & { id: string }) => disablePerson(library(), SYSTEM, id)],
    [
      'the person only reads from now on',
      async ({ id }: Viewer & { id: string }) => setRole(library(), SYSTEM, id, 'reader'),
    ],
  ])('lets a program out when %s', async (_, change) => {
    const ada = await person();
    const token = await createToken(library(), ada, { name: 'a program', scope: 'write' });
    const one = join({ id: token.token }, await begin(ada));
    await one.until(isSaved);
    await change(ada, token);
    await one.until((each) => last(each)?.kind === 'refused', 1000);
  });

  it('tells a page that is older than the server', async () => {
    const ada = await person();
    const options = await begin(ada);
    const one = writerAt(server.url, ada.id, { ...options, version: '0.0.0-old' });
    writers.push(one);
    await one.until(({ states }) => states.some(({ kind }) => kind === 'old-page'));
    type(one, 0, 'Still kept. ');
    await one.until(isSaved);
  });
});
