import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { NOBODY, SYSTEM } from '../viewer.ts';
import { readAudit } from './audit.ts';
import { disablePerson, enablePerson, setRole } from './change-person.ts';
import { readTeam } from './find-teams.ts';
import { followGroups } from './follow-groups.ts';
import { invite, listInvitations, openFirstStart, readInvitation, withdrawInvitation } from './invitations.ts';
import { join, knownPerson } from './join.ts';
import { listPeople, readPerson, viewerOfPerson } from './people.ts';
import { listServices, removeService, saveService } from './services.ts';
import { changeTeam, createTeam, listTeams, removeTeam, setMembers } from './teams.ts';
import { createToken, listTokens, revokeToken, viewerOfToken } from './tokens.ts';

describeLibrary('people', (library) => {
  /** What the sign-in does beside the library. */
  const letSignIn = async ({ id, name, email }: { id: string; name: string; email: string }) => {
    const at = new Date().toISOString();
    await sql`insert into auth_user values (${id}, ${name}, ${email}, true, null, ${at}, ${at})`.execute(
      library().database.direct,
    );
  };

  it('begin with one owner, by a link that opens once and for a day', async () => {
    const first = await openFirstStart(library());
    const second = await openFirstStart(library());
    if (first === undefined || second === undefined) throw new Error('There is nobody yet.');
    await expect(readInvitation(library(), first.token)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readInvitation(library(), second.token)).toMatchObject({ role: 'owner', email: undefined });
    const tomorrow = { ...library(), now: () => new Date(Date.now() + 86_400_000) };
    await expect(readInvitation(tomorrow, second.token)).rejects.toMatchObject({ code: 'not-found' });
    const person = { id: uuid(), name: ' Maria  Lopez ', email: 'Maria@Example.com' };
    await join(library(), person, { invitation: second.token });
    expect(await readPerson(library(), SYSTEM, person.id)).toMatchObject({
      name: 'Maria Lopez',
      email: 'maria@example.com',
      role: 'owner',
    });
    await expect(
      join(library(), { id: uuid(), name: 'Eve', email: 'eve@example.com' }, { invitation: second.token }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await letSignIn(person);
    expect(await openFirstStart(library())).toBeUndefined();
    await expect(disablePerson(library(), SYSTEM, person.id)).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'This is the last owner. Make somebody else an owner first.',
    });
    await expect(setRole(library(), SYSTEM, person.id, 'reader')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('of two owners who demote each other at once, keep one', async () => {
    const everybody = await listPeople(library(), SYSTEM);
    const ada = await addPerson(library(), { role: 'owner' });
    const bob = await addPerson(library(), { role: 'owner' });
    for (const { id, role } of everybody) if (role === 'owner') await setRole(library(), ada, id, 'editor');
    const outcomes = await Promise.allSettled([
      setRole(library(), ada, bob.id, 'editor'),
      disablePerson(library(), bob, ada.id),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('come in by invitations, which are for one address and end', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const old = await invite(library(), owner, { email: 'Lee@Example.com', role: 'reviewer' });
    const { token, ...invitation } = await invite(library(), owner, { email: 'lee@example.com', role: 'editor' });
    expect(await listInvitations(library(), owner)).toEqual([invitation]);
    await expect(readInvitation(library(), old.token)).rejects.toMatchObject({ code: 'not-found' });
    const eve = { id: uuid(), name: 'Eve', email: 'eve@example.com' };
    await expect(join(library(), eve, { invitation: token })).rejects.toMatchObject({ code: 'input-invalid' });
    const lee = { id: uuid(), name: 'Lee', email: 'lee@example.com' };
    await join(library(), lee, { invitation: token });
    await letSignIn(lee);
    expect(await viewerOfPerson(library(), lee.id)).toEqual({
      kind: 'person',
      id: lee.id,
      role: 'editor',
      teams: [],
    });
    await expect(invite(library(), owner, { email: 'LEE@example.com', role: 'editor' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    for (const email of ['lee', '@example.com', 'lee@', 'a b@example.com', ''])
      await expect(invite(library(), owner, { email, role: 'editor' })).rejects.toMatchObject({
        code: 'input-invalid',
      });
    const other = await invite(library(), owner, { email: 'kim@example.com', role: 'editor' });
    await withdrawInvitation(library(), owner, other.id);
    await expect(readInvitation(library(), other.token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('who were brought here with the library are themselves when they come in', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const { id, email } = await readPerson(library(), owner, (await addPerson(library())).id);
    expect(await knownPerson(library(), email)).toBe(id);
    const { token } = await invite(library(), owner, { email, role: 'reviewer' });
    await join(library(), { id, name: 'Lee', email }, { invitation: token });
    expect(await readPerson(library(), owner, id)).toMatchObject({ name: 'Lee', role: 'reviewer' });
    await join(library(), { id, name: 'Lee', email }, { role: 'reader' });
    expect(await readPerson(library(), owner, id)).toMatchObject({ role: 'reviewer' });
  });

  it('who are disabled are nobody at once, and keep their name in the history', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const lee = await addPerson(library());
    const { token } = await createToken(library(), lee, { name: 'ci', scope: 'write' });
    await disablePerson(library(), owner, lee.id);
    expect(await viewerOfPerson(library(), lee.id)).toEqual(NOBODY);
    expect(await viewerOfToken(library(), token)).toEqual(NOBODY);
    expect((await readPerson(library(), owner, lee.id)).disabledAt).toBeDefined();
    expect(await readAudit(library(), owner, { kind: 'token', actor: lee.id })).toMatchObject([
      { kind: 'token.created', actorName: (await readPerson(library(), owner, lee.id)).name },
    ]);
    await enablePerson(library(), owner, lee.id);
    expect(await viewerOfPerson(library(), lee.id)).toMatchObject({ id: lee.id });
    // A key that was taken away stays away.
    expect(await viewerOfToken(library(), token)).toEqual(NOBODY);
  });

  it('are looked after by owners alone', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const lee = await addPerson(library(), { role: 'quality-reviewer' });
    for (const deed of [
      setRole(library(), lee, lee.id, 'owner'),
      disablePerson(library(), lee, owner.id),
      enablePerson(library(), lee, owner.id),
      invite(library(), lee, { email: 'eve@example.com', role: 'owner' }),
      listInvitations(library(), lee),
      createTeam(library(), lee, { name: 'x' }),
      saveService(library(), lee, { name: 'x', team: undefined, person: undefined }),
      readAudit(library(), lee),
      listTokens(library(), lee, owner.id),
    ])
      await expect(deed).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(listPeople(library(), NOBODY)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(listTeams(library(), NOBODY)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('are in teams, by hand or by the groups of the identity provider', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const lee = await addPerson(library());
    const hand = await createTeam(library(), owner, { name: 'By hand' });
    const sre = await createTeam(library(), owner, { name: 'Reliability', group: 'sre' });
    await expect(createTeam(library(), owner, { name: 'By hand' })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(changeTeam(library(), owner, hand, { name: 'Other', group: 'sre' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await setMembers(library(), owner, hand, [lee.id]);
    const teams = async () => {
      const { teams: ids } = await readPerson(library(), owner, lee.id);
      return (await listTeams(library(), owner)).filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    };
    await followGroups(library(), lee.id, ['sre', 'payments'], { create: false });
    expect(await teams()).toEqual(['By hand', 'Reliability']);
    await followGroups(library(), lee.id, ['payments', 'By hand'], { create: true });
    expect(await teams()).toEqual(['By hand', 'payments']);
    await followGroups(library(), lee.id, [], { create: true });
    expect(await teams()).toEqual(['By hand']);
    await removeTeam(library(), owner, sre);
    await expect(setMembers(library(), owner, sre, [])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lead teams, each who may sign in, in the team or not', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const [lee, kim] = [await addPerson(library()), await addPerson(library())];
    await disablePerson(library(), owner, kim.id);
    for (const lead of ['nobody', kim.id])
      await expect(createTeam(library(), owner, { name: 'Led', lead })).rejects.toMatchObject({
        code: 'input-invalid',
        details: { field: 'lead' },
      });
    const team = await createTeam(library(), owner, { name: 'Led', lead: lee.id });
    const lead = async () => (await listTeams(library(), owner)).find(({ id }) => id === team)?.lead;
    expect(await lead()).toBe(lee.id);
    await expect(changeTeam(library(), owner, team, { name: 'Led', lead: kim.id })).rejects.toMatchObject({
      message: expect.stringContaining('may no longer sign in'),
    });
    await disablePerson(library(), owner, lee.id);
    await changeTeam(library(), owner, team, { name: 'Led on', lead: lee.id });
    expect(await readTeam(library(), owner, team)).toMatchObject({ name: 'Led on', lead: lee.id });
    await changeTeam(library(), owner, team, { name: 'Led on' });
    expect(await lead()).toBeUndefined();
    const log = (await readAudit(library(), owner)).filter(({ subject }) => subject === team);
    expect(log.map(({ detail }) => detail['lead'])).toEqual([[], undefined, [lee.id]]);
  });

  it('own services', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const team = await createTeam(library(), owner, { name: 'Checkout' });
    const id = await saveService(library(), owner, { name: 'Checkout-API', team, person: undefined });
    await expect(
      saveService(library(), owner, { name: 'checkout-api', team, person: undefined }),
    ).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(removeTeam(library(), owner, team)).rejects.toMatchObject({ code: 'input-invalid' });
    await saveService(library(), owner, { name: 'checkout', team: undefined, person: owner.id }, id);
    expect(await listServices(library(), owner)).toEqual([{ id, name: 'checkout', team: undefined, person: owner.id }]);
    await removeService(library(), owner, id);
    await expect(removeService(library(), owner, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('let programs act for them, within a scope, for a time', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const lee = await addPerson(library());
    const ends = new Date(Date.now() + 1000);
    const { token, ...made } = await createToken(library(), owner, { name: 'ci', scope: 'read', expiresAt: ends });
    expect(token).toMatch(/^failonce_[\w-]{43}$/);
    expect(await viewerOfToken(library(), token)).toMatchObject({ id: owner.id, role: 'reader', scope: 'read' });
    expect(await listTokens(library(), owner, owner.id)).toMatchObject([{ id: made.id, scope: 'read', name: 'ci' }]);
    const later = { ...library(), now: () => new Date(Date.now() + 2000) };
    expect(await viewerOfToken(later, token)).toEqual(NOBODY);
    const write = await createToken(library(), owner, { name: 'push', scope: 'write' });
    const byToken = await viewerOfToken(library(), write.token);
    expect(byToken).toMatchObject({ role: 'quality-reviewer' });
    await expect(createToken(library(), byToken, { name: 'more', scope: 'admin' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(revokeToken(library(), lee, write.id)).rejects.toMatchObject({ code: 'not-found' });
    await revokeToken(library(), owner, write.id);
    expect(await viewerOfToken(library(), write.token)).toEqual(NOBODY);
    expect(await viewerOfToken(library(), 'failonce_')).toEqual(NOBODY);
    const rows = await library().database.read.selectFrom('api_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(9));
  });
});
