import { addEndpoint, SYSTEM, tell } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

let fresh: NonNullable<Awaited<ReturnType<typeof freshLibrary>>>;
beforeAll(async () => {
  fresh = (await freshLibrary('sqlite')) as typeof fresh;
});
afterAll(() => fresh.remove());

async function asOwner(role: 'owner' | 'editor' = 'owner') {
  const viewer = await addPerson(fresh.library, { role });
  const ask = testServer(fresh.library).as(viewer);
  const send = async (path: string, fields: Record<string, string>) =>
    await ask('POST', path, {
      body: String(new URLSearchParams(fields)),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    });
  return { viewer, ask, send };
}

it('adds a webhook, shows its secret once and its address to nobody, and changes and removes it', async () => {
  const { ask, send } = await asOwner();
  const wrong = await send('/admin/webhooks', { act: 'add', name: 'Shop', format: 'standard', address: 'ftp://x' });
  expect(wrong.status).toBe(422);
  const idle = { act: 'add', name: 'Shop', format: 'standard', address: 'https://example.com/hooks' };
  expect(await (await send('/admin/webhooks', idle)).text()).toContain('nothing is chosen');
  const made = await send('/admin/webhooks', {
    act: 'add',
    name: 'Shop',
    format: 'standard',
    address: 'https://example.com/hooks/s3cret',
    'event:postmortem.published': 'yes',
  });
  const shown = await made.text();
  expect(shown).toContain('whsec_');
  // It is shown at the address of the list, and every form of it must reach the new one.
  const forms = (shown.match(/<form[^>]*method="post"[^>]*>/g) ?? []).filter((form) => !form.includes('sign-out'));
  expect(forms.length).toBeGreaterThan(3);
  for (const form of forms) expect(form).toMatch(/action="\/admin\/webhooks\/[0-9a-f-]{36}"/);
  const list = await (await ask('GET', '/admin/webhooks')).text();
  const [, id] = /\/admin\/webhooks\/([0-9a-f-]{36})/.exec(list) ?? [];
  expect(list).toContain('example.com · 1 of');
  const page = `/admin/webhooks/${id}`;
  const open = async (): Promise<string> => await (await ask('GET', page)).text();
  for (const text of [list, await open()]) expect(text).not.toMatch(/whsec_|s3cret/);
  expect((await send(page, { act: 'test' })).headers.get('location')).toBe(`${page}?done=test`);
  expect(await open()).toContain('A test');
  expect(await (await send(page, { act: 'rotate' })).text()).toContain('whsec_');
  expect(await open()).toContain('Let go of the old secret');
  await send(page, { act: 'rotated' });
  await send(page, { act: 'save', name: 'The shop', 'event:task.late': 'yes' });
  await send(page, { act: 'disable' });
  expect(await open()).toMatch(/The shop[\s\S]*Enable it/);
  expect((await send(page, { act: 'remove' })).headers.get('location')).toBe('/admin/webhooks?done=removed');
  expect((await ask('GET', page)).status).toBe(404);
});

it('is for owners alone', async () => {
  const { ask, send } = await asOwner('editor');
  const sealed = { format: 'slack', address: 'x', secret: 'y', kinds: [] };
  const id = await addEndpoint(fresh.library, SYSTEM, { name: 'Chat', ...sealed });
  for (const path of ['/admin/webhooks', `/admin/webhooks/${id}`]) expect((await ask('GET', path)).status).toBe(403);
  expect((await send(`/admin/webhooks/${id}`, { act: 'remove' })).status).toBe(403);
});

it('shows a person the own notices, and notes what was seen', async () => {
  const [{ viewer, ask, send }, other] = [await asOwner('editor'), await asOwner('editor')];
  expect(await (await ask('GET', '/notices')).text()).toContain('Nothing new');
  for (const key of ['a', 'b'])
    await fresh.library.database.write((writing) =>
      tell(writing, { key, person: viewer.id, kind: 'incident-owed', subject: key, at: new Date() }),
    );
  expect(await (await ask('GET', '/queue')).text()).toContain('2 new notices');
  const page = await (await ask('GET', '/notices')).text();
  const [, first] = /href="(\/notices\/[0-9a-f-]{36})"/.exec(page) ?? [];
  expect((await other.ask('GET', first ?? '')).status).toBe(404);
  expect((await ask('GET', first ?? '')).headers.get('location')).toMatch(/^\/owed\//);
  expect(await (await ask('GET', '/queue')).text()).toContain('1 new notice<');
  expect((await send('/notices', { act: 'seen' })).headers.get('location')).toBe('/notices?done=seen');
  expect(await (await ask('GET', '/notices')).text()).toContain('You have seen all of them');
});

it('keeps when a person gets mail', async () => {
  const { ask, send } = await asOwner();
  const times = { act: 'mail', quiet: 'own', from: '22:00', to: '06:30', zone: 'Africa/Lagos', digest: 'yes' };
  expect((await send('/account', { ...times, zone: 'Mars' })).status).toBe(422);
  expect((await send('/account', times)).headers.get('location')).toBe('/account?done=mail#mail');
  const page = await (await ask('GET', '/account')).text();
  expect(page).toContain('Africa/Lagos');
  expect(page).toContain('06:30');
});
