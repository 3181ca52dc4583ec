import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { addPerson, describeLibrary, sampleText } from '../testing/index.ts';
import { announce } from './announce.ts';
import { tell } from './tell.ts';

const AT = new Date('2026-03-02T09:00:00Z');

describeLibrary('what is told', (library) => {
  it('is told once, whoever tells it and however many at a time', async () => {
    const { id: person } = await addPerson(library());
    const notice = { key: 'task-due:1', person, kind: 'task-due', subject: '1', at: AT, detail: { day: '2026-03-02' } };
    await Promise.all(Array.from({ length: 8 }, () => library().database.write((writing) => tell(writing, notice))));
    await library().database.write((writing) => tell(writing, { ...notice, key: 'task-due:2', urgent: true }));
    const rows = await library()
      .database.read.selectFrom('notice')
      .select(['key', 'detail', 'urgent', 'postmortem_id', 'seen_at', 'message_id'])
      .where('person_id', '=', person)
      .orderBy('key')
      .execute();
    const row = { detail: '{"day":"2026-03-02"}', postmortem_id: null, seen_at: null, message_id: null };
    expect(rows).toEqual([
      { ...row, key: 'task-due:1', urgent: 0 },
      { ...row, key: 'task-due:2', urgent: 1 },
    ]);
  });

  it('is not told where what it tells of is undone', async () => {
    const { id: person } = await addPerson(library());
    const failing = library().database.write(async (writing) => {
      await tell(writing, { key: 'undone', person, kind: 'task-due', subject: '1', at: AT });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(
      await library().database.read.selectFrom('notice').selectAll().where('key', '=', 'undone').execute(),
    ).toEqual([]);
  });

  it('is announced to the endpoints that want it and are enabled, and nothing of what is private', async () => {
    const author = await addPerson(library());
    const open = await createPostmortem(library(), author, { markdown: sampleText() });
    const hidden = await createPostmortem(library(), author, {
      markdown: sampleText(),
      visibility: 'people',
      audience: [author.id],
    });
    const kinds = JSON.stringify(['postmortem.published']);
    const endpoint = (id: string, more = {}) => ({
      id,
      name: id,
      format: 'standard',
      address: '',
      secret: '',
      secret_before: null,
      rotated_at: null,
      kinds,
      created_at: AT.toISOString(),
      created_by: author.id,
      failures: 0,
      waits_until: null,
      disabled_at: null,
      disabled_by: null,
      ...more,
    });
    await library().database.write(async (writing) => {
      await writing
        .insertInto('endpoint')
        .values([
          endpoint('a'),
          endpoint('b', { kinds: '["postmortem.closed"]' }),
          endpoint('c', { disabled_at: '2026' }),
        ])
        .execute();
      for (const { id } of [open, hidden])
        await announce(writing, {
          kind: 'postmortem.published',
          postmortem: id,
          subject: id,
          at: AT,
          detail: { n: 1 },
        });
    });
    expect(await library().database.read.selectFrom('message').selectAll().execute()).toMatchObject([
      {
        channel: 'post',
        endpoint_id: 'a',
        kind: 'postmortem.published',
        postmortem_id: open.id,
        body: JSON.stringify({ subject: open.id, detail: { n: 1 } }),
        state: 'waiting',
        tries: 0,
        next_at: AT.toISOString(),
        lease: null,
      },
    ]);
  });
});
