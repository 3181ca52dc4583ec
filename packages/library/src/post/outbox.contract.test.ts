import { expect, it } from 'vitest';
import { disablePerson } from '../people/change-person.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { addPerson, describeLibrary, sampleText } from '../testing/index.ts';
import { SYSTEM } from '../viewer.ts';
import { announce } from './announce.ts';
import { type Claimed, claimMessages, leasesHeld, releaseLeases } from './claim.ts';
import { addEndpoint, listEndpoints, removeEndpoint, setEnabled } from './endpoints.ts';
import { GATHERING, gatherNotices } from './gather.ts';
import { countUnseen, listNotices, markSeen, readNoticeMail } from './notices.ts';
import { forgetSettled, listDeliveries, sendAgain } from './outbox.ts';
import { setPreferences } from './preferences.ts';
import { settleMessage } from './settle.ts';
import { type NewNotice, tell } from './tell.ts';
import { WAITS } from './waits.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];
/** A Tuesday, at ten. */
const TUESDAY = new Date('2026-03-03T10:00:00Z');

describeLibrary('the outbox', (library) => {
  let clock = TUESDAY;
  const at = (more = 0) => ({ ...library(), now: () => new Date(clock.getTime() + more) });
  let keys = 0;
  const told = async (person: string, more: Partial<NewNotice> = {}): Promise<void> => {
    const notice = { key: `n${keys++}`, person, kind: 'task-due', subject: 's', at: clock, ...more };
    await library().database.write((writing) => tell(writing, notice));
  };
  const mails = (channel: 'mail' | 'post' = 'mail', more = 0): Promise<readonly Claimed[]> =>
    claimMessages(at(more), { channel, limit: 100 });
  const settleAll = async (claimed: readonly Claimed[]): Promise<void> => {
    for (const each of claimed) await settleMessage(at(), each, { went: 'sent' });
  };

  it('puts all that is due for a person into one mail, once, however many gather at a time', async () => {
    const [one, two] = [await addPerson(library()), await addPerson(library())];
    for (const person of [one.id, one.id, one.id, two.id]) await told(person);
    await Promise.all([1, 2, 3].map(() => gatherNotices(at(MINUTE), { mail: true })));
    expect(await mails('mail', MINUTE)).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => gatherNotices(at(GATHERING), { mail: true })));
    const claimed = (await Promise.all([1, 2, 3].map(() => mails('mail', GATHERING)))).flat();
    expect(claimed.map(({ person }) => person).sort()).toEqual([one.id, two.id].sort());
    const first = claimed.find(({ person }) => person === one.id);
    const mail = await readNoticeMail(at(), { message: first?.id ?? '', person: one.id });
    expect([mail?.email, mail?.notices.length]).toEqual([`${one.id}@example.com`, 3]);
    expect(await gatherNotices(at(DAY), { mail: true })).toBe(0);
    await settleAll(claimed);
  });

  it('mails what is urgent at once, and nothing in the quiet hours of the person', async () => {
    const [one, two] = [await addPerson(library()), await addPerson(library())];
    const night = { zone: 'UTC', from: '09:00', to: '11:00', weekends: false };
    await setPreferences(library(), two, two.id, { quiet: night, digest: undefined });
    await told(one.id, { urgent: true });
    await told(two.id, { urgent: true });
    expect(await gatherNotices(at(), { mail: true })).toBe(1);
    expect(await gatherNotices(at(59 * MINUTE), { mail: true })).toBe(0);
    expect(await gatherNotices(at(60 * MINUTE), { mail: true })).toBe(1);
    await settleAll(await mails('mail', 60 * MINUTE));
  });

  it('mails nothing that was seen, to nobody who is disabled, and of nothing that may not be seen', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const [seeing, gone, other] = [await addPerson(library()), await addPerson(library()), await addPerson(library())];
    await told(seeing.id);
    await markSeen(at(), seeing);
    await told(gone.id);
    await disablePerson(library(), owner, gone.id);
    const { id } = await createPostmortem(library(), owner, { markdown: sampleText() });
    await told(other.id, { postmortem: id });
    await told(owner.id, { postmortem: id });
    expect(await listNotices(library(), other, {})).toMatchObject({ items: [{ postmortem: { id } }] });
    expect(await countUnseen(library(), other)).toBe(1);
    expect(await gatherNotices(at(GATHERING), { mail: true })).toBe(2);
    // Hidden after it was gathered, and before it is sent.
    await setVisibility(library(), owner, id, { visibility: 'people', audience: [owner.id] });
    const claimed = await mails('mail', GATHERING);
    const read = await Promise.all(
      claimed.map(({ id: message, person = '' }) => readNoticeMail(library(), { message, person })),
    );
    expect(read.filter((each) => each !== undefined).map(({ email }) => email)).toEqual([`${owner.id}@example.com`]);
    expect(await listNotices(library(), other, {})).toMatchObject({ items: [] });
    expect(await countUnseen(library(), other)).toBe(0);
    await settleAll(claimed);
  });

  it('keeps no notices for later where the server sends no mail', async () => {
    const { id } = await addPerson(library());
    await told(id);
    expect(await gatherNotices(at(), { mail: false })).toBe(0);
    expect(await gatherNotices(at(DAY), { mail: true })).toBe(0);
  });

  it('tries again after growing waits, then gives up where an owner sees it, who may send it again', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    await told(owner.id, { urgent: true });
    await gatherNotices(at(), { mail: true });
    const ids = new Set<string>();
    let waited = 0;
    for (const [tries, wait] of WAITS.entries()) {
      const [message] = await mails('mail', waited);
      expect(message?.tries).toBe(tries);
      ids.add(message?.id ?? '');
      const outcome = { went: 'failed', answer: 'no\nanswer\0', status: 503 } as const;
      expect(await settleMessage(at(waited), message as Claimed, outcome)).toBe('waiting');
      expect(await mails('mail', waited + wait - 1)).toEqual([]);
      waited += wait;
    }
    const [last] = await mails('mail', waited);
    expect(await settleMessage(at(waited), last as Claimed, { went: 'failed', answer: 'no' })).toBe('given-up');
    expect(ids).toEqual(new Set([last?.id]));
    expect(waited).toBeGreaterThan(3 * DAY);
    const { items } = await listDeliveries(library(), owner, { state: 'given-up' });
    expect(items).toMatchObject([{ id: last?.id, tries: WAITS.length + 1, answer: 'no', state: 'given-up' }]);
    await sendAgain(at(waited), owner, last?.id ?? '');
    const again = await mails('mail', waited);
    expect(again.map(({ id }) => id)).toEqual([last?.id]);
    await settleAll(again);
  });

  it('loses nothing when the clock is put forward and back', async () => {
    const { id } = await addPerson(library());
    clock = new Date(TUESDAY.getTime() + 364 * DAY);
    await told(id, { urgent: false });
    clock = TUESDAY;
    expect(await gatherNotices(at(), { mail: true })).toBe(1);
    const [message] = await mails();
    // Tried by a clock that is a year ahead, and put back.
    await settleMessage(at(364 * DAY), message as Claimed, { went: 'failed', answer: 'no' });
    expect(await mails()).toHaveLength(1);
    await settleMessage(at(), message as Claimed, { went: 'failed', answer: 'no' });
    const leases = await leasesHeld(library());
    expect(leases).toHaveLength(1);
    // Killed while it was sent: another one finds out, and sends it with the same id; who was taken for dead says nothing.
    await releaseLeases(library(), leases);
    const again = await mails();
    expect(again.map((each) => each.id)).toEqual([message?.id]);
    expect(await settleMessage(at(), { ...(message as Claimed), lease: leases[0] ?? '' }, { went: 'sent' })).toBe(
      'abandoned',
    );
    expect(await settleMessage(at(), again[0] as Claimed, { went: 'sent' })).toBe('sent');
    expect(await mails('mail', 500 * DAY)).toEqual([]);
    await forgetSettled(at(60 * DAY));
    expect(await library().database.read.selectFrom('message').select('id').execute()).toEqual([]);
  });

  it('leaves an endpoint alone that does not answer, disables it after days, and tells the owners', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const kinds = ['postmortem.published'];
    const given = { format: 'standard', address: 'x', secret: 'y', kinds };
    const [dead, well] = [
      await addEndpoint(library(), owner, { ...given, name: 'Dead' }),
      await addEndpoint(library(), owner, { ...given, name: 'Well' }),
    ];
    for (let time = 0; time < 5; time++)
      await library().database.write((writing) =>
        announce(writing, { kind: 'postmortem.published', subject: String(time), at: clock }),
      );
    let waited = 0;
    let sent = 0;
    const failed = { went: 'failed', answer: 'refused', status: 500 } as const;
    for (let round = 0; round < 200 && waited < 30 * DAY; round++, waited += 60 * MINUTE)
      for (const message of await claimMessages(at(waited), { channel: 'post', limit: 1 })) {
        if (message.endpoint === well) sent += 1;
        await settleMessage(at(waited), message, message.endpoint === well ? { went: 'sent', status: 204 } : failed);
      }
    expect(sent).toBe(5);
    expect(await listEndpoints(library(), owner)).toMatchObject([
      { id: dead, failed: true, disabledAt: expect.any(String) },
      { id: well, failed: false, failures: 0, disabledAt: undefined },
    ]);
    const { items } = await listDeliveries(library(), owner, { endpoint: dead });
    expect(items.map(({ state }) => state)).toEqual(Array(5).fill('given-up'));
    expect((await listNotices(library(), owner, {})).items).toMatchObject([
      { kind: 'endpoint-failed', subject: dead, detail: { name: 'Dead' } },
    ]);
    await setEnabled(library(), owner, { id: dead, name: 'Dead' }, true);
    await sendAgain(at(waited), owner, items[0]?.id ?? '');
    expect(await mails('post', waited)).toMatchObject([{ id: items[0]?.id, endpoint: dead }]);
    await removeEndpoint(library(), owner, { id: dead, name: 'Dead' });
    expect(await leasesHeld(library())).toEqual([]);
    await removeEndpoint(library(), owner, { id: well, name: 'Well' });
  });

  it('announces what becomes of a postmortem, in the write that does it', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const kinds = ['postmortem.withdrawn'];
    await addEndpoint(library(), owner, { name: 'All', format: 'slack', address: 'x', secret: 'y', kinds });
    const { id, revision } = await createPostmortem(library(), owner, { markdown: sampleText() });
    const { movePostmortem } = await import('../reviews/move.ts');
    await movePostmortem(library(), owner, id, { action: 'withdraw', revision, reason: 'A test' });
    expect(await mails('post', 1000 * DAY)).toMatchObject([{ kind: 'postmortem.withdrawn', postmortem: id }]);
    expect((await listEndpoints(library(), SYSTEM)).length).toBe(1);
  });
});
