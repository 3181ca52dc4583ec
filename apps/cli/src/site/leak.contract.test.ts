import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from '@failonce/library/testing';
import { leaksIn, Planting, privateText } from '@failonce/publish/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forms } from '../handing-on/forms.generated.ts';
import { folderWith, run } from '../testing/run.ts';
import { CERTIFICATE, filesOf, makeSite, outage, write } from './testing/make-site.ts';

// The same private strings as before the server, in files: in the texts, their names, their folders, their settings.

const planting = new Planting();
const plant = (place: string): string => planting.plant(place);
const { names, people, markdown } = privateText(planting);
const { planted } = planting;
const picture = `${plant('the name of a picture')}/${plant('the name of another picture')}.png`;
const folder = plant('the name of the folder');
const spelled = [...names, [people.team, 'a team']].map(([name, put]) => `    ${name}: ${put}\n`).join('');
const settings = `public:
  names:
${spelled}  people:
    - ${people.first} ${people.last}
    - ${people.listed}
    - ${people.author}
    - ${people.mailbox}@${people.domain}.se
  links: [status.example.com]
  company: Shop
causes:
  - id: ${plant('the id of an own cause').toLowerCase()}
    name: ${plant('the name of an own cause')}
    definition: ${plant('the definition of an own cause')} does not start.
    signs: { named: [certificate expired, gateway expired] }
words: [${plant('a word that everybody knows')}]
`;

describe('nothing private gets out of a folder', { timeout: 120_000 }, () => {
  let place: ReturnType<typeof folderWith>;
  let texts = '';
  beforeEach(() => {
    place = folderWith({ 'cache/x': '' });
    texts = join(place.path, folder);
    vi.stubEnv('FAILONCE_CACHE', join(place.path, 'cache'));
    write(texts, {
      'failonce.yaml': settings,
      [`${plant('the name of a folder')}/${plant('the name of a file')}.md`]: markdown(`../${picture}`),
      'PM-7-other.md': outage({
        title: 'Gateway refused everybody',
        cause: CERTIFICATE,
        services: plant('a service of another one'),
      }),
      'drill.md': outage({ title: plant('the title of a drill'), matter: 'kind: practice\n' }),
      'draft.md': outage({ title: plant('the title of a draft'), matter: 'status: draft\n' }),
      'notes.txt': plant('another file'),
      [picture]: png({ planted: plant('the metadata of a picture') }),
    });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    place.remove();
  });

  it.each([false, true])('into any file of a site (with a search and pictures: %s)', async (whole) => {
    const out = join(place.path, 'out');
    const built = await makeSite(texts, out, {
      isPublic: true,
      search: whole,
      withPictures: whole,
      title: undefined,
      base: 'https://example.com/outages/',
    });
    expect(built).toMatchObject({ postmortems: 2, leftOut: 2 });
    const files = filesOf(out);
    expect(files.size).toBeGreaterThan(10);
    for (const [name, bytes] of files) {
      expect(leaksIn(bytes, planted), name).toEqual([]);
      expect(leaksIn(Buffer.from(name), planted), name).toEqual([]);
    }
    expect([...files.keys()].some((name) => name.endsWith('.map'))).toBe(false);
    expect([...files.values()].some((bytes) => bytes.includes('38% of users'))).toBe(true);
    // Without --public it is told, so that the test can tell.
    await makeSite(texts, join(place.path, 'inside'), { search: whole });
    const inside = filesOf(join(place.path, 'inside'));
    const told = new Set([...inside.values()].flatMap((bytes) => leaksIn(bytes, planted)));
    expect(told.size).toBeGreaterThan(40);
  });

  it('into any form of “failonce export --public”', async () => {
    const [path = ''] = [...filesOf(texts).keys()].filter((name) => name.includes('/') && name.endsWith('.md'));
    for (const form of forms) {
      const { status, stderr } = await run(
        ['export', join(texts, path), '--as', form, '--public', '--out', join(place.path, `out.${form}`)],
        place.path,
      );
      expect([status, stderr], form).toEqual([0, '']);
      const bytes = readFileSync(join(place.path, `out.${form}`));
      expect(leaksIn(bytes, planted), form).toEqual([]);
      expect(bytes.length, form).toBeGreaterThan(100);
    }
  });
});
