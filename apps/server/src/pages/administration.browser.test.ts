import { type Library, openFirstStart } from '@failonce/library';
import { freshLibrary } from '@failonce/library/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RealBrowser, realBrowser } from '../testing/real-browser.ts';
import { testServer } from '../testing/test-server.ts';

const PASSWORD = 'correct horse battery staple';

describe('accounts and the administration in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  /** The cookies of the owner. */
  let owner: NonNullable<BrowserContextOptions['storageState']>;

  const join = async (page: Page, name: string, email?: string): Promise<void> => {
    await page.getByLabel('Name').fill(name);
    if (email !== undefined) await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL(`${browser.origin}/`);
  };
  const signIn = async (page: Page, email: string): Promise<void> => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    browser = await realBrowser((origin) => testServer(library, undefined, undefined, origin).app);
    const { token = '' } = (await openFirstStart(library)) ?? {};
    const page = await browser.open(`/join?invitation=${token}`);
    await join(page, 'Maria Keller', 'maria@example.com');
    owner = await page.context().storageState();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });
  afterEach(() => expect(browser.complaints.splice(0)).toEqual([]));

  it('are operated without a script, from an invitation to signing out', async () => {
    const plain = { javaScriptEnabled: false };
    const maria = await browser.open('/admin', { ...plain, storageState: owner });
    await maria.getByRole('link', { name: 'Invite somebody' }).click();
    await maria.getByLabel('E-mail').fill('lee@example.com');
    await maria.getByLabel('As').selectOption('reviewer');
    await maria.getByRole('button', { name: 'Make the link' }).click();
    const link = new URL(await maria.getByLabel('The link for lee@example.com').inputValue());
    const lee = await browser.open(link.pathname + link.search, plain);
    await join(lee, 'Lee Park');
    await lee.getByRole('link', { name: 'Your account: Lee Park' }).click();
    expect(await lee.locator('h1').textContent()).toBe('Lee Park');
    expect(await lee.getByRole('link', { name: 'Administration' }).count()).toBe(0);

    await lee.getByLabel('What is it for?').fill('CI');
    await lee.getByRole('button', { name: 'Make a token' }).click();
    const token = await lee.getByLabel('The token “CI”').inputValue();
    const used = await fetch(`${browser.origin}/api/v1/account`, { headers: { authorization: `Bearer ${token}` } });
    expect(await used.json()).toMatchObject({ name: 'Lee Park', scope: 'read', role: 'reader' });

    const other = await browser.open('/sign-in?next=/account', plain);
    await signIn(other, 'lee@example.com');
    expect(new URL(other.url()).pathname).toBe('/account');
    await lee.goto(`${browser.origin}/account`);
    await lee.getByRole('button', { name: /^End/ }).click();
    expect(await lee.getByRole('status').textContent()).toBe('That session is ended.');
    await other.reload();
    expect(new URL(other.url()).pathname).toBe('/sign-in');
    await lee.getByRole('button', { name: /in this browser/ }).click();
    expect(await lee.locator('h1').textContent()).toBe('Sign in');
  }, 60_000);

  it('make a passkey and come in by it, to where one wanted', async () => {
    const page = await browser.open('/sign-in?next=/account');
    const client = await page.context().newCDPSession(page);
    await client.send('WebAuthn.enable');
    await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'maria@example.com');
    await page.getByLabel('Name of this device').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.waitForURL(/done=passkey-added/);
    expect(await page.getByText('Laptop', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: /in this browser/ }).click();
    await page.goto(`${browser.origin}/sign-in?next=/admin/people`);
    expect(await page.evaluate('document.activeElement.name')).toBe('email');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(`${browser.origin}/admin/people`);
  });

  it('go by keyboard', async () => {
    const page = await browser.open('/admin/invitations', { storageState: owner });
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type('maria@example.com');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-invalid]');
    // What is wrong has the focus, and says why.
    expect(await page.evaluate('document.activeElement.value')).toBe('maria@example.com');
    const problem = page.locator('#invite-email-wrong');
    expect(await problem.textContent()).toBe('maria@example.com is here already.');
    browser.complaints.splice(0);
  });
});
