import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shownChange } from '../memory/memory.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { PURGED } from '../postmortems/purgeable.ts';
import { readForWork } from '../postmortems/read-for-work.ts';
import { addPerson, describeLibrary, freshLibrary, sampleText } from '../testing/index.ts';
import { exportLibrary } from '../transfer/export-library.ts';
import { importExport } from '../transfer/import-export.ts';
import { AGENDA, agendaOf, lengthOf } from './agenda.ts';
import { callOffMeeting, changeMeeting, type NewMeeting, planMeeting } from './plan-meeting.ts';
import { lastEntry, listMeetings, readMeeting } from './read-meeting.ts';
import { instantOf } from './wall-time.ts';
import { writeEntry } from './write-entry.ts';

const PLAN: NewMeeting = { day: '2026-03-02', time: '10:00', zone: 'Africa/Lagos', minutes: 30, participants: [] };

it('gives each item of the agenda its share, and all of the meeting to the items', () => {
  expect(agendaOf(30)).toEqual({ welcome: 2, events: 10, went: 4, causes: 6, measures: 6, close: 2 });
  for (let minutes: number = AGENDA.length; minutes <= 480; minutes++) {
    expect(lengthOf(agendaOf(minutes))).toBe(minutes);
    expect(Math.min(...Object.values(agendaOf(minutes)))).toBeGreaterThan(0);
  }
});

