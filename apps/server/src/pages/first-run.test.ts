import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { loadOutput, publishedOfText } from '@failonce/publish';
import { expect, it } from 'vitest';
import { type Ask, testServer } from '../testing/test-server.ts';

const FORM = { origin: 'http://localhost' };

describeLibrary('the first run', (library) => {
  const asker = async (role: 'owner' | 'editor' | 'reader') => {
    const viewer = await addPerson(library(), { role });
    const { app, as } = testServer(library());
    const ask = as(viewer);
    const token = viewer.kind === 'person' ? `Bearer ${viewer.id}` : '';
    const post = (path: string, body: FormData | URLSearchParams) =>
      app.request(path, { method: 'POST', headers: { ...FORM, accept: 'text/html', authorization: token }, body });
    return { ask, post };
  };
  const home = async (ask: Ask): Promise<string> => await (await ask('GET', '/')).text();

  it('offers three ways to who may write, and to the owner the samples, which come and go by a click', async () => {
    const owner = await asker('owner');
    const editor = await asker('editor');
    const first = await home(owner.ask);
    for (const way of ['failonce push FILE --server http://localhost', 'href="/import"', 'value="add-samples"'])
      expect(first).toContain(way);
    expect(await home(editor.ask)).not.toContain('add-samples');
    expect(await home((await asker('reader')).ask)).not.toContain('/import');

    const forged = await editor.post('/', new URLSearchParams({ do: 'add-samples' }));
    expect(forged.status).toBe(403);
    const added = await owner.post('/', new URLSearchParams({ do: 'add-samples' }));
    expect([added.status, added.headers.get('location')]).toEqual([303, '/']);
    const full = await home(owner.ask);
    expect(full).toContain('24 postmortems of an invented garden shop');
    expect(full).toContain('value="remove-samples"');
    expect(full).toContain('Gift cards were charged twice');
    expect(await home(editor.ask)).not.toContain('remove-samples');

    expect((await owner.post('/', new URLSearchParams({ do: 'remove-samples' }))).status).toBe(303);
    expect(await home(owner.ask)).toContain('No postmortem yet');
  });

  it('takes old files, and says of each what became of it', async () => {
    const { ask, post } = await asker('editor');
    const send = async (files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]) => {
      const form = new FormData();
      for (const [name, body] of files) form.append('files', new File([body], name));
      const answer = await post('/import', form);
      return { status: answer.status, text: await answer.text() };
    };
    expect((await ask('GET', '/import')).status).toBe(200);
    const first = await send([
      ['mail.md', sampleText({ title: 'Mail down' })],
      ['<b>old.md', 'Something broke in 2019, and nobody knows why.'],
      ['picture.png', new Uint8Array([137, 80, 78, 71, 0, 0, 1])],
      ['empty.md', ' \n'],
    ]);
    expect(first.status).toBe(200);
    for (const said of ['2 taken, 2 not, and why', 'It is no text.', 'It is empty.', '&lt;b&gt;old.md', '>PM-'])
      expect(first.text).toContain(said);
    const list = await home(ask);
    expect(list).toContain('Mail down');
    // None is shown in red, however little it says.
    expect(list).not.toMatch(/pill-bad|Draft/);
    expect((await send([['again.md', sampleText({ title: 'Mail down' })]])).text).toContain('1 here already');
    const nothing = await send([]);
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('Choose the files first')]);
    expect((await (await asker('reader')).ask('GET', '/import')).status).toBe(403);
  });

  it('takes documents of Word and pages of a wiki, and loses none of the others to one that cannot be read', async () => {
    const { ask, post } = await asker('editor');
    const word = await (await loadOutput('docx')).write(
      publishedOfText(sampleText({ title: 'Written in Word' }), { today: '2026-11-20' }),
    );
    const form = new FormData();
    form.append('files', new File([Uint8Array.from(word as Uint8Array)], 'word.docx'));
    form.append('files', new File([Uint8Array.from(word as Uint8Array).subarray(0, 2000)], 'cut.docx'));
    form.append('files', new File(['<h1>Written in a wiki</h1><script>x()</script><p>It broke.'], 'wiki.html'));
    const answer = await post('/import', form);
    const text = await answer.text();
    for (const said of [
      '2 taken, 1 not, and why',
      'The archive is damaged',
      'Scripts, frames and media of the page were left out.',
    ])
      expect(text).toContain(said);
    const list = await home(ask);
    expect(list).toContain('Written in Word');
    expect(list).toContain('Written in a wiki');
  });
});
