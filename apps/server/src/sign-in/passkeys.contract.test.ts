import { disablePerson, NOBODY, openFirstStart, SYSTEM } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { NO_MAIL } from '../mail/mail.ts';
import { authenticator } from '../testing/authenticator.ts';
import { browser } from '../testing/browser.ts';
import { createSignIn } from './sign-in.ts';

const ADDRESS = 'http://localhost:4040';

describeLibrary('passkeys', (library) => {
  it('sign in whoever has one, from our own address alone, and not for ever', async () => {
    const secret = 'a secret of the tests that nobody else has';
    const signIn = createSignIn({ library: library(), secret, address: ADDRESS, mail: NO_MAIL, tell: () => {} });
    let asker = 0;
    const newBrowser = () => {
      const from = `192.0.2.${++asker}`;
      return browser(ADDRESS, (request) => signIn.handle(request, from));
    };
    const link = await openFirstStart(library());
    const maria = newBrowser();
    const signUp = { name: 'Maria', email: 'maria@example.com', password: 'correct horse', invitation: link?.token };
    await maria.send('/api/auth/sign-up/email', signUp);
    const key = authenticator();
    const options = await (await maria.send('/api/auth/passkey/generate-register-options')).json();
    const added = await maria.send('/api/auth/passkey/verify-registration', {
      response: key.create(options as Parameters<typeof key.create>[0], ADDRESS),
      name: 'Laptop',
    });
    expect(added.status, await added.clone().text()).toBe(200);

    const comeIn = async (with_ = key, origin = ADDRESS) => {
      const given = newBrowser();
      const asked = await (await given.send('/api/auth/passkey/generate-authenticate-options')).json();
      const response = with_.get(asked as Parameters<typeof key.get>[0], origin);
      const { status } = await given.send('/api/auth/passkey/verify-authentication', { response });
      return { status, viewer: await signIn.viewerOf(given.request('/api/v1/account')) };
    };
    const inside = await comeIn();
    expect(inside).toMatchObject({ status: 200, viewer: { kind: 'person', role: 'owner' } });
    expect((await comeIn(key, 'https://evil.example')).viewer).toEqual(NOBODY);
    expect((await comeIn(authenticator())).viewer).toEqual(NOBODY);
    await addPerson(library(), { role: 'owner' });
    await disablePerson(library(), SYSTEM, inside.viewer.kind === 'person' ? inside.viewer.id : '');
    expect((await comeIn()).viewer).toEqual(NOBODY);
  });
});
