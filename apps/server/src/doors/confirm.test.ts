import { finishLogin, openLogin, viewerOfToken } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describeLibrary('the door for programs', (library) => {
  const HOME = { origin: 'http://localhost' };

  /** A person at the pages, who is signed in. */
  const someone = async () => {
    const { app, as } = testServer(library());
    const viewer = await addPerson(library());
    as(viewer);
    const authorization = `Bearer ${viewer.id}`;
    return {
      viewer,
      open: (code: string) => app.request(`/confirm?code=${code}`, { headers: { authorization } }),
      send: (fields: Record<string, string>, headers: Record<string, string> = HOME) =>
        app.request('/confirm', {
          method: 'POST',
          headers: { authorization, ...headers },
          body: new URLSearchParams(fields),
        }),
    };
  };

  it('asks who comes to sign in first, and leads back', async () => {
    const answer = await testServer(library()).app.request('/confirm?code=WDJB-MJHT&x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fconfirm%3Fcode%3DWDJB-MJHT',
    ]);
  });

  it('lets a program in, once, and only by our own page', async () => {
    const { viewer, open, send } = await someone();
    const { code, userCode } = await openLogin(library(), 'failonce on <b>laptop</b>');
    const asked = await (await open(userCode)).text();
    expect(asked).toContain('failonce on &lt;b&gt;laptop&lt;/b&gt;');
    expect(asked).toContain(`<p class="code">${userCode}</p>`);
    expect(asked).not.toMatch(/<script|style=/);
    const forged = await send({ code: userCode, answer: 'allow' }, { origin: 'https://evil.example' });
    expect(forged.status).toBe(403);
    await expect(finishLogin(library(), code)).rejects.toMatchObject({ code: 'login-pending' });
    const allowed = await send({ code: userCode, answer: 'allow' });
    expect([allowed.status, await allowed.text()]).toEqual([200, expect.stringContaining('It is let in')]);
    const { token } = await finishLogin(library(), code);
    expect(await viewerOfToken(library(), token)).toMatchObject({ id: viewer.id, scope: 'write' });
    expect((await send({ code: userCode, answer: 'allow' })).status).toBe(404);
    expect(await (await open(userCode)).text()).toContain('No program waits with this code');
  });

  it('refuses one', async () => {
    const { send } = await someone();
    const { code, userCode } = await openLogin(library(), 'a program');
    expect(await (await send({ code: userCode, answer: 'refuse' })).text()).toContain('It was refused');
    await expect(finishLogin(library(), code)).rejects.toMatchObject({ code: 'login-refused' });
  });
});
