import { createPostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, addTeam, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { pagesByForms } from '../testing/pages-by-forms.ts';

describe('who has read a postmortem', () => {
  const { given, page, send } = pagesByForms();

  it('is kept by a form, asked of a team, and waits in the queue of its members until then', async () => {
    const { library } = given;
    const author = await addPerson(library);
    const team = await addTeam(library, '<b>Payments</b>');
    const member = await addPerson(library, { role: 'reader', teams: [team] });
    const { number, slug } = await createPostmortem(library, author, { markdown: sampleText() });
    const at = `/pm/${number}-${slug}/readers`;
    const [write, read] = [given.as(author), given.as(member)];
    const refused = await send(write, at, { act: 'ask', team: 'Nobody <i>', due: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('There is no team “Nobody &lt;i&gt;”.');
    expect((await send(read, at, { act: 'ask', team: '<b>Payments</b>', due: '' })).status).toBe(403);
    expect((await send(write, at, { act: 'ask', team: '<b>Payments</b>', due: '2026-03-09' })).status).toBe(303);
    expect(await page(write, at)).toContain('0 of 1');
    expect(await page(read, '/queue')).toContain('asks &lt;b&gt;Payments&lt;/b&gt; to read it');
    expect(await page(read, at)).toContain('You have not marked it as read.');
    expect((await send(read, at, { act: 'read', revision: '1' })).status).toBe(303);
    expect(await page(read, '/queue')).not.toContain('To read');
    expect(await page(read, at)).not.toContain('By name');
    const now = await page(write, at);
    expect(now).toContain('1 person has read it.');
    expect(now).toContain('All have read it');
    await revisePostmortem(library, author, String(number), { markdown: sampleText({ cause: 'Other.' }), base: 1 });
    expect(await page(read, at)).toContain(`/pm/${number}-other-words/versions`.replace('other-words', slug));
    expect(await page(read, '/queue')).toContain('what is different');
  });

  it('shows on the kept page of a postmortem nothing of anybody, and leaves it kept', async () => {
    const { library } = given;
    const [author, reader] = [await addPerson(library), await addPerson(library)];
    const { number, slug } = await createPostmortem(library, author, { markdown: sampleText() });
    const open = () => given.as(reader)('GET', `/pm/${number}-${slug}`, { headers: { accept: 'text/html' } });
    const before = await open();
    await send(given.as(reader), `/pm/${number}-${slug}/readers`, { act: 'read', revision: '1' });
    const after = await open();
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(await after.text()).toBe(await before.text());
    const own = await given.as(reader)('GET', `/api/v1/postmortems/${number}/reading`);
    expect(await own.json()).toMatchObject({ read: { revision: 1 }, changed: false });
    expect(await (await given.as(author)('GET', `/api/v1/postmortems/${number}/reading`)).json()).not.toHaveProperty(
      'read',
    );
  });
});
