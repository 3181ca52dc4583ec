import { setTimeout as wait } from 'node:timers/promises';
import { defaultSettings } from '@failonce/checks';
import { derive } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_MAIL } from '../mail/mail.ts';
import { testServer } from '../testing/test-server.ts';
import { type Texts, textsWith } from './texts.ts';

const large = (characters: number): string => {
  const one = sampleText();
  return one.repeat(Math.ceil(characters / one.length));
};

describeLibrary('a text that is read elsewhere', (library) => {
  it('holds up nobody while it is judged, added, changed or compared', async () => {
    let goOn = (): void => {};
    let gate: Promise<void> = Promise.resolve();
    const here = textsWith(defaultSettings);
    const slow: Texts = {
      ...here,
      derive: (markdown) => gate.then(() => here.derive(markdown)),
      judge: (path, markdown) => gate.then(() => here.judge(path, markdown)),
    };
    const writer = testServer(library(), NO_MAIL, slow).as(await addPerson(library()));
    const markdown = sampleText();
    const etag = (await writer('POST', '/api/v1/postmortems', { body: { markdown } })).headers.get('etag') ?? '';
    const changed = { markdown: `${markdown}More.\n` };
    const ways: [string, string, object | undefined, number][] = [
      ['POST', '/api/v1/check', { markdown }, 200],
      ['POST', '/api/v1/search/similar', { markdown }, 200],
      ['POST', '/api/v1/postmortems', { markdown }, 201],
      ['PUT', '/api/v1/postmortems/1/text', changed, 200],
      ['GET', '/api/v1/postmortems/1/report', undefined, 200],
    ];
    for (const [method, path, body, status] of ways) {
      gate = new Promise((resolve) => (goOn = resolve));
      let isDone = false;
      const headers = { 'if-match': etag };
      const long = writer(method, path, { headers, ...(body === undefined ? {} : { body }) }).then((answer) => {
        isDone = true;
        return answer;
      });
      await wait(5);
      expect((await writer('GET', '/api/v1/postmortems/1')).status).toBe(200);
      expect(isDone, path).toBe(false);
      goOn();
      expect((await long).status, path).toBe(status);
    }
  });
});

describe('texts', () => {
  const open: Texts[] = [];
  const texts = (limits: object): Texts => {
    const made = textsWith(defaultSettings, limits);
    open.push(made);
    return made;
  };
  afterAll(async () => {
    for (const each of open) await each.close();
  });

  it('are read in a thread as they are here, and hold up nothing', async () => {
    const text = large(10_000);
    let isDone = false;
    const long = texts({}).derive(text);
    void long.then(() => (isDone = true));
    await wait(1);
    expect(isDone).toBe(false);
    expect(await long).toEqual(derive(text, defaultSettings));
  });

  it('that take too long are given up, and others go on', async () => {
    const few = texts({ threads: 1, patience: 700 });
    await few.judge('a.md', large(9_000)).catch(() => {});
    await expect(few.derive(large(3_000_000))).rejects.toMatchObject({ code: 'text-takes-too-long' });
    expect(await texts({ threads: 1 }).judge('a.md', large(9_000))).toMatchObject({ path: 'a.md' });
  });

  it('are refused where too many wait', async () => {
    const few = texts({ threads: 1, waiting: 1 });
    const asked = [1, 2, 3].map((each) => few.judge(`${each}.md`, large(9_000)));
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(asked[2]).rejects.toMatchObject({ code: 'too-busy', details: { retryAfter: expect.any(Number) } });
  });
});
