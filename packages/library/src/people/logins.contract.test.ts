import { expect, it } from 'vitest';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { NOBODY } from '../viewer.ts';
import { disablePerson } from './change-person.ts';
import { answerLogin, finishLogin, openLogin, readLogin } from './logins.ts';
import { listTokens, viewerOfToken } from './tokens.ts';

describeLibrary('a program that waits for a person', (library) => {
  const later = (seconds: number) => ({ ...library(), now: () => new Date(Date.now() + seconds * 1000) });

  it('gets one token for writing when a person has confirmed its code, and only once', async () => {
    const ada = await addPerson(library());
    const { code, userCode, expiresIn } = await openLogin(library(), 'failonce on a laptop');
    expect([userCode, expiresIn]).toEqual([expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/), 600]);
    await expect(finishLogin(library(), code)).rejects.toMatchObject({
      code: 'login-pending',
      details: { error: 'authorization_pending' },
    });
    await expect(finishLogin(library(), code)).rejects.toMatchObject({ details: { error: 'slow_down' } });
    expect(await readLogin(library(), userCode.toLowerCase().replace('-', ' '))).toMatchObject({
      name: 'failonce on a laptop',
    });
    await answerLogin(library(), ada, userCode, true);
    await expect(answerLogin(library(), ada, userCode, false)).rejects.toMatchObject({ code: 'not-found' });
    const both = await Promise.allSettled([finishLogin(library(), code), finishLogin(library(), code)]);
    const tokens = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.token] : []));
    expect(tokens).toHaveLength(1);
    expect(await viewerOfToken(library(), tokens[0] as string)).toMatchObject({ id: ada.id, scope: 'write' });
    expect(await listTokens(library(), ada, ada.id)).toMatchObject([{ name: 'failonce on a laptop', scope: 'write' }]);
    await expect(finishLogin(library(), code)).rejects.toMatchObject({ code: 'login-expired' });
  });

  it('gets nothing when it was refused, when the time is over, and for a person who was disabled', async () => {
    const ada = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const refused = await openLogin(library(), 'a program');
    await answerLogin(library(), ada, refused.userCode, false);
    await expect(finishLogin(library(), refused.code)).rejects.toMatchObject({
      code: 'login-refused',
      details: { error: 'access_denied' },
    });
    const late = await openLogin(library(), 'a program');
    await expect(answerLogin(later(601), ada, late.userCode, true)).rejects.toMatchObject({ code: 'not-found' });
    await expect(finishLogin(later(601), late.code)).rejects.toMatchObject({
      code: 'login-expired',
      details: { error: 'expired_token' },
    });
    const gone = await openLogin(library(), 'a program');
    await answerLogin(library(), ada, gone.userCode, true);
    await disablePerson(library(), owner, ada.id);
    await expect(finishLogin(library(), gone.code)).rejects.toMatchObject({ code: 'login-refused' });
    expect(await listTokens(library(), owner, ada.id)).toEqual([]);
  });

  it('is let in by a person alone, who was asked by nobody else', async () => {
    const ada = await addPerson(library());
    const { userCode } = await openLogin(library(), 'a program');
    await expect(answerLogin(library(), NOBODY, userCode, true)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(answerLogin(library(), { ...ada, scope: 'write' }, userCode, true)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(readLogin(library(), 'BBBB-BBBB')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves nothing behind, and no more than a thousand wait', async () => {
    const count = async (): Promise<number> =>
      (await library().database.read.selectFrom('login').select('id').execute()).length;
    await openLogin(later(-700), 'old');
    await openLogin(library(), 'new');
    const row = await library().database.read.selectFrom('login').selectAll().limit(1).executeTakeFirstOrThrow();
    const many = Array.from({ length: 1000 - (await count()) }, (_, n) => ({
      ...row,
      id: `${n}`,
      code_hash: `${n}`,
      user_code_hash: `${n}`,
    }));
    await library().database.write((writing) => writing.insertInto('login').values(many).execute());
    await expect(openLogin(library(), 'one more')).rejects.toMatchObject({ code: 'too-many-requests' });
    await openLogin(later(3600), 'an hour later');
    expect(await count()).toBe(1);
  });
});
