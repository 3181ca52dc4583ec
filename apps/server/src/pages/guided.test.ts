import { readPostmortem, revisePostmortem } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' };

describeLibrary('a postmortem begun in the browser', (library) => {
  const begin = async (title: string, more: Record<string, string> = {}) => {
    const viewer = await addPerson(library());
    const ask = testServer(library()).as(viewer);
    const send = (path: string, fields: Record<string, string>) =>
      ask('POST', path, { body: new URLSearchParams(fields).toString(), headers: FORM });
    const answer = await send('/new', { act: 'begin', title, way: 'guide', ...more });
    return { viewer, ask, send, answer, address: answer.headers.get('location') ?? '' };
  };

  it('needs no more than a title, and leads to the first question that is open', async () => {
    const { ask, send, address } = await begin('The walrus relay is away');
    expect(address).toMatch(/^\/pm\/\d+-the-walrus-relay-is-away\/guide$/);
    expect((await ask('GET', address)).headers.get('location')).toBe(`${address}?ask=when`);
    const page = await (await ask('GET', `${address}?ask=when`)).text();
    expect(page).toContain('When did it begin and end?');
    expect(page).toContain('1 answered');
    expect((await send('/new', { act: 'begin', title: '  ' })).status).toBe(422);
    expect((await send('/new', { act: 'begin', title: 'x'.repeat(201) })).status).toBe(422);
  });

  it('is asked about where somebody has begun it, and joined or told apart', async () => {
    const { address } = await begin('Zebra gateway down');
    const second = await begin('The zebra gateway is down');
    expect(second.answer.status).toBe(200);
    const page = await second.answer.text();
    expect(page).toContain('Is it this incident?');
    expect(page).toContain(`href="${address.replace('/guide', '/edit')}"`);
    const begun = await second.send('/new', {
      act: 'begin',
      title: 'The zebra gateway is down',
      way: 'edit',
      another: 'yes',
    });
    expect(begun.headers.get('location')).toMatch(/-the-zebra-gateway-is-down\/edit$/);
    const guide = `${(begun.headers.get('location') ?? '').replace(/\/edit$/, '/guide')}?ask=when`;
    expect(await (await second.ask('GET', guide)).text()).not.toContain('Is it this incident?');
  });

  it('writes each answer into its place, goes on, and says at the end what is missing', async () => {
    const { viewer, ask, send, address } = await begin('Otter queue stands still');
    const saved = await send(`${address}?ask=when`, {
      act: 'answer',
      base: '1',
      date: '2026-02-14',
      start: '9:02',
      end: '10:03',
      zone: 'UTC',
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${address}?ask=impact`]);
    await send(`${address}?ask=misled`, { act: 'answer', base: '2', 'at-1': '', 'what-1': 'none' });
    const number = /\d+/.exec(address)?.[0] ?? '';
    const { markdown, revision, durationMinutes } = await readPostmortem(library(), viewer, number);
    expect([revision, durationMinutes]).toEqual([3, 61]);
    expect(markdown).toContain('- Misleading: none\n');
    const end = await (await ask('GET', `${address}?ask=end`)).text();
    expect(end.match(/<li>/g)?.length).toBe(3);
    expect(end).toContain('?ask=impact');
    const wrong = await send(`${address}?ask=when`, { act: 'answer', base: '3', start: '25:61' });
    expect([wrong.status, (await wrong.text()).includes('must be a time, as in 09:02')]).toEqual([422, true]);
  });

  it('keeps what somebody else writes meanwhile, and shows it where it is the same question', async () => {
    const { viewer, send, address } = await begin('Lynx cache is cold');
    const number = /\d+/.exec(address)?.[0] ?? '';
    const { markdown } = await readPostmortem(library(), viewer, number);
    const other = markdown.replace('**Root cause:** [not yet known]', '**Root cause:** Theirs.');
    await revisePostmortem(library(), viewer, number, { markdown: other, base: 1 });
    await send(`${address}?ask=noticed`, { act: 'answer', base: '1', at: '09:06', what: 'an alert.' });
    expect((await readPostmortem(library(), viewer, number)).markdown).toContain('**Root cause:** Theirs.');
    const clash = await send(`${address}?ask=cause`, { act: 'answer', base: '1', sentence: 'Mine.', detail: '' });
    const page = await clash.text();
    expect([clash.status, page.includes('Theirs.'), page.includes('value="Mine."')]).toEqual([422, true, true]);
    await send(`${address}?ask=cause`, { act: 'answer', base: '3', sentence: 'Mine.', detail: '' });
    expect((await readPostmortem(library(), viewer, number)).markdown).toContain('**Root cause:** Mine.');
  });
});
