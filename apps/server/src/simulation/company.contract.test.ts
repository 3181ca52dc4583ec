import { setTimeout } from 'node:timers/promises';
import { defaultSettings } from '@failonce/checks';
import { type Library, listRecurrences, openLibrary } from '@failonce/library';
import { freshPlace, hasPostgres } from '@failonce/library/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailServer, type OtherSide } from '../testing/other-sides.ts';
import { Random } from './testing/random.ts';
import { Servers } from './testing/simulated-server.ts';
import { taskAgain } from './testing/task-again.ts';

// A company lives for years: people write, work, forget and leave; mail fails, clocks jump, and the program is killed every
// day. Afterwards what was written down is looked at, by other means than the product's own.

/** By hand: three years with 500 postmortems and 4,000 tasks, FAILONCE_COMPANY=1095 npx vitest run company */
const DAYS = Number(process.env['FAILONCE_COMPANY'] ?? 16);
const SEED = Number(process.env['FAILONCE_SEED'] ?? 2026);
const DAY = 86_400_000;
const BEGIN = Date.parse('2024-01-01T10:00:00.000Z');
/** So many mails a server is sending at a time, and may be killed over. */
const SENT_AT_ONCE = 4;
/** So long after the last day everything has been told, mail works and the clock is right. */
const QUIET_DAYS = 12;

