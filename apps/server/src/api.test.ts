import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { type Ask, testServer } from './testing/test-server.ts';

describeLibrary('the API', (library) => {
  const askAs = async (role: 'editor' | 'reader' | 'owner' = 'editor'): Promise<Ask> => {
    const { as } = testServer(library());
    return as(await addPerson(library(), { role }));
  };

  it('adds, reads and revises a postmortem', async () => {
    const ask = await askAs();
    const made = await ask('POST', '/api/v1/postmortems', { body: { markdown: sampleText() } });
    expect(made.status).toBe(201);
    const location = made.headers.get('location') ?? '';
    const read = await ask('GET', location);
    const etag = read.headers.get('etag') ?? '';
    expect(await read.json()).toMatchObject({ revision: 1, markdown: sampleText(), services: ['checkout-api'] });
    expect((await ask('GET', location, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const revised = await ask('PUT', `${location}/text`, {
      body: { markdown: '# Another title\n' },
      headers: { 'if-match': etag },
    });
    expect(await revised.json()).toMatchObject({ revision: 2, title: 'Another title' });
    const { items } = (await (await ask('GET', `${location}/revisions`)).json()) as { items: unknown[] };
    expect(items).toHaveLength(2);
    expect(await (await ask('GET', `${location}/revisions/1`)).json()).toMatchObject({ markdown: sampleText() });
  });

  it('refuses a lost update with both texts, and a write that does not say what it changes', async () => {
    const ask = await askAs();
    const made = await ask('POST', '/api/v1/postmortems', { body: { markdown: '# One\n' } });
    const [location, etag] = [made.headers.get('location') ?? '', made.headers.get('etag') ?? ''];
    const put = (markdown: string, headers: Record<string, string>): Promise<Response> =>
      ask('PUT', `${location}/text`, { body: { markdown }, headers });
    expect((await put('# Hers\n', { 'if-match': etag })).status).toBe(200);
    const refused = await put('# His\n', { 'if-match': etag });
    expect(refused.status).toBe(412);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'changed-meanwhile', theirs: '# Hers\n', yours: '# His\n' });
    expect((await put('# His\n', {})).status).toBe(428);
    expect((await put('# His\n', { 'if-match': 'W/"x"' })).status).toBe(422);
  });

  it('does a named write once', async () => {
    const ask = await askAs();
    const before = await count(ask);
    const send = (body: unknown): Promise<Response> =>
      ask('POST', '/api/v1/postmortems', {
        body,
        headers: { 'idempotency-key': 'from the outbox'.replaceAll(' ', '-') },
      });
    const answers = await Promise.all([1, 2, 3].map(() => send({ markdown: '# Once\n' })));
    const numbers = await Promise.all(answers.filter(({ ok }) => ok).map(async (each) => (await json(each)).number));
    expect(new Set(numbers).size).toBe(1);
    // Whoever came while the first was at work is told that it is done already.
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const again = await send({ markdown: '# Once\n' });
    expect([again.status, (await json(again)).number]).toEqual([201, numbers[0]]);
    expect(again.headers.get('location')).toBe(`/api/v1/postmortems/${numbers[0]}`);
    expect((await send({ markdown: '# Another\n' })).status).toBe(422);
    expect(await count(ask)).toBe(before + 1);
  });

  it('finds a postmortem by words and filters, with what was asked for marked', async () => {
    const ask = await askAs();
    const markdown = sampleText({ title: 'The tapir froze', services: 'tapir-api', date: '2020-02-03' });
    await ask('POST', '/api/v1/postmortems', { body: { markdown } });
    const found = await json(await ask('GET', '/api/v1/search?text=tap&year=2020'));
    expect(found).toMatchObject({
      total: 1,
      hits: [{ title: [{ text: 'The ', marked: false }, { text: 'tapir', marked: true }, { text: ' froze' }] }],
      facets: { service: [{ value: 'tapir-api', count: 1 }], year: [{ value: '2020', count: 1 }] },
    });
    const listed = await json(await ask('GET', '/api/v1/postmortems?service=tapir-api&service=none'));
    expect(listed).toMatchObject({ total: 1, items: [{ title: 'The tapir froze' }] });
    expect(await json(await ask('GET', '/api/v1/search?text=tapirr'))).toMatchObject({ suggestions: ['tapir'] });
    expect((await ask('GET', '/api/v1/search?colour=red')).status).toBe(422);
  });

  it('knows what failed this way before, for a postmortem and for a text', async () => {
    const ask = await askAs();
    const markdown = sampleText({ title: 'Login down', services: 'login', date: '2026-05-06' });
    const { number } = await json(await ask('POST', '/api/v1/postmortems', { body: { markdown } }));
    const first = { shown: true, cause: 'certificate-expired-or-mismatched' };
    const { items } = await json(await ask('GET', `/api/v1/postmortems/${number}/similar?top=1`));
    expect(items).toMatchObject([{ ...first, passages: { found: expect.stringContaining('certificate') } }]);
    const again = await json(await ask('POST', '/api/v1/search/similar', { body: { markdown } }));
    expect(again).toMatchObject({ items: expect.arrayContaining([expect.objectContaining(first)]) });
    expect(await json(await ask('POST', '/api/v1/search/similar', { body: { markdown: '# Lunch' } }))).toEqual({
      items: [],
    });
  });

  it('judges as the command does', async () => {
    const ask = await askAs('reader');
    const judged = await (await ask('POST', '/api/v1/check', { body: { markdown: sampleText() } })).json();
    expect(judged).toMatchObject({
      path: 'text.md',
      requirements: { 'summary-section': { met: true }, length: { met: false } },
      facts: { start: '09:02', duration_minutes: 61 },
    });
  });

  it.each([
    ['no JSON', '{', 'application/json', 422, 'no JSON'],
    ['no text', '{}', 'application/json', 422, 'markdown: '],
    ['more than is known', '{"markdown":"# A","colour":"red"}', 'application/json', 422, 'colour'],
    ['the character zero', '{"markdown":"# A\\u0000"}', 'application/json', 422, 'character zero'],
    ['another type', '# A', 'text/plain', 422, 'Content-Type: application/json'],
    ['too much', JSON.stringify({ markdown: 'a'.repeat(5_000_000) }), 'application/json', 413, 'too large'],
  ])('says what is wrong with %s', async (_, body, type, status, words) => {
    const ask = await askAs();
    const headers = { 'content-type': type, 'content-length': String(body.length) };
    const answer = await ask('POST', '/api/v1/postmortems', { body, headers });
    expect(answer.status).toBe(status);
    expect((await json(answer)).detail).toContain(words);
  });

  it('tells a bug by its id alone', async () => {
    const broken = { ...library(), database: { ...library().database, read: undefined as never } };
    const { as } = testServer(broken);
    const answer = await as(await addPerson(library()))('GET', '/api/v1/postmortems');
    expect(answer.status).toBe(500);
    const problem = await answer.json();
    expect(problem).toMatchObject({ code: 'internal', instance: answer.headers.get('x-request-id') });
    expect(JSON.stringify(problem)).not.toContain('undefined');
  });

  it('answers whether it lives, and whether its database answers', async () => {
    const { app } = testServer(library());
    expect(await (await app.request('/healthz')).text()).toBe('alive\n');
    expect(await (await app.request('/readyz')).text()).toBe('ready\n');
    expect((await app.request('/metrics')).status).toBe(401);
    const owner = await askAs('owner');
    await owner('GET', '/api/v1/account');
    expect(await (await owner('GET', '/metrics')).text()).toContain('route="/account",status="200"} 1');
  });

  it('explains itself', async () => {
    const { app } = testServer(library());
    const document = await (await app.request('/api/v1/openapi.json')).json();
    expect(document).toMatchObject({ openapi: '3.1.0', paths: { '/postmortems': { get: {}, post: {} } } });
    const page = await (await app.request('/api/v1')).text();
    expect(page).toContain('Read a postmortem');
    expect(page).not.toMatch(/<script|style=/);
  });
});

async function json(answer: Response): Promise<Record<string, unknown>> {
  return (await answer.json()) as Record<string, unknown>;
}

async function count(ask: Ask): Promise<number> {
  const { items } = (await (await ask('GET', '/api/v1/postmortems?limit=200')).json()) as { items: unknown[] };
  return items.length;
}
