import { createPostmortem, importDocuments } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const BROWSER = { headers: { accept: 'text/html' } };

describeLibrary('the trends of a server', (library) => {
  it('are right at once after a write, as a page, as JSON and as CSV', async () => {
    const viewer = await addPerson(library());
    const ask = testServer(library()).as(viewer);
    const day = library().now().toISOString().slice(0, 10);
    const text = async (path: string): Promise<string> => await (await ask('GET', path, BROWSER)).text();
    expect(await text('/trends')).toContain('Trends begin with the first postmortem');
    const file = { path: 'a.md', read: () => ({ text: sampleText({ date: day, title: '=One, "two"' }) }) };
    await importDocuments(library(), viewer, [file]);
    expect(await text('/trends')).toContain('1 postmortem,');
    expect(await text('/trends?severity=SEV-4')).toContain('No outage in this time');
    // Under five neither quartiles nor percentages.
    expect(await text('/trends')).not.toMatch(/class="median"|\d %/);
    await createPostmortem(library(), viewer, { markdown: sampleText({ date: day, title: 'A draft' }) });
    expect(await text('/trends')).toContain('1 postmortem,');
    const json = (await (await ask('GET', '/api/v1/trends?years=1')).json()) as {
      spreads: { resolve: unknown[] };
    };
    expect(json).toMatchObject({ total: 1, counts: expect.arrayContaining([1]) });
    expect(json.spreads.resolve.at(-1)).toEqual({ count: 1, points: [{ number: 1, value: 61 }] });
    const csv = await ask('GET', '/api/v1/trends?years=1&format=csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).split('\r\n')).toContain(`resolve,${day.slice(0, 7)}-01,${lastOf(day)},PM-1,61,minutes`);
    const behind = await (await ask('GET', '/api/v1/trends/postmortems?of=resolve&format=csv')).text();
    expect(behind.split('\r\n')[1]).toBe(`PM-1,"'=One, ""two""",${day},SEV-1,checkout-api,61`);
    const narrowed = await text('/trends/postmortems?of=resolve&severity=sev-1&service=');
    expect(narrowed).toContain('1 postmortem, of severity SEV-1</p>');
    expect(narrowed).toContain('href="/trends?severity=sev-1"');
    expect((await ask('GET', '/api/v1/trends?years=2')).status).toBe(422);
  });
});

/** The last day of its month. */
function lastOf(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
