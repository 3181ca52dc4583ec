import { expect, it } from 'vitest';
import { saveService } from '../people/services.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { movePostmortem } from '../reviews/move.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { countTasksShown } from './count-shown.ts';
import { listTasks } from './list-tasks.ts';

describeLibrary('the tasks of a team', (library) => {
  it('are those of its people and of its services, each once, in their order, and counted the same', async () => {
    const payments = await addTeam(library(), 'Payments');
    const other = await addTeam(library(), 'Other');
    const owner = await addPerson(library(), { role: 'owner' });
    const member = await addPerson(library(), { teams: [payments] });
    const colleague = await addPerson(library(), { teams: [payments] });
    const stranger = await addPerson(library(), { teams: [other] });
    await saveService(library(), owner, { name: 'gateway', team: payments, person: undefined });
    await saveService(library(), owner, { name: 'search', team: other, person: undefined });
    // Of the colleague or of nobody; in a postmortem of the team's service, of another's, or of both.
    for (const [at, services] of ['gateway', 'search', 'gateway, search', 'search', 'unknown'].entries()) {
      const markdown = sampleText({ services })
        .replace('@maria', at % 2 === 0 ? '@nobody' : `@person.${colleague.id.slice(-4)}`)
        .replace('2026-03-01', `2026-03-0${9 - at}`);
      const { id } = await createPostmortem(library(), owner, { markdown });
      const { revision } = await readPostmortem(library(), owner, id);
      await movePostmortem(library(), owner, id, { action: 'ask', revision });
    }
    const everything = await listTasks(library(), owner, {});
    expect(everything.items.map(({ owner: whose }) => whose)).toContain(colleague.id);
    for (const asked of [{}, { open: true }, { states: ['done'] }, { severity: 'SEV-1', open: true }] as const) {
      const expected = (await listTasks(library(), owner, asked)).items.filter(
        ({ owner: whose, of }) => whose === colleague.id || [1, 3].includes(of.number - first(everything.items)),
      );
      const found: string[] = [];
      for (let after: string | undefined, begin = true; begin || after !== undefined; begin = false) {
        const page = await listTasks(library(), member, { ...asked, whose: 'team', limit: 2, after });
        found.push(...page.items.map(({ id }) => id));
        after = page.next;
      }
      expect(found).toEqual(expected.map(({ id }) => id));
      expect(found.length).toBeGreaterThan(1);
    }
    const open = (await listTasks(library(), member, { whose: 'team', open: true })).items;
    const counts = await countTasksShown(library(), member, { whose: 'team' });
    expect(counts).toMatchObject({ open: open.length, firstDue: open[0]?.due });
    expect(await countTasksShown(library(), stranger, { whose: 'team' })).not.toEqual(counts);
    const alone = await addPerson(library());
    expect((await listTasks(library(), alone, { whose: 'team' })).items).toEqual([]);
    expect(await countTasksShown(library(), alone, { whose: 'team' })).toMatchObject({ open: 0, firstDue: undefined });
  });
});

/** The number before the first postmortem of this test. */
function first(items: readonly { readonly of: { readonly number: number } }[]): number {
  return Math.min(...items.map(({ of }) => of.number)) - 1;
}
