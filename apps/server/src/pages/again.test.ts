import { answerSeenBefore, createPostmortem, type Library, listNotices, type Viewer } from '@failonce/library';
import { addPerson, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { noticeSentence } from '../post/notice-sentence.ts';
import { pagesByForms } from '../testing/pages-by-forms.ts';

describe('what came back', () => {
  const { given, page, send } = pagesByForms();
  const at = (day: string): Library => ({ ...given.library, now: () => new Date(`${day}T12:00:00.000Z`) });
  const add = (viewer: Viewer, date: string, title: string) =>
    createPostmortem(at('2026-03-20'), viewer, { imported: true, markdown: sampleText({ date, title }) });

  it('is answered first, judged by one click, and told with the measures of that day', async () => {
    const { library } = given;
    const [writer, peer, reader] = [
      await addPerson(library),
      await addPerson(library),
      await addPerson(library, { role: 'reader' }),
    ];
    const ask = given.as(writer);
    expect(await page(ask, '/again')).toContain('Nothing has come back');
    // Of this year: what looks alike is asked about for two years.
    const year = new Date().getUTCFullYear();
    const [then, now] = [`${year - 1}-01-14`, new Date().toISOString().slice(0, 10)];
    const earlier = await add(writer, then, 'Checkout & pay down');
    const later = await add(writer, now, '=Login down');
    const asked = await page(ask, '/again');
    expect(asked).toContain(`Looks like <a href="/pm/${earlier.number}-${earlier.slug}">`);
    expect(asked).toContain('Checkout &amp; pay down');
    expect(asked).toContain('The same cause: it came back');
    expect(await page(given.as(reader), '/again')).not.toContain('The same cause: it came back');

    const form = { act: 'seen-before', postmortem: `PM-${later.number}`, earlier: `PM-${earlier.number}` };
    expect((await send(given.as(reader), '/again', { ...form, answer: 'recurrence' })).status).toBe(403);
    const refused = await send(ask, '/again', { ...form, earlier: 'PM-999', answer: 'recurrence' });
    expect([refused.status, (await refused.text()).includes('There is no postmortem “PM-999”')]).toEqual([422, true]);
    const kept = await send(given.as(peer), '/again', { ...form, answer: 'recurrence' });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/again?done=recurrence']);

    const told = await page(ask, '/again?done=recurrence');
    expect(told).toContain('Kept with your name');
    expect(told).toMatch(/Yes: <a href="\/again\?quarter=\d{4}-Q\d#came-back">1 of 1 outage/);
    expect(told).toContain(`id="pm-${later.number}"`);
    expect(told).toMatch(/When it came back, the 2 measures of/);
    expect(told).not.toContain('Looks like');
    // Who has written the earlier one is told, and led there.
    const [notice] = (await listNotices(library, writer, {})).items;
    expect(notice && noticeSentence(notice)).toMatchObject({
      text: expect.stringContaining(`declared PM-${later.number} a recurrence of PM-${earlier.number}`),
      path: `/again?pm=${later.number}#pm-${later.number}`,
    });
    // The reading page leads to it, and says how many were done that day.
    expect(await page(ask, `/pm/${later.number}-${later.slug}`)).toContain(
      `href="/again?pm=${later.number}#pm-${later.number}">PM-${earlier.number}</a>`,
    );
    expect(await page(ask, '/')).toMatch(/<a href="\/again">failed again<\/a>/);

    const csv = await (await ask('GET', '/api/v1/recurrences.csv')).text();
    expect(csv).toContain(`\r\nPM-${later.number},'=Login down,${now},PM-${earlier.number},`);
    const { items } = (await (await ask('GET', '/api/v1/recurrences')).json()) as {
      readonly items: readonly unknown[];
    };
    expect(items).toHaveLength(1);
    expect((await ask('GET', '/api/v1/recurrences?quarter=soon')).status).toBe(422);
  });

  it('is told in stretches where there is much of it', async () => {
    const { library } = given;
    const writer = await addPerson(library);
    const ask = given.as(writer);
    for (let chain = 0; chain < 27; chain++) {
      const earlier = await add(writer, '2021-01-14', `Old ${chain}`);
      const later = await add(writer, '2021-05-14', `New ${chain}`);
      await answerSeenBefore(library, writer, later.id, { answer: 'recurrence', earlier: earlier.id });
    }
    const chains = (text: string): number => text.match(/<ol class="chain card">/g)?.length ?? 0;
    const first = await page(ask, '/again?quarter=2021-Q2');
    expect(chains(first)).toBe(25);
    expect(first).toContain('What came back in Q2 2021: 27 outages');
    const [, next = ''] = /href="(\/again\?quarter=2021-Q2[^"#]*after=[^"#]*)"/.exec(first) ?? [];
    expect(chains(await page(ask, next.replaceAll('&amp;', '&')))).toBe(2);
  });
});
