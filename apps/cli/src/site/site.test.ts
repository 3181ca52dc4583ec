import { existsSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { png } from '@failonce/library/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderWith, run } from '../testing/run.ts';
import { brokenLinks, CERTIFICATE, DISK, filesOf, makeSite, outage, write } from './testing/make-site.ts';

let place: ReturnType<typeof folderWith>;
let [texts, out] = ['', ''];
beforeEach(() => {
  place = folderWith({ 'cache/x': '' });
  texts = join(place.path, 'postmortems');
  out = join(place.path, 'site');
  vi.stubEnv('FAILONCE_CACHE', join(place.path, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  place.remove();
});

const page = (name: string): string => readFileSync(join(out, name), 'utf8');
/** Files that were written just now are not believed to stay as they are: a day later they are. */
const aDayLater = (): void => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 86_400_000);
};

describe('a site', { timeout: 60_000 }, () => {
  it('has a page for each postmortem, lists, causes and feeds, and every link leads somewhere', async () => {
    write(texts, {
      'a.md': outage({ title: 'Orders stood still', date: '2025-03-11' }),
      'b.md': outage({
        title: 'Orders stood still again',
        date: '2026-06-09',
        matter: 'recurrence-of: a.md\n',
        more: '\nSee [the first time](a.md), [its log](logs/a.txt), [nothing](missing.md) and <https://example.com>.\n',
      }),
      'deep/c.md': outage({ title: 'Gateway refused everybody', cause: CERTIFICATE, services: 'gateway, checkout' }),
    });
    const built = await makeSite(texts, out, { base: 'https://example.com/outages/' });
    expect(built).toMatchObject({ postmortems: 3, unread: [], withoutPicture: [] });
    const files = filesOf(out);
    expect(brokenLinks(files)).toEqual([]);
    expect([...files.keys()].filter((name) => /^(?:pm|cause|service|year)\//.test(name))).toEqual([
      'cause/certificate-expired-or-mismatched.html',
      'cause/disk-full.html',
      'pm/gateway-refused-everybody.html',
      'pm/orders-stood-still-again.html',
      'pm/orders-stood-still.html',
      'service/checkout.html',
      'service/gateway.html',
      'year/2025.html',
      'year/2026.html',
    ]);
    const again = page('pm/orders-stood-still-again.html');
    expect(again).toContain('href="../pm/orders-stood-still.html"');
    expect(again).toContain('See <a href="../pm/orders-stood-still.html"');
    expect(again).toContain('its log');
    expect(again).not.toContain('logs/a.txt');
    expect(again).toContain('Failures that look alike');
    expect(page('pm/orders-stood-still.html')).toContain(
      'It came back: <a href="../pm/orders-stood-still-again.html">',
    );
    expect(page('index.html').indexOf('still again')).toBeLessThan(page('index.html').indexOf('Gateway refused'));
    expect(page('feed.atom')).toContain('https://example.com/outages/pm/orders-stood-still.html');
    expect(JSON.parse(page('feed.json')).items).toHaveLength(3);
    expect(page('sitemap.xml')).toContain('<loc>https://example.com/outages/cause/disk-full.html</loc>');
    for (const html of [...files].filter(([name]) => name.endsWith('.html')))
      expect(html[1].toString(), html[0]).not.toContain('<slot-');
  });

  it('is the same for the same texts, and for none and one', async () => {
    write(texts, { 'a.md': outage({ title: 'Orders stood still' }) });
    await makeSite(texts, out);
    const first = filesOf(out);
    expect(brokenLinks(first)).toEqual([]);
    await makeSite(texts, join(place.path, 'other'));
    expect(filesOf(join(place.path, 'other'))).toEqual(first);
    rmSync(join(texts, 'a.md'));
    const none = await makeSite(texts, out, { configured: { inputs: [], settings: [], libraryFolders: [] } });
    expect(none).toMatchObject({ postmortems: 0 });
    expect(existsSync(join(out, 'pm'))).toBe(false);
    expect(page('index.html')).toContain('No postmortem yet');
    expect(brokenLinks(filesOf(out))).toEqual([]);
  });

  it('is whatever a fresh one would be, after any changes', async () => {
    const names = ['a.md', 'b.md', 'c/d.md', 'e f.md', 'g.md'];
    const text = fc
      .record({
        title: fc.constantFrom('Orders stood still', 'Mail lost', 'Größe <b> & "x"', 'orders stood still'),
        date: fc.constantFrom('2024-01-05', '2025-06-30', '2026-02-14'),
        cause: fc.constantFrom(DISK, CERTIFICATE, 'Nobody knows.'),
        services: fc.constantFrom('checkout', 'mail, checkout', 'Mail', '検索'),
        more: fc.constantFrom(
          '',
          '\nSee [it](a.md).\n',
          '\n![A picture](p.png)\n',
          '\nAnd [g](g.md) ![no](none.png)\n',
        ),
        matter: fc.constantFrom('', '', 'recurrence-of: a.md\n', 'kind: practice\n'),
      })
      .map(outage);
    const step = fc.array(fc.record({ name: fc.constantFrom(...names), text: fc.option(text, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 3,
    });
    const day = fc.array(fc.constantFrom('2026-02-20', '2026-03-05', '2027-01-02'), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 4 }),
        day,
        fc.boolean(),
        async (steps, days, isPublic) => {
          for (const each of [texts, out]) rmSync(each, { recursive: true, force: true });
          write(texts, { 'z.md': outage({ title: 'Always there' }), 'p.png': png() });
          for (const [turn, changes] of steps.entries()) {
            const given = { isPublic, withPictures: true, today: days[turn] as string };
            for (const { name, text: content } of changes) {
              if (content !== undefined) write(texts, { [name]: content });
              else rmSync(join(texts, name), { force: true });
            }
            aDayLater();
            await makeSite(texts, out, given);
            const fresh = join(place.path, 'fresh');
            rmSync(fresh, { recursive: true, force: true });
            await makeSite(texts, fresh, given);
            expect(filesOf(out)).toEqual(filesOf(fresh));
            expect(brokenLinks(filesOf(out))).toEqual([]);
          }
        },
      ),
      // Each makes several sites whole.
      { numRuns: Number(process.env['FAILONCE_SITES'] ?? 12) },
    );
  });

  it('writes only what has changed, and reads nothing else', async () => {
    write(texts, {
      'a.md': outage({ title: 'Orders stood still' }),
      'b.md': outage({ title: 'Gateway refused everybody', cause: CERTIFICATE }),
    });
    aDayLater();
    await makeSite(texts, out);
    expect(await makeSite(texts, out)).toMatchObject({ written: 0, removed: 0 });
    write(texts, { 'b.md': outage({ title: 'Gateway refused everybody', cause: CERTIFICATE, more: '\nMore.\n' }) });
    expect(await makeSite(texts, out)).toMatchObject({ written: 1, removed: 0 });
    write(texts, { 'b.md': outage({ title: 'Gateway refused nobody', cause: CERTIFICATE }) });
    await makeSite(texts, out);
    expect(existsSync(join(out, 'pm/gateway-refused-everybody.html'))).toBe(false);
    // What somebody has thrown away or cut off comes back.
    unlinkSync(join(out, 'pm/orders-stood-still.html'));
    writeFileSync(join(out, 'index.html'), 'x');
    await makeSite(texts, out);
    expect(page('pm/orders-stood-still.html')).toContain('</html>');
    expect(page('index.html')).toContain('</html>');
  });

  it('tells what cannot be read, and makes the rest', async () => {
    write(texts, { 'a.md': outage({ title: 'Orders stood still' }), 'b.md': new Uint8Array([0, 1, 2, 0xff]) });
    const { status, stdout, stderr } = await run(['site', 'postmortems', '--out', 'site', '--no-search'], place.path);
    expect(stderr).toMatch(/^failonce: postmortems\/b\.md: /);
    expect(stdout).toMatch(/^1 postmortem, \d+ pages in [\d.]+ s \(\d+ files written\); open site\/index\.html\n$/);
    expect(status).toBe(2);
  });

  it('stays as it was where its folder is empty all at once', async () => {
    write(texts, { 'a.md': outage({ title: 'Orders stood still' }) });
    await makeSite(texts, out);
    const before = filesOf(out);
    rmSync(join(texts, 'a.md'));
    await expect(makeSite(texts, out)).rejects.toMatchObject({ code: 'folder-without-documents' });
    expect(filesOf(out)).toEqual(before);
  });

  it('leaves files of others alone, and takes no folder that holds something else', async () => {
    write(texts, { 'a.md': outage({ title: 'Orders stood still' }) });
    write(out, { 'precious.txt': 'mine' });
    await expect(makeSite(texts, out)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect([...filesOf(out).keys()]).toEqual(['precious.txt']);
    rmSync(out, { recursive: true });
    await makeSite(texts, out);
    write(out, { CNAME: 'example.com', 'pm/mail-lost.html': 'mine' });
    write(texts, { 'b.md': outage({ title: 'Mail lost' }) });
    await expect(makeSite(texts, out)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(page('pm/mail-lost.html')).toBe('mine');
    expect(page('index.html')).not.toContain('Mail lost');
    rmSync(join(out, 'pm/mail-lost.html'));
    await makeSite(texts, out);
    // A page of ours that somebody has written anew is theirs, once the site no longer has it.
    write(out, { 'pm/mail-lost.html': 'mine now' });
    rmSync(join(texts, 'b.md'));
    expect(await makeSite(texts, out)).toMatchObject({ left: ['pm/mail-lost.html'] });
    expect([page('CNAME'), page('pm/mail-lost.html')]).toEqual(['example.com', 'mine now']);
  });

  it('copes with hostile texts and names', async () => {
    const secret = join(place.path, 'secret.png');
    writeFileSync(secret, png());
    write(texts, {
      'Größe 停電 🎉.md': outage({ title: '停電' }),
      '..notes.md': outage({ title: '../../etc/passwd' }),
      'a b/..%2fx.md': outage({ title: 'Orders stood still' }),
      'ORDERS.md': outage({ title: 'Orders stood still' }),
      'orders.md': outage({ title: 'orders STOOD still', date: '2020-01-01' }),
      'con.md': outage({ title: 'con', services: 'aux, "a/../b", C++, C' }),
      'script.md': outage({
        title: 'Costs of $& and $1 <slot-rows></slot-rows>',
        cause: '<img src=x onerror=alert(1)> "><slot-before></slot-before>',
        more: '\n![x](../../secret.png) ![y](link.png) ![z](javascript:alert(1)) ![w](/etc/passwd) ![ok](ok.png)\n',
      }),
      'empty.md': '',
      'ok.png': png(),
    });
    symlinkSync(secret, join(texts, 'link.png'));
    const built = await makeSite(texts, out);
    const files = filesOf(out);
    expect([built.postmortems, built.unread.map(({ path }) => path)]).toEqual([
      7,
      [expect.stringMatching(/empty\.md$/)],
    ]);
    expect(brokenLinks(files)).toEqual([]);
    expect([...files.keys()].filter((name) => name.startsWith('pm/'))).toHaveLength(7);
    for (const name of files.keys()) expect(name).toMatch(/^[.a-zA-Z0-9][\w.-]*(?:\/[\w.-]+)*$/);
    expect(new Set([...files.keys()].map((name) => name.toLowerCase())).size).toBe(files.size);
    expect([...files.keys()].filter((name) => /(?:^|\/)(?:con|aux|nul)\./.test(name))).toEqual([]);
    expect(built.withoutPicture.map(({ written }) => written)).toEqual(['../../secret.png', 'link.png', '/etc/passwd']);
    expect([...files.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(1);
    for (const [name, bytes] of files) {
      if (!name.endsWith('.html')) continue;
      expect(bytes.toString(), name).not.toMatch(/<script>|<img src=x|<slot-|\$&amp;amp;/);
      expect(bytes.toString('latin1')).not.toContain('Planted');
    }
    expect(page('index.html')).toContain('Costs of $&amp; and $1');
  });

  it('shows outsiders nothing that is private, in no file of it', async () => {
    const planted = ['maria.keller', 'Zyxwvu', 'hq-db-7', 'AKIAZZZZZZZZZZZZZZZZ', 'intern.example'];
    write(texts, {
      'failonce.yaml': 'public:\n  names: {hq-db-7: a database}\n  people: [Zyxwvu]\n',
      'zyxwvu-secret-name.md': outage({
        title: 'Orders stood still on hq-db-7',
        matter: 'authors: [maria.keller@example.com]\n',
        more: '\nZyxwvu saw it at <https://wiki.intern.example/x>. The key was AKIAZZZZZZZZZZZZZZZZ.\n\n![hq-db-7 of Zyxwvu](zyxwvu.png)\n',
      }),
      'drill.md': outage({ title: 'A drill nobody sees', matter: 'kind: practice\n' }),
      'draft.md': outage({ title: 'A draft nobody sees', matter: 'status: draft\n' }),
      'zyxwvu.png': png(),
    });
    for (const search of [false, true]) {
      const built = await makeSite(texts, out, { isPublic: true, search, withPictures: true });
      expect(built).toMatchObject({ postmortems: 1, leftOut: 2 });
      const files = filesOf(out);
      expect(brokenLinks(files)).toEqual([]);
      for (const [name, bytes] of files) {
        // What Pagefind has packed is unpacked.
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
        for (const each of [...planted, 'nobody sees', 'maria', 'Planted'])
          expect(
            `${name} ${plain.toString('latin1')}`.toLowerCase().includes(each.toLowerCase()),
            `${each} in ${name}`,
          ).toBe(false);
      }
      expect([...files.keys()].some((name) => name.startsWith('pagefind/fragment/'))).toBe(search);
      expect(files.has('pm/orders-stood-still-on-a-database.html')).toBe(true);
    }
  });

  it('asks for what it needs to know', async () => {
    write(texts, { 'a.md': outage({ title: 'Orders stood still' }) });
    for (const [args, words] of [
      [['site', '--out', 'site'], 'Name the folder with the postmortems'],
      [['site', 'postmortems', '--out', 'site', '--data', 'x'], 'Leave the folder out'],
      [['site', 'postmortems'], 'Where should the site go?'],
      [['site', 'nowhere', '--out', 'site'], 'is no folder'],
      [['site', 'postmortems', '--out', 'site', '--base', 'example.com'], '--base is an address'],
    ] as const) {
      const { status, stderr } = await run(args, place.path);
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
