import { afterEach, expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { saveService } from '../people/services.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { PURGED } from '../postmortems/purgeable.ts';
import { movePostmortem } from '../reviews/move.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { NOBODY, type Viewer } from '../viewer.ts';
import { hearAlerts, ripenAlerts } from './hear-alerts.ts';
import { countOwed, listIncidents, readIncident } from './list-incidents.ts';
import { maybeWritten } from './maybe-written.ts';
import { purgeIncident } from './purge-incident.ts';
import { reportIncident } from './report-incident.ts';
import { oweAgain, settleIncident } from './settle-incident.ts';
import { createAlertSource, listAlertSources, revokeAlertSource, type SourceRow, sourceOfSecret } from './sources.ts';
import type { ToldAlert } from './told.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (minutes: number): string => new Date(NOON + minutes * 60_000).toISOString();

describeLibrary('incidents', (given) => {
  let minutes = 0;
  const library = (): Library => ({ ...given(), now: () => new Date(NOON + minutes * 60_000) });
  const source = async (more: { minutes?: number; upTo?: number; service?: string } = {}): Promise<SourceRow> => {
    const owner = await addPerson(library(), { role: 'owner' });
    const { secret } = await createAlertSource(library(), owner, { name: 'Prod', kind: 'generic', ...more });
    return await sourceOfSecret(library(), secret);
  };
  const hear = (from: SourceRow, ...told: ToldAlert[]): ReturnType<typeof hearAlerts> =>
    hearAlerts(library(), from, told);
  const owed = async (viewer?: Viewer) => {
    const { items } = await listIncidents(library(), viewer ?? (await addPerson(library(), { role: 'reader' })));
    return items.map(({ title, endedAt, severity }) => [title, severity, endedAt] as const);
  };
  afterEach(async () => {
    minutes = 0;
    await given().database.write(async (writing) => {
      for (const table of ['alert', 'incident', 'service'] as const) await writing.deleteFrom(table).execute();
    });
  });

  it('come from alerts, once however often they are told, and end when all their alerts have', async () => {
    const prod = await source();
    const one = {
      id: 'a',
      title: 'Checkout\u0000 down',
      service: 'Checkout-API',
      severity: 'warning',
      beganAt: at(-5),
    };
    await Promise.all([hear(prod, one), hear(prod, one), hear(prod, one, one)]);
    expect(await owed()).toEqual([['Checkout down', 'warning', undefined]]);
    // Another alert of the service within the hour is part of it, and makes it as grave as itself.
    minutes = 50;
    await hear(prod, {
      id: 'b',
      title: 'Payments fail',
      service: 'checkout-api',
      severity: 'critical',
      beganAt: at(40),
    });
    await hear(prod, { ...one, endedAt: at(45) });
    expect(await owed()).toEqual([['Checkout down', 'critical', undefined]]);
    await hear(prod, { id: 'b', title: 'Payments fail', service: 'checkout-api', endedAt: at(48), beganAt: at(40) });
    expect(await owed()).toEqual([['Checkout down', 'critical', at(48)]]);
    // A message that comes late opens nothing again; what fires hours later is another one.
    await hear(prod, one);
    minutes = 300;
    await hear(prod, { id: 'c', title: 'Down again', service: 'checkout-api', beganAt: at(290) });
    expect((await owed()).map(([title]) => title)).toEqual(['Checkout down', 'Down again']);
  });

  it('are only what is grave enough and lasts', async () => {
    const prod = await source({ minutes: 10, upTo: 2, service: 'shop' });
    await hear(
      prod,
      { id: 'low', title: 'A disk fills', severity: 'warning', beganAt: at(-60) },
      { id: 'short', title: 'A blip', severity: 'critical', beganAt: at(-5), endedAt: at(-2) },
      { id: 'new', title: 'Just now', severity: 'P1', beganAt: at(-1) },
    );
    expect(await owed()).toEqual([]);
    minutes = 5;
    await hear(prod, { id: 'new', title: 'Just now', severity: 'P1', beganAt: at(-1) });
    expect([await ripenAlerts(library()), await owed()]).toEqual([0, []]);
    minutes = 9;
    // Nobody tells of it again: it has lasted all the same, and is one however many find it.
    await Promise.all([ripenAlerts(library()), ripenAlerts(library())]);
    expect(await owed()).toEqual([['Just now', 'P1', undefined]]);
    // One that is told of when it is over.
    minutes = 600;
    await hear(prod, {
      id: 'over',
      title: 'Over',
      service: 'mail',
      severity: 'odd',
      beganAt: at(500),
      endedAt: at(520),
    });
    expect(await owed()).toContainEqual(['Over', 'odd', at(520)]);
  });

  it('keep of what comes from outside only what a line can hold, and a link only where it is one', async () => {
    const prod = await source();
    await hear(
      prod,
      { id: 'x'.repeat(5000), title: `${'🔥'.repeat(5000)}`, service: '\u202ebad\nservice', severity: 'x'.repeat(999) },
      { id: 'future', title: ' ', beganAt: '2999-01-01T00:00:00Z', address: 'javascript:alert(1)' },
      { id: 'lone', title: 'A \ud800 half', beganAt: 'soon', address: 'https://grafana.example.com/a b' },
    );
    const { items } = await listIncidents(library(), await addPerson(library()));
    expect(items).toHaveLength(3);
    expect([...(items.find(({ service }) => service === 'bad service')?.title ?? '')]).toHaveLength(200);
    const future = items.find(({ title }) => title === 'An alert without a title');
    expect([future?.beganAt, future?.address]).toEqual([at(0), undefined]);
    const lone = items.find(({ title }) => title === 'A \ufffd half');
    expect([lone?.beganAt, lone?.address]).toEqual([at(0), 'https://grafana.example.com/a%20b']);
  });

  it('are asked of who owns the service, and late after three working days', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const team = await addTeam(library(), `Payments ${minutes}`);
    const member = await addPerson(library(), { teams: [team] });
    await saveService(library(), owner, { name: 'Checkout-API', team, person: undefined });
    const prod = await source();
    await hear(prod, { id: '1', title: 'Ours', service: 'checkout-api' }, { id: '2', title: 'Nobody’s', service: 'x' });
    const mine = async (viewer: Viewer) =>
      (await listIncidents(library(), viewer, { mine: true })).items.map(({ title, asked }) => [title, asked.kind]);
    expect(await mine(member)).toEqual([['Ours', 'team']]);
    expect(await mine(owner)).toEqual([['Nobody’s', 'owners']]);
    expect(await mine(await addPerson(library()))).toEqual([]);
    // The second of March 2026 is a Monday.
    minutes = 3 * 24 * 60;
    expect((await listIncidents(library(), member)).late).toBe(0);
    minutes = 4 * 24 * 60;
    const { late, total, items } = await listIncidents(library(), member, { limit: 1 });
    expect([late, total, items.length]).toEqual([2, 2, 1]);
  });

  it('are read a stretch at a time, each once', async () => {
    const prod = await source();
    const told = Array.from({ length: 25 }, (_, n) => ({ id: String(n), title: `Alert ${n}`, service: `s${n}` }));
    await hear(prod, ...told);
    const reader = await addPerson(library(), { role: 'reader' });
    const titles: string[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const { items, next } = await listIncidents(library(), reader, { after, limit: 10 });
      titles.push(...items.map(({ title }) => title));
      after = next;
    }
    expect(titles.sort()).toEqual(told.map(({ title }) => title).sort());
    expect(await countOwed(library())).toBe(25);
    await expect(listIncidents(library(), NOBODY)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('are settled by a postmortem or by a reason, and both can be taken back', async () => {
    const author = await addPerson(library());
    const reader = await addPerson(library(), { role: 'reader' });
    const told = { title: 'Checkout down', service: 'checkout-api', beganAt: '2026-02-14T09:10:00Z' };
    const id = await reportIncident(library(), author, told);
    const pm = await createPostmortem(library(), author, { markdown: sampleText() });
    const { items } = await listIncidents(library(), author);
    expect((await maybeWritten(library(), author, items)).get(id)).toMatchObject({ number: pm.number });
    await settleIncident(library(), author, id, { postmortem: `PM-${pm.number}` });
    expect(await readIncident(library(), reader, id)).toMatchObject({
      state: 'written',
      postmortem: { number: pm.number },
    });
    expect(await countOwed(library())).toBe(0);
    minutes = 60;
    await oweAgain(library(), author, id);
    expect(await readIncident(library(), reader, id)).toMatchObject({
      state: 'owed',
      owedSince: at(60),
      postmortem: undefined,
      settledBy: undefined,
    });
    await settleIncident(library(), author, id, { reason: ' A test of the alert. ' });
    const settled = await listIncidents(library(), reader, { state: 'settled' });
    expect(settled.items).toMatchObject([{ id, state: 'unneeded', reason: 'A test of the alert.' }]);
    for (const [settlement, wrong] of [
      [{ reason: ' ' }, { details: { field: 'reason' } }],
      [{ reason: 'x'.repeat(1001) }, { details: { field: 'reason' } }],
      [{ postmortem: '999999' }, { code: 'not-found' }],
    ] as const)
      await expect(settleIncident(library(), author, id, settlement)).rejects.toMatchObject(wrong);
    await expect(settleIncident(library(), author, 'none', { reason: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are owed again once their postmortem is withdrawn', async () => {
    const author = await addPerson(library());
    const id = await reportIncident(library(), author, { title: 'Checkout down' });
    const pm = await createPostmortem(library(), author, { markdown: sampleText() });
    await settleIncident(library(), author, id, { postmortem: pm.id });
    minutes = 90;
    await movePostmortem(library(), author, pm.id, { action: 'withdraw', revision: 1, reason: 'Written twice.' });
    expect(await readIncident(library(), author, id)).toMatchObject({ state: 'owed', owedSince: at(90) });
    const again = settleIncident(library(), author, id, { postmortem: pm.id });
    await expect(again).rejects.toMatchObject({ details: { field: 'postmortem' } });
  });

  it('hide with their postmortem, and lose a secret with it', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const author = await addPerson(library());
    const other = await addPerson(library());
    const secret = 'hunter2 of the vault';
    const id = await reportIncident(library(), author, {
      ...{ title: `Leaked: ${secret}`, service: 'vault', id: '7' },
      address: `https://example.com/hunter2`,
    });
    const hidden = { visibility: 'people' as const, audience: [author.id] };
    const pm = await createPostmortem(library(), author, { markdown: sampleText(), ...hidden });
    await expect(settleIncident(library(), other, id, { postmortem: pm.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await settleIncident(library(), author, id, { postmortem: pm.id });
    expect((await listIncidents(library(), author, { state: 'settled' })).total).toBe(1);
    expect(await listIncidents(library(), other, { state: 'settled' })).toMatchObject({ items: [], total: 0 });
    for (const work of [
      () => readIncident(library(), other, id),
      () => oweAgain(library(), other, id),
      () => settleIncident(library(), other, id, { reason: 'x' }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
    await purge(library(), owner, pm.id, { secret, reason: 'A password' });
    expect((await readIncident(library(), author, id)).title).toBe(`Leaked: ${PURGED}`);
    const alerts = await given().database.read.selectFrom('alert').select('title').execute();
    expect(alerts).toEqual([{ title: `Leaked: ${PURGED}` }]);
  });

  it('lose a secret without a postmortem as well, by an owner’s hand', async () => {
    const [author, owner] = [await addPerson(library()), await addPerson(library(), { role: 'owner' })];
    const secret = 'hunter2hunter2';
    const id = await reportIncident(library(), author, {
      title: `Leaked ${secret}`,
      address: `https://x.test/${secret}`,
    });
    await settleIncident(library(), author, id, { reason: `${secret} is known` });
    const purging = { secret, reason: 'A password' };
    await expect(purgeIncident(library(), author, id, purging)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(purgeIncident(library(), owner, id, { secret: 'other', reason: 'x' })).rejects.toMatchObject({
      details: { field: 'secret' },
    });
    await purgeIncident(library(), owner, id, purging);
    const { title, ...rest } = await readIncident(library(), author, id);
    expect(JSON.stringify([title, rest])).not.toContain(secret);
    expect(title).toBe(`Leaked ${PURGED}`);
  });

  it('are told by people and programs, by an id of their own once', async () => {
    const author = await addPerson(library());
    const told = { title: 'Down', id: 'INC-7', beganAt: at(-10) };
    const ids = await Promise.all([reportIncident(library(), author, told), reportIncident(library(), author, told)]);
    expect(new Set(ids).size).toBe(1);
    await reportIncident(library(), author, { ...told, endedAt: at(-1) });
    expect(await readIncident(library(), author, ids[0] as string)).toMatchObject({ endedAt: at(-1) });
    for (const [given, field] of [
      [{ title: ' ' }, 'title'],
      [{ title: 'x'.repeat(201) }, 'title'],
      [{ title: 'x', service: 'x'.repeat(101) }, 'service'],
      [{ title: 'x', beganAt: 'yesterday' }, 'beganAt'],
      [{ title: 'x', beganAt: at(10) }, 'beganAt'],
      [{ title: 'x', beganAt: at(-1), endedAt: at(-2) }, 'endedAt'],
      [{ title: 'x', address: 'ftp://example.com' }, 'address'],
    ] as const)
      await expect(reportIncident(library(), author, given)).rejects.toMatchObject({ details: { field } });
    await expect(reportIncident(library(), NOBODY, told)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('come from sources that owners make and revoke', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const editor = await addPerson(library(), { role: 'editor' });
    const { id, secret } = await createAlertSource(library(), owner, { name: 'Grafana', kind: 'grafana' });
    expect((await sourceOfSecret(library(), secret)).id).toBe(id);
    expect((await listAlertSources(library(), owner)).find((each) => each.id === id)).toMatchObject({
      name: 'Grafana',
      signed: false,
    });
    await expect(createAlertSource(library(), editor, { name: 'x', kind: 'y' })).rejects.toThrow();
    await expect(listAlertSources(library(), editor)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(revokeAlertSource(library(), editor, id)).rejects.toMatchObject({ code: 'not-allowed' });
    await revokeAlertSource(library(), owner, id);
    await expect(sourceOfSecret(library(), secret)).rejects.toMatchObject({ code: 'not-found' });
    await expect(revokeAlertSource(library(), owner, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
