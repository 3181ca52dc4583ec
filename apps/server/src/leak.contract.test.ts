import {
  addFile,
  addThread,
  approvePublic,
  askForPublic,
  createPostmortem,
  type Library,
  movePostmortem,
  planMeeting,
  readPublic,
  reportIncident,
  revisePostmortem,
  type Viewer,
  writeEntry,
} from '@failonce/library';
import { addPerson, addTeam, freshLibrary, png, sampleText } from '@failonce/library/testing';
import { loadOutput, outputIds, publicText, publishedOfPublic } from '@failonce/publish';
import { leaksIn, type Planted, Planting, privateText } from '@failonce/publish/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedFromCopy, readPublicCopy } from './public/public-copy.ts';
import { PUBLIC_FORMS } from './public/public-pages.ts';
import { type Ask, testServer } from './testing/test-server.ts';
import { publicPicture, redactOf, rulesOf } from './views/public-of.ts';

// Strings are planted wherever one can stand: in the text, beside it, in what others said of it, in its history. None of them
// stands in any byte of what outsiders get.

const planting = new Planting();
const { planted } = planting;
const plant = (place: string): string => planting.plant(place);
const { names, people, markdown: body } = privateText(planting);

describe('nothing private gets out', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let outside: Ask;
  let number: number;
  let author: Viewer & { kind: 'person' };
  let owner: Viewer & { kind: 'person' };
  let link: string;
  let hidden: string;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    remove = fresh.remove;
    const { settings } = fresh.library;
    const open = {
      names,
      people: [people.listed],
      links: ['status.example.com'],
      pages: 'listed' as const,
      company: 'Shop',
    };
    library = { ...fresh.library, settings: { ...settings, public: { ...settings.public, ...open } } };
    const server = testServer(library);
    outside = server.as({ kind: 'nobody' });
    [author, owner] = [await addPerson(library), await addPerson(library, { role: 'owner' })];
    const named = await addPerson(library, { role: 'owner' });
    await library.database.write(async (writing) => {
      const set = async (id: string, name: string, email: string) =>
        await writing.updateTable('person').set({ name, email }).where('id', '=', id).execute();
      await set(
        author.id,
        `${people.author} ${plant('the last name of who wrote it')}`,
        `${people.mailbox}@${people.domain}.se`,
      );
      await set(named.id, `${people.first} ${people.last}`, `${plant('the mailbox of another person')}@shop.se`);
      await set(
        owner.id,
        `${plant('the name of who approved it')} Q`,
        `${plant('the mailbox of who approved it')}@shop.se`,
      );
    });
    await addTeam(library, people.team);
    // What was there before, and beside.
    const first = sampleText({
      cause: `Once it was ${plant('an older revision')}.`,
      title: `Down: ${plant('an older title')}`,
    });
    ({ number } = await createPostmortem(library, author, { markdown: first }));
    const pm = String(number);
    const picture = await addFile(library, author, pm, png({ planted: plant('the metadata of a picture') }));
    const markdown = body(`files/${picture.name}`);
    await revisePostmortem(library, author, pm, { markdown, base: 1, message: plant('the message of a revision') });
    await addThread(library, owner, pm, { body: plant('a review comment') });
    await planMeeting(library, owner, pm, {
      day: '2026-03-02',
      time: '10:00',
      zone: 'UTC',
      minutes: 30,
      participants: [plant('a guest of a meeting')],
    });
    await writeEntry(library, owner, pm, 1, {
      kind: 'note',
      item: 'events',
      body: plant('a note of a meeting'),
    } as never);
    await reportIncident(library, owner, { title: plant('an incident') });
    const until = new Date(library.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    await movePostmortem(library, owner, pm, {
      action: 'publish-interim',
      revision: 2,
      reason: plant('the reason of a step'),
      until,
    });
    const approve = async (kind: 'unguessable' | 'slug', of: string, revision: number) => {
      const version = await askForPublic(library, author, of, { revision, kind, redact: await redactOf(library) });
      await approvePublic(library, owner, of, version);
      return version.address;
    };
    link = await approve('slug', pm, 2);
    // A later edit that nobody has approved, and another postmortem, at an address that nobody guesses.
    const later = sampleText({ title: plant('the title of a later edit'), cause: plant('the text of a later edit') });
    await revisePostmortem(library, author, pm, { markdown: later, base: 2 });
    const other = await createPostmortem(library, author, { markdown: sampleText({ extra: plant('a draft') }) });
    const third = await createPostmortem(library, author, {
      markdown: sampleText({ title: 'A third, that few know' }),
    });
    await movePostmortem(library, owner, String(third.number), {
      action: 'publish-interim',
      revision: 1,
      reason: 'x',
      until,
    });
    hidden = await approve('unguessable', String(third.number), 1);
    expect(other.number).toBeGreaterThan(0);
  });
  afterAll(() => remove());

  const shownAt = async (address: string) => {
    const shown = await readPublic(library, address);
    if (shown === undefined) throw new Error('It is public.');
    return shown;
  };
  const get = async (path: string, method = 'GET'): Promise<Buffer> => {
    const answer = await outside(method, path, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return Buffer.concat([Buffer.from(`${answer.status}\n${headers}\n\n`), Buffer.from(await answer.arrayBuffer())]);
  };
  const paths = (): string[] => {
    const forms = Object.keys(PUBLIC_FORMS).map((ending) => `/public/${link}.${ending}`);
    return [
      '/public',
      '/public/feed.atom',
      `/public/${link}`,
      ...forms,
      '/public/none',
      `/pm/${number}`,
      '/feed.atom',
      `/api/v1/postmortems/${number}`,
    ];
  };

  it('is planted in sixty places and more, and each is found where nothing is left out', async () => {
    expect(planted.length).toBeGreaterThanOrEqual(60);
    expect(new Set(planted.map(({ word }) => word)).size).toBe(planted.length);
    const { markdown } = await library.database.read
      .selectFrom('revision')
      .select('markdown')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow();
    const inText = planted.filter(({ word }) => markdown.toLowerCase().includes(word.toLowerCase()));
    expect(inText.length).toBeGreaterThan(45);
    expect(leaksIn(Buffer.from(markdown), planted).sort()).toEqual(inText.map(({ place }) => place).sort());
    // The same text without a rule: every form tells what can be seen in it.
    const found = new Map<string, number>();
    for (const id of outputIds) {
      const output = await loadOutput(id);
      const written = await output.write(
        publishedOfPublic(markdown, { today: '2026-03-01', settings: library.settings }),
      );
      found.set(id, leaksIn(Buffer.from(written), planted).length);
    }
    for (const id of ['html', 'pdf', 'docx', 'markdown'] as const) expect(found.get(id), id).toBeGreaterThan(15);
    for (const id of ['json', 'mail', 'slack', 'feed-entry'] as const) expect(found.get(id), id).toBeGreaterThan(0);
  }, 60_000);

  it('is found where one rule is switched off', async () => {
    const { markdown } = await library.database.read
      .selectFrom('revision')
      .select('markdown')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow();
    const rules = await rulesOf(library);
    const leaks = (given: Partial<typeof rules>) =>
      leaksIn(Buffer.from(publicText(markdown, { ...rules, ...given }).markdown), planted);
    expect(leaks({})).toEqual([]);
    expect(leaks({ names: new Map() })).toContain('an internal name');
    expect(leaks({ people: [] })).toContain('a person of failonce.yaml');
    expect(leaks({ teams: [] })).toContain('the name of a team');
    expect(leaks({ links: ['status.example.com', 'graph.corp'] })).toContain('the address of a link');
    expect(leaks({ keepTasks: true })).toContain('a task');
    expect(leaks({ picture: () => `picture-${'0'.repeat(32)}.png` })).toContain('the text of a picture that goes');
  });

  it('is in no byte of any public page, form, feed, header or address', async () => {
    for (const path of paths()) {
      const bytes = await get(path);
      expect(leaksIn(bytes, planted), path).toEqual([]);
      expect(leaksIn(Buffer.from(path), planted), path).toEqual([]);
      expect(leaksIn(await get(path, 'HEAD'), planted), path).toEqual([]);
    }
  }, 60_000);

  it('shows what is public, so that nothing is hidden by showing nothing', async () => {
    const page = (await get(`/public/${link}`)).toString();
    expect(page).toMatch(/^200/);
    for (const words of [
      '61 minutes',
      '38% of users',
      'Outage begins',
      'renewed by a machine',
      'the store',
      'an engineer',
    ])
      expect(page).toContain(words);
  });

  it('is in no picture', async () => {
    const [, name = ''] = /(picture-[0-9a-f]{32}\.png)/.exec((await shownAt(link)).markdown) ?? [];
    const bytes = await get(`/public/${link}/files/${name}`);
    expect(bytes.toString('latin1')).toMatch(/^200/);
    expect(bytes.includes(Buffer.from('PNG'))).toBe(true);
    expect(leaksIn(bytes, planted)).toEqual([]);
    // A picture of a later edit, or one that the text does not name, is none.
    expect((await get(`/public/${link}/files/picture-${'0'.repeat(32)}.png`)).toString()).toMatch(/^404/);
  });

  it('is in no form in which a public version may leave', async () => {
    const shown = await shownAt(link);
    const copy = await readPublicCopy(library, shown, `http://localhost/public/${link}`, true);
    const published = publishedFromCopy(copy, library.settings);
    for (const id of outputIds) {
      const output = await loadOutput(id);
      expect(leaksIn(Buffer.from(await output.write(published)), planted), id).toEqual([]);
    }
  }, 60_000);

  it('is told by nothing that lists: no unguessable address, no title of what few know', async () => {
    for (const path of ['/public', '/public/feed.atom', '/public/none']) {
      const bytes = (await get(path)).toString();
      expect(bytes, path).not.toContain(hidden);
      expect(bytes, path).not.toContain('that few know');
    }
    expect((await get(`/public/${hidden}`)).toString()).toContain('that few know');
  });

  it('is not told by what is gone', async () => {
    const pm = String(number);
    const [write] = [testServer(library).as(author)];
    const reason = plant('the reason of a withdrawal');
    expect((await write('POST', `/api/v1/postmortems/${pm}/public/withdraw`, { body: { reason } })).status).toBe(204);
    for (const path of paths().filter((each) => each.startsWith(`/public/${link}`))) {
      const bytes = await get(path);
      expect(bytes.toString(), path).toMatch(/^410/);
      expect(leaksIn(bytes, planted), path).toEqual([]);
    }
  });
});