for (const kind of ['sqlite', 'postgres'] as const) {
  const days = kind === 'sqlite' ? DAYS : Math.ceil(DAYS / 2);
  describe(`a company with its library on ${kind}`, () => {
    let fresh: Awaited<ReturnType<typeof freshPlace>>;
    let mailbox: OtherSide;
    let library: Library;
    let servers: Servers;
    const random = new Random(SEED);
    const fates = new Random(SEED + 1);
    let mailDown = false;
    /** Days that a server did not live to the end of, and milliseconds that the last whole one took. */
    let broken = 0;
    let took = 0;
    beforeEach(({ skip }) =>
      skip(kind === 'postgres' && !hasPostgres(), 'this machine has no PostgreSQL server programs'),
    );
    afterAll(async () => {
      await library?.database.close();
      await mailbox?.stop();
      await fresh?.remove();
      servers?.remove();
    });

    beforeAll(
      async () => {
        if (kind === 'postgres' && !hasPostgres()) return;
        fresh = await freshPlace(kind);
        let calm = false;
        mailbox = await mailServer(() => (!calm && (mailDown || fates.chance(0.15)) ? 'refuse' : 'take'));
        servers = await Servers.prepare();
        library = await openLibrary(fresh.place, defaultSettings);
        await library.database.write(async (writing) => {
          const owner = { id: 'owner', name: 'Olga Owner', email: 'olga@example.com', role: 'owner' as const };
          await writing
            .insertInto('person')
            .values({ ...owner, created_at: new Date(BEGIN).toISOString(), disabled_at: null })
            .execute();
        });
        const replicas = Array.from({ length: kind === 'postgres' ? 2 : 1 }, () =>
          servers.start(fresh.place, mailbox.address),
        );
        for (let day = 0; day < days; day++) {
          if (random.chance(0.02)) mailDown = !mailDown;
          // Now and then a clock is wrong by days or weeks, and right again on the next day.
          const jump = random.chance(0.05) ? random.between(-5, 30) * DAY : 0;
          const at = new Date(BEGIN + day * DAY + jump + random.between(-2, 6) * 3_600_000).toISOString();
          const seed = random.between(0, 2 ** 30);
          // One of them is killed on each day: in its midst, or when it is over.
          const killed = random.between(0, replicas.length - 1);
          const dies = random.chance(0.5) ? random.next() * 1.2 * took : undefined;
          // People work with the first; the jobs run in all.
          const lived = await Promise.all(
            replicas.map((server, which) =>
              server.live(which === 0 ? { at, seed } : { at }, which === killed ? dies : undefined),
            ),
          );
          if (lived.includes(undefined)) broken++;
          if ((day + 1) % 100 === 0) process.stderr.write(`${kind}: ${day + 1} of ${days} days\n`);
          // How long a day takes is for the machine to say.
          took = lived[killed] ?? took;
          await replicas[killed]?.kill();
          replicas[killed] = servers.start(fresh.place, mailbox.address);
        }
        calm = true;
        for (let day = 0; day < QUIET_DAYS; day++) {
          const at = new Date(BEGIN + (days + 31 + day) * DAY).toISOString();
          for (const server of replicas) expect(await server.live({ at })).toBeDefined();
          // What a killed server was sending is taken up again after a while.
          if (day === QUIET_DAYS - 3) await setTimeout(2500);
        }
        for (const server of replicas) await server.kill();
      },
      DAYS * 10_000 + 120_000,
    );

    it('has no task whose state its history contradicts', async () => {
      const { read } = library.database;
      const tasks = await read.selectFrom('task').selectAll().execute();
      const events = await read.selectFrom('task_event').selectAll().execute();
      expect(tasks.length).toBeGreaterThan(days);
      const own = Map.groupBy(events, ({ task_id }) => task_id);
      for (const task of tasks) {
        const { gone, ...expected } = taskAgain(own.get(task.id) ?? []);
        const { state, open, owner_id, due_on, postponed, asks } = task;
        expect([task.id, gone, { state, open, owner_id, due_on, postponed, asks }]).toEqual([
          task.id,
          task.gone_at !== null,
          expected,
        ]);
      }
      expect(new Set(tasks.map(({ state }) => state)).size).toBeGreaterThan(2);
    });

    it('counts with each postmortem what its tasks say', async () => {
      const { read } = library.database;
      const tasks = await read.selectFrom('task').selectAll().where('gone_at', 'is', null).execute();
      for (const row of await read.selectFrom('postmortem').selectAll().execute()) {
        const own = tasks.filter(({ postmortem_id }) => postmortem_id === row.id);
        const open = own.filter(({ state }) => ['proposed', 'accepted', 'in-progress'].includes(state));
        expect([row.number, row.tasks_open, row.tasks_verified, row.open_due ?? '']).toEqual([
          row.number,
          open.length,
          own.filter(({ state }) => state === 'verified').length,
          open
            .flatMap(({ due_on }) => due_on ?? [])
            .sort()
            .join(' '),
        ]);
      }
    });

    it('has sent each mail once, whatever was killed and whatever failed', async () => {
      const { read } = library.database;
      const messages = await read.selectFrom('message').selectAll().where('channel', '=', 'mail').execute();
      expect(messages.filter(({ state }) => state === 'waiting')).toEqual([]);
      const taken = mailbox.arrived.filter((each) => each.taken);
      const ids = taken.map(({ id }) => id);
      const byId = new Map(messages.map((each) => [each.id, each]));
      // What came twice came with one id, by which a reader shows it once; and only where nobody could know that it had come.
      expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(days * SENT_AT_ONCE);
      for (const id of new Set(ids)) expect(byId.get(id)?.state).toMatch(/^(?:sent|given-up)$/);
      for (const { id, state } of messages) if (state === 'sent') expect(ids).toContain(id);
      const first = new Map(taken.toReversed().map((each) => [each.id, each]));
      for (const { id, to, body } of taken)
        expect({ to, body }).toEqual({ to: first.get(id)?.to, body: first.get(id)?.body });
      expect(ids.length).toBeGreaterThan(days / 5);
      expect(broken).toBeGreaterThan(days / 8);
    });

    it('has put each notice into one mail, and left none', async () => {
      const { read } = library.database;
      const notices = await read.selectFrom('notice').selectAll().execute();
      expect(notices.filter(({ gathered_at }) => gathered_at === null)).toEqual([]);
      const messages = new Map((await read.selectFrom('message').selectAll().execute()).map((each) => [each.id, each]));
      for (const { message_id, person_id } of notices)
        if (message_id !== null) expect(messages.get(message_id)?.person_id).toBe(person_id);
      // The same to the same person once, whatever its key.
      const said = notices.map((each) => [each.person_id, each.kind, each.subject, each.detail, each.key].join(' '));
      expect(new Set(said).size).toBe(said.length);
    });

    it('has reminded of everything that somebody is waited for', async () => {
      const { read } = library.database;
      const notices = await read.selectFrom('notice').selectAll().execute();
      const postmortems = await read.selectFrom('postmortem').selectAll().execute();
      const followed = new Map(
        postmortems
          .filter(({ state, practice }) => ['in-review', 'published', 'closed'].includes(state) && practice === 0)
          .map((each) => [each.id, each]),
      );
      const told = (kind: string, subject: string, detail = ''): boolean =>
        notices.some((each) => each.kind === kind && each.subject === subject && each.detail.includes(detail));
      const missed: string[] = [];
      let looked = 0;
      const must = (what: string, is: boolean): void => {
        looked++;
        if (!is) missed.push(what);
      };
      for (const task of await read.selectFrom('task').selectAll().where('gone_at', 'is', null).execute()) {
        const of = followed.get(task.postmortem_id);
        if (of === undefined) continue;
        const isOld = of.imported === 1 && (task.due_on ?? '') < task.created_at.slice(0, 10);
        if (task.open === 1 && task.due_on !== null && !isOld && task.due_on < dayAt(days + 31)) {
          must(`task ${task.id} due ${task.due_on}`, told('task-due', task.id, task.due_on));
          // After two weeks it has climbed to the owners of the library.
          if (task.due_on < dayAt(days + 31 - 15))
            must(
              `task ${task.id} late since ${task.due_on}, for owners`,
              notices.some(
                (each) =>
                  each.kind === 'task-due' &&
                  each.subject === task.id &&
                  each.person_id === 'owner' &&
                  each.detail.includes(task.due_on ?? ''),
              ),
            );
        }
        if (task.asks === 'verification') must(`task ${task.id} to verify`, told('task-verify', task.id));
        if (task.asks === 'approval') must(`task ${task.id} to decline`, told('task-decline', task.id));
      }
      for (const { id, state, imported } of postmortems)
        if (state === 'draft' && imported === 0) must(`draft ${id}`, told('draft-waiting', id));
      for (const { id } of await read.selectFrom('incident').select('id').where('state', '=', 'owed').execute())
        must(`incident ${id}`, told('incident-owed', id));
      expect(missed).toEqual([]);
      expect(looked).toBeGreaterThan(0);
    });

    it('tells of each failure that came back how the measures stood on that day, as the log does', async () => {
      const { read } = library.database;
      const tasks = await read.selectFrom('task').select(['id', 'postmortem_id']).orderBy('number').execute();
      const own = Map.groupBy(await read.selectFrom('task_event').selectAll().execute(), ({ task_id }) => task_id);
      const viewer = { kind: 'person', id: 'owner', role: 'owner', teams: [] } as const;
      const all: Awaited<ReturnType<typeof listRecurrences>>['items'][number][] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await listRecurrences(library, viewer, { limit: 100, after });
        all.push(...page.items);
        after = page.next;
      }
      for (const { earlier, moment, measures } of all) {
        const expected = tasks
          .filter(({ postmortem_id }) => postmortem_id === earlier.id)
          .flatMap(({ id }) => {
            const rows = own.get(id) ?? [];
            const isThere = rows.some(
              ({ kind, at, detail }) => kind === 'proposed' && (dayOf(detail) ?? at) <= moment.instant,
            );
            if (!isThere) return [];
            const { state, due_on: due, postponed, gone } = taskAgain(rows, moment.instant);
            if (gone) return [];
            const isDone = ['done', 'verified', 'declined'].includes(state);
            return [
              `${isDone ? state : due !== null && String(due) < moment.day ? 'late' : 'open'} ${due ?? '-'} ${postponed}`,
            ];
          });
        expect(measures.map((each) => `${each.state} ${each.due ?? '-'} ${each.postponed}`).sort()).toEqual(
          expected.sort(),
        );
      }
      if (days > 100) expect(all.length).toBeGreaterThan(3);
    });
  });
}

/** A day of the simulation. */
function dayAt(day: number): string {
  return new Date(BEGIN + day * DAY).toISOString().slice(0, 10);
}

/** As of which day something counts. */
function dayOf(detail: string): string | undefined {
  return (JSON.parse(detail) as { readonly on?: string }).on;
}
