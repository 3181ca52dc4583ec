import { addSamples, createPostmortem } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { readSamples } from '../samples/read-samples.ts';
import { testServer } from '../testing/test-server.ts';

const BROWSER = { headers: { accept: 'text/html' } };

describeLibrary('the reading page', (library) => {
  const read = async (markdown: string, imported = false) => {
    const viewer = await addPerson(library());
    const { number, slug } = await createPostmortem(library(), viewer, { markdown, imported });
    const ask = testServer(library()).as(viewer);
    const short = await ask('GET', `/pm/${number}`, BROWSER);
    expect([short.status, short.headers.get('location')]).toEqual([303, `/pm/${number}-${slug}`]);
    const answer = await ask('GET', `/pm/${number}-${slug}`, BROWSER);
    return { number, status: answer.status, text: await answer.text() };
  };

  it('answers what broke, how long, for whom, why, and what is being done', async () => {
    const { status, text } = await read(sampleText());
    expect(status).toBe(200);
    for (const answer of [
      '61 minutes',
      '09:02 – 10:03 UTC',
      'noticed after 4 minutes, by monitoring',
      '38 %',
      'Shoppers saw',
      'nothing watched its end date',
      'maria · late, was due 1 Mar 2026',
      '25 min to escalate',
      'property="og:description"',
    ])
      expect(text).toContain(answer);
    expect(text).not.toMatch(/ style=| on[a-z]+="|<style/);
  });

  it('names an earlier failure that looks alike, with its measures as they stood that day', async () => {
    const { number } = await read(sampleText({ title: 'Mail relay down', date: '2026-01-10', services: 'mail' }), true);
    const { text } = await read(sampleText({ date: '2026-02-14' }));
    expect(text).toContain(`>PM-${number}</a>`);
    expect(text).toContain('of its 2 measures');
  });

  it('answers whether it was seen before as its authors do, and leads to what they name', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    await addSamples(library(), owner, readSamples());
    const ask = testServer(library()).as(owner);
    const list = await (await ask('GET', '/?recurred=yes', BROWSER)).text();
    expect(list.match(/Seen before: /g)).toHaveLength(3);
    const page = async (title: string) => {
      const found = /href="(\/pm\/[\w-]+)"/.exec(await (await ask('GET', `/?text="${title}"`, BROWSER)).text())?.[1];
      const text = await (await ask('GET', found ?? '', BROWSER)).text();
      return { text, before: /Has it happened before\?.*?<\/dd>/s.exec(text)?.[0] ?? '' };
    };
    const again = await page('Mother');
    expect(again.before).toMatch(/>Yes<.*"\/again\?pm=\d+#pm-\d+">PM-\d+<.*In the same way, after the TV programme/s);
    // Two links of its text lead to files, here to their postmortems.
    expect(again.text.match(/<a href="\/pm\/\d+" rel/g)?.length).toBeGreaterThan(1);
    expect(again.text).not.toContain('.md"');
    expect((await page('River flood cut')).before).toMatch(/>No<.*The river last stood this high in 1998/s);
    expect((await page('Gift cards were charged')).before).toContain('Not yet known');
    expect((await page('Gift cards were charged')).text).toMatch(/pill-warn">Draft.*A draft: it was last changed/s);
  });

  it('shows no secret, and nothing that somebody wrote as markup', async () => {
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const { text } = await read(
      sampleText({ title: 'Down <script>x</script>', extra: `The token ${secret} <img src=x onerror=alert(1)>` }),
    );
    expect(text).not.toContain(secret);
    expect(text).toContain('••••');
    expect(text).not.toMatch(/<img|<script>/);
  });

  it('can be read where hardly anything is said', async () => {
    for (const markdown of ['# A\n', 'word', '# \n\n- \n\n## Timeline\n- 25:99 x\n']) {
      const { status, text } = await read(markdown);
      expect(status).toBe(200);
      expect(text).toContain('not said');
    }
  });

  it('unfurls for whoever may see it, and tells nobody else that it is there', async () => {
    const { number, text } = await read(sampleText({ title: 'The wombat failed' }));
    expect(text).toContain('<meta property="og:title" content="The wombat failed">');
    expect(text).toContain('<meta property="og:description" content="Outage of 61 minutes on 14 Feb 2026. ');
    const { app } = testServer(library());
    for (const accept of ['text/html', '*/*']) {
      const told = await Promise.all(
        [number, 999_999].map(async (asked) => {
          const headers = { accept, 'user-agent': 'Slackbot-LinkExpanding 1.0' };
          const answer = await app.request(`/pm/${asked}`, { headers });
          expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?next=%2Fpm%2F${asked}`]);
          return await answer.text();
        }),
      );
      expect(told[0]).toBe(told[1]);
      const door = await (await app.request(`/sign-in?next=%2Fpm%2F${number}`, { headers: { accept } })).text();
      expect(door).not.toMatch(/og:|wombat/);
    }
  });
});
