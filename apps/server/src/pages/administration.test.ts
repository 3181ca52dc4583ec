import { findPeople, listInvitations, type Role, readAudit, readPerson, SYSTEM } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import type { Message } from '../mail/mail.ts';
import { pages } from '../pages.generated.ts';
import { testServer } from '../testing/test-server.ts';

const ADMINISTRATION = Object.values(pages).filter(({ path }) => path.startsWith('/admin'));

describeLibrary('the administration', (library) => {
  const mails: Message[] = [];
  const mail = { available: true, send: async (message: Message) => mails.push(message) > 0 };

  /** An owner at the pages; `withMail` where there is a mail server. */
  const anOwner = async (withMail = false) => {
    const viewer = await addPerson(library(), { role: 'owner' });
    const ask = testServer(library(), withMail ? mail : undefined).as(viewer);
    return {
      viewer,
      open: async (path: string) => await (await ask('GET', path, { headers: { accept: 'text/html' } })).text(),
      send: async (path: string, fields: Record<string, string>) => {
        const answer = await ask('POST', path, {
          body: new URLSearchParams(fields).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: 'http://localhost',
            accept: 'text/html',
          },
        });
        return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
      },
    };
  };

  it('is for owners alone, to look at and to act', async () => {
    expect(ADMINISTRATION.length).toBeGreaterThan(10);
    const about = await addPerson(library());
    for (const role of ['quality-reviewer', 'reviewer', 'editor', 'reader'] satisfies Role[]) {
      const viewer = await addPerson(library(), { role });
      const ask = testServer(library()).as(viewer);
      for (const { path } of ADMINISTRATION) {
        const at = path.replace('{person}', about.id).replaceAll(/\{\w+\}/g, 'none');
        expect((await ask('GET', at, { headers: { accept: 'text/html' } })).status, at).toBe(403);
        const headers = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
        const acted = await ask('POST', at, { body: 'act=disable', headers });
        expect([403, 404], at).toContain(acted.status);
      }
      expect(await (await ask('GET', '/account', { headers: { accept: 'text/html' } })).text()).not.toContain('/admin');
    }
    expect((await readPerson(library(), SYSTEM, about.id)).disabledAt).toBeUndefined();
  });

  it('invites by a link that is shown once, or by mail, and withdraws', async () => {
    const owner = await anOwner();
    const made = await owner.send('/admin/invitations', { act: 'invite', email: 'bo@example.com', role: 'reviewer' });
    expect(made.text).toMatch(/value="http:\/\/localhost\/join\?invitation=invite_/);
    const page = await owner.open('/admin/invitations');
    expect(page).toContain('bo@example.com');
    expect(page).not.toContain('invite_');
    const [open] = await listInvitations(library(), SYSTEM);
    const withdrawn = await owner.send('/admin/invitations', { act: 'withdraw', invitation: open?.id ?? '' });
    expect([withdrawn.status, withdrawn.to]).toEqual([303, '/admin/invitations?done=withdrawn']);
    expect(await listInvitations(library(), SYSTEM)).toEqual([]);
    const wrong = await owner.send('/admin/invitations', { act: 'invite', email: 'no address', role: 'reader' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="no address"');
    expect(wrong.text).toContain('is no e-mail address');
    expect(wrong.text).toMatch(/<option value="reader" selected>/);
    const mailing = await anOwner(true);
    const sent = await mailing.send('/admin/invitations', { act: 'invite', email: 'bo@example.com', role: 'editor' });
    expect(sent.to).toBe('/admin/invitations?done=mailed');
    expect(mails.at(-1)).toMatchObject({ to: 'bo@example.com', text: expect.stringContaining('/join?invitation=') });
    expect((await mailing.send('/admin/mail', { act: 'test', to: 'ops@example.com' })).to).toBe(
      '/admin/mail?done=sent',
    );
    expect(mails.at(-1)?.to).toBe('ops@example.com');
  });

  it('gives roles, disables and enables, and keeps an owner', async () => {
    const owner = await anOwner();
    const lee = await addPerson(library());
    const at = `/admin/people/${lee.id}`;
    expect((await owner.send(at, { act: 'set-role', role: 'reviewer' })).to).toBe(`${at}?done=role`);
    expect((await owner.send(at, { act: 'disable' })).to).toBe(`${at}?done=disabled`);
    expect(await readPerson(library(), SYSTEM, lee.id)).toMatchObject({
      role: 'reviewer',
      disabledAt: expect.any(String),
    });
    expect((await owner.send(at, { act: 'enable' })).to).toBe(`${at}?done=enabled`);
    const none = await owner.send(at, { act: 'password-link' });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('has never signed in')]);
    for (const { id } of (await findPeople(library(), SYSTEM)).items)
      if (id !== owner.viewer.id) await owner.send(`/admin/people/${id}`, { act: 'set-role', role: 'reader' });
    const last = await owner.send(`/admin/people/${owner.viewer.id}`, { act: 'set-role', role: 'reader' });
    expect([last.status, last.text]).toEqual([422, expect.stringContaining('This is the last owner.')]);
  });

  it('has teams, whose members come and go, and services that somebody owns', async () => {
    const owner = await anOwner();
    const lee = await addPerson(library());
    const { email } = await readPerson(library(), SYSTEM, lee.id);
    const made = await owner.send('/admin/teams', { act: 'create', name: 'Payments <b>', group: 'pay' });
    const team = made.to?.replace('?done=created', '') ?? '';
    const unknown = await owner.send(team, { act: 'add-members', emails: `${email}, nobody@example.com` });
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('the address nobody@example.com.')]);
    expect((await owner.send(team, { act: 'add-members', emails: `${email}\n` })).to).toBe(`${team}?done=joined`);
    expect(await owner.open(team)).toContain('1 member<');
    const stranger = await owner.send(team, { act: 'change', name: 'Payments <b>', lead: 'nobody@example.com' });
    expect([stranger.status, stranger.text]).toEqual([422, expect.stringContaining('the address nobody@example.com.')]);
    expect((await owner.send(team, { act: 'change', name: 'Payments <b>', lead: email })).status).toBe(303);
    expect(await owner.open(team)).toContain(`value="${email}" autocomplete`);
    const { name } = await readPerson(library(), SYSTEM, lee.id);
    expect(await owner.open('/admin/audit?kind=team')).toContain(`led by: ${name}`);
    const taken = await owner.send('/admin/teams', { act: 'create', name: 'Payments <b>' });
    expect([taken.status, taken.text]).toEqual([422, expect.stringContaining('There is a team')]);
    expect((await owner.send('/admin/services', { act: 'create', name: 'api', owner: 'Payments <b>' })).status).toBe(
      303,
    );
    expect(await owner.open('/admin/services')).toContain('owned by Payments &lt;b&gt;');
    const nobody = await owner.send('/admin/services', { act: 'create', name: 'web', owner: 'Ghosts' });
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('There is no team “Ghosts”')]);
    const held = await owner.send(team, { act: 'remove' });
    expect([held.status, held.text]).toEqual([422, expect.stringContaining('has services')]);
    const [service = ''] = /\/admin\/services\/[\w-]+/.exec(await owner.open('/admin/services')) ?? [];
    expect((await owner.send(service, { act: 'change', name: 'api', owner: email })).status).toBe(303);
    expect((await owner.send(team, { act: 'remove-member', person: lee.id })).to).toBe(`${team}?done=left`);
    expect((await owner.send(team, { act: 'remove' })).to).toBe('/admin/teams?done=removed');
    expect((await owner.send(service, { act: 'remove' })).to).toBe('/admin/services?done=removed');
  });

  it('tells what happened in sentences, narrowed to a person, a thing, a kind or days, a stretch at a time', async () => {
    const owner = await anOwner();
    const { name } = await readPerson(library(), SYSTEM, owner.viewer.id);
    for (let at = 0; at < 30; at++) {
      const { to } = await owner.send('/admin/teams', { act: 'create', name: `Team ${at}` });
      await owner.send(to?.replace('?done=created', '') ?? '', { act: 'change', name: `Team ${at}`, group: `g${at}` });
    }
    const person = encodeURIComponent(name);
    const first = await owner.open(`/admin/audit?person=${person}`);
    expect(first).toContain(`<b>${name}</b> changed the team <a href="/admin/teams/`);
    expect(first.match(/<time/g)).toHaveLength(50);
    const next = /href="(\/admin\/audit\?[^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await owner.open(next)).match(/<time/g)).toHaveLength(10);
    expect((await owner.open('/admin/audit?about=Team%207')).match(/<time/g)).toHaveLength(2);
    const nothing = await owner.open('/admin/audit?kind=team&until=2001-01-01');
    expect(nothing).toContain('Nothing like this has happened.');
    expect(await owner.open('/admin/audit?about=PM-999')).toContain('is called “PM-999”');
    const teams = await owner.open('/admin/teams?text=team%202');
    expect(teams).toContain('Team 29');
    expect(teams).not.toContain('Team 3<');
  });

  it('keeps single sign-on without showing its secret, which goes to no other issuer', async () => {
    const owner = await anOwner();
    const at = '/admin/single-sign-on';
    const fields = { issuer: 'https://id.example.com', clientId: 'failonce', scopes: 'openid email', role: 'editor' };
    const bare = await owner.send(at, { act: 'save', ...fields, clientSecret: '' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('Write the secret')]);
    expect((await owner.send(at, { act: 'save', ...fields, clientSecret: 'hunter2-abc' })).to).toBe(`${at}?done=saved`);
    const page = await owner.open(at);
    expect(page).toContain('https://id.example.com');
    expect(page + JSON.stringify(await readAudit(library(), SYSTEM))).not.toContain('hunter2');
    expect((await owner.send(at, { act: 'save', ...fields, groupsClaim: 'roles', clientSecret: '' })).status).toBe(303);
    const other = await owner.send(at, { act: 'save', ...fields, issuer: 'https://evil.example', clientSecret: '' });
    expect(other.status).toBe(422);
    const signIn = await testServer(library()).app.request('/sign-in?next=/account');
    expect(await signIn.text()).toContain('href="/sign-in/company?next=%2Faccount">Sign in with id.example.com</a>');
    expect((await owner.send(at, { act: 'end' })).to).toBe(`${at}?done=ended`);
    expect((await owner.send(at, { act: 'save-tested', kept: 'forged' })).status).toBe(422);
  });
});
