import { expect, it } from 'vitest';
import { shownChange } from '../memory/memory.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { addPerson, addTeam, describeLibrary, sampleText } from '../testing/index.ts';
import { askNoLonger, askTeam } from './ask-team.ts';
import { readAskedToRead } from './asked.ts';
import { markRead, readOwnReading } from './mark-read.ts';
import { readReaders } from './readers.ts';

describeLibrary('who has read a postmortem', (library) => {
  it('is told by revision, and again when it says something else, which progress does not', async () => {
    const [author, reader] = [await addPerson(library()), await addPerson(library(), { role: 'reader' })];
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    expect(await readOwnReading(library(), reader, pm)).toEqual({
      newest: 1,
      read: undefined,
      changed: false,
      asked: [],
    });
    const before = await shownChange(library());
    await markRead(library(), reader, pm, 1);
    await markRead(library(), reader, pm, 1);
    // What is kept of pages stays: it shows nobody's marks.
    expect(await shownChange(library())).toBe(before);
    expect(await readOwnReading(library(), reader, pm)).toMatchObject({ read: { revision: 1 }, changed: false });
    const changes = await library().database.read.selectFrom('change').select('kind').execute();
    expect(changes.filter(({ kind }) => kind === 'reading.marked')).toHaveLength(1);
    const progress = sampleText().replace('- [ ] Add an alert', '- [x] Add an alert');
    await revisePostmortem(library(), author, pm, { markdown: progress, base: 1 });
    expect(await readOwnReading(library(), reader, pm)).toMatchObject({ newest: 2, changed: false });
    expect(await readReaders(library(), author, pm)).toMatchObject({ count: 1, current: 1 });
    const substance = progress.replace('38% of users', '83% of users');
    await revisePostmortem(library(), author, pm, { markdown: substance, base: 2 });
    expect(await readOwnReading(library(), reader, pm)).toMatchObject({
      newest: 3,
      read: { revision: 1 },
      changed: true,
    });
    expect(await readReaders(library(), author, pm)).toMatchObject({
      count: 1,
      current: 0,
      names: { items: [{ changed: true }] },
    });
    await markRead(library(), reader, pm, 3);
    expect(await readReaders(library(), author, pm)).toMatchObject({
      count: 1,
      current: 1,
      names: { items: [{ revision: 3 }] },
    });
    for (const revision of [0, 4, 1.5, Number.NaN])
      await expect(markRead(library(), reader, pm, revision)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('shows names to authors, reviewers and owners alone, and nothing of what is hidden', async () => {
    const [author, editor] = [await addPerson(library()), await addPerson(library())];
    const owner = await addPerson(library(), { role: 'owner' });
    const reviewer = await addPerson(library(), { role: 'reviewer' });
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    await markRead(library(), editor, pm, 1);
    for (const viewer of [author, owner, reviewer])
      expect((await readReaders(library(), viewer, pm)).names?.items).toMatchObject([{ id: editor.id }]);
    expect(await readReaders(library(), editor, pm)).toMatchObject({ count: 1, names: undefined, mayAsk: false });
    const hidden = { visibility: 'people' as const, audience: [author.id] };
    const secret = await createPostmortem(library(), author, { markdown: sampleText(), ...hidden });
    for (const work of [
      () => readReaders(library(), editor, String(secret.number)),
      () => readOwnReading(library(), editor, String(secret.number)),
      () => markRead(library(), editor, String(secret.number), 1),
      () => askTeam(library(), editor, String(secret.number), { team: 'none' }),
      () => askNoLonger(library(), editor, String(secret.number), 'none'),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be asked of a team, whose members see it until they have read it', async () => {
    const [author, other] = [await addPerson(library()), await addPerson(library())];
    const team = await addTeam(library(), 'payments');
    const members = [await addPerson(library(), { teams: [team] }), await addPerson(library(), { teams: [team] })];
    const [first, second] = members as [typeof author, typeof author];
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const pm = String(number);
    await expect(askTeam(library(), other, pm, { team })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(askTeam(library(), author, pm, { team, due: '2026-02-30' })).rejects.toMatchObject({
      details: { field: 'due' },
    });
    await expect(askTeam(library(), author, pm, { team: 'none' })).rejects.toMatchObject({
      details: { field: 'team' },
    });
    const empty = await addTeam(library(), 'nobody yet');
    await expect(askTeam(library(), author, pm, { team: empty })).rejects.toMatchObject({ details: { field: 'team' } });
    await askTeam(library(), author, pm, { team });
    await askTeam(library(), author, pm, { team, due: '2026-03-09' });
    const [asked] = (await readReaders(library(), author, pm)).asked;
    expect(asked).toMatchObject({ team: 'payments', due: '2026-03-09', read: 0, of: 2 });
    expect(asked?.missing.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(await readAskedToRead(library(), first)).toMatchObject([{ team: 'payments', postmortem: { number } }]);
    expect(await readAskedToRead(library(), other)).toEqual([]);
    expect((await readOwnReading(library(), first, pm)).asked).toMatchObject([{ due: '2026-03-09' }]);
    await markRead(library(), first, pm, 1);
    expect(await readAskedToRead(library(), first)).toEqual([]);
    const [now] = (await readReaders(library(), author, pm)).asked;
    expect([now?.read, now?.missing.map(({ id }) => id)]).toEqual([1, [second.id]]);
    // Members are not told who else is missing.
    expect((await readReaders(library(), first, pm)).asked[0]?.missing).toEqual([]);
    await revisePostmortem(library(), author, pm, { markdown: sampleText({ cause: 'Something else.' }), base: 1 });
    expect(await readAskedToRead(library(), first)).toMatchObject([{ before: 1 }]);
    await askNoLonger(library(), author, pm, asked?.id ?? '');
    expect(await readAskedToRead(library(), second)).toEqual([]);
  });

  it('counts of a team only those who may see a private postmortem', async () => {
    const author = await addPerson(library());
    const team = await addTeam(library(), 'storage');
    const inside = await addPerson(library(), { teams: [team] });
    const outside = await addPerson(library(), { teams: [team] });
    const hidden = { visibility: 'people' as const, audience: [inside.id] };
    const { number } = await createPostmortem(library(), author, { markdown: sampleText(), ...hidden });
    await askTeam(library(), author, String(number), { team });
    expect((await readReaders(library(), author, String(number))).asked).toMatchObject([{ of: 1 }]);
    expect(await readAskedToRead(library(), outside)).toEqual([]);
    expect(await readAskedToRead(library(), inside)).toHaveLength(1);
  });

  it('goes on for very many, a stretch at a time', async () => {
    const author = await addPerson(library());
    const { number, id } = await createPostmortem(library(), author, { markdown: sampleText() });
    const many = 100_000;
    await library().database.write(async (writing) => {
      for (let from = 0; from < many; from += 400)
        await writing
          .insertInto('reading_mark')
          .values(
            Array.from({ length: 400 }, (_, at) => ({
              postmortem_id: id,
              person_id: `p${String(from + at).padStart(6, '0')}`,
              revision: 1,
              marked_at: new Date(1_800_000_000_000 + ((from + at) % 5000) * 1000).toISOString(),
            })),
          )
          .execute();
    });
    const first = await readReaders(library(), author, String(number));
    expect([first.count, first.current, first.names?.items.length]).toEqual([many, many, 50]);
    const seen = new Set(first.names?.items.map((each) => each.id));
    let after = first.names?.next;
    for (let page = 0; page < 5; page++) {
      const next = await readReaders(library(), author, String(number), { after });
      for (const each of next.names?.items ?? []) seen.add(each.id);
      after = next.names?.next;
    }
    expect(seen.size).toBe(300);
  }, 60_000);
});
