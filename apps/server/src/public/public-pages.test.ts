import { createPostmortem, movePostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { pagesByForms } from '../testing/pages-by-forms.ts';
import { testServer } from '../testing/test-server.ts';

describe('a public version', () => {
  const { given, page, send } = pagesByForms();
  const withPages = (pages: 'none' | 'by-address' | 'listed') => {
    const { library } = given;
    const settings = {
      ...library.settings,
      public: { ...library.settings.public, pages, company: 'Shop & Co', names: new Map([['zanzibar', 'the store']]) },
    };
    return testServer({ ...library, settings });
  };
  const publish = async () => {
    const { library } = given;
    const [author, owner] = [await addPerson(library), await addPerson(library, { role: 'owner' })];
    const markdown = sampleText({ extra: 'Zanzibar fell. <!-- private -->Only us.<!-- /private -->' });
    const { number, slug } = await createPostmortem(library, author, { markdown });
    const until = new Date(library.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const step = { action: 'publish-interim', revision: 1, reason: 'x', until } as const;
    await movePostmortem(library, owner, String(number), step);
    return { author, owner, number, at: `/pm/${number}-${slug}/public`, markdown };
  };
  const html = { headers: { accept: 'text/html' } };

  it('is looked at, asked for, approved, read by everybody, and withdrawn', async () => {
    const { author, owner, number, at, markdown } = await publish();
    const server = withPages('by-address');
    const [write, approve, outside] = [server.as(author), server.as(owner), server.as({ kind: 'nobody' })];
    const before = await page(write, at);
    expect(before).toContain('<del>Zanzibar</del>');
    expect(before).toContain('This passage is marked private.');
    expect(before).toContain('<b>1</b> private passage');
    const seen = await page(write, `${at}?as=outsiders`);
    expect(seen).toContain('The store fell.');
    expect(seen).not.toContain('Only us.');
    expect((await send(write, at, { act: 'ask', revision: '1' })).status).toBe(303);
    expect(await page(approve, '/queue')).toContain('Its public version waits for your approval');
    expect(await page(approve, '/notices')).toContain('asks you to approve the public version');
    const sha256 = /name="sha256" value="([^"]+)"/.exec(await page(approve, at))?.[1] ?? '';
    expect((await send(write, at, { act: 'approve', sha256 })).status).toBe(403);
    expect((await send(approve, at, { act: 'approve', sha256 })).status).toBe(303);
    const link = /href="http:\/\/localhost(\/public\/[0-9a-f]{32})"/.exec(await page(write, at))?.[1] ?? 'none';
    const shown = await outside('GET', link, html);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    expect(shown.headers.get('set-cookie')).toBeNull();
    const text = await shown.text();
    expect(text).toContain('The store fell.');
    expect(text).toContain('Shop &amp; Co');
    expect(text).not.toMatch(/zanzibar|Only us|PM-|href="\/(?!public|assets)/i);
    for (const ending of ['md', 'html', 'json'])
      expect((await outside('GET', `${link}.${ending}`)).status, ending).toBe(200);
    await revisePostmortem(given.library, author, String(number), {
      markdown: markdown.replace('61 minutes', '62 minutes'),
      base: 1,
    });
    expect(await (await outside('GET', link, html)).text()).toBe(text);
    expect(await page(write, at)).toContain('The text says something else by now.');
    expect((await send(write, at, { act: 'withdraw', reason: 'A customer asked.' })).status).toBe(303);
    for (const path of [link, `${link}.md`, `${link}.pdf`, `${link}/files/picture-${'0'.repeat(32)}.png`])
      expect((await outside('GET', path, html)).status, path).toBe(410);
    expect(await (await outside('GET', link, html)).text()).toContain('has been withdrawn');
  });

  it('is for nobody outside until failonce.yaml says so, and then in the way it says', async () => {
    const { author, owner, at } = await publish();
    const listed = withPages('listed');
    const [write, approve] = [listed.as(author), listed.as(owner)];
    await send(write, at, { act: 'ask', revision: '1', kind: 'slug' });
    const sha256 = /name="sha256" value="([^"]+)"/.exec(await page(approve, at))?.[1] ?? '';
    await send(approve, at, { act: 'approve', sha256 });
    const link = /href="http:\/\/localhost(\/public\/[\w-]+)"/.exec(await page(write, at))?.[1] ?? 'none';
    const outside = listed.as({ kind: 'nobody' });
    expect(await (await outside('GET', '/public')).text()).toContain(`href="${link}"`);
    const feed = await (await outside('GET', '/public/feed.atom')).text();
    expect(feed).toContain(`http://localhost${link}`);
    expect((await outside('GET', link)).headers.get('x-robots-tag')).toBeNull();
    const closed = withPages('none').as({ kind: 'nobody' });
    const byAddress = withPages('by-address').as({ kind: 'nobody' });
    const nothing = await closed('GET', '/public/never-was');
    const words = await nothing.text();
    for (const path of [link, '/public', '/public/feed.atom', `${link}.md`, '/public/x/files/y', '/public/a/b/c']) {
      const answer = await closed('GET', path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toBe(words);
      expect((await byAddress('GET', path)).status, path).toBe(404);
    }
  });

  it('can be asked for, read and answered by programs', async () => {
    const { author, owner, number } = await publish();
    const path = `/api/v1/postmortems/${number}/public`;
    const [write, approve] = [given.as(author), given.as(owner)];
    const before = (await (await write('GET', path)).json()) as { readonly leftOut: readonly unknown[] };
    expect(before.leftOut.length).toBeGreaterThan(0);
    expect((await write('POST', path, { body: { revision: 1 } })).status).toBe(204);
    const { asked } = (await (await approve('GET', path)).json()) as { readonly asked: { readonly sha256: string } };
    const answer = (body: object) => approve('POST', `${path}/answer`, { body });
    expect((await answer({ answer: 'decline', sha256: asked.sha256, reason: '' })).status).toBe(422);
    expect((await answer({ answer: 'approve', sha256: 'other' })).status).toBe(412);
    expect((await answer({ answer: 'approve', sha256: asked.sha256 })).status).toBe(204);
    expect((await write('POST', `${path}/withdraw`, { body: { reason: 'x' } })).status).toBe(204);
    expect(await (await write('GET', path)).json()).not.toHaveProperty('shown');
  });
});