/** A generator with a seed, so that what fails fails again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('nothing that is planted at random gets out', () => {
  const hides: readonly ((word: string) => string)[] = [
    (word) => ` <!-- private -->${word}<!-- /private -->`,
    (word) => ` <!-- ${word} -->`,
    (word) => ` @${word}`,
    (word) => ` ${word}@shop.se`,
    (word) => ` https://x.shop.se/${word}`,
    (word) => ` [it](/a/${word} "${word}")`,
    (word) => ` ![${word}](${word}.png)`,
    (word) => ` <i title="${word}">it</i>`,
    (word) => ` <style>${word}</style>`,
    (word) => ` ${word}.db.shop.internal`,
    (word) => `\n\n[${word}]: /${word} "${word}"\n\n`,
    (word) => `\n\n**Owner:** ${word}\n\n`,
    (word) => `\n\n- [ ] ${word} it\n\n`,
    (word) => `\n\n<!-- private -->\n\n## ${word}\n\n- ${word}\n\n<!-- /private -->\n\n`,
  ];
  /** Where everybody sees it: only that it is an internal name keeps it back. */
  const open: readonly ((word: string) => string)[] = [
    (word) => ` ${word}`,
    (word) => ` **${word.slice(0, 3)}**${word.slice(3)}`,
    (word) => ` \`${word.toUpperCase()}\`-2`,
    (word) => ` [${word.toLowerCase()}](https://status.example.com/${word})`,
  ];

  it.each([1, 2, 3, 4, 5, 6])(
    'by the seed %i',
    async (seed) => {
      const next = random(seed * 7919);
      const words: Planted[] = Array.from({ length: 40 }, (_, at) => {
        const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('');
        return { place: `${at}: q${letters}x`, word: `Q${letters}x` };
      });
      // Half of them are internal names or people; of the others nothing is known but where they stand.
      const rules = {
        names: new Map(words.slice(0, 10).map(({ word }) => [word, 'it'])),
        people: words.slice(10, 20).map(({ word }) => word),
        teams: [],
        links: ['status.example.com'],
        keepTasks: false,
        picture: publicPicture,
      };
      const lines = sampleText().split('\n');
      for (const [index, { word }] of words.entries()) {
        // Behind the front matter, so that it stays one.
        const at = 6 + Math.floor(next() * (lines.length - 6));
        const ways = index < 20 ? [...hides, ...open] : hides;
        const hide = ways[Math.floor(next() * ways.length)] as (word: string) => string;
        lines[at] += hide(word);
      }
      const text = lines.join('\n');
      expect(leaksIn(Buffer.from(text), words).length).toBe(40);
      const { markdown } = publicText(text, rules);
      const published = publishedOfPublic(markdown, { today: '2026-03-01' });
      for (const id of outputIds) {
        const bytes = Buffer.from(await (await loadOutput(id)).write(published));
        expect(leaksIn(bytes, words), `${id} of\n${text}\n---\n${markdown}`).toEqual([]);
      }
      expect(markdown).toContain('09:02');
    },
    60_000,
  );
});
