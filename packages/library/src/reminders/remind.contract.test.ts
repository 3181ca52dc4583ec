import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { reportIncident } from '../incidents/report-incident.ts';
import { settleIncident } from '../incidents/settle-incident.ts';
import type { Library } from '../library.ts';
import { disablePerson } from '../people/change-person.ts';
import { saveService } from '../people/services.ts';
import { addEndpoint } from '../post/endpoints.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { movePostmortem } from '../reviews/move.ts';
import { requestReview } from '../reviews/requests.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { SYSTEM, type Viewer } from '../viewer.ts';
import { dueStep } from './due-step.ts';
import { REMINDER_KINDS, remindOfWhatIsDue } from './remind.ts';
import taskDue from './rules/task-due.ts';
import { daysAfter } from './working-days.ts';

type Person = Extract<Viewer, { kind: 'person' }>;

describeLibrary('reminders', (given) => {
  // A Monday.
  let now = new Date('2026-03-02T10:00:00Z');
  const library = (): Library => ({ ...given(), now: () => now });
  const on = (day: string): void => {
    now = new Date(`${day}T10:00:00Z`);
  };
  const told = async (): Promise<readonly (readonly [string, string, string])[]> => {
    const rows = await given()
      .database.read.selectFrom('notice')
      .selectAll()
      .where('kind', 'in', REMINDER_KINDS)
      .orderBy('at')
      .orderBy('key')
      .execute();
    return rows.map(({ kind, person_id, detail }) => [kind, JSON.parse(detail).step, person_id]);
  };
  const remind = async () => {
    await remindOfWhatIsDue(library());
    return await told();
  };
  /** A published postmortem of a team's service, with one task of somebody's, due on a day. */
  const promised = async (owner: Person, due: string, more: { readonly visibility?: 'people' } = {}) => {
    const lead = await addPerson(given());
    const team = await addTeam(given(), `Team ${Math.random()}`);
    const boss = await addPerson(given(), { role: 'owner' });
    const author = await addPerson(given());
    await given().database.write(async (writing) => {
      await writing.updateTable('team').set({ lead_id: lead.id }).where('id', '=', team).execute();
    });
    const name = `service-${Math.random()}`;
    await saveService(library(), SYSTEM, { name, team, person: undefined });
    const markdown = sampleText({ services: name });
    const audience = more.visibility === undefined ? {} : { ...more, audience: [lead.id] };
    const { id, number } = await createPostmortem(library(), author, { markdown, ...audience });
    await given().database.write(async (writing) => {
      await writing.updateTable('postmortem').set({ state: 'published' }).where('id', '=', id).execute();
      await writing
        .updateTable('task')
        .set({ open: 0, due_on: null, asks: null })
        .where('postmortem_id', '=', id)
        .execute();
      await writing
        .updateTable('task')
        .set({ open: 1, state: 'accepted', owner_id: owner.id, due_on: due })
        .where('postmortem_id', '=', id)
        .where('number', '=', 1)
        .execute();
    });
    const task = await given()
      .database.read.selectFrom('task')
      .selectAll()
      .where('postmortem_id', '=', id)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    return { id, number, task: task.id, lead, boss, author, set: (columns: object) => set(task.id, columns) };
  };
  const set = (task: string, columns: object) =>
    given().database.write(async (writing) => {
      await writing.updateTable('task').set(columns).where('id', '=', task).execute();
    });
  afterEach(async () => {
    on('2026-03-02');
    await given().database.write(async (writing) => {
      for (const table of ['notice', 'reminded', 'incident', 'service'] as const)
        await writing.deleteFrom(table).execute();
      await writing.updateTable('postmortem').set({ state: 'withdrawn' }).execute();
      await writing.updateTable('person').set({ disabled_at: now.toISOString() }).execute();
      await writing.updateTable('task').set({ open: 0, asks: null, look_again_on: null }).execute();
    });
  });

  it('tell of a task before it is due, on the day, and then climb; each once', async () => {
    const owner = await addPerson(given());
    const { lead, boss } = await promised(owner, '2026-03-13');
    on('2026-03-09');
    expect(await remind()).toEqual([]);
    const expected: (readonly [string, string, string])[] = [];
    for (const [day, step, person] of [
      ['2026-03-10', 'before', owner],
      ['2026-03-13', 'due', owner],
      ['2026-03-20', 'lead', lead],
      ['2026-03-27', 'owners', boss],
    ] as const) {
      on(day);
      expected.push(['task-due', step, person.id]);
      await Promise.all([remindOfWhatIsDue(library()), remindOfWhatIsDue(library())]);
      expect(await remind()).toEqual(expected);
    }
    on('2027-01-01');
    expect(await remind()).toEqual(expected);
  });

  it('announce once to other programs that a task is late, and at once that a postmortem is owed', async () => {
    const owner = await addPerson(given());
    const kinds = ['task.late', 'incident.owed'];
    const sealed = { address: 'sealed', secret: 'sealed' };
    await addEndpoint(library(), SYSTEM, { name: 'Ours', format: 'standard', kinds, ...sealed });
    const { task } = await promised(owner, '2026-03-13');
    for (const day of ['2026-03-13', '2026-03-22', '2026-03-28']) {
      on(day);
      await remind();
    }
    const incident = await reportIncident(library(), SYSTEM, { title: 'The queue is full' });
    const { read } = given().database;
    const messages = await read.selectFrom('message').selectAll().where('channel', '=', 'post').execute();
    expect(messages.map(({ kind, body }) => [kind, JSON.parse(body).subject])).toEqual([
      ['task.late', task],
      ['incident.owed', incident],
    ]);
  });

  it('tell only the strongest step that was missed, and none that is weaker when the clock goes back', async () => {
    const owner = await addPerson(given());
    const { lead, set } = await promised(owner, '2026-03-13');
    on('2026-03-22');
    const expected = [['task-due', 'lead', lead.id]];
    expect(await remind()).toEqual(expected);
    on('2026-03-13');
    expect(await remind()).toEqual(expected);
    // Postponed, it begins anew.
    await set({ due_on: '2026-03-31', postponed: 1 });
    on('2026-03-31');
    expect(await remind()).toEqual([...expected, ['task-due', 'due', owner.id]]);
  });

  it('tell the team’s lead at once whose owner may not sign in any more', async () => {
    const owner = await addPerson(given());
    const { lead, boss } = await promised(owner, '2026-06-01');
    await disablePerson(library(), boss, owner.id);
    expect(await remind()).toEqual([['task-unowned', 'lead', lead.id]]);
    expect(await remind()).toHaveLength(1);
  });

  it('tell nobody what that one may not see, but the next', async () => {
    const owner = await addPerson(given());
    const { lead } = await promised(owner, '2026-03-02', { visibility: 'people' });
    expect(await remind()).toEqual([['task-due', 'due', lead.id]]);
  });

  it('tell nobody of drills, drafts, what is done, and what was late before it was taken in', async () => {
    const owner = await addPerson(given());
    const made = [1, 2, 3, 4].map(() => promised(owner, '2026-02-02'));
    const [drill, draft, done, old] = await Promise.all(made);
    await given().database.write(async (writing) => {
      const update = (id: string | undefined, columns: object) =>
        writing
          .updateTable('postmortem')
          .set(columns)
          .where('id', '=', id ?? '')
          .execute();
      await update(drill?.id, { practice: 1 });
      await update(draft?.id, { state: 'draft' });
      await update(old?.id, { imported: 1 });
    });
    await done?.set({ open: 0, state: 'verified' });
    expect(await remind()).toEqual([]);
  });

  it('ask to look again whether it came back', async () => {
    const owner = await addPerson(given());
    const { set, lead } = await promised(owner, '2026-01-01');
    await set({ open: 0, state: 'verified', look_again_on: '2026-03-03' });
    expect(await remind()).toEqual([]);
    on('2026-03-03');
    expect(await remind()).toEqual([['task-look-again', 'owner', owner.id]]);
    on('2026-03-17');
    expect(await remind()).toContainEqual(['task-look-again', 'lead', lead.id]);
  });

  it('ask an author to verify, and never whose the task is', async () => {
    const owner = await addPerson(given());
    const { set, author, lead, task, id } = await promised(owner, '2026-01-01');
    await set({ open: 0, state: 'done', asks: 'verification' });
    await given().database.write(async (writing) => {
      const event = { task_id: task, number: 9999, step: 0, postmortem_id: id, at: now.toISOString() };
      await writing
        .insertInto('task_event')
        .values({ ...event, actor_id: owner.id, kind: 'done', detail: '{}' })
        .execute();
    });
    expect(await remind()).toEqual([['task-verify', 'asked', author.id]]);
    on('2026-03-09');
    expect((await remind()).at(-1)).toEqual(['task-verify', 'lead', lead.id]);
  });

  it('tell the authors of a draft, whoever is asked to review, and who asked', async () => {
    const [author, reviewer] = [await addPerson(given()), await addPerson(given(), { role: 'reviewer' })];
    const boss = await addPerson(given(), { role: 'owner' });
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    on('2026-03-04');
    expect(await remind()).toEqual([]);
    on('2026-03-05');
    expect(await remind()).toEqual([['draft-waiting', 'authors', author.id]]);
    await movePostmortem(library(), author, String(number), { action: 'ask', revision: 1 });
    await requestReview(library(), author, String(number), { part: 'peer', target: reviewer.id });
    on('2026-03-09');
    expect(await remind()).toContainEqual(['review-waiting', 'asked', reviewer.id]);
    on('2026-03-11');
    expect(await remind()).toContainEqual(['review-waiting', 'asker', author.id]);
    on('2026-05-11');
    // By now its task is late, of which nobody of the library is the owner.
    const all = await remind();
    expect(all.filter(([kind]) => !kind.startsWith('task-'))).toHaveLength(3);
    expect(all.filter(([kind]) => kind === 'task-due').every(([, , person]) => person === boss.id)).toBe(true);
  });

  it('chase what is owed until it is settled, and again when that is taken back', async () => {
    const boss = await addPerson(given(), { role: 'owner' });
    const team = await addTeam(given(), `Team ${Math.random()}`);
    const member = await addPerson(given(), { teams: [team] });
    await saveService(library(), boss, { name: 'shop', team, person: undefined });
    const id = await reportIncident(library(), boss, { title: 'Down', service: 'Shop' });
    const settled = await reportIncident(library(), boss, { title: 'Drill' });
    await settleIncident(library(), boss, settled, { reason: 'A drill.' });
    expect(await remind()).toEqual([]);
    on('2026-03-03');
    expect(await remind()).toEqual([['incident-owed', 'asked', member.id]]);
    // Nobody leads the team.
    on('2026-03-10');
    expect((await remind()).at(-1)).toEqual(['incident-owed', 'lead', boss.id]);
    await settleIncident(library(), boss, id, { reason: 'Not ours.' });
    on('2026-04-10');
    expect(await remind()).toHaveLength(2);
  });

  it('take each step at most once and lose none, whatever clocks do and however many run', async () => {
    const owner = await addPerson(given());
    const { task, set } = await promised(owner, '2026-03-20');
    const deeds = fc.array(
      fc.record({
        // Hours that go by until somebody looks: mostly forward, days of downtime, and clocks that are set back.
        hours: fc.oneof(
          fc.integer({ min: 1, max: 48 }),
          fc.integer({ min: -100, max: -1 }),
          fc.integer({ min: 200, max: 900 }),
        ),
        runners: fc.integer({ min: 1, max: 3 }),
        postpone: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 4, nil: undefined }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        await given().database.write(async (writing) => {
          await writing.deleteFrom('notice').execute();
          await writing.deleteFrom('reminded').execute();
        });
        on('2026-03-02');
        let due = '2026-03-20';
        await set({ due_on: due });
        for (const { hours, runners, postpone } of all) {
          now = new Date(now.getTime() + hours * 3_600_000);
          if (postpone !== undefined) {
            due = daysAfter(due, postpone);
            await set({ due_on: due });
          }
          const before = await stepsOf(task, due);
          await Promise.all(Array.from({ length: runners }, () => remindOfWhatIsDue(library(), { rules: [taskDue] })));
          const after = await stepsOf(task, due);
          const steps = taskDue.steps({ from: due }, library().settings.remind);
          const strongest = dueStep(steps, now.toISOString().slice(0, 10));
          // At most one more, the strongest that is due, and never one after a stronger.
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.at(-1) ?? -1).toBe(Math.max(strongest, before.at(-1) ?? -1));
          expect(after.length - before.length).toBe(strongest > (before.at(-1) ?? -1) ? 1 : 0);
        }
      }),
      { numRuns: 15 },
    );
  });

  /** The steps of which somebody was told for a task that is due on a day, weakest first: the order in which they may come. */
  const stepsOf = async (task: string, due: string): Promise<number[]> => {
    const names = taskDue.steps({ from: due }, library().settings.remind).map(({ name }) => name);
    const rows = await given()
      .database.read.selectFrom('notice')
      .select('key')
      .where('key', 'like', `task-due:${task}:${due}:%`)
      .execute();
    return rows.map(({ key }) => names.indexOf(key.split(':')[3] ?? '')).sort();
  };
});
