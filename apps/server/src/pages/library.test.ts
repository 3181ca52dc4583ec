import { createPostmortem } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Ask, testServer } from '../testing/test-server.ts';

describeLibrary('the library page', (library) => {
  let ask: Ask;
  const open = async (path: string): Promise<string> => {
    const answer = await ask('GET', path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    return await answer.text();
  };
  const titles = (text: string): string[] =>
    [...text.matchAll(/<h2><a href="\/pm\/(\d+)-[^"]*">/g)].map(([, number]) => `PM-${number}`);
  /** Where a link of what stands beside the list leads. */
  const linkOf = (text: string, name: string): string =>
    new RegExp(`<a href="([^"]*)"[^>]*><span>${name}</span>`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';

  beforeAll(async () => {
    const viewer = await addPerson(library());
    ask = testServer(library()).as(viewer);
    const add = (given: Parameters<typeof sampleText>[0]) =>
      createPostmortem(library(), viewer, { markdown: sampleText(given) });
    await add({});
    await add({
      title: 'Mail <i>lost</i>',
      date: '2025-11-03',
      services: 'mail, "R&D"',
      cause: 'The queue of the mail relay had no limit, so that its disk filled up.',
    });
    await add({ title: 'A drill', date: '2026-01-09', kind: 'practice' });
  });

  it('shows of each postmortem what one asks first, the newest outage first', async () => {
    const text = await open('/');
    expect(titles(text)).toEqual(['PM-1', 'PM-3', 'PM-2']);
    for (const shown of [
      'The TLS certificate of the payment gateway expired; nothing watched its end date.',
      '61 min',
      '14 Feb 2026',
      '38 %',
      'SEV-1',
      'Draft',
      'Practice',
      '1 of 2 done',
      'late since 1 Mar',
      'href="/?service=checkout-api"',
      'Mail lost',
    ])
      expect(text).toContain(shown);
    expect(text).not.toMatch(/<i>|undefined|NaN| style=/);
  });

  it('narrows by what stands beside it, which is all in the address', async () => {
    const all = await open('/');
    expect(linkOf(all, 'R&amp;D')).toBe('/?service=r%26d');
    const mail = await open(linkOf(all, 'R&amp;D'));
    expect(titles(mail)).toEqual(['PM-2']);
    expect(mail).toContain('1 postmortem');
    expect(mail).toContain('Service: R&amp;D');
    expect(mail).toContain('<input type="hidden" name="service" value="r&amp;d">');
    // Taken away again by the same link.
    expect(linkOf(mail, 'R&amp;D')).toBe('/');
    expect(titles(await open(linkOf(all, '2026')))).toEqual(['PM-1', 'PM-3']);
    expect(titles(await open(linkOf(all, 'No drills')))).toEqual(['PM-1', 'PM-2']);
    expect(titles(await open(linkOf(all, 'Late')))).toHaveLength(3);
    expect(linkOf(await open('/?text=disk&year=2025'), 'Late')).toBe('/?text=disk&year=2025&tasks=late');
  });

  it('finds by half of a phrase, and marks it in the title, the cause and the text', async () => {
    const text = await open('/?text=relay%20lim');
    expect(titles(text)).toEqual(['PM-2']);
    expect(text).toContain('The queue of the mail <mark>relay</mark> had no <mark>limit</mark>');
    expect(await open('/?text=suspec')).toContain('the last deployment is <mark>suspected</mark>');
    const typed = await open('/?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(typed).not.toContain('<script>alert');
  });

  it('tells what may have been meant where nothing is found, and ways back', async () => {
    const text = await open('/?text=certifcate&service=mail');
    expect(text).toContain('Nothing found');
    expect(text).toContain('href="/?text=certificate&amp;service=mail"');
    expect(text).toContain('href="/?text=certifcate"');
    expect(text).toContain('Service: mail');
  });

  it('goes on to what is older, and says where an address is wrong', async () => {
    const viewer = await addPerson(library());
    for (let day = 1; day <= 28; day++) {
      const date = `2024-01-${String(day).padStart(2, '0')}`;
      await createPostmortem(library(), viewer, { markdown: sampleText({ date }) });
    }
    const first = await open('/');
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? '';
    const rest = await open(next);
    expect(new Set([...titles(first), ...titles(rest)]).size).toBe(31);
    expect(rest).not.toContain('rel="next"');
    expect(rest).toContain('Back to the first');
    const wrong = await ask('GET', '/?after=x', { headers: { accept: 'text/html' } });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('no place in the list')]);
  });
});
