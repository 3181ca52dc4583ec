import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { changeTask } from '../measures/change-task.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { markRead } from '../readers/mark-read.ts';
import { movePostmortem } from '../reviews/move.ts';
import { answerSeenBefore } from '../reviews/seen-before.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import type { Viewer } from '../viewer.ts';
import { recurrenceCandidates } from './candidates.ts';
import { listRecurrences, readAgain } from './recurrences.ts';

const DISK = sampleText({ title: 'Orders lost', cause: 'The disk of the orders database was full.' })
  .replaceAll('certificate', 'log folder')
  .replaceAll('the gateway starts to refuse connections', 'the database refuses writes');

describeLibrary('what came back', (library) => {
  const at = (day: string): Library => ({ ...library(), now: () => new Date(`${day}T12:00:00.000Z`) });
  /** Of an outage on a day, taken in from old files. */
  const add = async (viewer: Viewer, date: string, given: Parameters<typeof sampleText>[0] = {}) => {
    const markdown = sampleText({ date, ...given }).replace('done 2026-02-15', 'done 2025-06-01');
    return await createPostmortem(at('2025-07-01'), viewer, { markdown, imported: true });
  };
  const seen = async (viewer: Viewer, asked = {}) => {
    const { chains } = await readAgain(at('2026-11-22'), viewer, { limit: 50, ...asked });
    return chains.map(({ outages }) => outages.map(({ number }) => number));
  };
  const numbersOf = async (viewer: Viewer, quarter: string) => {
    const { quarters } = await readAgain(at('2026-11-22'), viewer, { limit: 1 });
    const { outages, again, undone } = quarters.find((each) => each.quarter === quarter) ?? {};
    return [outages, again, undone];
  };

  it('stands in chains, with the state of the earlier measures on that day, and nothing of what is hidden', async () => {
    const [writer, other, lee] = [
      await addPerson(library()),
      await addPerson(library()),
      await addPerson(library(), { role: 'reviewer' }),
    ];
    const first = await add(writer, '2025-01-10');
    const middle = await add(writer, '2025-05-10');
    const last = await add(writer, '2026-02-10', { kind: `outage\nrecurrence-of: PM-${middle.number}` });
    const declare = async (viewer: Viewer, later: string, answer: 'recurrence' | 'taken-back') =>
      await answerSeenBefore(at('2026-03-01'), viewer, later, { answer, earlier: first.id });
    await declare(writer, middle.id, 'recurrence');
    expect(await seen(other)).toEqual([[first.number, middle.number, last.number]]);

    // The alert was due in March 2026, and the gateway was reloaded in June: both were open when it came back in May 2025.
    const states = async (later: number) =>
      (await listRecurrences(library(), other, { limit: 9 })).items
        .find((each) => each.later.number === later)
        ?.measures.map(({ state, due, postponed }) => [state, due, postponed]);
    expect(await states(middle.number)).toEqual([
      ['open', '2026-03-01', 0],
      ['open', '2026-02-16', 0],
    ]);
    // What becomes of them later changes nothing of that day, and counts on the next one.
    await changeTask(at('2025-12-01'), lee, middle.id, '1', { action: 'accept' });
    await changeTask(at('2025-12-02'), lee, middle.id, '1', {
      action: 'postpone',
      due: '2026-04-01',
      reason: 'No time.',
    });
    expect(await states(middle.number)).toEqual([
      ['open', '2026-03-01', 0],
      ['open', '2026-02-16', 0],
    ]);
    expect(await states(last.number)).toEqual([
      ['open', '2026-04-01', 1],
      ['done', '2026-02-16', 0],
    ]);

    expect([await numbersOf(other, '2025-Q2'), await numbersOf(other, '2026-Q1')]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(await seen(other, { quarter: '2025-Q2' })).toHaveLength(1);
    expect(await seen(other, { quarter: '2025-Q3' })).toEqual([]);
    expect(await seen(other, { undone: false })).toEqual([]);
    expect(await seen(other, { number: last.number })).toHaveLength(1);

    await setVisibility(library(), writer, middle.id, { visibility: 'people', audience: [writer.id] });
    expect(await seen(other)).toEqual([]);
    expect([await numbersOf(other, '2025-Q2'), await numbersOf(other, '2026-Q1')]).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(await seen(writer)).toEqual([[first.number, middle.number, last.number]]);
    await declare(writer, middle.id, 'taken-back');
    expect(await seen(writer)).toEqual([[middle.number, last.number]]);
  });

  it('is told to whom it concerns, once, and to nobody who may not see both', async () => {
    const [author, reader, stranger] = [
      await addPerson(library()),
      await addPerson(library(), { role: 'reader' }),
      await addPerson(library()),
    ];
    const later = await add(author, '2026-06-10', { title: 'Later' });
    const earlier = await add(author, '2025-06-10', { title: 'Earlier' });
    await markRead(library(), reader, earlier.id, earlier.revision);
    const declare = () =>
      answerSeenBefore(library(), stranger, later.id, { answer: 'recurrence', earlier: earlier.id });
    await declare();
    await declare();
    const told = async (subject: string, of?: string) =>
      (await library().database.read.selectFrom('notice').selectAll().where('subject', '=', subject).execute())
        .filter(({ postmortem_id: id }) => of === undefined || id === of)
        .map(({ person_id, kind }) => [person_id, kind])
        .sort();
    expect(await told(earlier.id)).toEqual(
      [
        [author.id, 'came-back'],
        [reader.id, 'came-back'],
      ].sort(),
    );

    // What only its text says is told when it is published, and once.
    const owner = await addPerson(library(), { role: 'owner' });
    const named = await add(owner, '2025-09-10', { kind: `outage\nrecurrence-of: PM-${earlier.number}` });
    expect(await told(earlier.id, named.id)).toEqual([]);
    for (const action of ['reopen', 'publish', 'reopen', 'publish'] as const) {
      const { revision } = await readPostmortem(library(), owner, named.id);
      await movePostmortem(library(), owner, named.id, { action, revision, reason: 'As it is.', override: true });
    }
    expect(await told(earlier.id, named.id)).toEqual(
      [
        [author.id, 'came-back'],
        [reader.id, 'came-back'],
      ].sort(),
    );

    const secret = await add(author, '2025-07-10', { title: 'Secret' });
    await markRead(library(), reader, secret.id, secret.revision);
    await setVisibility(library(), author, secret.id, { visibility: 'people', audience: [stranger.id] });
    await answerSeenBefore(library(), stranger, later.id, { answer: 'recurrence', earlier: secret.id });
    expect(await told(secret.id)).toEqual([[author.id, 'came-back']]);
  });
});

describeLibrary('what looks alike', (library) => {
  it('is asked about once, with the sentences of both, until somebody has answered', async () => {
    const [writer, other] = [await addPerson(library()), await addPerson(library())];
    const make = async (markdown: string, imported = true) =>
      (await createPostmortem(library(), writer, { markdown, imported })).number;
    const now = { ...library(), now: () => new Date('2026-11-22T12:00:00.000Z') };
    const again = sampleText({
      title: 'Login down: a certificate expired',
      date: '2026-06-01',
      cause: 'The TLS certificate of the login proxy expired and nobody had renewed it.',
    });
    const long = await make(sampleText({ date: '2019-02-14' }));
    const first = await make(sampleText());
    await make(DISK);
    await make(again, false);
    const later = await make(again);
    const ask = async (viewer: Viewer, more = {}) => {
      const { items, next } = await recurrenceCandidates(now, viewer, { limit: 9, most: 9, ...more });
      return {
        pairs: items.map((each) => [each.later.number, each.earlier.map(({ postmortem }) => postmortem.number)]),
        items,
        next,
      };
    };
    const { items, pairs, next } = await ask(other);
    expect(pairs).toEqual([
      [later, [long, first]],
      [first, [long]],
    ]);
    expect(next).toBeUndefined();
    expect(items[0]?.earlier[0]?.passages.later).toContain('login proxy expired');
    expect(items[0]?.earlier[0]?.passages.earlier).toContain('payment gateway expired');
    // In stretches, of which none is asked twice.
    const stretch = await ask(other, { limit: 1, most: 2 });
    expect(stretch.pairs).toEqual([[later, [long, first]]]);
    expect((await ask(other, { after: stretch.next })).pairs).toEqual([[first, [long]]]);

    const answer = (answer: 'recurrence' | 'other-cause', of: number, earlier: number) =>
      answerSeenBefore(now, writer, String(of), { answer, earlier: String(earlier) });
    await answer('other-cause', later, first);
    expect((await ask(other)).pairs).toEqual([
      [later, [long]],
      [first, [long]],
    ]);
    await answer('recurrence', first, long);
    expect((await ask(other)).pairs).toEqual([[later, [long]]]);
    await setVisibility(library(), writer, String(long), { visibility: 'people', audience: [writer.id] });
    expect((await ask(other)).pairs).toEqual([]);
  });
});
