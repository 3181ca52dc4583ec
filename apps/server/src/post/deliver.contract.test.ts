import {
  addEndpoint,
  announce,
  createPostmortem,
  type Library,
  listDeliveries,
  movePostmortem,
  planMeeting,
  requestReview,
  rotateSecret,
  SYSTEM,
  sendTest,
  setQuietHours,
  tell,
} from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it } from 'vitest';
import { mailBy, NO_MAIL } from '../mail/mail.ts';
import { sealWith } from '../sign-in/seal.ts';
import { endpointServer, mailServer, type OtherSide } from '../testing/other-sides.ts';
import { serverOver } from '../testing/test-server.ts';
import { deliver } from './deliver.ts';
import { LeaseWatch } from './lease-watch.ts';
import { newSecret } from './signed.ts';

const HOUR = 3_600_000;
const seal = sealWith('a secret of the tests', 'endpoint');
const open: OtherSide[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

/** The same numbers in every run, from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

async function opened(side: Promise<OtherSide>): Promise<OtherSide> {
  const there = await side;
  open.push(there);
  return there;
}

describeLibrary('what leaves the library', (given) => {
  let hours = 0;
  const library = (): Library => ({
    ...given(),
    now: () => new Date(Date.parse('2026-03-03T10:00:00Z') + hours * HOUR),
  });
  const send = async (mail = NO_MAIL): Promise<void> => {
    const server = serverOver(library(), new Map(), { mail, address: 'https://failonce.example.com' });
    await deliver(server, library(), { watch: new LeaseWatch(), stopped: new AbortController().signal });
  };
  const addHook = async (address: string, kinds: readonly string[]): Promise<{ id: string; secret: string }> => {
    const secret = newSecret();
    const sealed = { address: seal.close(address), secret: seal.close(secret) };
    const id = await addEndpoint(library(), SYSTEM, { name: 'Hook', format: 'standard', kinds, ...sealed });
    return { id, secret };
  };

  it('arrives, each once, at sides that fail at random, while the clock is put forward and back', async () => {
    const random = dice(7);
    const answering = () => (['take', 'refuse', 'break'] as const)[Math.floor(random() * 3)] ?? 'take';
    const [mails, hook] = [await opened(mailServer(answering)), await opened(endpointServer(answering))];
    const mail = mailBy({ mailServer: mails.address, mailFrom: undefined });
    await setQuietHours(library(), SYSTEM, { zone: 'UTC', from: '00:00', to: '00:00', weekends: false });
    const { secret } = await addHook(hook.address, ['task.late']);
    const people = await Promise.all([1, 2, 3].map(() => addPerson(library())));
    for (let round = 0; round < 12; round++) {
      await library().database.write(async (writing) => {
        for (const { id: person } of people)
          await tell(writing, {
            key: `${round} ${person}`,
            person,
            kind: 'x',
            subject: 's',
            at: library().now(),
            urgent: true,
          });
        await announce(writing, { kind: 'task.late', subject: String(round), at: library().now() });
      });
      await send(mail);
      hours += random() < 0.2 ? -900 : 2;
    }
    for (let round = 0; round < 60; round++, hours += 25) await send(mail);
    const messages = await given()
      .database.read.selectFrom('message')
      .select(['id', 'channel', 'state', 'at'])
      .execute();
    expect(messages.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(messages.filter(({ channel }) => channel === 'post')).toHaveLength(12);
    const taken = [...mails.arrived, ...hook.arrived].filter((each) => each.taken).map(({ id }) => id);
    expect(taken.sort()).toEqual(messages.map(({ id }) => id).sort());
    expect(hook.arrived.length).toBeGreaterThan(12);
    // Sent again, a mail is the same to the byte: dated by when it was written, not by the attempt.
    for (const { id, body } of mails.arrived) {
      const written = messages.find((message) => message.id === id)?.at ?? '';
      expect(Date.parse(/^Date: (.{10,40})\r$/m.exec(body)?.[1] ?? '')).toBe(
        Math.floor(Date.parse(written) / 1000) * 1000,
      );
      expect(body).toBe(mails.arrived.find((each) => each.id === id)?.body);
    }
    for (const { headers, body, id } of hook.arrived) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(id, at, body));
    }
  });

  it('says who asks for what, by number alone, and invites to meetings with a file for the calendar', async () => {
    const mails = await opened(mailServer());
    const mail = mailBy({ mailServer: mails.address, mailFrom: undefined });
    const author = await addPerson(library());
    const reviewer = await addPerson(library(), { role: 'reviewer' });
    const { id, number, revision } = await createPostmortem(library(), author, { markdown: sampleText() });
    await movePostmortem(library(), author, id, { action: 'ask', revision });
    await requestReview(library(), author, id, { part: 'peer', target: reviewer.id });
    const plan = { day: '2027-03-02', time: '10:00', zone: 'Africa/Lagos', minutes: 30 };
    await planMeeting(library(), author, id, { ...plan, participants: [`${reviewer.id}@example.com`] });
    await send(mail);
    expect(mails.arrived.map(({ to }) => to)).toEqual(Array(2).fill(`${reviewer.id}@example.com`));
    const texts = mails.arrived.map(({ body }) => body.replaceAll(/=\r\n/g, ''));
    const asked = texts.find((text) => !text.includes('text/calendar')) ?? '';
    expect(asked).toContain(`asks you to review PM-${number}`);
    expect(asked).toContain(`https://failonce.example.com/pm/${number}/review`);
    const invited = texts.find((text) => text.includes('text/calendar')) ?? '';
    expect(invited).toContain('Africa/Lagos');
    const encoded = /base64[\s\S]{0,300}?\r\n\r\n([A-Za-z0-9+/=\r\n]{1,9000})/.exec(invited)?.[1] ?? '';
    const calendar = encoded === '' ? invited : Buffer.from(encoded, 'base64');
    expect(String(calendar), invited).toContain('BEGIN:VCALENDAR');
    const title = /^# (.{1,80})/m.exec(sampleText())?.[1] ?? '?';
    for (const text of [...texts, String(calendar)]) expect(text).not.toContain(title.slice(0, 20));
  });

  it('shows by a test whether an endpoint is there, signs by both secrets while one is changed, and goes nowhere else', async () => {
    const hook = await opened(endpointServer());
    const { id } = await addHook(hook.address, []);
    await rotateSecret(library(), SYSTEM, { id, name: 'Hook' }, seal.close(newSecret()));
    await sendTest(library(), SYSTEM, id);
    await send();
    expect(String(hook.arrived[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    expect(JSON.parse(hook.arrived[0]?.body ?? '')).toMatchObject({ type: 'test', data: { subject: id } });
    await hook.stop();
    await sendTest(library(), SYSTEM, id);
    await send();
    const { items } = await listDeliveries(library(), SYSTEM, { endpoint: id });
    expect(items.map(({ state, status }) => [state, status])).toEqual([
      ['waiting', undefined],
      ['sent', 204],
    ]);
    open.length = 0;
  });
});
