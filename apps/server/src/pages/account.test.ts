import { invite, listTokens, openFirstStart, SYSTEM, viewerOfToken } from '@failonce/library';
import { describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { authenticator } from '../testing/authenticator.ts';
import { testServer } from '../testing/test-server.ts';

const HOME = 'http://localhost';
const maria = { name: 'Maria Keller', email: 'maria@example.com', password: 'correct horse battery' };

describeLibrary('the account page', (library) => {
  /** A browser that keeps its cookies. */
  const browserOf = (app: ReturnType<typeof testServer>['app']) => {
    const jar = new Map<string, string>();
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers({ accept: 'text/html', ...(init.headers as Record<string, string>) });
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
      const answer = await app.request(path, { ...init, headers });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      return answer;
    };
    return {
      ask,
      send: (path: string, fields: Record<string, string>) =>
        ask(path, { method: 'POST', headers: { origin: HOME }, body: new URLSearchParams(fields) }),
      json: async (path: string, body?: unknown) =>
        await (
          await ask(path, {
            ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
            headers: { 'content-type': 'application/json', origin: HOME },
          })
        ).json(),
    };
  };

  it('lets somebody look after passwords, keys, sessions and tokens of their own', async () => {
    const { app } = testServer(library());
    const { token: invitation = '' } = (await openFirstStart(library())) ?? {};
    const phone = browserOf(app);
    await phone.send('/join', { ...maria, invitation });
    const laptop = browserOf(app);
    expect((await laptop.send('/sign-in', maria)).status).toBe(303);
    const page = await (await laptop.ask('/account')).text();
    for (const text of ['Maria Keller', 'maria@example.com', 'Owner', 'this one']) expect(page).toContain(text);
    expect(page.match(/value="end-session"/g)).toHaveLength(2);

    const wrong = await laptop.send('/account', {
      act: 'change-password',
      current: 'no',
      password: 'a third horse of',
    });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('This is not your password.')]);
    const weak = await laptop.send('/account', {
      act: 'change-password',
      current: maria.password,
      password: 'qwertyqwerty',
    });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('aria-invalid="true"')]);
    const password = 'a third horse of another battery';
    const changed = await laptop.send('/account', { act: 'change-password', current: maria.password, password });
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/account?done=password#password']);
    // Everywhere else she is signed out, here she is not.
    expect((await phone.ask('/account')).headers.get('location')).toBe('/sign-in?next=%2Faccount');
    expect((await laptop.ask('/account')).status).toBe(200);

    const unnamed = await laptop.send('/account', { act: 'create-token', name: ' ', scope: 'write', days: '30' });
    expect(unnamed.status).toBe(422);
    expect(await unnamed.text()).toMatch(/<option value="write" selected>/);
    const made = await (
      await laptop.send('/account', { act: 'create-token', name: 'CI', scope: 'read', days: '30' })
    ).text();
    const token = /failonce_[\w-]+/.exec(made)?.[0] ?? '';
    const viewer = await viewerOfToken(library(), token);
    expect(viewer).toMatchObject({ role: 'reader', scope: 'read' });
    expect(await (await laptop.ask('/account')).text()).not.toContain(token);
    const [kept] = await listTokens(library(), SYSTEM, viewer.kind === 'person' ? viewer.id : '');
    expect((await laptop.send('/account', { act: 'revoke-token', token: kept?.id ?? '' })).status).toBe(303);
    expect((await viewerOfToken(library(), token)).kind).toBe('nobody');

    const key = authenticator();
    const options = (await laptop.json('/api/auth/passkey/generate-register-options')) as Parameters<
      typeof key.create
    >[0];
    await laptop.json('/api/auth/passkey/verify-registration', {
      response: key.create(options, HOME),
      name: 'My laptop',
    });
    const withKey = await (await laptop.ask('/account')).text();
    expect(withKey).toContain('My laptop');
    const passkey = /name="passkey" value="([^"]+)"/.exec(withKey)?.[1] ?? '';
    expect((await laptop.send('/account', { act: 'remove-passkey', passkey })).status).toBe(303);
    expect(await (await laptop.ask('/account')).text()).not.toContain('My laptop');

    const out = await laptop.send('/account', { act: 'sign-out' });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
    expect((await laptop.ask('/account')).status).toBe(303);
  });

  it('touches nothing of somebody else, and takes no form of another site', async () => {
    const { app } = testServer(library());
    const { token: invitation } = await invite(library(), SYSTEM, { email: 'lee@example.com', role: 'reader' });
    const lee = browserOf(app);
    await lee.send('/join', { name: 'Lee', email: 'lee@example.com', password: maria.password, invitation });
    const [session] = await library().database.read.selectFrom('auth_session').select(['id', 'userId']).execute();
    const others = await library()
      .database.read.selectFrom('auth_session')
      .select('id')
      .where('userId', '!=', session?.userId ?? '')
      .execute();
    const page = await (await lee.ask('/account')).text();
    expect(page).not.toContain('/admin');
    const mine = /name="session" value="([^"]+)"/.exec(page)?.[1];
    for (const { id } of [session ?? { id: '' }, ...others])
      if (id !== mine) expect((await lee.send('/account', { act: 'end-session', session: id })).status).toBe(404);
    const forged = await lee.ask('/account', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ act: 'sign-out' }),
    });
    expect(forged.status).toBe(403);
    expect((await lee.ask('/account')).status).toBe(200);
  });
});
