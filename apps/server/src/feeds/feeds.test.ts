import { createPostmortem, type Viewer } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { Ajv } from 'ajv';
// @ts-expect-error: it is data, and comes without types.
import jsonFeedSchema from 'jsonfeed-schema';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const basic = (viewer: Viewer): string =>
  `Basic ${Buffer.from(`reader:${viewer.kind === 'person' ? viewer.id : ''}`).toString('base64')}`;

describeLibrary('feeds', (library) => {
  const write = async (texts: readonly Parameters<typeof sampleText>[0][]) => {
    const viewer = await addPerson(library());
    for (const text of texts) await createPostmortem(library(), viewer, { markdown: sampleText(text) });
    const server = testServer(library());
    return { ...server, viewer, ask: server.as(viewer) };
  };

  it('have what is new on top, of all or of a service or a cause', async () => {
    const { ask } = await write([
      { title: 'Mail relay down', services: 'mail', cause: 'The disk of the relay was full.' },
      { title: 'Checkout <b>& co</b> down', services: 'checkout-feed' },
    ]);
    const titles = async (query: string) => {
      const answer = await ask('GET', `/feed.json${query}`);
      expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
      const feed = (await answer.json()) as { items: { title: string; content_text: string }[] };
      return feed.items.map(({ title }) => title.replace(/^PM-\d+ /, ''));
    };
    expect((await titles('')).slice(0, 2)).toEqual(['Checkout & co down', 'Mail relay down']);
    expect(await titles('?service=Checkout-Feed')).toEqual(['Checkout & co down']);
    expect(await titles('?service=nothing')).toEqual([]);
    expect((await titles('?cause=certificate-expired-or-mismatched'))[0]).toBe('Checkout & co down');
    expect(await titles('?cause=hot-shard')).toEqual([]);
  });

  it('are valid JSON Feeds 1.1, also with nothing in them', async () => {
    const { ask } = await write([{ title: 'A “quoted” \u0007 bell \u2028 and ]]> rest' }]);
    const validate = new Ajv({ strict: false, formats: { uri: true, 'date-time': true } }).compile(jsonFeedSchema);
    for (const query of ['', '?service=nothing']) {
      expect(validate(await (await ask('GET', `/feed.json${query}`)).json()), JSON.stringify(validate.errors)).toBe(
        true,
      );
    }
  });

  it('escape whatever people wrote, and leave out what XML has no word for', async () => {
    const { ask } = await write([{ title: 'Down & out \u0007"x"', services: '<svc>' }]);
    const answer = await ask('GET', '/feed.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('Down &amp; out &quot;x&quot;');
    for (const never of ['\u0007', '<svc>']) expect(text).not.toContain(never);
  });

  it('let a reader in by a token as the password, and nobody else', async () => {
    const { app, viewer } = await write([{}]);
    const answer = await app.request('/feed.atom', { headers: { authorization: basic(viewer) } });
    expect(answer.status).toBe(200);
    const refused = await app.request('/feed.atom?token=x', { headers: { accept: '*/*' } });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Basic realm="/),
    ]);
    expect(await refused.text()).not.toContain('Checkout');
    const browser = await app.request('/feed.atom', { headers: { accept: 'text/html' } });
    expect([browser.status, browser.headers.get('www-authenticate')]).toEqual([303, null]);
    // What is understood here is understood nowhere else.
    expect((await app.request('/api/v1/postmortems', { headers: { authorization: basic(viewer) } })).status).toBe(401);
  });

  it('are sent once for as long as the library stays the same', async () => {
    const { ask, viewer } = await write([{}]);
    const etag = (await ask('GET', '/feed.atom')).headers.get('etag') ?? '';
    const again = await ask('GET', '/feed.atom', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('GET', '/feed.json', { headers: { 'if-none-match': etag } })).status).toBe(200);
    await createPostmortem(library(), viewer, { markdown: sampleText() });
    expect((await ask('GET', '/feed.atom', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('are found by programs from pages, by whoever has signed in', async () => {
    const { ask, app } = await write([{ services: 'checkout-feed' }]);
    const page = await (await ask('GET', '/guide/causes/disk-full', { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('href="/feed.atom"');
    expect(page).toContain('href="/feed.json?cause=disk-full"');
    expect(await (await app.request('/nowhere', { headers: { accept: 'text/html' } })).text()).not.toContain('feed');
  });
});
