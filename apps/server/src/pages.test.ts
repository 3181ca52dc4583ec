import { createPostmortem, readAudit } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

const BROWSER = { headers: { accept: 'text/html' } };

describeLibrary('pages', (library) => {
  it('lead who has not signed in to the sign-in, and back', async () => {
    const { app } = testServer(library());
    const answer = await app.request('/?text=a%20b', BROWSER);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2F%3Ftext%3Da%2520b']);
  });

  it('are sent once for as long as the library stays the same', async () => {
    const viewer = await addPerson(library());
    const ask = testServer(library()).as(viewer);
    const first = await ask('GET', '/', BROWSER);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const again = await ask('GET', '/', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await createPostmortem(library(), viewer, { markdown: sampleText({ title: 'The <b>lamp</b> failed' }) });
    const changed = await ask('GET', '/', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('The lamp failed');
  });

  it('are kept beside private ones, of which each reading is written down', async () => {
    const author = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const { as } = testServer(library());
    const open = await createPostmortem(library(), author, { markdown: '# Open\n' });
    const hidden = await createPostmortem(library(), author, {
      markdown: sampleText({ title: 'Hidden' }),
      visibility: 'people',
      audience: [author.id],
    });
    const at = (of: { number: number; slug: string }): string => `/pm/${of.number}-${of.slug}`;
    const etag = (await as(author)('GET', at(open), BROWSER)).headers.get('etag') ?? '';
    const read = await as(owner)('GET', at(hidden), BROWSER);
    expect([read.status, read.headers.get('etag'), read.headers.get('cache-control')]).toEqual([
      200,
      null,
      'private, no-store',
    ]);
    expect((await as(owner)('GET', at(hidden), BROWSER)).status).toBe(200);
    const readings = { kind: 'postmortem.read-private', subject: hidden.id };
    expect(await readAudit(library(), owner, readings)).toHaveLength(2);
    expect((await as(author)('GET', at(open), { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('are the same to two readers only in what both may see', async () => {
    const author = await addPerson(library());
    const other = await addPerson(library(), { role: 'reader' });
    const { as } = testServer(library());
    await createPostmortem(library(), author, {
      markdown: sampleText({ title: 'The wombat failed' }),
      visibility: 'people',
      audience: [author.id],
    });
    expect(await (await as(author)('GET', '/', BROWSER)).text()).toContain('wombat');
    expect(await (await as(other)('GET', '/', BROWSER)).text()).not.toContain('wombat');
  });

  it('say what went wrong to people as a page, and to programs as data', async () => {
    const ask = testServer(library()).as(await addPerson(library()));
    const page = await ask('GET', '/nowhere', BROWSER);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(await page.text()).toContain('ask that person for access');
    expect((await ask('GET', '/nowhere')).headers.get('content-type')).toBe('application/problem+json');
    expect((await ask('GET', '/api/v1/postmortems/999', BROWSER)).headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });

  it('load nothing but files of ours, which browsers keep for good', async () => {
    const { app, as } = testServer(library());
    const page = await as(await addPerson(library()))('GET', '/', BROWSER);
    const text = await page.text();
    expect(text).not.toMatch(/ style=| on[a-z]+=|<style|<script(?! type="module" src="\/assets)/);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const [style = ''] = /\/assets\/style-\w+\.css/.exec(text) ?? [];
    const answer = await app.request(style, { headers: { 'accept-encoding': 'br' } });
    expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual([
      'text/css; charset=utf-8',
      'br',
    ]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });
});
