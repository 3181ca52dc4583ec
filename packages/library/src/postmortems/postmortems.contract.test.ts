import { expect, it } from 'vitest';
import { listChanges } from '../changes/list-changes.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { NOBODY } from '../viewer.ts';
import { createPostmortem } from './create-postmortem.ts';
import { listPostmortems } from './list-postmortems.ts';
import { listRevisions, readPostmortem, readRevision } from './read-postmortem.ts';
import { revisePostmortem } from './revise-postmortem.ts';

describeLibrary('postmortems', (library, kind) => {
  it('are numbered from 1, and keep what their text says', async () => {
    const maria = await addPerson(library());
    const made = await createPostmortem(library(), maria, { markdown: sampleText() });
    expect(made).toMatchObject({
      number: 1,
      slug: 'checkout-down-for-61-minutes-the-certificate-of-the-payment',
      state: 'draft',
      startDate: '2026-02-14',
      startedAt: '2026-02-14T09:02:00.000Z',
      durationMinutes: 61,
      affectedPercent: 38,
      severity: 'SEV-1',
      tasks: { open: 1, done: 1, due: ['2026-03-01'] },
      createdBy: maria.id,
    });
    const read = await readPostmortem(library(), maria, 'PM-1');
    expect(read).toMatchObject({ markdown: sampleText(), services: ['checkout-api'], authors: ['maria@example.com'] });
    expect(read.causes).toContain('certificate-expired-or-mismatched');
    for (const reference of ['1', '1-any-old-title', made.id])
      expect((await readPostmortem(library(), maria, reference)).id).toBe(made.id);
  });

  it('keep every revision', async () => {
    const maria = await addPerson(library());
    const { id, number } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    const revised = await revisePostmortem(library(), maria, id, { markdown: '# Two\n', base: 1, message: 'Better.' });
    expect(revised).toMatchObject({ number, revision: 2, title: 'Two', slug: 'two' });
    expect(await listRevisions(library(), maria, id)).toMatchObject([
      { number: 2, message: 'Better.', authorId: maria.id },
      { number: 1, message: '' },
    ]);
    expect((await readRevision(library(), maria, id, 1)).markdown).toBe('# One\n');
    await expect(readRevision(library(), maria, id, 3)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuse a lost update, and show both texts', async () => {
    const maria = await addPerson(library());
    const { id } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    await revisePostmortem(library(), maria, id, { markdown: '# Hers\n', base: 1 });
    await expect(revisePostmortem(library(), maria, id, { markdown: '# His\n', base: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { base: 1, revision: 2, theirs: '# Hers\n', yours: '# His\n' },
    });
    expect((await readPostmortem(library(), maria, id)).markdown).toBe('# Hers\n');
    // What is there already is no revision, whatever it was based on.
    expect(await revisePostmortem(library(), maria, id, { markdown: '# Hers\n', base: 1 })).toMatchObject({
      revision: 2,
    });
  });

  it('let one of two writers win who write at once', async () => {
    const maria = await addPerson(library());
    const { id } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    const outcomes = await Promise.allSettled(
      ['# A\n', '# B\n', '# C\n'].map((markdown) => revisePostmortem(library(), maria, id, { markdown, base: 1 })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await listRevisions(library(), maria, id)).toHaveLength(2);
  });

  it('are seen by their audience alone', async () => {
    const team = await addTeam(library(), `payments ${kind}`);
    const maria = await addPerson(library());
    const mate = await addPerson(library(), { teams: [team], role: 'reader' });
    const lee = await addPerson(library(), { role: 'quality-reviewer' });
    const owner = await addPerson(library(), { role: 'owner' });
    const forTeam = await createPostmortem(library(), maria, {
      markdown: '# For the team\n',
      visibility: 'team',
      audience: [team],
    });
    const forLee = await createPostmortem(library(), maria, {
      markdown: '# For Lee\n',
      visibility: 'people',
      audience: [lee.id],
    });
    const seen = async (viewer: Parameters<typeof listPostmortems>[1]): Promise<string[]> => {
      const { items } = await listPostmortems(library(), viewer, { limit: 100 });
      return items.map(({ title }) => title).filter((title) => title.startsWith('For '));
    };
    expect(await seen(maria)).toEqual(['For Lee', 'For the team']);
    expect(await seen(mate)).toEqual(['For the team']);
    expect(await seen(lee)).toEqual(['For Lee']);
    expect(await seen(owner)).toEqual(['For Lee', 'For the team']);
    expect(await seen(NOBODY)).toEqual([]);
    for (const reference of [forTeam.id, String(forTeam.number)])
      await expect(readPostmortem(library(), lee, reference)).rejects.toMatchObject({ code: 'not-found' });
    await expect(revisePostmortem(library(), mate, forLee.id, { markdown: '#', base: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      createPostmortem(library(), maria, { markdown: '#', visibility: 'team', audience: [lee.id] }),
    ).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('are listed in stretches, the newest outages first', async () => {
    const maria = await addPerson(library());
    for (const date of ['2021-03-04', '2021-05-06', '2021-03-04'])
      await createPostmortem(library(), maria, { markdown: sampleText({ date }) });
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPostmortems(library(), maria, { limit: 2, after });
      expect(page.items.length).toBeLessThanOrEqual(2);
      all.push(...page.items.map(({ startDate, createdAt, number }) => `${startDate ?? createdAt} ${number}`));
      after = page.next;
    } while (after !== undefined);
    expect(all.filter((each) => each.startsWith('2021')).map((each) => each.slice(0, 10))).toEqual([
      '2021-05-06',
      '2021-03-04',
      '2021-03-04',
    ]);
    expect(new Set(all).size).toBe(all.length);
    await expect(listPostmortems(library(), maria, { after: 'x' })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('write down every change, numbered without gaps', async () => {
    const changes = await listChanges(library(), 0);
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.map(({ number }) => number)).toEqual(changes.map((_, index) => index + 1));
    expect(changes[0]).toMatchObject({ kind: 'postmortem.created', detail: { revision: 1 } });
  });
});
