import { listPeople, openFirstStart, SYSTEM } from '@failonce/library';
import { describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const HOME = { origin: 'http://localhost' };

describeLibrary('the doors', (library) => {
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = HOME) =>
    testServer(library()).app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const maria = { name: 'Maria <b>', email: 'maria@example.com', password: 'correct horse battery' };

  it('let the owner in by the first link, once, and then by the password', async () => {
    const { app } = testServer(library());
    const { token = '' } = (await openFirstStart(library())) ?? {};
    const page = await (await app.request(`/join?invitation=${token}`)).text();
    expect(page).toContain('Make the owner’s account');
    expect(page).not.toMatch(/<script|style=/);
    const weak = await post('/join', { ...maria, password: 'short', invitation: token });
    expect(weak.status).toBe(422);
    const common = await post('/join', { ...maria, password: 'qwertyqwerty', invitation: token });
    expect(common.status).toBe(422);
    const again = await weak.text();
    expect(again).toContain('role="alert"');
    expect(again).toContain('Maria &lt;b&gt;');
    const joined = await post('/join', { ...maria, invitation: token });
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/']);
    expect(joined.headers.getSetCookie()[0]).toContain('failonce.session_token=');
    expect((await listPeople(library(), SYSTEM)).map(({ role }) => role)).toEqual(['owner']);
    expect(await (await app.request(`/join?invitation=${token}`)).text()).toContain('This link does not work');

    expect((await post('/sign-in', { ...maria, password: 'wrong' })).status).toBe(422);
    const back = await post('/sign-in', { ...maria, next: '/api/v1' });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/api/v1']);
  });

  it('lead to no other site, and take no form of one', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const page = await (await testServer(library()).app.request(`/sign-in?next=${encodeURIComponent(next)}`)).text();
      expect(page).toContain('name="next" value="/"');
    }
    expect((await post('/sign-in', maria, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/sign-in', maria, {})).status).toBe(403);
  });
});
