import { isAppError } from '@failonce/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { NOBODY, type Viewer } from '../viewer.ts';
import { addThread } from './add-thread.ts';
import { answerThread } from './answer.ts';
import { applySuggestion } from './apply-suggestion.ts';
import { changeComment, deleteComment } from './change-comment.ts';
import { listThreads } from './list-threads.ts';
import { lastLook, noteLook } from './look.ts';
import { mentionsOf } from './mentions-of.ts';
import { resolveThread } from './resolve-thread.ts';

type Person = Extract<Viewer, { kind: 'person' }>;

const WORDS = 'nothing watched its end date';

describeLibrary('comments', (library) => {
  let author: Person;
  let reader: Person;
  let owner: Person;
  const text = sampleText({ kind: '' }).replaceAll('nothing watched its end date.', 'it ended unseen.');
  const markdown = text.replace('it ended unseen.', `${WORDS}.`);

  beforeAll(async () => {
    author = await addPerson(library());
    reader = await addPerson(library(), { role: 'reader' });
    owner = await addPerson(library(), { role: 'owner' });
  });

  const begin = async (given: Partial<Parameters<typeof createPostmortem>[2]> = {}): Promise<string> =>
    (await createPostmortem(library(), author, { markdown, ...given })).id;
  const pointAt = (quote: string, revision = 1, of = markdown) => {
    const start = of.indexOf(quote);
    return { span: { start, end: start + quote.length }, revision, quote };
  };
  const revise = async (id: string, change: (before: string) => string): Promise<number> => {
    const { markdown: before, revision } = await readPostmortem(library(), author, id);
    return (await revisePostmortem(library(), author, id, { markdown: change(before), base: revision })).revision;
  };
  const only = async (id: string, state: 'open' | 'all' = 'open') => {
    const { items } = await listThreads(library(), author, id, { state });
    expect(items).toHaveLength(1);
    return items[0] as (typeof items)[number];
  };
  const wordsAt = async (id: string): Promise<string | undefined> => {
    const { span } = await only(id);
    return span && (await readPostmortem(library(), author, id)).markdown.slice(span.start, span.end);
  };

  it('stand at their words, with answers, in order', async () => {
    const id = await begin();
    const { thread } = await addThread(library(), reader, id, { body: ' Why not? ', words: pointAt(WORDS) });
    await answerThread(library(), author, id, thread, { body: 'Nobody knew.' });
    await addThread(library(), author, id, { body: 'A good text.' });
    const { items, total, open, all, revision } = await listThreads(library(), reader, id);
    expect({ total, open, all, revision }).toEqual({ total: 2, open: 2, all: 2, revision: 1 });
    expect(items.map(({ quote, comments }) => [quote, comments.map(({ body, authorId }) => [body, authorId])])).toEqual(
      [
        ['', [['A good text.', author.id]]],
        [
          WORDS,
          [
            ['Why not?', reader.id],
            ['Nobody knew.', author.id],
          ],
        ],
      ],
    );
    expect(items[0]?.span).toBeUndefined();
    expect(items[1]?.span).toEqual(pointAt(WORDS).span);
    const kinds = await library().database.read.selectFrom('change').select('kind').where('subject', '=', id).execute();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'postmortem.created',
      'comment.added',
      'comment.answered',
      'comment.added',
    ]);
  });

  it('go along with their words, are orphaned where these change, and come back with them', async () => {
    const id = await begin();
    await addThread(library(), reader, id, { body: 'Why?', words: pointAt(WORDS) });
    await revise(id, (before) => before.replace('# Checkout', '# The whole checkout was'));
    expect(await wordsAt(id)).toBe(WORDS);
    await revise(id, (before) => before.replace(WORDS, 'everybody looked away'));
    expect(await only(id)).toMatchObject({ moved: true, quote: WORDS, span: undefined });
    await revise(id, (before) => before.replace('Shoppers', 'All shoppers'));
    expect(await only(id)).toMatchObject({ moved: true });
    await revise(id, (before) => before.replace('everybody looked away', WORDS));
    expect(await wordsAt(id)).toBe(WORDS);
  });

  it('are never at the same words elsewhere', async () => {
    const line = '- It failed.\n';
    const id = await begin({ markdown: line.repeat(3) });
    const words = { span: { start: 18, end: 24 }, revision: 1, quote: 'failed' };
    await addThread(library(), reader, id, { body: 'Who?', words });
    await revise(id, () => line.repeat(2));
    expect(await only(id)).toMatchObject({ moved: true });
    await revise(id, () => line);
    expect(await only(id)).toMatchObject({ moved: true });
    await revise(id, () => `${line}\nAnd so it was.\n`);
    expect(await only(id)).toMatchObject({ moved: true });
    const name = 'The certificate of the payment gateway ended at nine.\n';
    const other = await begin({ markdown: `# A\n\n${name}\n## One more heading\n\n${name}` });
    await addThread(library(), reader, other, {
      body: 'Which?',
      words: { span: { start: 21, end: 43 }, revision: 1, quote: 'of the payment gateway' },
    });
    await revise(other, (before) => before.replace(name, ''));
    expect(await only(other)).toMatchObject({ moved: true });
    await revise(other, (before) => `${before}\nMore.\n`);
    expect(await only(other)).toMatchObject({ moved: true });
  });

  it('are never twice applied', async () => {
    const id = await begin();
    const words = pointAt(WORDS);
    const { thread } = await addThread(library(), reader, id, { body: '', words, replacement: 'nobody saw it end' });
    await Promise.allSettled([1, 2, 3].map(() => applySuggestion(library(), author, id, thread)));
    expect((await readPostmortem(library(), author, id)).revision).toBe(2);
    const { read } = library().database;
    const kinds = await read.selectFrom('change').select('kind').where('subject', '=', id).execute();
    expect(kinds.filter(({ kind }) => kind === 'comment.applied')).toHaveLength(1);
  });
  it('are where the words have come to while somebody typed', async () => {
    const id = await begin();
    await revise(id, (before) => before.replace('# Checkout', '# The whole checkout was'));
    await addThread(library(), reader, id, { body: 'Why?', words: pointAt(WORDS) });
    expect(await wordsAt(id)).toBe(WORDS);
    await revise(id, (before) => before.replace('Shoppers', 'Customers'));
    await addThread(library(), reader, id, { body: 'Who?', words: pointAt('Shoppers saw', 1) });
    expect((await listThreads(library(), reader, id)).items.map(({ moved }) => moved)).toContain(true);
    for (const wrong of [pointAt(WORDS, 9), { ...pointAt(WORDS), span: { start: 5, end: 5 } }])
      await expect(addThread(library(), reader, id, { body: 'x', words: wrong })).rejects.toThrow(
        /revision 9|stand in/,
      );
    await expect(addThread(library(), reader, id, { body: '  ' })).rejects.toThrow('Say something.');
  });

  it('are resolved and opened again, at their words', async () => {
    const id = await begin();
    const { thread } = await addThread(library(), reader, id, { body: 'Why?', words: pointAt(WORDS) });
    const other = await addPerson(library(), { role: 'reader' });
    await expect(resolveThread(library(), other, id, thread, { resolved: true })).rejects.toThrow('began a thread');
    await resolveThread(library(), author, id, thread, { resolved: true });
    expect((await listThreads(library(), reader, id)).items).toEqual([]);
    expect((await only(id, 'all')).resolved).toMatchObject({ as: 'resolved', by: expect.stringContaining('Person') });
    await revise(id, (before) => before.replace('# Checkout', '# The whole checkout was'));
    await revise(id, (before) => before.replace('Shoppers', 'All shoppers'));
    await resolveThread(library(), reader, id, thread, { resolved: false });
    expect(await wordsAt(id)).toBe(WORDS);
  });

  it('are changed and deleted by who wrote them; an owner may delete; a line stays', async () => {
    const id = await begin();
    const { thread, comment } = await addThread(library(), reader, id, { body: 'Why?', words: pointAt(WORDS) });
    await expect(changeComment(library(), owner, id, comment, { body: 'x' })).rejects.toThrow('Only whoever wrote');
    await expect(deleteComment(library(), author, id, comment)).rejects.toThrow('Only whoever wrote');
    await changeComment(library(), reader, id, comment, { body: 'How?' });
    expect((await only(id)).comments[0]).toMatchObject({ body: 'How?', changedAt: expect.any(String) });
    const answer = await answerThread(library(), author, id, thread, { body: 'So.' });
    await deleteComment(library(), reader, id, comment);
    await deleteComment(library(), owner, id, answer.comment);
    expect((await only(id)).comments).toMatchObject([
      { body: '', deletedAt: expect.any(String), authorId: reader.id },
      { body: '', deletedAt: expect.any(String), authorId: author.id },
    ]);
    await expect(changeComment(library(), reader, id, comment, { body: 'x' })).rejects.toThrow('Only whoever wrote');
  });

  it('suggest words, which are applied once, by a revision, wherever they have come to', async () => {
    const id = await begin();
    const words = pointAt(WORDS);
    const { thread } = await addThread(library(), reader, id, { body: '', words, replacement: 'nobody saw it end' });
    await revise(id, (before) => before.replace('# Checkout', '# The whole checkout was'));
    const { revision } = await applySuggestion(library(), author, id, thread);
    const { markdown: after } = await readPostmortem(library(), author, id);
    expect(revision).toBe(3);
    expect(after).toContain('expired; nobody saw it end.');
    expect(await only(id, 'all')).toMatchObject({ resolved: { as: 'applied' }, moved: true });
    await expect(applySuggestion(library(), author, id, thread)).rejects.toThrow('applied already');
  });

  it('suggest nothing any more once their words have changed, or they were taken back', async () => {
    const id = await begin();
    const words = pointAt(WORDS);
    const { thread } = await addThread(library(), reader, id, { body: '', words, replacement: 'nobody saw it end' });
    const second = await addThread(library(), reader, id, { body: '', words, replacement: '' });
    await deleteComment(library(), reader, id, second.comment);
    await revise(id, (before) => before.replace('watched its end', 'looked at its last'));
    await expect(applySuggestion(library(), author, id, thread)).rejects.toThrow('have changed meanwhile');
    await expect(applySuggestion(library(), author, id, second.thread)).rejects.toThrow('suggests no text');
    expect((await readPostmortem(library(), author, id)).revision).toBe(2);
    await expect(addThread(library(), reader, id, { body: '', replacement: 'x' })).rejects.toThrow('which words');
    const same = { body: '', words: pointAt('Shoppers', 1), replacement: 'Shoppers' };
    await expect(addThread(library(), reader, id, same)).rejects.toThrow('stand there already');
  });

  describe('name people', () => {
    it('who may see the postmortem, and find it in their queue until they answer', async () => {
      const team = await addTeam(library(), `team ${Math.random()}`);
      const member = await addPerson(library(), { role: 'reader', teams: [team] });
      const id = await begin({ visibility: 'team', audience: [team] });
      const nameOf = async (person: Person): Promise<string> =>
        (
          await library()
            .database.read.selectFrom('person')
            .select('name')
            .where('id', '=', person.id)
            .executeTakeFirstOrThrow()
        ).name;
      const [inside, outside] = [await nameOf(member), await nameOf(reader)];
      const body = `@${inside}, and @${outside.toLowerCase()}: look. a@${inside} is no name, nor is @nobody.`;
      const { mentioned, thread, comment } = await addThread(library(), author, id, { body, words: pointAt(WORDS) });
      expect(mentioned.map((each) => each.id)).toEqual([member.id]);
      expect((await only(id)).comments[0]?.mentions).toEqual([{ id: member.id, name: inside }]);
      expect(await mentionsOf(library(), member)).toMatchObject([{ thread, body }]);
      expect(await mentionsOf(library(), reader)).toEqual([]);
      expect((await changeComment(library(), author, id, comment, { body: `${body}!` })).mentioned).toEqual([]);
      await answerThread(library(), member, id, thread, { body: 'I did.' });
      expect(await mentionsOf(library(), member)).toEqual([]);
      await setVisibility(library(), author, id, { visibility: 'people', audience: [owner.id] });
      await answerThread(library(), author, id, thread, { body: `@${inside} again` });
      expect(await mentionsOf(library(), member)).toEqual([]);
    });

    it('unless two are called so', async () => {
      const id = await begin();
      for (const each of [await addPerson(library()), await addPerson(library())])
        await library().database.write((writing) =>
          writing.updateTable('person').set({ name: 'Sam Same' }).where('id', '=', each.id).execute(),
        );
      await expect(addThread(library(), author, id, { body: 'Hi @Sam Same' })).rejects.toThrow('2 people are called');
    });
  });

  it('are hidden with their postmortem, and closed to programs that only read', async () => {
    const id = await begin({ visibility: 'people', audience: [author.id] });
    const { thread, comment } = await addThread(library(), author, id, { body: 'Why?', words: pointAt(WORDS) });
    for (const viewer of [reader, NOBODY])
      for (const work of [
        () => listThreads(library(), viewer, id),
        () => addThread(library(), viewer, id, { body: 'x' }),
        () => answerThread(library(), viewer, id, thread, { body: 'x' }),
        () => changeComment(library(), viewer, id, comment, { body: 'x' }),
        () => deleteComment(library(), viewer, id, comment),
        () => resolveThread(library(), viewer, id, thread, { resolved: true }),
        () => applySuggestion(library(), viewer, id, thread),
        () => lastLook(library(), viewer, id),
        () => noteLook(library(), reader, id, 1),
      ])
        await expect(work()).rejects.toSatisfy(
          (error) => isAppError(error) && ['not-found', 'not-signed-in'].includes(error.code),
        );
    const program: Viewer = { ...author, scope: 'read' };
    await expect(addThread(library(), program, id, { body: 'x' })).rejects.toMatchObject({ code: 'not-allowed' });
    // A thread of one postmortem is none of another.
    const other = await begin();
    await expect(answerThread(library(), author, other, thread, { body: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(changeComment(library(), author, other, comment, { body: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lose a secret that is purged, and never take it in again', async () => {
    const secret = 'hunter2-of-the-gateway';
    const id = await begin({ markdown: markdown.replace(WORDS, `${WORDS}, with ${secret} in it`) });
    const of = (await readPostmortem(library(), owner, id)).markdown;
    await addThread(library(), reader, id, { body: `It says ${secret}!`, words: pointAt(WORDS, 1, of) });
    const near = pointAt(`with ${secret}`, 1, of);
    await addThread(library(), reader, id, { body: '', words: near, replacement: `without ${secret}` });
    await purge(library(), owner, id, { secret, reason: 'A password' });
    const { read } = library().database;
    const rows = [
      ...(await read.selectFrom('thread').selectAll().where('postmortem_id', '=', id).execute()),
      ...(await read.selectFrom('comment').selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toContain('hunter2');
    const { items } = await listThreads(library(), reader, id);
    const after = (await readPostmortem(library(), owner, id)).markdown;
    expect(items.map(({ span }) => span && after.slice(span.start, span.end))).toEqual([WORDS, undefined]);
    await expect(addThread(library(), reader, id, { body: `Was it ${secret}?` })).rejects.toMatchObject({
      code: 'holds-purged',
    });
    // Also where no revision holds it.
    await addThread(library(), reader, id, { body: 'My phone is 555-0100.' });
    await purge(library(), owner, id, { secret: '555-0100', reason: 'A number' });
    expect(JSON.stringify(await listThreads(library(), reader, id))).not.toContain('555-0100');
  });

  it('are looked at up to a revision', async () => {
    const id = await begin();
    expect(await lastLook(library(), reader, id)).toBe(1);
    await revise(id, (before) => before.replace('Shoppers', 'Customers'));
    expect(await lastLook(library(), reader, id)).toBe(1);
    await noteLook(library(), reader, id, 99);
    expect(await lastLook(library(), reader, id)).toBe(2);
    expect(await lastLook(library(), author, id)).toBe(2);
  });

  it('come in stretches, however many there are', async () => {
    const id = await begin();
    const { thread } = await addThread(library(), reader, id, { body: 'First', words: pointAt(WORDS) });
    const row = await library()
      .database.read.selectFrom('comment')
      .selectAll()
      .where('thread_id', '=', thread)
      .executeTakeFirstOrThrow();
    await library().database.write((writing) =>
      writing
        .insertInto('comment')
        .values(
          Array.from({ length: 499 }, (_, at) => ({ ...row, id: `z${String(at).padStart(4, '0')}`, body: `${at}` })),
        )
        .execute(),
    );
    const { comments, leftOut } = await only(id);
    expect([comments.length, leftOut, comments[0]?.body, comments.at(-1)?.body]).toEqual([21, 479, 'First', '498']);
    expect((await listThreads(library(), reader, id, { thread })).items[0]?.comments).toHaveLength(500);
    await expect(answerThread(library(), reader, id, thread, { body: 'x' })).rejects.toThrow('has 500 comments');
  });
});
