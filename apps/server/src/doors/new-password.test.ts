import { openFirstStart } from '@failonce/library';
import { describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import type { Message } from '../mail/mail.ts';
import { testServer } from '../testing/test-server.ts';

const HOME = { origin: 'http://localhost' };

describeLibrary('the door for a new password', (library) => {
  const sent: Message[] = [];
  const mail = { available: true, send: async (message: Message) => sent.push(message) > 0 };
  const server = () => testServer(library(), mail).app;
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = HOME) =>
    server().request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const maria = { name: 'Maria', email: 'maria@example.com', password: 'correct horse battery' };
  const sessions = async () => (await library().database.read.selectFrom('auth_session').select('id').execute()).length;

  it('leads from the mail to a new password, ends what was open, and lets in with it', async () => {
    const { token: invitation = '' } = (await openFirstStart(library())) ?? {};
    expect((await post('/join', { ...maria, invitation })).status).toBe(303);
    expect(await (await server().request('/sign-in')).text()).toContain('href="/new-password"');
    expect(await (await server().request('/new-password')).text()).toContain('Send the link');

    const asked = await post('/new-password', { email: maria.email });
    const unknown = await post('/new-password', { email: 'nobody@example.com' });
    expect(await asked.text()).toBe(await unknown.text());
    expect(sent.map(({ to }) => to)).toEqual([maria.email]);
    const link = new URL(/http\S+/.exec(sent[0]?.text ?? '')?.[0] ?? '');
    const form = await server().request(link.pathname + link.search);
    const page = await form.text();
    expect(form.headers.get('cache-control')).toBe('no-store');
    expect(form.headers.get('referrer-policy')).toBe('same-origin');
    expect(page).toContain('<meta name="referrer" content="strict-origin">');
    expect(page).toMatch(/type="password"[^>]*autocomplete="new-password"/);
    expect(page).not.toMatch(/<script|style=/);
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(token).toBe(link.searchParams.get('token'));

    const weak = await post('/new-password', { token, password: 'short' });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
    const common = await post('/new-password', { token, password: 'Password1234' });
    expect([common.status, await common.text()]).toEqual([
      422,
      expect.stringContaining('one of the first that others would try'),
    ]);
    const forged = await post(
      '/new-password',
      { token, password: 'eve was here before' },
      { origin: 'https://evil.example' },
    );
    expect(forged.status).toBe(403);
    expect(await sessions()).toBe(1);
    const done = await post('/new-password', { token, password: 'another horse battery' });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Your new password is set')]);
    expect(await sessions()).toBe(0);

    expect((await post('/sign-in', maria)).status).toBe(422);
    expect((await post('/sign-in', { ...maria, password: 'another horse battery' })).status).toBe(303);
    const again = await post('/new-password', { token, password: 'a third horse battery' });
    expect([again.status, await again.text()]).toEqual([
      422,
      expect.stringContaining('It opens once, and within an hour'),
    ]);
  });

  it('sends to an owner where there is no mail', async () => {
    const { app } = testServer(library());
    const page = await (await app.request('/new-password')).text();
    expect(page).toContain('Ask an owner');
    expect(page).not.toContain('<form');
  });
});
