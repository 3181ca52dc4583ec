import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setEntry } from '../../entry.ts';
import { LIBRARY } from '../../testing/postmortems.ts';
import { folderWith, start } from '../../testing/run.ts';
import { causesAsJson } from '../causes-of.ts';
import { rank, rankedAsJson } from '../rank.ts';
import { readLibrary } from '../read-library.ts';
import { cacheFolder } from './cache-place.ts';
import { stampOf } from './stamp.ts';

setEntry(fileURLToPath(new URL('../../main.ts', import.meta.url)));

const SECRET = `ghp_${'Qz7'.repeat(12)}`;
const [GATEWAY = '', MAIL = '', DISK = ''] = Object.values(LIBRARY);
const TEXTS = [
  ...Object.values(LIBRARY),
  GATEWAY.replaceAll('gateway', 'portal'),
  // Of the same length as another.
  MAIL.replaceAll('mail', 'fax '),
  DISK.replace('logs', SECRET),
];

const OWN = `causes:
  - id: calendar-forgotten
    name: A reminder that nobody read
    definition: A reminder in a calendar was the only guard.
    family: dependency
    examples: [The renewal of the certificate was a reminder in a calendar and nobody watched the expiry date.]
    measures: { prevent: [Renew it by machine] }
`;

let place: { path: string; remove: () => void };
let library: string;
let cache: string;

beforeEach(() => {
  place = folderWith(Object.fromEntries(Object.entries(LIBRARY).map(([name, text]) => [`library/${name}`, text])));
  library = join(place.path, 'library');
  cache = join(place.path, 'cache');
  // Files are trusted to be as they were only when they are some seconds old.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  place.remove();
});

/** Everything that is told of the library. */
async function told(where: string, config = {}): Promise<string[]> {
  vi.stubEnv('FAILONCE_CACHE', where);
  const read = await readLibrary(library, config);
  return [...read.documents].flatMap(([key, each]) => [
    key,
    rankedAsJson(rank(each, read, 10)),
    causesAsJson(each, read.taxonomy),
    JSON.stringify([each.title, each.promised, each.passages, [...each.fingerprint.terms], [...each.words]]),
  ]);
}

const cached = (): string => {
  const [name, ...more] = readdirSync(cache);
  expect(more).toEqual([]);
  return join(cache, name as string);
};

describe('what comes from the cache', () => {
  it('is what would be read, whatever became of the files', async () => {
    const name = fc.constantFrom('gateway.md', 'mail.md', 'new.md', 'deep/er.md', 'ümlaut.md');
    const text = fc.constantFrom(...TEXTS);
    const change = fc.oneof(
      fc.tuple(name, text).map(([file, content]) => (): void => {
        mkdirSync(dirname(join(library, file)), { recursive: true });
        writeFileSync(join(library, file), content);
      }),
      name.map((file) => (): void => rmSync(join(library, file), { force: true })),
      name.map((file) => (): void => {
        if (statSync(join(library, file), { throwIfNoEntry: false }))
          utimesSync(join(library, file), 1_700_000_000, 1_700_000_000);
      }),
      fc.tuple(name, name).map(([from, to]) => (): void => {
        mkdirSync(dirname(join(library, to)), { recursive: true });
        if (statSync(join(library, from), { throwIfNoEntry: false }))
          renameSync(join(library, from), join(library, to));
      }),
      fc.constantFrom(OWN, 'words: [TLS]\n').map((yaml) => (): void => {
        writeFileSync(join(library, 'failonce.yaml'), yaml);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const each of changes) each();
        const answer = await told(cache);
        expect(answer).toEqual(await told('off'));
        expect(await told(cache)).toEqual(answer);
      }),
      { numRuns: 12 },
    );
  });

  it('is not used where the damage of a bit, a cut or another program made something else of it', async () => {
    const answer = await told('off');
    expect(await told(cache)).toEqual(answer);
    const good = readFileSync(cached());
    const bad: Buffer[] = [Buffer.alloc(0), Buffer.from('{}'), good.subarray(0, 9), good.subarray(0, good.length >> 1)];
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 12)) {
      const flipped = Buffer.from(good);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      bad.push(flipped);
    }
    for (const bytes of bad) {
      writeFileSync(cached(), bytes);
      expect(await told(cache)).toEqual(answer);
      expect(readFileSync(cached())).toEqual(good);
    }
  });

  it('holds no secret, and is for its owner alone', async () => {
    writeFileSync(join(library, 'secret.md'), DISK.replaceAll('disk', `disk ${SECRET}`).replace('# ', `# ${SECRET} `));
    await told(cache);
    expect(readFileSync(cached(), 'latin1')).not.toMatch(/qz7|z7q|7qz/i);
    if (process.platform !== 'win32') expect(statSync(cached()).mode & 0o777).toBe(0o600);
  });

  it('is not written again where nothing changed', async () => {
    await told(cache);
    const before = statSync(cached()).ino;
    await told(cache);
    expect(statSync(cached()).ino).toBe(before);
    utimesSync(join(library, 'disk.md'), 1_700_000_000, 1_700_000_000);
    await told(cache);
    expect(statSync(cached()).ino).not.toBe(before);
  });
});

it('says in one line that it cannot be written, and answers all the same', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const answer = await told('off');
  expect(said).not.toHaveBeenCalled();
  expect(await told(join(library, 'disk.md'))).toEqual(answer);
  expect(said).toHaveBeenCalledTimes(1);
  expect(said.mock.calls[0]?.[0]).toMatch(/^failonce: What was read cannot be kept for the next time \(.*\n$/);
});

it('is right for two processes at once', async () => {
  const answers = await Promise.all(
    [0, 1].map(async () => {
      const child = start(['causes', 'library', '--format', 'json'], place.path, { FAILONCE_CACHE: cache });
      let stdout = '';
      for await (const chunk of child.stdout ?? []) stdout += String(chunk);
      return JSON.parse(stdout) as { documents: unknown[] };
    }),
  );
  expect(answers[0]?.documents).toHaveLength(Object.keys(LIBRARY).length);
  expect(answers[1]).toEqual(answers[0]);
  expect(cached()).toMatch(/\.library$/);
});

it('trusts a file only when it has not changed for a while', () => {
  const file = join(library, 'disk.md');
  const changed = statSync(file).ctimeMs;
  expect(stampOf(file, changed + 10)).toBe('');
  const stamp = stampOf(file, changed + 10_000);
  expect(stamp).not.toBe('');
  expect(stampOf(file, changed + 20_000)).toBe(stamp);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  expect(stampOf(file, changed + 20_000)).not.toBe(stamp);
  expect(stampOf(library, changed + 20_000)).toBe('');
  expect(stampOf(join(library, 'none.md'), changed + 20_000)).toBe('');
});

it.each([
  [{ FAILONCE_CACHE: 'off' }, 'linux', undefined],
  [{ FAILONCE_CACHE: '/tmp/mine', XDG_CACHE_HOME: '/c' }, 'linux', '/tmp/mine'],
  [{ XDG_CACHE_HOME: '/c' }, 'linux', '/c/failonce'],
  [{ XDG_CACHE_HOME: 'relative' }, 'linux', expect.stringMatching(/\/\.cache\/failonce$/)],
  [{}, 'darwin', expect.stringMatching(/\/Library\/Caches\/failonce$/)],
] as const)('%j on %s lies in %s', (env, platform, folder) => {
  expect(cacheFolder(env, platform)).toEqual(folder);
});
