import { expect, it } from 'vitest';
import type { Filters } from '../catalogue/filters.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { NOBODY, SYSTEM } from '../viewer.ts';
import { searchPostmortems } from './search-postmortems.ts';

const TEXTS = [
  sampleText({
    title: 'Checkout down: a certificate expired',
    services: 'checkout-api, Gateway',
    date: '2024-02-14',
    cause: 'The TLS certificate of the payment gateway expired.',
    extra: 'See CVE-2024-1234 and release 10.2.3 of Müller’s proxy; the flag was MAX_IDLE_CONNECTIONS.',
  }),
  sampleText({
    title: 'Orders lost for an hour',
    date: '2025-03-01',
    services: 'orders',
    cause: 'A certificate of the queue expired.',
  }),
  sampleText({
    title: 'Search was slow',
    date: '2026-01-05',
    services: 'search',
    cause: 'A query scanned the whole table.',
    extra: 'Nobody renewed the certificates of the old gateway. 数据库服务器宕机。',
  })
    .replaceAll('certificate is installed', 'index is built')
    .replaceAll('new certificate', 'new index')
    .replaceAll('any certificate ends', 'any disk is full')
    .replace('- Certificates should', '- Indexes should'),
  sampleText({ title: 'Drill: the region is lost', date: '2026-02-01', services: 'Search', kind: 'practice' }),
];

