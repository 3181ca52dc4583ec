import { createPostmortem } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

describeLibrary('the headers of every answer', (open) => {
  it('stand in what is read, in what has not changed, in errors, in pages and in a refusal', async () => {
    const library = await open();
    const editor = await addPerson(library, { role: 'editor' });
    const { number } = await createPostmortem(library, editor, { markdown: sampleText() });
    const ask = testServer(library).as(editor);
    const read = await ask('GET', `/api/v1/postmortems/${number}`);
    const etag = read.headers.get('etag') ?? '';
    const answers = [
      read,
      await ask('GET', `/api/v1/postmortems/${number}`, { headers: { 'if-none-match': etag } }),
      await ask('GET', '/api/v1/postmortems/999'),
      await ask('POST', '/api/v1/postmortems', { body: '{' }),
      await ask('GET', '/api/v1'),
      await ask('GET', '/sign-in'),
      await ask('GET', '/healthz'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 404, 422, 200, 200, 200]);
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{10,}$/);
    }
  });
});
