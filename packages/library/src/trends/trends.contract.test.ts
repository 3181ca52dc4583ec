import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { saveService } from '../people/services.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { importDocuments } from '../transfer/import-documents.ts';
import { SYSTEM, type Viewer } from '../viewer.ts';
import { listBehind } from './behind.ts';
import { trendsOf } from './trends.ts';

const PUSH = 'It was triggered by a rollout of a new version of the pricing engine.';

describeLibrary('trends', (library) => {
  const at = (day: string): Library => ({ ...library(), now: () => new Date(`${day}T12:00:00Z`) });
  /** Takes in texts as what they are: published. */
  const takeIn = async (viewer: Viewer, ...texts: string[]): Promise<void> => {
    const files = texts.map((text, i) => ({ path: `${Math.random()}-${i}.md`, read: () => ({ text }) }));
    await importDocuments(library(), viewer, files);
  };

  it('count outages by their day, and by what is asked for', async () => {
    const writer = await addPerson(library(), { role: 'owner' });
    const team = await addTeam(library(), 'Payments');
    await saveService(library(), SYSTEM, { name: 'mail', team, person: undefined });
    await takeIn(
      writer,
      sampleText({ date: '2026-02-14', title: 'One', cause: PUSH }),
      sampleText({ date: '2026-02-28', title: 'Two', services: 'mail' }),
      sampleText({ date: '2025-11-01', title: 'Three' }),
      sampleText({ date: '2010-01-01', title: 'Long ago' }),
      sampleText({ date: '2026-02-14', title: 'A drill', kind: 'practice' }),
    );
    await createPostmortem(library(), writer, { markdown: sampleText({ title: 'A draft' }) });
    const asked = { years: 1 } as const;
    const trends = await trendsOf(at('2026-03-31'), writer, asked);
    expect(trends.total).toBe(3);
    expect(trends.periods.map(({ name }) => name).slice(-2)).toEqual(['Feb 2026', 'Mar 2026']);
    expect(trends.counts).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0]);
    expect(trends.triggers.map(({ id, total }) => [id, total])).toEqual([['binary-push', 1]]);
    expect(trends.spreads.detect.map(({ count }) => count)).toEqual(trends.counts);
    expect(trends.spreads.resolve[10]?.points).toEqual([
      { number: 1, value: 61 },
      { number: 2, value: 61 },
    ]);
    expect(trends.choices.team).toEqual([{ value: team, name: 'Payments' }]);
    expect((await trendsOf(at('2026-03-31'), writer, { ...asked, team })).total).toBe(1);
    expect((await trendsOf(at('2026-03-31'), writer, { ...asked, service: ['mail'] })).total).toBe(1);
    expect((await trendsOf(at('2026-03-31'), writer, { ...asked, service: ['nothing'] })).total).toBe(0);
    expect((await trendsOf(at('2026-03-31'), writer, { ...asked, trigger: ['binary-push'] })).total).toBe(1);
    const behind = await listBehind(library(), writer, { of: 'detect', from: '2026-02-01', to: '2026-02-28' });
    expect(behind.items.map(({ number, value }) => [number, value])).toEqual([
      [2, 4],
      [1, 4],
    ]);
  });

  it('say nothing of what is hidden', async () => {
    const writer = await addPerson(library(), { role: 'owner' });
    const reader = await addPerson(library(), { role: 'reader' });
    await importDocuments(library(), writer, [
      { path: 'a.md', read: () => ({ text: sampleText({ date: '2026-02-14', title: 'Open' }) }) },
    ]);
    const before = await trendsOf(at('2026-03-31'), reader, { years: 3 });
    const { total } = await listBehind(library(), reader, { of: 'postmortems' });
    await importDocuments(library(), writer, [
      {
        path: 'b.md',
        read: () => ({ text: sampleText({ date: '2026-02-15', title: 'Hidden', services: 'secret', cause: PUSH }) }),
      },
    ]);
    const { id } = await library()
      .database.read.selectFrom('postmortem')
      .select('id')
      .where('title', '=', 'Hidden')
      .executeTakeFirstOrThrow();
    await setVisibility(library(), writer, id, {
      visibility: 'people',
      audience: [writer.kind === 'person' ? writer.id : ''],
    });
    expect(await trendsOf(at('2026-03-31'), reader, { years: 3 })).toEqual(before);
    expect((await listBehind(library(), reader, { of: 'postmortems' })).total).toBe(total);
    expect((await trendsOf(at('2026-03-31'), writer, { years: 3 })).total).toBe(before.total + 1);
  });
});
