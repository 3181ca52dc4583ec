import { createPostmortem } from '@failonce/library';
import { addPerson, describeLibrary, PLANTED, png, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

describeLibrary('pictures over HTTP', (library) => {
  it('are taken as they are, shown on the page of their postmortem, and run nothing', async () => {
    const viewer = await addPerson(library());
    const { number } = await createPostmortem(library(), viewer, { markdown: sampleText() });
    const { app, as } = testServer(library());
    const headers = { authorization: `Bearer ${viewer.id}`, 'content-type': 'image/png' };
    const ask = as(viewer);
    const send = (body: string | Uint8Array<ArrayBuffer>, more = {}) =>
      app.request(`/api/v1/postmortems/${number}/files`, { method: 'POST', body, headers: { ...headers, ...more } });
    const sent = await send(new Uint8Array(png()));
    const { name, markdown } = (await sent.json()) as { name: string; markdown: string };
    expect([sent.status, markdown]).toEqual([201, `![](files/${name})`]);
    const text = sampleText({ extra: `\n\n![The graph](files/${name})\n\n![](files/../../x.png)\n` });
    await ask('PUT', `/api/v1/postmortems/${number}/text`, {
      body: { markdown: text },
      headers: { 'if-match': '"1"' },
    });
    const page = await ask('GET', `/pm/${number}`, { headers: { accept: 'text/html' } });
    const shown = await (
      await ask('GET', page.headers.get('location') ?? '', { headers: { accept: 'text/html' } })
    ).text();
    const address = `/api/v1/postmortems/${number}/files/${name}`;
    expect(shown).toContain(`<img src="${address}" alt="The graph" loading="lazy">`);
    const picture = await ask('GET', address);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(Buffer.from(await picture.arrayBuffer()).toString('latin1')).not.toContain(PLANTED);
    // No form of another site can send these types, and its cookie opens nothing.
    expect((await send('x', { 'content-type': 'text/plain' })).status).toBe(422);
    const refused = await send('<svg onload="x"/>');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'picture-refused']);
    expect((await send(new Uint8Array(5 * 1024 * 1024))).status).toBe(413);
    expect((await app.request(address)).status).toBe(401);
  });
});
