import { chmodSync, copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '@failonce/checks';
import { readIdentity } from '@failonce/document';
import { listPostmortems, listRevisions, readPostmortem, revisePostmortem, SYSTEM } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../testing/run.ts';
import { type Served, serveLibrary } from '../testing/serve-library.ts';
import { type Client, clientOf } from './client.ts';
import { readLocal } from './local-file.ts';
import { pullFile } from './pull-file.ts';
import { pushFile, type Synced } from './push-file.ts';
import { statusOf } from './status-of.ts';

vi.setConfig({ testTimeout: 120_000 });

let served: Served;
let ada: Client;
let ben: Client;
let path: string;
const folder = folderWith({});
let made = 0;

beforeAll(async () => {
  served = await serveLibrary();
  ada = (await served.person()).client;
  ben = (await served.person()).client;
}, 120_000);
afterAll(async () => {
  await served.stop();
  folder.remove();
});
beforeEach(() => {
  path = join(folder.path, `outage-${++made}.md`);
  writeFileSync(path, textOf(made));
});

const textOf = (n: number): string => sampleText({ title: `Outage ${n}` });
const push = async (client: Client, file = path): Promise<Synced> => pushFile(client, readLocal(file));
const pull = async (client: Client, file = path): Promise<Synced> => {
  const local = readLocal(file);
  return pullFile(client, local, local.identity as NonNullable<typeof local.identity>);
};
const edit = (from: string, to: string, file = path): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
};
const heldOf = async ({ remote }: Synced): Promise<string> =>
  (await readPostmortem(served.library, SYSTEM, String(remote.number))).markdown;
const copyFor = (name: string): string => {
  const copy = join(folder.path, `${name}-${made}.md`);
  copyFileSync(path, copy);
  return copy;
};

