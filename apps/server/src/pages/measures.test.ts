import { createPostmortem, type Library, SYSTEM, saveService, type Viewer } from '@failonce/library';
import { addPerson, addTeam, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { pagesByForms } from '../testing/pages-by-forms.ts';

type Person = Viewer & { readonly kind: 'person' };

/** Puts a postmortem where people wait for its tasks; how it gets there is tested elsewhere. */
async function waitedFor(library: Library, author: Person, markdown: string) {
  const made = await createPostmortem(library, author, { markdown });
  await library.database.write((writing) =>
    writing.updateTable('postmortem').set({ state: 'in-review' }).where('id', '=', made.id).execute(),
  );
  return { ...made, at: `/pm/${made.number}-${made.slug}/measures` };
}

const tasks = (lines: readonly string[]): string =>
  sampleText().replace(/### Tasks\n[\s\S]*$/, `### Tasks\n${lines.join('\n')}\n`);

describe('measures', () => {
  const { given, page, send } = pagesByForms();

  it('go by forms from proposed to verified, with what shows it, and never by the one who said that it is done', async () => {
    const { library } = given;
    const [author, other] = [await addPerson(library), await addPerson(library)];
    const { at } = await waitedFor(library, author, tasks(['- [ ] Add an alert before it ends (due 2026-03-01) ^t1']));
    const [mine, theirs] = [given.as(author), given.as(other)];
    expect(await page(mine, at)).toContain('Nothing prevents it');
    expect((await send(mine, at, { act: 'accept-1' })).headers.get('location')).toBe(`${at}?done=accept#task-1`);
    const unshown = await send(mine, at, { act: 'done-1', evidence: '' });
    expect(unshown.status).toBe(422);
    expect(await unshown.text()).toContain('Show that it is done');
    const odd = await send(mine, at, { act: 'done-1', evidence: 'javascript:alert(1)' });
    expect(odd.status).toBe(422);
    const evidence = 'https://example.com/pull/819';
    expect((await send(mine, at, { act: 'done-1', evidence })).status).toBe(303);
    expect((await send(mine, at, { act: 'verify-1' })).status).toBe(403);
    expect(await page(theirs, at)).toContain('Done, to verify');
    expect((await send(theirs, at, { act: 'verify-1', words: 'I saw <b>it</b> ring.' })).status).toBe(303);
    const now = await page(theirs, at);
    expect(now).toContain('The one task is verified');
    expect(now).toContain(`href="${evidence}"`);
    expect(now).toContain('I saw &lt;b&gt;it&lt;/b&gt; ring.');
    expect((await send(theirs, at, { act: 'dance-1' })).status).toBe(422);
    const pm = at.split(/[/-]/)[2];
    const text = await (await theirs('GET', `/api/v1/postmortems/${pm}/text?progress=yes`)).text();
    const today = library.now().toISOString().slice(0, 10);
    expect(text).toContain(
      `- [x] Add an alert before it ends (due 2026-03-01, done ${today}, evidence ${evidence}) ^t1`,
    );
    expect(await (await theirs('GET', `/api/v1/postmortems/${pm}/text`)).text()).toContain('- [ ] Add an alert');
    const reading = await page(theirs, at.replace('/measures', ''));
    expect(reading).toContain('The one measure is verified.');
  });

  it('are postponed and declined with reasons that stay to be seen', async () => {
    const { library } = given;
    const [author, reviewer] = [await addPerson(library), await addPerson(library, { role: 'reviewer' })];
    const { at } = await waitedFor(library, author, tasks(['- [ ] Buy a second line (due 2030-03-01)']));
    const mine = given.as(author);
    const early = await send(mine, at, { act: 'postpone-1', due: '2030-02-01', reason: 'Later.' });
    expect([early.status, (await early.text()).includes('Later.')]).toEqual([422, true]);
    expect((await send(mine, at, { act: 'postpone-1', due: '2030-04-01', reason: '' })).status).toBe(422);
    expect(
      (await send(mine, at, { act: 'postpone-1', due: '2030-04-01', reason: 'The supplier is late.' })).status,
    ).toBe(303);
    expect((await send(mine, at, { act: 'ask-decline-1', reason: 'We move anyway.' })).status).toBe(303);
    const asked = await page(given.as(reviewer), at);
    expect(asked).toContain('Asks to be declined');
    expect(asked).toContain('postponed once');
    expect((await send(given.as(reviewer), at, { act: 'decline-1', reason: '' })).status).toBe(303);
    const declined = await page(mine, at);
    expect(declined).toContain('Declined');
    for (const reason of ['The supplier is late.', 'We move anyway.']) expect(declined).toContain(reason);
  });

  it('are listed for the company, what is due first first, counted, narrowed and sent as CSV', async () => {
    const { library } = given;
    const author = await addPerson(library, { role: 'owner' });
    const team = await addTeam(library, 'Signal boxes');
    await saveService(library, SYSTEM, { name: 'signal-box', team, person: undefined });
    const markdown = tasks([
      '- [ ] Replace the relay of the signal box (due 2020-01-02)',
      '- [ ] =cmd() for the signal box (due 2099-01-01)',
      '- [ ] Paint the signal box',
    ]).replace(/services: \[.*\]/, 'services: [signal-box]');
    const { at } = await waitedFor(library, author, markdown);
    const ask = given.as(author);
    const shown = await page(ask, '/measures?service=Signal-Box');
    expect(shown.indexOf('Replace the relay')).toBeLessThan(shown.indexOf('=cmd()'));
    expect(shown.indexOf('=cmd()')).toBeLessThan(shown.indexOf('Paint the signal box'));
    expect(shown).toContain('1 of 3 open tasks is late');
    expect(await page(ask, '/measures?team=signal%20boxes&show=late')).not.toContain('Paint the signal box');
    expect(await page(ask, '/measures?service=nothing-of-that-name')).toContain('No task is open');
    const csv = await (await ask('GET', '/api/v1/tasks?format=csv&service=signal-box')).text();
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain("'=cmd() for the signal box");
    const first = (await (await ask('GET', '/api/v1/tasks?limit=2&service=signal-box')).json()) as {
      items: object[];
      next: string;
    };
    expect(first.items).toHaveLength(2);
    const second = await (
      await ask('GET', `/api/v1/tasks?limit=2&service=signal-box&after=${encodeURIComponent(first.next)}`)
    ).json();
    expect(second).toMatchObject({ items: [{ words: 'Paint the signal box' }] });
    // Right at once after a write.
    await send(ask, at, { act: 'decline-1', reason: 'The box is gone.' });
    expect(await page(ask, '/measures?service=signal-box')).toContain('Nothing is late.');
    expect(await page(ask, '/measures?service=signal-box')).not.toContain('Replace the relay');
  });

  it('keep to themselves what is not for everybody', async () => {
    const { library } = given;
    const [author, other] = [await addPerson(library), await addPerson(library)];
    const made = await createPostmortem(library, author, {
      markdown: tasks(['- [ ] Feed the okapi (due 2020-01-01)']),
      visibility: 'people',
      audience: [author.id],
    });
    await library.database.write((writing) =>
      writing.updateTable('postmortem').set({ state: 'in-review' }).where('id', '=', made.id).execute(),
    );
    expect(await page(given.as(author), '/measures?show=late')).toContain('Feed the okapi');
    for (const path of [
      '/measures',
      '/measures?show=all',
      '/measures?show=late&whose=team',
      '/api/v1/tasks?format=csv',
    ])
      expect(await page(given.as(other), path), path).not.toContain('okapi');
    expect((await given.as(other)('GET', `/pm/${made.number}-${made.slug}/measures`)).status).toBe(404);
    expect(
      (
        await given.as(other)('POST', `/api/v1/postmortems/${made.number}/tasks/1/steps`, {
          body: { action: 'accept' },
        })
      ).status,
    ).toBe(404);
  });
});
