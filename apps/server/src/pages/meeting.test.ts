import { createPostmortem, readMeeting, readPostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { pagesByForms } from '../testing/pages-by-forms.ts';

const PLAN = { act: 'plan', day: '2026-03-02', time: '10:00', zone: 'Africa/Lagos', minutes: '30' };

describe('the meeting over a postmortem', () => {
  const { given, page, send } = pagesByForms();
  const meetingOf = async (text = sampleText()) => {
    const { library } = given;
    const author = await addPerson(library);
    const { number, slug } = await createPostmortem(library, author, { markdown: text });
    const ask = given.as(author);
    const at = `/pm/${number}-${slug}/meeting`;
    expect((await send(ask, at, { ...PLAN, participants: 'Ada <i>\n' })).headers.get('location')).toBe(
      `${at}?of=1&done=planned`,
    );
    return { author, ask, at, number, pm: String(number) };
  };

  it('is planned by a form, which says what is wrong and keeps what was typed', async () => {
    const { ask, at } = await meetingOf();
    const shown = await page(ask, at);
    expect(shown).toContain('2 Mar 2026</time>, <time datetime="2026-03-02T09:00:00.000Z">10:00</time> to 10:30');
    expect(shown).toContain('Ada &lt;i&gt;');
    const refused = await send(ask, `${at}?of=1`, {
      ...PLAN,
      act: 'change',
      zone: 'Mars/"Olympus',
      participants: 'Lee',
    });
    const again = await refused.text();
    expect(refused.status).toBe(422);
    expect(again).toContain('There is no zone “Mars/&quot;Olympus”');
    expect(again).toContain('>Lee</textarea>');
    await send(ask, `${at}?of=1`, { act: 'call-off' });
    expect(await page(ask, at)).toContain('Called off');
  });

  it('goes through the timeline event by event, and keeps what is noted at its event when others change', async () => {
    const { ask, at, author, pm } = await meetingOf();
    const third = `${at}?of=1&item=events&event=3`;
    const shown = await page(ask, third);
    expect(shown).toContain('Event 3 of 6');
    const quote = /name="quote" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect(quote).toContain('09:10');
    await send(ask, third, { act: 'note', item: 'events', quote, body: 'We looked <b>there</b> first.' });
    expect(await page(ask, third)).toContain('We looked &lt;b&gt;there&lt;/b&gt; first.');
    expect(await page(ask, `${at}?of=1&item=events&event=2`)).not.toContain('We looked');
    const changed = sampleText()
      .replace('- **09:02**', '- **09:00** The certificate expires.\n- **09:02**')
      .replace('the last deployment is suspected', 'the last deployments are suspected');
    await revisePostmortem(given.library, author, pm, { markdown: changed, base: 1 });
    expect(await page(ask, `${at}?of=1&item=events&event=4`)).toContain('We looked');
    await revisePostmortem(given.library, author, pm, {
      markdown: changed.replace(/- \*\*09:10\*\*.*\n/, ''),
      base: 2,
    });
    const orphaned = await page(ask, `${at}?of=1&item=events&event=4`);
    expect(orphaned).toContain('Notes to words that have changed since');
    expect(orphaned).toContain(quote);
    expect(await page(ask, `${at}/minutes?of=1`)).toContain('We looked');
  });

  it('writes a task and a measure into the newest text, whoever has written meanwhile, and keeps a decision', async () => {
    const { ask, at, author, pm, number } = await meetingOf();
    const cause = 'The TLS certificate of the payment gateway expired; nothing watched its end date.';
    await revisePostmortem(given.library, author, pm, { markdown: sampleText({ extra: 'More.' }), base: 1 });
    const task = { act: 'task', item: 'measures', what: 'Watch <all> ends', owner: 'maria', due: '2026-04-01', cause };
    await Promise.all([
      send(ask, `${at}?of=1`, task),
      send(ask, `${at}?of=1`, { act: 'decide', item: 'measures', body: 'Renewal by a machine.', measure: 'yes' }),
      send(ask, `${at}?of=1`, { act: 'decide', item: 'measures', body: 'No changes on Fridays.' }),
    ]);
    const { markdown } = await readPostmortem(given.library, author, pm);
    expect(markdown).toContain('More.');
    expect(markdown).toMatch(/- \[ \] Watch \\?<all> ends \(@maria, due 2026-04-01/);
    expect(markdown).toContain('\n- Renewal by a machine.\n');
    expect(markdown).not.toContain('Fridays');
    const { entries } = await readMeeting(given.library, author, pm, 1);
    expect(entries.map(({ kind, revision }) => [kind, revision !== undefined]).sort()).toEqual([
      ['decision', false],
      ['measure', true],
      ['task', true],
    ]);
    const minutes = await ask('GET', `/api/v1/postmortems/${number}/meetings/1/minutes`);
    expect(minutes.headers.get('content-disposition')).toContain(`PM-${number}-meeting-1.md`);
    expect(await minutes.text()).toContain('- No changes on Fridays.\n');
  });

  it('keeps in the minutes what cannot stand in the text, and says so', async () => {
    const { ask, at, author, pm } = await meetingOf();
    const what = '(@lee, due 2026-01-01)';
    const refused = await send(ask, `${at}?of=1&item=measures`, { act: 'task', item: 'measures', what });
    expect(refused.status).toBe(422);
    const shown = await refused.text();
    expect(shown).toContain('It stands in the minutes, but not in the text yet.');
    expect(shown).toContain('Not in the text yet');
    const [entry] = (await readMeeting(given.library, author, pm, 1)).entries;
    await send(ask, `${at}?of=1&item=measures`, { act: 'take-back', entry: String(entry?.number) });
    expect((await readMeeting(given.library, author, pm, 1)).entries).toEqual([]);
  });

  it('has a clock that goes on item by item, and shows the plan to whoever may only read', async () => {
    const { ask, at } = await meetingOf();
    await send(ask, `${at}?of=1`, { act: 'move', item: 'welcome' });
    await send(ask, `${at}?of=1`, { act: 'move', item: 'events' });
    const shown = await page(ask, at);
    expect(shown).toContain('Under way');
    expect(shown).toMatch(/data-item="events" data-minutes="10" data-used="\d+" data-runs/);
    const reader = given.as(await addPerson(given.library, { role: 'reader' }));
    const theirs = await page(reader, at);
    expect(theirs).toContain('10:02 · 10 min');
    expect(theirs).not.toContain('Go on:');
    expect((await send(reader, `${at}?of=1`, { act: 'move', item: 'causes' })).status).toBe(403);
    expect(
      (await send(reader, `${at}?of=1&item=welcome`, { act: 'note', item: 'welcome', body: 'I was there.' })).status,
    ).toBe(303);
    expect((await send(ask, `${at}?of=1`, { act: 'end', item: 'close' })).headers.get('location')).toContain(
      '/minutes?of=1',
    );
    expect(await page(ask, at)).toContain('Held');
  });

  it('has a page where the text tells nothing yet, and where there is no meeting', async () => {
    const { library } = given;
    const author = await addPerson(library);
    const { number, slug } = await createPostmortem(library, author, { markdown: '# Something\n' });
    const at = `/pm/${number}-${slug}/meeting`;
    expect(await page(given.as(author), at)).toContain('Plan a meeting');
    expect((await given.as(author)('GET', `${at}?of=7`, { headers: { accept: 'text/html' } })).status).toBe(404);
    await send(given.as(author), at, { ...PLAN, participants: '' });
    for (const item of ['welcome', 'events', 'went', 'causes', 'measures', 'close'])
      expect(await page(given.as(author), `${at}?of=1&item=${item}`)).toContain('class="meeting-item"');
  });
});
