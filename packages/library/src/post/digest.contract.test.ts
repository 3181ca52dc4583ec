import { expect, it } from 'vitest';
import { reportIncident } from '../incidents/report-incident.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { addPerson, describeLibrary, sampleText } from '../testing/index.ts';
import { SYSTEM } from '../viewer.ts';
import { listNotices } from './notices.ts';
import { setPreferences, setQuietHours } from './preferences.ts';
import { tellDigests } from './tell-digests.ts';

describeLibrary('the weekly digest', (library) => {
  const at = (instant: string) => ({ ...library(), now: () => new Date(instant) });

  it('is told to who wants it, once a week, on Monday by the own clock', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const [wants, other, far] = [
      await addPerson(library()),
      await addPerson(library()),
      await addPerson(library(), { role: 'owner' }),
    ];
    await setQuietHours(library(), owner, { zone: 'UTC', from: '19:00', to: '08:00', weekends: true });
    await setPreferences(library(), wants, wants.id, { quiet: undefined, digest: true });
    const auckland = { zone: 'Pacific/Auckland', from: '19:00', to: '08:00', weekends: true };
    await setPreferences(library(), far, far.id, { quiet: auckland, digest: undefined });
    const found = sampleText();
    await createPostmortem(library(), owner, { markdown: found, imported: true });
    const told = async (viewer: typeof owner) =>
      (await listNotices(library(), viewer, {})).items.map(({ kind, detail }) => [kind, detail['from'], detail['to']]);
    await tellDigests(at('2026-03-02T07:59:00Z'));
    expect(await told(far)).toEqual([['digest', '2026-02-23', '2026-03-01']]);
    expect(await told(owner)).toEqual([]);
    // Two replicas, a clock that was put back, and a week later.
    for (const instant of [
      '2026-03-02T08:00:00Z',
      '2026-03-02T23:00:00Z',
      '2026-03-02T09:00:00Z',
      '2026-03-03T09:00:00Z',
    ])
      await Promise.all([tellDigests(at(instant)), tellDigests(at(instant))]);
    expect(await told(owner)).toEqual([['digest', '2026-02-23', '2026-03-01']]);
    expect(await told(wants)).toHaveLength(1);
    expect(await told(other)).toEqual([]);
    await tellDigests(at('2026-03-09T08:00:00Z'));
    expect(await told(owner)).toHaveLength(2);
  });

  it('says on which day of earlier years something failed, of what the person may see', async () => {
    const [owner, reader] = [await addPerson(library(), { role: 'owner' }), await addPerson(library())];
    const markdown = sampleText();
    const { number, startDate } = await createPostmortem(library(), owner, {
      markdown,
      imported: true,
      visibility: 'people',
      audience: [owner.id],
    });
    expect(startDate).toBeDefined();
    await setPreferences(library(), reader, reader.id, { quiet: undefined, digest: true });
    // A later year in which that day is a Monday.
    const [, month = 0, date = 0] = (startDate ?? '').split('-').map(Number);
    let year = 2027;
    while (new Date(Date.UTC(year, month - 1, date)).getUTCDay() !== 1) year += 1;
    await tellDigests(at(new Date(Date.UTC(year, month - 1, date, 10)).toISOString()));
    const linesOf = async (viewer: typeof owner) =>
      String((await listNotices(library(), viewer, {})).items[0]?.detail['lines']);
    expect(await linesOf(owner)).toContain(`PM-${number}`);
    expect(await linesOf(reader)).not.toContain(`PM-${number}`);
  });

  it('says how many postmortems are owed', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    await reportIncident(library(), SYSTEM, { title: 'Checkout down', service: 'checkout' });
    await tellDigests(at('2031-03-03T10:00:00Z'));
    const [notice] = (await listNotices(library(), owner, {})).items;
    expect(String(notice?.detail['lines'])).toMatch(/Owed: one postmortem/);
  });
});
