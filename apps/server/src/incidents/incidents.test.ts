import { createHmac } from 'node:crypto';
import { createPostmortem, listIncidents, SYSTEM, saveService } from '@failonce/library';
import { addPerson, addTeam, sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { pagesByForms } from '../testing/pages-by-forms.ts';

describe('postmortems owed', () => {
  const { given, page, send } = pagesByForms();
  const tell = (address: string, message: unknown, headers: Readonly<Record<string, string>> = {}) =>
    given.as({ kind: 'nobody' })('POST', new URL(address).pathname, {
      body: typeof message === 'string' ? message : JSON.stringify(message),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const owed = async (): Promise<readonly string[]> =>
    (await listIncidents(given.library, SYSTEM)).items.map(({ title }) => title);

  it('are told of by alerts, at an address that an owner makes and revokes', async () => {
    const owner = given.as(await addPerson(given.library, { role: 'owner' }));
    const made = await send(owner, '/admin/alerts', {
      ...{ act: 'make', name: 'Alertmanager', kind: 'alertmanager', upTo: '2', minutes: '0', service: '', signing: '' },
    });
    const text = await made.text();
    const [address = ''] = /http:\/\/localhost\/api\/v1\/alerts\/alert_[\w-]{43}/.exec(text) ?? [];
    expect(address).not.toBe('');
    expect(await page(owner, '/admin/alerts')).not.toContain(address);
    const alert = {
      status: 'firing',
      labels: { alertname: 'A', service: 'shop', severity: 'critical' },
      annotations: { summary: 'The shop is down <img src=x onerror=alert(1)>' },
      startsAt: '2026-02-14T09:06:00Z',
      endsAt: '0001-01-01T00:00:00Z',
      fingerprint: '1',
    };
    const heard = await tell(address, {
      version: '4',
      alerts: [alert, { ...alert, labels: { severity: 'info' }, fingerprint: '2' }],
    });
    expect([heard.status, await heard.json()]).toEqual([202, { heard: 2, left: 0 }]);
    expect(await owed()).toEqual([alert.annotations.summary]);
    const shown = await page(owner, '/owed');
    expect(shown).toContain('The shop is down &lt;img');
    expect(shown).not.toContain('<img');
    for (const [wrong, status] of [
      ['{', 422],
      [{ alerts: [{ status: 'firing' }] }, 422],
      [[], 422],
    ] as const)
      expect((await tell(address, wrong)).status).toBe(status);
    expect((await tell(`${address}x`, { alerts: [] })).status).toBe(404);
    const { items } = (await (await owner('GET', '/api/v1/alert-sources')).json()) as { items: { id: string }[] };
    await send(owner, '/admin/alerts', { act: 'revoke', source: items[0]?.id ?? '' });
    expect((await tell(address, { alerts: [] })).status).toBe(404);
  });

  it('are only told of by PagerDuty where it has signed', async () => {
    const owner = given.as(await addPerson(given.library, { role: 'owner' }));
    const body = { name: 'PD', kind: 'pagerduty', signing: 'the secret' };
    const made = await owner('POST', '/api/v1/alert-sources', { body });
    const { address } = (await made.json()) as { address: string };
    const rows = await given.library.database.read.selectFrom('alert_source').select('signing').execute();
    expect(JSON.stringify(rows)).not.toContain('the secret');
    const message = JSON.stringify({
      event: { event_type: 'incident.triggered', data: { id: 'P1', title: 'Signed', service: { summary: 'x' } } },
    });
    const signature = `v1=${createHmac('sha256', 'the secret').update(message).digest('hex')}`;
    expect((await tell(address, message)).status).toBe(404);
    expect((await tell(address, `${message} `, { 'x-pagerduty-signature': signature })).status).toBe(404);
    expect(await owed()).not.toContain('Signed');
    expect((await tell(address, message, { 'x-pagerduty-signature': signature })).status).toBe(202);
    expect(await owed()).toContain('Signed');
    const wrong = await owner('POST', '/api/v1/alert-sources', { body: { ...body, kind: 'grafana' } });
    expect(((await wrong.json()) as { detail: string }).detail).toBe('Grafana signs nothing: leave this empty.');
  });

  it('are told of by a form, begun from what is known, and settled by it', async () => {
    const team = await addTeam(given.library, 'Payments');
    const member = await addPerson(given.library, { teams: [team] });
    await saveService(given.library, SYSTEM, { name: 'checkout-api', team, person: undefined });
    const ask = given.as(member);
    const fields = { act: 'tell', title: 'Checkout down', service: 'checkout-api', severity: 'SEV-1' };
    const wrong = await send(ask, '/owed', { ...fields, day: '2026-02-14', time: 'nine' });
    expect([wrong.status, (await wrong.text()).includes('A time is written as in 09:02.')]).toEqual([422, true]);
    const told = await send(ask, '/owed', { ...fields, day: '2026-02-14', time: '9:02' });
    expect(told.headers.get('location')).toBe('/owed?done=told');
    const list = await page(ask, '/owed?mine=yes');
    expect(list).toContain('Asked: the team Payments');
    const [, id = ''] = /\/new\?incident=([\w-]+)/.exec(list) ?? [];
    expect(await page(ask, '/queue')).toContain(`/new?incident=${id}`);
    expect(await page(ask, '/')).toContain('postmortem');
    expect(await page(ask, `/new?incident=${id}`)).toContain('value="Checkout down"');
    const begun = await send(ask, `/new?incident=${id}`, { act: 'begin', title: 'Checkout down', way: 'edit' });
    const [, number = ''] = /\/pm\/(\d+)-/.exec(begun.headers.get('location') ?? '') ?? [];
    const read = await ask('GET', `/api/v1/postmortems/${number}`);
    const { markdown } = (await read.json()) as { markdown: string };
    for (const known of ['severity: SEV-1', 'services: [checkout-api]', 'zone: UTC', '2026-02-14 09:02'])
      expect(markdown).toContain(known);
    const settled = await page(ask, '/owed?state=settled');
    expect(settled).toContain(`PM-${number} Checkout down`);
    await send(ask, `/owed/${id}`, { act: 'owe-again' });
    expect(await owed()).toContain('Checkout down');
    expect((await send(ask, `/owed/${id}`, { act: 'written', postmortem: 'something' })).status).toBe(422);
    const reader = given.as(await addPerson(given.library, { role: 'reader' }));
    expect((await send(reader, `/owed/${id}`, { act: 'unneeded', reason: 'x' })).status).toBe(422);
    expect(await page(reader, `/owed/${id}`)).not.toContain('Write it');
    await send(ask, `/owed/${id}`, { act: 'unneeded', reason: 'It was a drill.' });
    expect(await page(reader, `/owed/${id}`)).toContain('Needs none: It was a drill.');
    expect((await reader('GET', '/owed/none', { headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('propose the postmortem of the same service and hour', async () => {
    const author = await addPerson(given.library);
    const ask = given.as(author);
    const { number } = await createPostmortem(given.library, author, { markdown: sampleText({ services: 'search' }) });
    const body = { title: 'Search fails', service: 'Search', beganAt: '2026-02-14T09:30:00Z' };
    const { id } = (await (await ask('POST', '/api/v1/incidents', { body })).json()) as { id: string };
    expect(await page(ask, `/owed/${id}`)).toContain(`PM-${number} is its postmortem`);
    expect(
      (await ask('PUT', `/api/v1/incidents/${id}/settlement`, { body: { postmortem: String(number) } })).status,
    ).toBe(204);
    expect(await (await ask('GET', `/api/v1/incidents/${id}`)).json()).toMatchObject({
      state: 'written',
      postmortem: { number },
    });
    expect((await ask('DELETE', `/api/v1/incidents/${id}/settlement`)).status).toBe(204);
    expect(await (await ask('GET', '/api/v1/incidents?mine=false')).json()).toMatchObject({ late: 0 });
  });
});
