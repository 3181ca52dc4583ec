import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import type { Viewer } from '../viewer.ts';
import { movePostmortem, type Step } from './move.ts';
import type { Answers } from './questions.ts';
import { readReview } from './read-review.ts';
import { declineReview, delegateReview, remindOfReview, requestReview } from './requests.ts';
import { answerSeenBefore } from './seen-before.ts';
import { askForChanges, confirmRequirement, signOff } from './sign.ts';
import { readReviewsWaiting } from './waiting.ts';

const YES: Answers = { data: 'yes', impact: 'yes', cause: 'yes', plan: 'yes', told: 'yes' };
const FILLER =
  'The gateway is the one way from the shop to the bank, and it checks the certificate of the bank at every payment. When the certificate ended, each new connection was refused, while those that were open went on until they were closed. ';
/** A postmortem in which nothing is missing. */
const COMPLETE = sampleText({ extra: FILLER.repeat(5) });

describeLibrary('reviews', (library) => {
  const people = async () => ({
    maria: await addPerson(library()),
    peer: await addPerson(library(), { role: 'reviewer' }),
    quality: await addPerson(library(), { role: 'quality-reviewer' }),
    owner: await addPerson(library(), { role: 'owner' }),
  });
  const go = (viewer: Viewer, id: string, action: Step['action'], rest: Partial<Step> = {}) =>
    movePostmortem(library(), viewer, id, { action, revision: 1, ...rest });
  const sign = (viewer: Viewer, id: string, part: 'peer' | 'quality', revision = 1) =>
    signOff(library(), viewer, id, { part, revision, answers: YES });
  const inReview = async (maria: Viewer, markdown = COMPLETE) => {
    const { id } = await createPostmortem(library(), maria, { markdown });
    await answerSeenBefore(library(), maria, id, { answer: 'new' });
    await go(maria, id, 'ask');
    return id;
  };

  it('lead from a draft to a published postmortem over two sign-offs', async () => {
    const { maria, peer, quality } = await people();
    const { id } = await createPostmortem(library(), maria, { markdown: COMPLETE });
    expect((await readReview(library(), maria, id)).may).toEqual(['ask', 'publish-interim', 'withdraw']);
    await go(maria, id, 'ask');
    const before = await readReview(library(), maria, id);
    expect(before.missing.map(({ what }) => what)).toEqual(['seen-before', 'peer', 'quality']);
    await expect(go(maria, id, 'publish')).rejects.toMatchObject({
      code: 'not-ready',
      details: { missing: before.missing.map(({ message }) => message) },
    });
    await answerSeenBefore(library(), maria, id, { answer: 'new' });
    await expect(sign(quality, id, 'quality')).rejects.toMatchObject({ code: 'not-now' });
    await sign(peer, id, 'peer');
    await sign(quality, id, 'quality');
    expect(await go(maria, id, 'publish')).toMatchObject({ state: 'published' });
    expect(await readReview(library(), peer, id)).toMatchObject({
      missing: [],
      standing: {
        signOffs: [
          { by: peer.id, part: 'peer', revision: 1 },
          { by: quality.id, part: 'quality' },
        ],
      },
    });
    expect((await readReview(library(), maria, id)).may).toEqual(['reopen', 'close', 'withdraw']);
  });

  it('take no sign-off of an author, of who has no such role, or of one person twice', async () => {
    const { maria, peer, quality, owner } = await people();
    const id = await inReview(maria);
    for (const other of [maria, await addPerson(library())])
      await expect(sign(other, id, 'peer')).rejects.toMatchObject({ code: 'not-allowed' });
    await sign(quality, id, 'peer');
    await expect(sign(quality, id, 'quality')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(sign(peer, id, 'quality')).rejects.toMatchObject({ code: 'not-allowed' });
    // Who has changed the text has written it.
    await revisePostmortem(library(), owner, id, { markdown: COMPLETE.replace('nobody', 'no one'), base: 1 });
    await revisePostmortem(library(), owner, id, { markdown: `${COMPLETE}\nMore.\n`, base: 1 }).catch(() => {});
    const { revision } = await readPostmortem(library(), maria, id);
    await expect(sign(owner, id, 'peer', revision)).rejects.toMatchObject(
      revision === 1 ? { code: 'changed-meanwhile' } : { code: 'not-allowed' },
    );
  });

  it('ask again where the text says something else, and not where only a task is done', async () => {
    const { maria, peer, quality } = await people();
    const id = await inReview(maria);
    await sign(peer, id, 'peer');
    const done = COMPLETE.replace('- [ ] Add', '- [x] Add').replace('2026-03-01)', '2026-03-01, done 2026-02-20)');
    await revisePostmortem(library(), maria, id, { markdown: done, base: 1 });
    expect((await readReview(library(), maria, id)).standing.signOffs).toHaveLength(1);
    await sign(quality, id, 'quality', 1);
    await go(maria, id, 'publish', { revision: 2 });
    await revisePostmortem(library(), maria, id, { markdown: `${done}\n`, base: 2 });
    expect((await readPostmortem(library(), maria, id)).state).toBe('published');
    const other = done.replace('38% of users', '39% of users');
    await revisePostmortem(library(), maria, id, { markdown: other, base: 3 });
    const review = await readReview(library(), maria, id);
    expect(review).toMatchObject({ postmortem: { state: 'in-review' }, standing: { signOffs: [] } });
    expect(review.standing.outdated).toHaveLength(2);
    expect(await readReviewsWaiting(library(), peer)).toMatchObject([{ what: 'again' }]);
    await expect(sign(peer, id, 'peer', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await sign(peer, id, 'peer', 4);
    expect(await readReviewsWaiting(library(), peer)).toEqual([]);
    expect(await readReviewsWaiting(library(), quality)).toMatchObject([{ what: 'again' }]);
  });

  it('wait for whoever has asked for changes', async () => {
    const { maria, peer, quality } = await people();
    const id = await inReview(maria);
    await expect(askForChanges(library(), peer, id, { revision: 1, answers: {}, words: ' ' })).rejects.toMatchObject({
      details: { field: 'words' },
    });
    await askForChanges(library(), peer, id, {
      revision: 1,
      answers: { cause: 'no' },
      words: 'Why did nobody watch it?',
    });
    expect(await readReviewsWaiting(library(), maria)).toMatchObject([{ what: 'changes' }]);
    await sign(quality, id, 'peer');
    const { missing } = await readReview(library(), maria, id);
    expect(missing.map(({ what }) => what)).toEqual(['changes', 'quality']);
    await sign(peer, id, 'peer');
    expect((await readReview(library(), maria, id)).standing.changesAsked).toEqual([]);
  });

  it('ask for every answer, and for words where one is no', async () => {
    const { maria, peer } = await people();
    const id = await inReview(maria);
    const { told: _, ...four } = YES;
    const given = { part: 'peer', revision: 1 } as const;
    await expect(signOff(library(), peer, id, { ...given, answers: four })).rejects.toMatchObject({
      details: { field: 'answers' },
    });
    const no = { ...YES, told: 'no' } as const;
    await expect(signOff(library(), peer, id, { ...given, answers: no })).rejects.toMatchObject({
      details: { field: 'words' },
    });
    await signOff(library(), peer, id, { ...given, answers: no, words: 'Tell the shops.' });
    expect((await readReview(library(), maria, id)).standing.signOffs).toMatchObject([{ words: 'Tell the shops.' }]);
  });

  it('let an owner go on in spite of what is missing, with a reason that stays', async () => {
    const { maria, owner } = await people();
    const id = await inReview(maria);
    await expect(go(maria, id, 'publish', { override: true, reason: 'Now.' })).rejects.toMatchObject({
      code: 'not-ready',
    });
    await expect(go(owner, id, 'publish')).rejects.toMatchObject({ code: 'not-ready' });
    await expect(go(owner, id, 'publish', { override: true })).rejects.toMatchObject({ details: { field: 'reason' } });
    await go(owner, id, 'publish', { override: true, reason: 'The reviewer is away, and the board asks.' });
    const { standing } = await readReview(library(), maria, id);
    expect(standing.published).toMatchObject({ by: owner.id, reason: 'The reviewer is away, and the board asks.' });
    expect(standing.published?.missing).toHaveLength(2);
  });

  it('let an urgent one out before it is complete, until a day', async () => {
    const { maria, peer, quality } = await people();
    const { id } = await createPostmortem(library(), maria, { markdown: '# Down\n' });
    const soon = new Date(library().now().getTime() + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    for (const until of ['', 'soon', '2020-01-01', '2999-01-01'])
      await expect(go(maria, id, 'publish-interim', { reason: 'Customers ask.', until })).rejects.toMatchObject({
        details: { field: 'until' },
      });
    await expect(go(maria, id, 'publish-interim', { until: soon })).rejects.toMatchObject({
      details: { field: 'reason' },
    });
    await go(maria, id, 'publish-interim', { reason: 'Customers ask.', until: soon });
    expect(await readPostmortem(library(), maria, id)).toMatchObject({ state: 'published', interimUntil: soon });
    expect(await readReviewsWaiting(library(), maria)).toMatchObject([{ what: 'complete' }]);
    await revisePostmortem(library(), maria, id, { markdown: COMPLETE, base: 1 });
    expect((await readPostmortem(library(), maria, id)).state).toBe('published');
    await expect(go(maria, id, 'close', { revision: 2 })).rejects.toMatchObject({ code: 'not-now' });
    await answerSeenBefore(library(), maria, id, { answer: 'new' });
    await sign(peer, id, 'peer', 2);
    await sign(quality, id, 'quality', 2);
    expect(await go(maria, id, 'complete', { revision: 2 })).toMatchObject({ interimUntil: undefined });
  });

  it('are asked for by person, by team and by the owner of a service', async () => {
    const { maria, peer, quality } = await people();
    const team = await addTeam(library(), 'payments');
    const inTeam = await addPerson(library(), { role: 'reviewer', teams: [team] });
    const id = await inReview(maria);
    const ask = (target: string, part: 'peer' | 'quality' = 'peer') =>
      requestReview(library(), maria, id, { part, target });
    await expect(ask(maria.id)).rejects.toMatchObject({ details: { field: 'target' } });
    await expect(ask(peer.id, 'quality')).rejects.toMatchObject({ details: { field: 'target' } });
    await expect(ask('nobody')).rejects.toMatchObject({ details: { field: 'target' } });
    expect(await ask(peer.id)).toEqual([peer.id]);
    expect(await ask(team)).toEqual([inTeam.id]);
    await expect(ask(team)).rejects.toMatchObject({ details: { field: 'target' } });
    await ask(quality.id, 'quality');
    for (const who of [peer, inTeam])
      expect(await readReviewsWaiting(library(), who)).toMatchObject([{ what: 'sign' }]);
    // A quality reviewer has nothing to do before the peers have signed.
    expect(await readReviewsWaiting(library(), quality)).toEqual([]);
    const [first] = (await readReview(library(), maria, id)).standing.requests;
    const request = first?.number ?? 0;
    await expect(remindOfReview(library(), maria, id, { request })).rejects.toMatchObject({ code: 'not-now' });
    await expect(declineReview(library(), quality, id, { request })).rejects.toMatchObject({ code: 'not-found' });
    const other = await addPerson(library(), { role: 'reviewer' });
    expect(await delegateReview(library(), peer, id, { request, target: other.id })).toEqual([other.id]);
    expect(await readReviewsWaiting(library(), peer)).toEqual([]);
    const later: Library = { ...library(), now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) };
    const requests = (await readReview(library(), maria, id)).standing.requests;
    const handed = requests.find(({ target }) => target === other.id)?.number ?? 0;
    expect(await remindOfReview(later, maria, id, { request: handed })).toEqual([other.id]);
    await declineReview(library(), other, id, { request: handed, reason: 'On leave.' });
    expect(await readReviewsWaiting(library(), other)).toEqual([]);
    await sign(inTeam, id, 'peer');
    expect(await readReviewsWaiting(library(), quality)).toMatchObject([{ what: 'sign' }]);
  });

  it('ask nobody who may not see it', async () => {
    const { maria, peer } = await people();
    const { id } = await createPostmortem(library(), maria, {
      markdown: COMPLETE,
      visibility: 'people',
      audience: [maria.id],
    });
    await go(maria, id, 'ask');
    await expect(requestReview(library(), maria, id, { part: 'peer', target: peer.id })).rejects.toMatchObject({
      details: { field: 'target' },
    });
    for (const reading of [readReview(library(), peer, id), sign(peer, id, 'peer')])
      await expect(reading).rejects.toMatchObject({ code: 'not-found' });
  });

  it('confirm what is judged by a passage, and nothing that is a fact', async () => {
    const { maria, peer } = await people();
    const markdown = COMPLETE.replace(
      'The payments team installed a new certificate and reloaded both gateways.',
      'They did.',
    );
    const id = await inReview(maria, markdown);
    const findings = async () => (await readReview(library(), maria, id)).missing.flatMap(({ id: of }) => of ?? []);
    const [open] = await findings();
    expect(open).toBe('resolution-detail');
    const confirm = (requirement: string, quote: string) =>
      confirmRequirement(library(), peer, id, { requirement, quote, revision: 1 });
    await expect(confirm('summary-start-time', 'from 2026-02-14 09:02 UTC')).rejects.toMatchObject({
      details: { field: 'requirement' },
    });
    await expect(confirm('resolution-detail', 'not in the text')).rejects.toMatchObject({
      details: { field: 'quote' },
    });
    const quote = 'Add an alert 30 days before any certificate ends';
    await confirm('resolution-detail', quote);
    expect(await findings()).toEqual([]);
    await revisePostmortem(library(), maria, id, {
      markdown: markdown.replace(quote, 'Watch the ends of certificates'),
      base: 1,
    });
    expect(await findings()).toContain('resolution-detail');
  });

  it('answer whether it was seen before, by name and without circles', async () => {
    const { maria, peer } = await people();
    const make = async (date: string) =>
      await createPostmortem(library(), maria, { markdown: sampleText({ date, title: `Down on ${date}` }) });
    const [one, two, three] = [await make('2026-01-01'), await make('2026-02-01'), await make('2026-03-01')];
    const say = (
      of: { id: string },
      answer: 'recurrence' | 'other-cause' | 'new' | 'taken-back',
      earlier?: { number: number },
    ) => answerSeenBefore(library(), maria, of.id, { answer, earlier: earlier && `PM-${earlier.number}` });
    await say(three, 'recurrence', two);
    await say(two, 'recurrence', one);
    for (const earlier of [one, two, three])
      await expect(say(one, 'recurrence', earlier)).rejects.toMatchObject({ details: { field: 'earlier' } });
    await say(one, 'new');
    await expect(
      answerSeenBefore(library(), maria, one.id, { answer: 'recurrence', earlier: 'PM-999' }),
    ).rejects.toMatchObject({ details: { field: 'earlier' } });
    const seen = async () =>
      (await readReview(library(), peer, three.id)).seenBefore.map(({ answer, number, by }) => ({
        answer,
        number,
        by,
      }));
    expect(await seen()).toEqual([{ answer: 'recurrence', number: two.number, by: maria.id }]);
    await say(three, 'taken-back', two);
    await say(three, 'other-cause', one);
    await say(three, 'new');
    expect(await seen()).toEqual([
      { answer: 'other-cause', number: one.number, by: maria.id },
      { answer: 'new', number: undefined, by: maria.id },
    ]);
  });

  it('stay signed when a secret is purged, which goes from what was said, too', async () => {
    const { maria, peer, quality, owner } = await people();
    const id = await inReview(maria, COMPLETE.replace('both gateways', 'both gateways with hunter2hunter2'));
    await signOff(library(), peer, id, {
      part: 'peer',
      revision: 1,
      answers: YES,
      words: 'Is hunter2hunter2 a password?',
    });
    await sign(quality, id, 'quality');
    await purge(library(), owner, id, { secret: 'hunter2hunter2', reason: 'A password.' });
    const { standing } = await readReview(library(), maria, id);
    expect(standing.signOffs).toHaveLength(2);
    expect(JSON.stringify(standing)).not.toContain('hunter2');
  });
});
