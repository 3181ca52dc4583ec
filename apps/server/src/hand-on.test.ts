import { addFile, createPostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, describeLibrary, PLANTED, png, sampleText } from '@failonce/library/testing';
import { loadOutput } from '@failonce/publish';
import { expect, it } from 'vitest';
import { publishedFrom, readHandedOn } from './handing-on/handed-on.ts';
import { testServer } from './testing/test-server.ts';
import { textsWith } from './texts/texts.ts';

describeLibrary('handing on', (library) => {
  const write = async (given: Parameters<typeof sampleText>[0] = {}, more = '') => {
    const viewer = await addPerson(library());
    const made = await createPostmortem(library(), viewer, { markdown: sampleText(given) + more });
    const { as } = testServer(library());
    return { ...made, viewer, ask: as(viewer) };
  };

  it('gives a file of each form, under a name that says what it is', async () => {
    const { number, slug, ask } = await write();
    for (const [as, extension, type] of [
      ['html', 'html', 'text/html; charset=utf-8'],
      ['json', 'json', 'application/json'],
      ['mail', 'eml', 'message/rfc822'],
      ['slack', 'slack.json', 'application/json'],
      ['feed-entry', 'atom', 'application/atom+xml;type=entry'],
      ['markdown', 'md', 'text/markdown; charset=utf-8'],
      ['docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ]) {
      const answer = await ask('GET', `/api/v1/postmortems/PM-${number}/export?as=${as}`);
      expect([as, answer.status]).toEqual([as, 200]);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="PM-${number}-${slug}.${extension}"`,
        'content-security-policy': "default-src 'none'; sandbox",
      });
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
      const again = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
      expect((await ask('GET', `/api/v1/postmortems/${number}/export?as=${as}`, again)).status).toBe(304);
    }
    for (const query of ['', '?as=exe', '?as=html&x=1'])
      expect((await ask('GET', `/api/v1/postmortems/${number}/export${query}`)).status).toBe(422);
  });

  it('writes large texts and PDFs in a thread, and the same ones', async () => {
    const extra = `\n\n${'See [b](b.md) and ![x](files/x.png), **again**. '.repeat(400)}\n`;
    const { number, viewer } = await write({ extra });
    const handedOn = await readHandedOn({ library: library(), viewer }, String(number), 'https://f.example', true);
    const texts = textsWith(library().settings);
    try {
      for (const as of ['html', 'docx'] as const) {
        const here = await (await loadOutput(as)).write(publishedFrom(handedOn, library().settings));
        expect(Buffer.from(await texts.handOn(as, handedOn)).equals(Buffer.from(here))).toBe(true);
      }
    } finally {
      await texts.close();
    }
  });

  it('takes pictures along, and leads to this server by whole addresses', async () => {
    const { number, viewer, ask } = await write();
    const { name } = await addFile(library(), viewer, String(number), new Uint8Array(png()));
    const extra = `\n\n![The graph](files/${name}) ![Gone](files/${'0'.repeat(32)}.png) [own](/pm/1) [none](//evil.example)\n`;
    await revisePostmortem(library(), viewer, String(number), { markdown: sampleText({ extra }), base: 1 });
    const file = await (await ask('GET', `/api/v1/postmortems/${number}/export?as=html`)).text();
    expect(file).toContain('src="data:image/png;base64,');
    expect(
      Buffer.from(/base64,([^"]+)" alt="The graph"/.exec(file)?.[1] ?? '', 'base64').toString('latin1'),
    ).not.toContain(PLANTED);
    expect(file).toContain('[Gone]');
    expect(file).toMatch(/href="http:\/\/[^"/]+\/pm\/1"/);
    expect(file).toContain(`/pm/${number}-`);
    expect(file).not.toMatch(/ (?:href|src)="\/|What the checks say|<form/);
  });

  it('names no other postmortem that is not for the whole company, even to whoever may see it', async () => {
    const viewer = await addPerson(library());
    const { ask } = { ask: testServer(library()).as(viewer) };
    const cause = 'The certificate of the quagga gateway expired, and nothing watched its end date.';
    const secret = await createPostmortem(library(), viewer, {
      markdown: sampleText({ title: 'The quagga gateway was down', cause }),
      visibility: 'people',
      audience: [viewer.kind === 'person' ? viewer.id : ''],
    });
    const open = await createPostmortem(library(), viewer, {
      markdown: sampleText({ title: 'Gateway down again', cause }),
    });
    const page = await (
      await ask('GET', `/pm/${open.number}-${open.slug}`, { headers: { accept: 'text/html' } })
    ).text();
    expect(page).toContain(`PM-${secret.number}`);
    for (const as of ['html', 'json', 'mail', 'slack', 'feed-entry', 'markdown'])
      expect(await (await ask('GET', `/api/v1/postmortems/${open.number}/export?as=${as}`)).text()).not.toMatch(
        new RegExp(`The quagga gateway was|PM-${secret.number}\\b`),
      );
  });

  it('is offered on a page, form by form', async () => {
    const { number, slug, ask } = await write({ title: 'A <b>bold</b> outage' });
    const page = await (await ask('GET', `/pm/${number}-${slug}/export`, { headers: { accept: 'text/html' } })).text();
    for (const as of ['pdf', 'html', 'docx', 'mail', 'slack', 'json', 'markdown', 'feed-entry'])
      expect(page).toContain(`/api/v1/postmortems/${number}/export?as=${as}"`);
    expect(page).toContain('It is not published yet');
    expect(page).not.toContain('<b>bold');
  });
});
