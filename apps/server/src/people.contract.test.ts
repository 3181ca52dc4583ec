import { createPostmortem, readAudit, SYSTEM } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import type { Message } from './mail/mail.ts';
import { testServer } from './testing/test-server.ts';

describeLibrary('people over HTTP', (library) => {
  const sent: Message[] = [];
  const mail = {
    available: true,
    send: async (message: Message) => {
      sent.push(message);
      return true;
    },
  };

  it('are invited by mail, or by a link where there is none', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const body = { email: 'kim@example.com', role: 'reviewer' };
    const shown = await testServer(library()).as(owner)('POST', '/api/v1/invitations', {
      body,
      headers: { 'idempotency-key': 'once' },
    });
    expect(shown.status).toBe(201);
    const { link, sent: wasSent } = (await shown.json()) as { link: string; sent: boolean };
    expect(link).toMatch(/^http:\/\/localhost\/join\?invitation=invite_/);
    expect(wasSent).toBe(false);
    // What opens a door is kept nowhere.
    const tables = ['request', 'invitation', 'change'] as const;
    for (const table of tables) {
      const rows = await library().database.read.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(link.split('#')[1]);
    }
    const mailed = await testServer(library(), mail).as(owner)('POST', '/api/v1/invitations', { body });
    expect(await mailed.json()).not.toHaveProperty('link');
    expect(sent).toMatchObject([
      { to: 'kim@example.com', text: expect.stringContaining('http://localhost/join?invitation=invite_') },
    ]);
    const lee = await addPerson(library());
    expect((await testServer(library()).as(lee)('POST', '/api/v1/invitations', { body })).status).toBe(403);
  });

  it('are disabled and enabled by an owner', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const lee = await addPerson(library());
    const ask = testServer(library()).as(owner);
    const made = await testServer(library()).as(lee)('POST', '/api/v1/tokens', { body: { name: 'ci', scope: 'read' } });
    expect(((await made.json()) as { token: string }).token).toMatch(/^failonce_/);
    const tokens = async () =>
      ((await (await ask('GET', `/api/v1/people/${lee.id}/tokens`)).json()) as { items: unknown[] }).items;
    expect(await tokens()).toHaveLength(1);
    const disabled = await ask('PATCH', `/api/v1/people/${lee.id}`, { body: { disabled: true, role: 'reader' } });
    expect(await disabled.json()).toMatchObject({ role: 'reader', disabledAt: expect.any(String) });
    expect(await tokens()).toEqual([]);
    const enabled = await ask('PATCH', `/api/v1/people/${lee.id}`, { body: { disabled: false } });
    expect(await enabled.json()).not.toHaveProperty('disabledAt');
  });

  it('have teams and services', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const ask = testServer(library()).as(owner);
    const made = await ask('POST', '/api/v1/teams', { body: { name: 'Payments', group: 'pay', lead: owner.id } });
    const { id: team } = (await made.json()) as { id: string };
    expect((await ask('PUT', `/api/v1/teams/${team}/members`, { body: { members: [owner.id] } })).status).toBe(204);
    expect((await ask('POST', '/api/v1/services', { body: { name: 'checkout-api', team } })).status).toBe(201);
    expect(await (await ask('GET', '/api/v1/teams')).json()).toEqual({
      items: [{ id: team, name: 'Payments', group: 'pay', lead: owner.id, members: [owner.id] }],
    });
    const nobody = await ask('PUT', `/api/v1/teams/${team}`, { body: { name: 'Payments', lead: 'nobody' } });
    expect([nobody.status, await nobody.json()]).toMatchObject([422, { detail: expect.stringContaining('this id') }]);
    expect(await (await ask('GET', '/api/v1/services')).json()).toMatchObject({
      items: [{ name: 'checkout-api', team }],
    });
    expect((await ask('DELETE', `/api/v1/teams/${team}`)).status).toBe(422);
  });

  it('say who may see a postmortem, and take secrets out of it', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const maria = await addPerson(library());
    const { number } = await createPostmortem(library(), maria, { markdown: '# The key is hunter2-abc\n' });
    const at = `/api/v1/postmortems/${number}`;
    const private_ = { visibility: 'people', audience: [maria.id] };
    expect((await testServer(library()).as(maria)('PUT', `${at}/audience`, { body: private_ })).status).toBe(204);
    expect(await (await testServer(library()).as(maria)('GET', `${at}/audience`)).json()).toEqual(private_);
    const ask = testServer(library()).as(owner);
    const body = { secret: 'hunter2-abc', reason: 'It is in use.' };
    expect(await (await ask('POST', `${at}/purge`, { body })).json()).toEqual({ revisions: [1] });
    expect(await (await ask('GET', at)).text()).not.toContain('hunter2');
    const audit = (await (await ask('GET', '/api/v1/audit?kind=postmortem&limit=2')).json()) as { items: unknown[] };
    expect(audit.items).toMatchObject([{ kind: 'postmortem.read-private' }, { kind: 'postmortem.purged' }]);
  });

  it('set single sign-on without ever being told its secret', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const ask = testServer(library()).as(owner);
    const body = { issuer: 'https://id.example.com', clientId: 'failonce', clientSecret: 'hunter2-abc' };
    expect((await ask('PUT', '/api/v1/single-sign-on', { body })).status).toBe(204);
    const read = await (await ask('GET', '/api/v1/single-sign-on')).text();
    expect(read).toContain('http://localhost/api/auth/callback/single-sign-on');
    expect(read).toContain('https://id.example.com');
    expect(read + JSON.stringify(await readAudit(library(), SYSTEM))).not.toContain(body.clientSecret);
    expect((await ask('DELETE', '/api/v1/single-sign-on')).status).toBe(204);
    const test = await ask('POST', '/api/v1/single-sign-on/test', { body: { ...body, issuer: 'http://127.0.0.1:1' } });
    expect(await test.json()).toMatchObject({ status: 422, field: 'issuer' });
  });
});