describeLibrary('search', (library) => {
  const numbers = async (text: string, filters: Filters = {}): Promise<number[]> => {
    const { hits, total } = await searchPostmortems(library(), SYSTEM, { text, filters });
    expect(hits).toHaveLength(total);
    return hits.map(({ postmortem }) => postmortem.number);
  };

  it('has postmortems to find', async () => {
    for (const markdown of TEXTS) await createPostmortem(library(), SYSTEM, { markdown });
    expect((await listPostmortems(library(), SYSTEM)).total).toBe(4);
  });

  it('finds a title before a cause before a text', async () => {
    expect(await numbers('certificate')).toEqual([1, 4, 2, 3]);
  });

  it.each<[string, number[]]>([
    ['certificate', [1, 2, 3, 4]],
    ['CERTIFICATES', [1, 2, 3, 4]],
    ['certif', [1, 2, 3, 4]],
    ['certifi ', []],
    ['expiring queue', [2]],
    ['the certificate of the queue', [2]],
    ['"certificate of the queue"', [2]],
    ['"queue certificate"', []],
    ['"certificates of the old gateway"', [3]],
    ['"certificate of the old gateway"', []],
    ['“certificate of the queue”', [2]],
    ['"expired que', [2]],
    ['cve-2024-1234', [1]],
    ['1234', [1]],
    ['10.2.3', [1]],
    ['10.3.2', []],
    ['max_idle_connections', [1]],
    ['idle', [1]],
    ['muller', [1]],
    ['Müllers', [1]],
    ['PM-2', [2]],
    ['PM-3', [3]],
    ['payment-gateway', [1, 4]],
    ['payment-gatew', [1, 4]],
    ['gateway-payment', []],
    ['数据库', [3]],
    ['数据', [3]],
    ['库数', []],
    ['maria@example.com', [1, 2, 3, 4]],
    ['', [1, 2, 3, 4]],
    ['  ', [1, 2, 3, 4]],
    ['-', []],
    ['🔥', []],
    ['zzz', []],
  ])('finds by %s', async (text, expected) => {
    expect((await numbers(text)).sort()).toEqual(expected);
  });

  it.each<[string, Filters, number[]]>([
    ['service', { service: ['search'] }, [3, 4]],
    ['service as written', { service: ['SEARCH', 'orders'] }, [2, 3, 4]],
    ['year', { year: ['2026'] }, [3, 4]],
    ['year and service', { year: ['2025', '2026'], service: ['orders'] }, [2]],
    ['severity', { severity: ['sev-1'] }, [1, 2, 3, 4]],
    ['state', { state: ['closed'] }, []],
    ['author', { author: ['Maria@example.com'] }, [1, 2, 3, 4]],
    ['practice', { practice: true }, [4]],
    ['no practice', { practice: false }, [1, 2, 3]],
    ['open measures', { tasks: 'open' }, [1, 2, 3, 4]],
    ['late measures', { tasks: 'late' }, [1, 2, 3, 4]],
    ['a value that nobody has', { service: ['nothing'] }, []],
    ['no value', { service: [] }, [1, 2, 3, 4]],
  ])('narrows by %s', async (_, filters, expected) => {
    const at = { ...library(), now: () => new Date('2026-03-02T12:00:00Z') };
    const { hits } = await searchPostmortems(at, SYSTEM, { text: 'maria', filters });
    expect(hits.map(({ postmortem }) => postmortem.number).sort()).toEqual(expected);
    const { items, total } = await listPostmortems(at, SYSTEM, { filters });
    expect(items.map(({ number }) => number).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('calls a measure late from the day after it was due', async () => {
    const late = async (day: string): Promise<number> => {
      const at = { ...library(), now: () => new Date(`${day}T12:00:00Z`) };
      return (await listPostmortems(at, SYSTEM, { filters: { tasks: 'late' } })).total;
    };
    expect(await late('2026-03-01')).toBe(0);
    expect(await late('2026-03-02')).toBe(4);
  });

  it('counts what there would be of each value', async () => {
    const { facets } = await searchPostmortems(library(), SYSTEM, { text: 'maria', filters: { year: ['2026'] } });
    expect(facets.year).toEqual([
      { value: '2026', name: '2026', count: 2 },
      { value: '2024', name: '2024', count: 1 },
      { value: '2025', name: '2025', count: 1 },
    ]);
    expect(facets.service).toEqual([{ value: 'search', name: 'Search', count: 2 }]);
    expect(facets.state).toEqual([{ value: 'draft', name: 'draft', count: 2 }]);
  });

  it('marks what was asked for', async () => {
    const { hits } = await searchPostmortems(library(), SYSTEM, { text: '"payment gateway" expiring cert' });
    const marked = (segments: readonly { text: string; marked: boolean }[]): string =>
      segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
    expect(marked(hits[0]?.title ?? [])).toBe('Checkout down: a [certificate] [expired]');
    expect(marked(hits[0]?.cause ?? [])).toBe('The TLS [certificate] of the [payment gateway] [expired].');
    expect(marked(hits[0]?.passage ?? [])).toContain('[certificate] of the [payment gateway] [expired]');
  });

  it('goes on where a stretch ended', async () => {
    const all: number[] = [];
    let after: string | undefined;
    do {
      const { hits, next, total } = await searchPostmortems(library(), SYSTEM, {
        text: 'certificate',
        limit: 1,
        after,
      });
      expect(total).toBe(4);
      all.push(...hits.map(({ postmortem }) => postmortem.number));
      after = next;
    } while (after !== undefined);
    expect(all).toEqual(await numbers('certificate'));
    await expect(searchPostmortems(library(), SYSTEM, { text: 'a', after: '!' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
  });

  it('suggests what was meant where nothing is found', async () => {
    const suggestions = async (text: string): Promise<readonly string[]> =>
      (await searchPostmortems(library(), SYSTEM, { text })).suggestions;
    expect(await suggestions('certifciate ')).toEqual(['certificate']);
    expect(await suggestions('queue certifcate ')).toEqual(['queue certificate']);
    expect(await suggestions('certificate')).toEqual([]);
    expect(await suggestions('qqqqqqq')).toEqual([]);
  });

  it('follows the newest revision', async () => {
    const made = await createPostmortem(library(), SYSTEM, { markdown: '# About zebras\n' });
    expect(await numbers('zebra')).toEqual([made.number]);
    await revisePostmortem(library(), SYSTEM, made.id, { markdown: '# About giraffes\n', base: 1 });
    expect(await numbers('zebra')).toEqual([]);
    expect(await numbers('giraffe')).toEqual([made.number]);
    expect((await searchPostmortems(library(), SYSTEM, { text: 'zebrs ' })).suggestions).toEqual([]);
  });

  it('never finds or shows a secret', async () => {
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const { number } = await createPostmortem(library(), SYSTEM, {
      markdown: `# Token of a robot leaked\n\nThe wombat token was ${secret} until noon.\n`,
    });
    expect(await numbers(secret)).toEqual([]);
    const { hits } = await searchPostmortems(library(), SYSTEM, { text: 'wombat' });
    expect(hits.map(({ postmortem }) => postmortem.number)).toEqual([number]);
    expect(JSON.stringify(hits)).not.toContain(secret);
  });

  it('tells nobody anything', async () => {
    const found = await searchPostmortems(library(), NOBODY, { text: 'certificate' });
    expect(found).toMatchObject({ hits: [], total: 0, suggestions: [] });
    expect(found.facets.service).toEqual([]);
    const hers = await addPerson(library());
    const his = await addPerson(library());
    const { number } = await createPostmortem(library(), hers, {
      markdown: '# About aardvarks\n',
      visibility: 'people',
      audience: [hers.id],
    });
    expect((await searchPostmortems(library(), hers, { text: 'aardvark' })).hits[0]?.postmortem.number).toBe(number);
    expect(await searchPostmortems(library(), his, { text: 'aardvark' })).toMatchObject({ total: 0, hits: [] });
    expect((await searchPostmortems(library(), hers, { text: 'aardvrak ' })).suggestions).toEqual(['aardvarks']);
    expect((await searchPostmortems(library(), his, { text: 'aardvrak ' })).suggestions).toEqual([]);
  });

  it.each([
    '"',
    '""',
    '"""',
    'a"b"c"',
    "'; drop table search; --",
    "it's",
    'AND',
    'NOT certificate',
    'certificate OR zzz',
    'NEAR(a b)',
    'title: certificate',
    '* ** cert*',
    '^cert',
    '(',
    ')(',
    'a:b:c',
    ':*',
    '!a & b | c <-> d',
    '\\',
    '\0',
    'x'.repeat(10_000),
    'word '.repeat(2_000),
    '"'.repeat(10_001),
    '\ud800',
    '🔥 certificate',
    'שלום',
    'مرحبا',
    'ไทย',
    '{body} : a',
    '+-',
    '%',
    '_',
  ])('takes %j as words', async (text) => {
    await expect(searchPostmortems(library(), SYSTEM, { text })).resolves.toBeDefined();
  });

  it('takes no word for an operator', async () => {
    expect(await numbers('queue OR zzz ')).toEqual([]);
    expect(await numbers('NOT zzz ')).toEqual([]);
    expect(await numbers('zzz* ')).toEqual([]);
    expect(await numbers('title:queue ')).toEqual([]);
  });
});
