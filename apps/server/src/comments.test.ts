import { createPostmortem } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

describeLibrary('comments by the API', (library) => {
  it('are added once, answered, resolved and deleted, and tell who is named', async () => {
    const { as } = testServer(library());
    const [author, reader] = [await addPerson(library()), await addPerson(library(), { role: 'reader' })];
    const [write, read] = [as(author), as(reader)];
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    const at = `/api/v1/postmortems/${number}`;
    const body = { body: `Look, @${author.id}@example.com`, quote: 'The errors stay', replacement: 'Errors remain' };
    const add = () => read('POST', `${at}/threads`, { body, headers: { 'idempotency-key': `once-${number}` } });
    const made = (await (await add()).json()) as { thread: string; comment: string };
    expect(await (await add()).json()).toEqual(made);
    // Told once, though it was sent twice; it goes by mail with whatever else there is.
    const { read: rows } = library().database;
    const told = await rows.selectFrom('notice').selectAll().where('person_id', '=', author.id).execute();
    expect(told).toMatchObject([{ kind: 'mention', urgent: 1, subject: made.thread }]);
    const twice = await read('POST', `${at}/threads`, { body: { body: 'Which?', quote: 'gateway' } });
    expect([twice.status, ((await twice.json()) as { detail: string }).detail]).toEqual([
      422,
      expect.stringMatching(/stand \d+ times/),
    ]);
    const answered = await write('POST', `${at}/threads/${made.thread}/comments`, { body: { body: 'So.' } });
    const { comment } = (await answered.json()) as { comment: string };
    expect((await read('PATCH', `${at}/comments/${comment}`, { body: { body: 'No.' } })).status).toBe(403);
    expect((await write('DELETE', `${at}/comments/${comment}`)).status).toBe(204);
    expect((await read('POST', `${at}/threads/${made.thread}/apply`)).status).toBe(403);
    expect(await (await write('POST', `${at}/threads/${made.thread}/apply`)).json()).toMatchObject({ revision: 2 });
    expect(await (await read('GET', `${at}/threads`)).json()).toMatchObject({ total: 0, all: 1, revision: 2 });
    const resolution = `${at}/threads/${made.thread}/resolution`;
    expect((await read('PUT', resolution, { body: { resolved: false } })).status).toBe(204);
    expect(await (await read('GET', `${at}/threads`)).json()).toMatchObject({
      items: [{ moved: true, comments: [{ body: body.body }, { body: '', deletedAt: expect.any(String) }] }],
    });
  });
});