describe('push', () => {
  it('adds a file once, writes what it is into it, and judges it as “failonce check” does', async () => {
    const added = await push(ada);
    expect(added).toMatchObject({ outcome: 'added', remote: { revision: 1 } });
    const whole = readFileSync(path, 'utf8');
    expect(readIdentity(whole)).toMatchObject({
      identity: { server: served.url, number: added.remote.number, revision: 1 },
      text: textOf(made),
    });
    expect(await heldOf(added)).toBe(textOf(made));
    const { metCount, requirements, words } = checkText(whole);
    expect(added.remote).toMatchObject({ words, requirements: { met: metCount, of: requirements.length } });
    expect(await push(ada)).toMatchObject({ outcome: 'same', remote: { revision: 1 } });
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('sends what was changed, from whatever the file is called now, and keeps its rights', async () => {
    const { remote } = await push(ada);
    const other = join(folder.path, `renamed-${made}.md`);
    renameSync(path, other);
    chmodSync(other, 0o640);
    edit('expired', 'had expired', other);
    const revised = await push(ada, other);
    expect(revised).toMatchObject({ outcome: 'revised', remote: { number: remote.number, revision: 2 } });
    expect(statSync(other).mode & 0o777).toBe(0o640);
    expect(await heldOf(revised)).toBe(textOf(made).replace('expired', 'had expired'));
  });

  it('makes no second postmortem where the answer to the first push was lost', async () => {
    const before = readFileSync(path, 'utf8');
    const first = await push(ada);
    writeFileSync(path, before);
    expect((await push(ada)).remote.number).toBe(first.remote.number);
  });

  it('brings together what two people have written in two copies', async () => {
    const { remote } = await push(ada);
    const his = copyFor('his');
    edit('# Outage', '# The outage');
    edit('expired', 'had expired', his);
    expect((await push(ada)).remote.revision).toBe(2);
    const merged = await push(ben, his);
    expect(merged).toMatchObject({ outcome: 'merged', remote: { number: remote.number, revision: 3 } });
    const both = textOf(made).replace('# Outage', '# The outage').replace('expired', 'had expired');
    expect(await heldOf(merged)).toBe(both);
    expect(readLocal(his)).toMatchObject({ text: both, identity: { revision: 3 } });
    expect(await push(ada)).toMatchObject({ outcome: 'newer there' });
    expect(await pull(ada)).toMatchObject({ outcome: 'updated' });
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(his, 'utf8'));
  });

  it('sends nothing and shows both where both have changed the same line, until a person has settled it', async () => {
    await push(ada);
    const his = copyFor('his');
    edit('# Outage', '# Hers');
    edit('# Outage', '# His', his);
    await push(ada);
    const conflict = await push(ben, his);
    expect(conflict).toMatchObject({ outcome: 'conflict', conflicts: 1 });
    const name = `PM-${conflict.remote.number} revision 2`;
    const shown = readFileSync(his, 'utf8');
    expect(shown).toContain(`<<<<<<< here\n# His ${made}\n=======\n# Hers ${made}\n>>>>>>> ${name}\n`);
    expect(await heldOf(conflict)).toContain('# Hers');
    await expect(push(ben, his)).rejects.toMatchObject({ code: 'conflict-open' });
    expect(readFileSync(his, 'utf8')).toBe(shown);
    writeFileSync(his, shown.replace(/<<<<<<< here\n(.*\n)=======\n.*\n>>>>>>> .*\n/, '$1'));
    expect(await push(ben, his)).toMatchObject({ outcome: 'revised', remote: { revision: 3 } });
    expect(await heldOf(conflict)).toContain('# His');
    expect(await listRevisions(served.library, SYSTEM, name.split(' ')[0] as string)).toHaveLength(3);
  });

  it('loses nothing where many push at the same time', async () => {
    const { remote } = await push(ada);
    const lines = [1, 2, 3].map((n) => `Line of person ${n}.`);
    const copies = lines.map((line, n) => {
      const copy = copyFor(`many${n}`);
      const text = readFileSync(copy, 'utf8');
      // Each in a place of its own.
      const at = text.split('\n\n');
      writeFileSync(copy, at.toSpliced(1 + n * 2, 0, line).join('\n\n'));
      return copy;
    });
    const people = await Promise.all(lines.map(() => served.person()));
    const done = await Promise.all(copies.map((copy, n) => push((people[n] as { client: Client }).client, copy)));
    for (const { outcome } of done) expect(['revised', 'merged']).toContain(outcome);
    const { markdown } = await readPostmortem(served.library, SYSTEM, String(remote.number));
    for (const line of lines) expect(markdown).toContain(line);
  });

  it('takes line endings of Windows for no change, and keeps them in the file', async () => {
    await push(ada);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    const whole = readFileSync(path, 'utf8');
    expect(await push(ada)).toMatchObject({ outcome: 'same' });
    expect(readFileSync(path, 'utf8')).toBe(whole);
    edit('expired', 'had expired');
    const revised = await push(ada);
    expect(await heldOf(revised)).toBe(textOf(made).replace('expired', 'had expired'));
    expect(readFileSync(path, 'utf8')).toMatch(/^(?:[^\n]*\r\n)*[^\n]*$/);
  });
});

describe('pull', () => {
  it('keeps what was written here', async () => {
    const { remote } = await push(ada);
    edit('# Outage', '# The outage');
    const theirs = textOf(made).replace('expired', 'had expired');
    await revisePostmortem(served.library, SYSTEM, String(remote.number), { markdown: theirs, base: 1 });
    expect(await pull(ada)).toMatchObject({ outcome: 'merged' });
    expect(readLocal(path).text).toBe(theirs.replace('# Outage', '# The outage'));
    expect(await pull(ada)).toMatchObject({ outcome: 'changed here' });
    expect(await push(ada)).toMatchObject({ outcome: 'revised', remote: { revision: 3 } });
  });
});

describe('status', () => {
  it('tells each way in which a file can stand to its library', async () => {
    const status = async (file = path): Promise<string> => (await statusOf(file, 'a.md', async () => ada)).status;
    expect(await status()).toBe('new here');
    await push(ada);
    expect(await status()).toBe('same');
    const his = copyFor('his');
    edit('# Outage', '# Hers');
    expect(await status()).toBe('changed here');
    await push(ada);
    expect(await status(his)).toBe('changed there');
    edit('# Outage', '# His', his);
    expect(await status(his)).toBe('changed on both sides');
    await pull(ben, his);
    expect(await status(his)).toBe('conflict');
    writeFileSync(his, readFileSync(path, 'utf8').replace(/pm\/\d+/, 'pm/999999'));
    expect(await status(his)).toBe('not yours to see');
  });
});

describe('a failure', () => {
  const NOBODY_THERE = 'http://127.0.0.1:9';

  it.each([
    ['the server does not answer', () => clientOf(NOBODY_THERE, 'x'), 'server-unreachable', NOBODY_THERE],
    ['the token has ended', () => clientOf(served.url, 'failonce_ended'), 'not-signed-in', 'does not know us'],
  ])('where %s leaves the file as it was', async (_, client, code, words) => {
    const before = readFileSync(path, 'utf8');
    await expect(push(client())).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('where the postmortem is not there leaves the file as it was, and makes no new one', async () => {
    await push(ada);
    edit('/pm/', '/pm/9999');
    edit('expired', 'had expired');
    const before = readFileSync(path, 'utf8');
    const count = async (): Promise<number> =>
      (await listPostmortems(served.library, SYSTEM, { limit: 200 })).items.length;
    const had = await count();
    await expect(push(ada)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('not for you to see'),
    });
    await expect(pull(ada)).rejects.toMatchObject({ code: 'not-found' });
    expect([readFileSync(path, 'utf8'), await count()]).toEqual([before, had]);
  });

  it('where the library is older than the file, or the line is damaged, says so', async () => {
    await push(ada);
    edit('(revision 1)', '(revision 7)');
    edit('expired', 'had expired');
    await expect(push(ada)).rejects.toMatchObject({ code: 'revision-missing' });
    edit('(revision 7)', '');
    await expect(push(ada)).rejects.toMatchObject({ code: 'identity-damaged' });
  });

  it('where another program answers says that it is no Failonce', async () => {
    const { createServer } = await import('node:http');
    const other = createServer((request, response) => {
      if (request.url?.includes('account')) response.writeHead(301, { location: 'https://failonce.example.com/' });
      response.end('<html>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const client = clientOf(`http://127.0.0.1:${port}`, 'x');
    await expect(push(client)).rejects.toMatchObject({
      code: 'no-failonce-there',
      message: expect.stringContaining('no Failonce'),
    });
    await expect(client.ask('GET', '/account')).rejects.toMatchObject({
      message: expect.stringContaining('sends us on to https://failonce.example.com.'),
    });
    await new Promise((resolve) => other.close(resolve));
  });
});