it('finds the instant of a wall time, and refuses one that never is or is twice', () => {
  const at = (day: string, time: string, zone: string): string => instantOf({ day, time, zone }).toISOString();
  expect(at('2026-03-02', '10:00', 'Africa/Lagos')).toBe('2026-03-02T09:00:00.000Z');
  expect(at('2026-03-29', '03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('2026-10-25', '01:30', 'Europe/Berlin')).toBe('2026-10-24T23:30:00.000Z');
  expect(at('2026-06-01', '23:45', 'Asia/Kathmandu')).toBe('2026-06-01T18:00:00.000Z');
  expect(() => at('2026-03-29', '02:30', 'Europe/Berlin')).toThrow(/never show/);
  expect(() => at('2026-10-25', '02:30', 'Europe/Berlin')).toThrow(/twice/);
  for (const [day, time, zone, field] of [
    ['2026-02-30', '10:00', 'UTC', 'day'],
    ['2026-03-02', '24:00', 'UTC', 'time'],
    ['2026-03-02', '', 'UTC', 'time'],
    ['2026-03-02', '10:00', 'Mars/Olympus', 'zone'],
    ['2026-03-02', '10:00', '', 'zone'],
  ] as const)
    expect(() => at(day, time, zone)).toThrow(expect.objectContaining({ code: 'input-invalid', details: { field } }));
});

describeLibrary('meetings', (library, kind) => {
  it('are planned, moved and called off, and each plan stays', async () => {
    const [author, guest] = [await addPerson(library()), await addPerson(library(), { role: 'reader' })];
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    const first = await planMeeting(library(), author, pm, {
      ...PLAN,
      participants: [`${guest.id}@example.com`, 'Ada  from the vendor', 'Ada from the vendor', ''],
    });
    expect(await readMeeting(library(), guest, pm, first)).toMatchObject({
      number: 1,
      state: 'planned',
      plan: {
        sequence: 0,
        startsAt: '2026-03-02T09:00:00.000Z',
        day: '2026-03-02',
        time: '10:00',
        zone: 'Africa/Lagos',
        minutes: 30,
        participants: [{ id: guest.id }, { name: 'Ada from the vendor' }],
      },
      entries: [],
      last: 0,
    });
    const same = { ...PLAN, participants: [`${guest.id}@example.com`, 'Ada from the vendor'] };
    await changeMeeting(library(), author, pm, 1, same);
    expect((await readMeeting(library(), author, pm, 1)).plan.sequence).toBe(0);
    await changeMeeting(library(), author, pm, 1, { ...same, time: '11:00', agenda: { events: 20 } });
    await callOffMeeting(library(), author, pm, 1);
    await callOffMeeting(library(), author, pm, 1);
    const called = await readMeeting(library(), author, pm, 1);
    expect([called.state, called.plan.sequence, called.plan.time, called.plan.minutes]).toEqual([
      'called-off',
      2,
      '11:00',
      40,
    ]);
    await planMeeting(library(), author, pm, PLAN);
    expect((await listMeetings(library(), author, pm)).map((each) => [each.number, each.state])).toEqual([
      [2, 'planned'],
      [1, 'called-off'],
    ]);
    const plans = await library().database.read.selectFrom('meeting_plan').select('number').execute();
    expect(plans).toHaveLength(4);
  });

  it('are hidden with their postmortem, and refuse what cannot be', async () => {
    const [author, other] = [await addPerson(library()), await addPerson(library())];
    const hidden = { visibility: 'people' as const, audience: [author.id] };
    const { id, number } = await createPostmortem(library(), author, { markdown: sampleText(), ...hidden });
    const pm = String(number);
    await planMeeting(library(), author, pm, PLAN);
    for (const work of [
      () => readMeeting(library(), other, pm, 1),
      () => listMeetings(library(), other, pm),
      () => lastEntry(library(), other, pm, 1),
      () => planMeeting(library(), other, pm, PLAN),
      () => changeMeeting(library(), other, pm, 1, PLAN),
      () => callOffMeeting(library(), other, pm, 1),
      () => writeEntry(library(), other, pm, 1, { kind: 'note', item: 'events', body: 'x' }),
      () => readMeeting(library(), author, pm, 2),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
    for (const [given, field] of [
      [{ ...PLAN, minutes: 0 }, 'minutes'],
      [{ ...PLAN, minutes: 9999 }, 'minutes'],
      [{ ...PLAN, agenda: { causes: -1 } }, 'causes'],
      [{ ...PLAN, participants: ['nobody@example.com'] }, 'participants'],
      [{ ...PLAN, participants: Array.from({ length: 101 }, (_, at) => `Guest ${at}`) }, 'participants'],
    ] as const)
      await expect(planMeeting(library(), author, pm, given)).rejects.toMatchObject({ details: { field } });
    // Who reads of a private one is written down, once an hour: the page asks every few seconds.
    for (let time = 0; time < 3; time++) {
      await readMeeting(library(), author, pm, 1);
      await readForWork(library(), author, pm);
    }
    const kinds = await library().database.read.selectFrom('change').select('kind').where('subject', '=', id).execute();
    expect(kinds.filter(({ kind }) => kind === 'postmortem.read-private')).toHaveLength(1);
  });

  it('keep what is said by many at once, and each change of it', async () => {
    const people = await Promise.all([addPerson(library()), addPerson(library()), addPerson(library())]);
    const [author] = people;
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    await planMeeting(library(), author, pm, PLAN);
    const said = Array.from({ length: 60 }, (_, at) => `Note ${at}`);
    const numbers = await Promise.all(
      said.map((body, at) =>
        writeEntry(library(), people[at % 3] ?? author, pm, 1, {
          kind: 'note',
          item: 'events',
          quote: '09:02 Outage begins',
          body,
        }),
      ),
    );
    expect(new Set(numbers).size).toBe(60);
    const all = await readMeeting(library(), author, pm, 1);
    expect(all.entries.map(({ body }) => body).sort()).toEqual([...said].sort());
    expect([all.last, await lastEntry(library(), author, pm, 1)]).toEqual([60, 60]);
    const first = all.entries[0]?.number ?? 0;
    await writeEntry(library(), author, pm, 1, {
      kind: 'note',
      item: 'events',
      body: 'Said better.\nTwice.',
      changes: first,
    });
    const changed = await readMeeting(library(), author, pm, 1);
    expect(changed.entries.find((each) => each.number === first)).toMatchObject({ body: 'Said better.\nTwice.' });
    expect(changed.entries).toHaveLength(60);
    await writeEntry(library(), author, pm, 1, { kind: 'note', item: 'events', body: ' ', changes: first });
    expect((await readMeeting(library(), author, pm, 1)).entries).toHaveLength(59);
    // What was said before stays.
    const rows = await library()
      .database.read.selectFrom('meeting_entry')
      .select('body')
      .where('first', '=', first)
      .execute();
    expect(rows).toHaveLength(3);
    await expect(
      writeEntry(library(), author, pm, 1, { kind: 'note', item: 'events', body: 'x', changes: 999 }),
    ).rejects.toMatchObject({ code: 'not-found' });
    for (const [body, field] of [
      ['  ', 'body'],
      ['x'.repeat(5001), 'body'],
    ] as const)
      await expect(writeEntry(library(), author, pm, 1, { kind: 'note', item: 'events', body })).rejects.toMatchObject({
        details: { field },
      });
    await expect(
      writeEntry(library(), author, pm, 1, {
        kind: 'task',
        item: 'measures',
        task: { what: 'x', owner: '', due: '2026-02-30', cause: '' },
      }),
    ).rejects.toMatchObject({ details: { field: 'due' } });
  });

  it('begin, go on and end, and leave what is kept of pages alone', async () => {
    const author = await addPerson(library());
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    const before = await shownChange(library());
    await planMeeting(library(), author, pm, PLAN);
    await writeEntry(library(), author, pm, 1, { kind: 'moved', item: 'welcome' });
    await writeEntry(library(), author, pm, 1, { kind: 'moved', item: 'events' });
    await writeEntry(library(), author, pm, 1, { kind: 'present', item: 'close', participants: ['Ada'] });
    expect((await readMeeting(library(), author, pm, 1)).state).toBe('running');
    await writeEntry(library(), author, pm, 1, { kind: 'ended', item: 'close' });
    const { state, moves, endedAt, present, entries } = await readMeeting(library(), author, pm, 1);
    expect([state, moves.map(({ item }) => item), present, entries]).toEqual([
      'ended',
      ['welcome', 'events'],
      [{ name: 'Ada' }],
      [],
    ]);
    expect(endedAt).toBeDefined();
    expect(await shownChange(library())).toBe(before);
  });

  it('lose a secret that an owner takes out, and refuse it from then on', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const { number } = await createPostmortem(library(), owner, { markdown: sampleText() });
    const pm = String(number);
    const secret = 'hunter"2 of the vault';
    await planMeeting(library(), owner, pm, { ...PLAN, participants: [`Ada ${secret}`] });
    const task = { what: `Change ${secret}`, owner: '', due: '', cause: '' };
    await writeEntry(library(), owner, pm, 1, {
      kind: 'note',
      item: 'events',
      body: `It was ${secret}.`,
      quote: secret,
    });
    await writeEntry(library(), owner, pm, 1, { kind: 'task', item: 'measures', task });
    await purge(library(), owner, pm, { secret, reason: 'A password' });
    const meeting = await readMeeting(library(), owner, pm, 1);
    expect(JSON.stringify(meeting)).not.toContain('hunter');
    expect(meeting.entries[0]?.body).toBe(`It was ${PURGED}.`);
    expect(meeting.entries[1]?.task?.what).toBe(`Change ${PURGED}`);
    expect(meeting.plan.participants).toEqual([{ name: `Ada ${PURGED}` }]);
    await expect(
      writeEntry(library(), owner, pm, 1, { kind: 'note', item: 'events', body: `Again ${secret}` }),
    ).rejects.toMatchObject({ code: 'holds-purged' });
  });

  it('leave with the library and come back', async ({ skip }) => {
    const author = await addPerson(library());
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    await planMeeting(library(), author, pm, { ...PLAN, participants: ['Ada', `${author.id}@example.com`] });
    await writeEntry(library(), author, pm, 1, { kind: 'moved', item: 'welcome' });
    await writeEntry(library(), author, pm, 1, { kind: 'decision', item: 'measures', body: 'We stop on Fridays.' });
    const folder = mkdtempSync(join(tmpdir(), 'failonce-meetings-'));
    const there = await freshLibrary(kind === 'sqlite' ? 'postgres' : 'sqlite');
    try {
      if (there === undefined) return skip('this machine has no PostgreSQL server programs');
      await exportLibrary(library(), join(folder, 'export'));
      await importExport(there.library, join(folder, 'export'));
      expect(await readMeeting(there.library, author, pm, 1)).toEqual(await readMeeting(library(), author, pm, 1));
    } finally {
      await there?.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
