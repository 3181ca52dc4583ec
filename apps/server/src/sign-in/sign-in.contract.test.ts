import {
  createToken,
  disablePerson,
  enablePerson,
  invite,
  listPeople,
  listTeams,
  NOBODY,
  openFirstStart,
  readAudit,
  readPerson,
  SYSTEM,
  setRole,
} from '@failonce/library';
import { describeLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../mail/mail.ts';
import { type Browser, browser } from '../testing/browser.ts';
import { type IdentityProvider, startIdentityProvider } from '../testing/identity-provider.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { singleSignOnShape } from './single-sign-on.ts';

const ADDRESS = 'http://localhost:4040';
const PASSWORD = 'correct horse battery';

describeLibrary('sign-in', (library) => {
  let signIn: SignIn;
  const sent: Message[] = [];
  let asker = 0;
  /** Each with a network address of its own. */
  const newBrowser = (): Browser => {
    const from = `192.0.2.${++asker}`;
    return browser(ADDRESS, (request) => signIn.handle(request, from));
  };
  const viewerOf = (given: Browser, init: RequestInit = {}, path = '/api/v1/postmortems') =>
    signIn.viewerOf(given.request(path, init));
  const signUp = async (given: Browser, name: string, email: string, invitation: string, password = PASSWORD) =>
    await given.send('/api/auth/sign-up/email', { name, email, password, invitation });
  const idOf = async (email: string): Promise<string> =>
    (await listPeople(library(), SYSTEM)).find((person) => person.email === email)?.id ?? '';

  beforeAll(() => {
    signIn = createSignIn({
      library: library(),
      secret: 'a secret of the tests that nobody else has',
      address: ADDRESS,
      mail: {
        available: true,
        send: async (message) => {
          sent.push(message);
          return true;
        },
      },
      tell: () => {},
    });
  });

  it('lets nobody sign up without an invitation', async () => {
    const eve = newBrowser();
    for (const invitation of ['', 'guess', undefined as unknown as string]) {
      const answer = await signUp(eve, 'Eve', 'eve@example.com', invitation);
      expect(answer.status).toBe(403);
    }
    expect(await listPeople(library(), SYSTEM)).toEqual([]);
  });

  it('keeps the first start for the owner that the settings name', async () => {
    const link = await openFirstStart(library(), 'Maria@example.com');
    expect((await signUp(newBrowser(), 'Eve', 'eve@example.com', link?.token ?? '')).status).toBe(422);
  });

  it('makes an owner of whoever opens the link of the first start', async () => {
    const link = await openFirstStart(library());
    const maria = newBrowser();
    const weak = await signUp(maria, 'Maria', 'maria@example.com', link?.token ?? '', 'short');
    expect(weak.status).toBe(400);
    const answer = await signUp(maria, 'Maria', 'maria@example.com', link?.token ?? '');
    expect(answer.status, await answer.clone().text()).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^failonce\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    // What the cookie hides from scripts stands in no answer.
    const token = decodeURIComponent(/=([^.;]+)/.exec(cookie)?.[1] ?? '');
    expect(token).toHaveLength(32);
    expect(await answer.clone().text()).not.toContain(token);
    expect(await (await maria.send('/api/auth/get-session')).text()).not.toContain(token);
    expect(await viewerOf(maria)).toMatchObject({ kind: 'person', role: 'owner' });
    expect((await signUp(newBrowser(), 'Eve', 'eve@example.com', link?.token ?? '')).status).toBe(403);
    expect(await openFirstStart(library())).toBeUndefined();
  });

  it('signs in with a password, and ends rights at once', async () => {
    const maria = await idOf('maria@example.com');
    const { token } = await invite(library(), SYSTEM, { email: 'lee@example.com', role: 'editor' });
    const wrong = await signUp(newBrowser(), 'Eve', 'eve@example.com', token);
    expect(wrong.status).toBe(422);
    expect((await signUp(newBrowser(), 'Lee', 'Lee@example.com', token)).status).toBe(200);
    const lee = newBrowser();
    expect(
      (await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: 'wrong wrong' })).status,
    ).toBe(401);
    expect(await viewerOf(lee)).toEqual(NOBODY);
    expect((await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: PASSWORD })).status).toBe(
      200,
    );
    const viewer = await viewerOf(lee);
    expect(viewer).toMatchObject({ role: 'editor' });
    const id = await idOf('lee@example.com');
    await setRole(library(), SYSTEM, id, 'reader');
    expect(await viewerOf(lee)).toMatchObject({ role: 'reader' });
    await disablePerson(library(), SYSTEM, id);
    expect(await viewerOf(lee)).toEqual(NOBODY);
    const refused = await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: PASSWORD });
    expect(refused.status).toBe(403);
    await enablePerson(library(), SYSTEM, id);
    // The session that was open then is not open again.
    expect(await viewerOf(lee)).toEqual(NOBODY);
    expect(maria).not.toBe(id);
  });

  it('takes a write with a session from our own pages alone', async () => {
    const lee = newBrowser();
    await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: PASSWORD });
    const write = (headers: Record<string, string>) => viewerOf(lee, { method: 'POST', headers });
    expect(await write({ origin: ADDRESS })).toMatchObject({ kind: 'person' });
    expect(await write({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ kind: 'person' });
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}])
      await expect(write(headers as Record<string, string>)).rejects.toMatchObject({ code: 'not-allowed' });
    const foreign = await lee.send('/api/auth/sign-out', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(await viewerOf(lee)).toMatchObject({ kind: 'person' });
    await lee.send('/api/auth/sign-out', {});
    expect(await viewerOf(lee)).toEqual(NOBODY);
  });

  it('knows programs by their tokens, within their scope', async () => {
    const id = await idOf('maria@example.com');
    const maria = { kind: 'person', id, role: 'owner', teams: [] } as const;
    const { token } = await createToken(library(), maria, { name: 'ci', scope: 'read' });
    const ask = (method: string, bearer: string) =>
      signIn.viewerOf(new Request(`${ADDRESS}/api/v1`, { method, headers: { authorization: `Bearer ${bearer}` } }));
    expect(await ask('GET', token)).toMatchObject({ id, role: 'reader' });
    await expect(ask('POST', token)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await ask('GET', 'failonce_guess')).toEqual(NOBODY);
    const write = await createToken(library(), maria, { name: 'push', scope: 'write' });
    expect(await ask('POST', write.token)).toMatchObject({ id, role: 'quality-reviewer' });
  });

  it('lets a person set a new password, by mail or by a link from an owner', async () => {
    const lee = newBrowser();
    await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: PASSWORD });
    await newBrowser().send('/api/auth/request-password-reset', { email: 'lee@example.com' });
    const mailed = sent.find(({ to }) => to === 'lee@example.com')?.text ?? '';
    expect(mailed).toContain(`${ADDRESS}/new-password?token=`);
    const link = await signIn.passwordLink('lee@example.com');
    expect(sent).toHaveLength(1);
    const token = new URL(link).searchParams.get('token');
    const rows = await library().database.read.selectFrom('auth_verification').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(String(token));
    const newPassword = 'another horse battery';
    expect((await newBrowser().send('/api/auth/reset-password', { newPassword, token })).status).toBe(200);
    expect(await viewerOf(lee)).toEqual(NOBODY);
    expect((await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: PASSWORD })).status).toBe(
      401,
    );
    expect(
      (await lee.send('/api/auth/sign-in/email', { email: 'lee@example.com', password: newPassword })).status,
    ).toBe(200);
    const unknown = await newBrowser().send('/api/auth/request-password-reset', { email: 'nobody@example.com' });
    expect(unknown.status).toBe(200);
    await expect(signIn.passwordLink('nobody@example.com')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps its cookies to encrypted connections, where there are any', async () => {
    const https = 'https://failonce.example.com';
    const secret = 'a secret of the tests that nobody else has';
    const mail = { available: false, send: async () => false };
    const other = createSignIn({ library: library(), secret, address: https, mail, tell: () => {} });
    const given = browser(https, (request) => other.handle(request, '198.51.100.1'));
    const answer = await given.send('/api/auth/sign-in/email', { email: 'maria@example.com', password: PASSWORD });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-failonce\.session_token=.*; Secure/);
  });

  it('slows down whoever guesses', async () => {
    const eve = newBrowser();
    const answers: number[] = [];
    for (let time = 0; time < 12; time++)
      answers.push(
        (
          await eve.send(
            '/api/auth/sign-in/email',
            { email: 'maria@example.com', password: `guess number ${time}` },
            // A client cannot be somebody else by saying so.
            { 'x-failonce-asker': `198.51.100.${time}`, 'x-forwarded-for': `198.51.100.${time}` },
          )
        ).status,
      );
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(answers.slice(10)).toEqual([429, 429]);
  });

  it('refuses an account whose password was wrong too often, but not to whoever was there before', async () => {
    const { token } = await invite(library(), SYSTEM, { email: 'ann@example.com', role: 'editor' });
    const ann = newBrowser();
    await signUp(ann, 'Ann', 'ann@example.com', token);
    const ask = async (given: Browser, password: string) =>
      (await given.send('/api/auth/sign-in/email', { email: 'Ann@example.com', password })).status;
    const answers: number[] = [];
    for (let eve = newBrowser(), time = 0; time < 31; time++, eve = time % 8 === 0 ? newBrowser() : eve)
      answers.push(await ask(eve, `guess number ${time}`));
    expect(answers).toEqual([...Array(30).fill(401), 429]);
    expect(await ask(newBrowser(), PASSWORD)).toBe(429);
    expect(await ask(ann, PASSWORD)).toBe(200);
    expect(await ask(newBrowser(), PASSWORD)).toBe(200);
  });

  it('writes into the audit log who came in, was refused, left and set a new password', async () => {
    const { token } = await invite(library(), SYSTEM, { email: 'bo@example.com', role: 'editor' });
    const bo = newBrowser();
    const from = `192.0.2.${asker}`;
    await signUp(bo, 'Bo', 'bo@example.com', token);
    await bo.send('/api/auth/sign-out', {});
    for (const password of ['wrong wrong 1', 'wrong wrong 2', PASSWORD])
      await bo.send('/api/auth/sign-in/email', { email: 'bo@example.com', password });
    const changed = { currentPassword: PASSWORD, newPassword: 'another horse battery' };
    const common = { ...changed, newPassword: 'Password1234' };
    expect((await bo.send('/api/auth/change-password', common)).status).toBe(400);
    expect((await bo.send('/api/auth/change-password', changed)).status).toBe(200);
    const link = new URL(await signIn.passwordLink('bo@example.com')).searchParams.get('token');
    await bo.send('/api/auth/reset-password', { newPassword: 'a third horse battery', token: link });
    const id = await idOf('bo@example.com');
    const entries = await readAudit(library(), SYSTEM, { subject: id });
    expect(entries.reverse().map(({ kind, actorId, detail }) => [kind, actorId, detail])).toEqual([
      ['person.joined', id, { role: 'editor' }],
      ['session.opened', id, { by: 'password', address: from }],
      ['session.ended', id, { address: from }],
      ['session.refused', '', { why: 'password', address: from }],
      ['session.opened', id, { by: 'password', address: from }],
      ['person.password-set', id, { address: from }],
      ['person.password-set', id, { address: from }],
    ]);
    await newBrowser().send('/api/auth/sign-in/email', { email: 'nobody@example.com', password: PASSWORD });
    const [unknown] = await readAudit(library(), SYSTEM, { kind: 'session.refused' });
    expect(unknown).toMatchObject({ subject: '', actorId: '' });
  });

  describe('from the identity provider', () => {
    let provider: IdentityProvider;
    beforeAll(async () => {
      provider = await startIdentityProvider(`${ADDRESS}/api/auth/callback/single-sign-on`);
    });
    afterAll(() => provider?.close());

    const settings = (more: object = {}) =>
      singleSignOnShape.parse({
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: ['openid', 'email', 'profile', 'groups'],
        ...more,
      });
    const comeIn = async (given: Browser): Promise<Response> => {
      const begun = await given.send('/api/auth/sign-in/social', {
        provider: 'single-sign-on',
        callbackURL: `${ADDRESS}/`,
      });
      const { url } = (await begun.json()) as { url: string };
      return await given.open(url);
    };
    const owner = async () =>
      ({ kind: 'person', id: await idOf('maria@example.com'), role: 'owner', teams: [] }) as const;

    it('is tried before it is kept: it shows an owner the own name and groups', async () => {
      const maria = newBrowser();
      await maria.send('/api/auth/sign-in/email', { email: 'maria@example.com', password: PASSWORD });
      provider.choose('m', {
        email: 'maria@example.com',
        email_verified: true,
        name: 'Maria <Lopez>',
        groups: ['sre', 'leads'],
      });
      const people = (await listPeople(library(), SYSTEM)).length;
      const { address, cookies } = await signIn.singleSignOn.test(await owner(), settings());
      expect(cookies.join()).not.toContain(provider.clientSecret);
      maria.take(cookies);
      const answer = await maria.open(address);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const shown = await answer.text();
      expect(shown).toContain('<h1>Single sign-on works</h1>');
      expect(shown).toContain('<dd>Maria &lt;Lopez&gt;</dd>');
      expect(shown).toContain('<dd>maria@example.com</dd>');
      expect(shown).toContain('<dd>sre</dd><dd>leads</dd>');
      expect(await signIn.singleSignOn.read()).toBeUndefined();
      expect((await listPeople(library(), SYSTEM)).length).toBe(people);
      expect(await listTeams(library(), SYSTEM)).toEqual([]);
      const wrong = await signIn.singleSignOn.test(await owner(), settings({ clientSecret: 'wrong' }));
      maria.take(wrong.cookies);
      expect(await (await maria.open(wrong.address)).text()).toContain('Compare the client’s id and secret');
      const outside = await signIn.singleSignOn.test(await owner(), settings({ domains: ['elsewhere.example'] }));
      maria.take(outside.cookies);
      expect(await (await maria.open(outside.address)).text()).toContain('only people of elsewhere.example come in');
      // What comes back to another browser tells nothing.
      const again = await signIn.singleSignOn.test(await owner(), settings());
      const eve = newBrowser();
      eve.take(again.cookies);
      expect((await eve.open(again.address)).status).not.toBe(200);
    });

    it('is refused where it cannot be reached, or is somebody else', async () => {
      for (const issuer of ['http://127.0.0.1:1', `${provider.issuer}/nowhere`])
        await expect(signIn.singleSignOn.test(await owner(), settings({ issuer }))).rejects.toMatchObject({
          code: 'input-invalid',
        });
      await expect(signIn.singleSignOn.test(NOBODY, settings())).rejects.toMatchObject({ code: 'not-allowed' });
    });

    it('lets people in, whose groups are teams at each sign-in', async () => {
      await signIn.singleSignOn.write(SYSTEM, settings({ domains: ['example.com'] }));
      const kept = await library().database.read.selectFrom('setting').selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain(provider.clientSecret);
      provider.choose('k', {
        email: 'kim@example.com',
        email_verified: true,
        name: 'Kim',
        groups: ['sre', 'payments'],
      });
      const kim = newBrowser();
      await comeIn(kim);
      const viewer = await viewerOf(kim);
      expect(viewer).toMatchObject({ kind: 'person', role: 'editor' });
      const [came] = await readAudit(library(), SYSTEM, { kind: 'session.opened' });
      expect(came?.detail).toMatchObject({ by: 'single-sign-on' });
      const teamsOf = async (): Promise<string[]> => {
        const { teams } = await readPerson(library(), SYSTEM, await idOf('kim@example.com'));
        return (await listTeams(library(), SYSTEM)).filter(({ id }) => teams.includes(id)).map(({ name }) => name);
      };
      expect(await teamsOf()).toEqual(['payments', 'sre']);
      provider.choose('k', { email: 'kim@example.com', email_verified: true, name: 'Kim', groups: ['sre'] });
      await comeIn(newBrowser());
      expect(await teamsOf()).toEqual(['sre']);
      const accounts = await library().database.read.selectFrom('auth_account').selectAll().execute();
      expect(JSON.stringify(accounts)).not.toContain('eyJ');
      await disablePerson(library(), SYSTEM, await idOf('kim@example.com'));
      const again = newBrowser();
      await comeIn(again);
      expect(await viewerOf(again)).toEqual(NOBODY);
    });

    it('lets nobody become somebody else, or in from elsewhere', async () => {
      provider.choose('x', { email: 'maria@example.com', email_verified: false, name: 'Not Maria' });
      const eve = newBrowser();
      await comeIn(eve);
      expect(await viewerOf(eve)).toEqual(NOBODY);
      provider.choose('y', { email: 'eve@evil.example', email_verified: true, name: 'Eve' });
      const outside = await comeIn(newBrowser());
      expect(outside.headers.get('location')).toContain('error');
      expect(await idOf('eve@evil.example')).toBe('');
    });

    it('knows who was here before by the address', async () => {
      provider.choose('m', { email: 'maria@example.com', email_verified: true, name: 'Maria Lopez' });
      const maria = newBrowser();
      await comeIn(maria);
      expect(await viewerOf(maria)).toMatchObject({ id: await idOf('maria@example.com'), role: 'owner' });
    });
  });
});
