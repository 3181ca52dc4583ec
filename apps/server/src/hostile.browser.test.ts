import {
  addThread,
  answerSeenBefore,
  askForChanges,
  createPostmortem,
  importDocuments,
  type Library,
  movePostmortem,
  reportIncident,
  requestReview,
  saveService,
  settleIncident,
  signOff,
} from '@failonce/library';
import { addPerson, addTeam, freshLibrary, sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './pages.generated.ts';
import { HOSTILE } from './testing/hostile-texts.ts';
import { type RealBrowser, realBrowser } from './testing/real-browser.ts';
import { type Ask, testServer } from './testing/test-server.ts';

// Texts that would run, wherever people may write: in a real browser none of them does, and nothing is asked of another host.

/** So many stand in one text, each in a block of its own. */
const TOGETHER = 24;
const groups = Array.from({ length: Math.ceil(HOSTILE.length / TOGETHER) }, (_, at) =>
  HOSTILE.slice(at * TOGETHER, (at + 1) * TOGETHER),
);
const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('\0', '');
const quoted = (text: string): string => JSON.stringify(inLine(text));

/** What ran, and what a page of ours never has, wherever it came from. */
const FOUND = `({
  ran: window.ran ?? 0,
  strange: [...document.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name) && !(name === 'style' && element.closest('.cm-editor'))).map(({ name }) => element.tagName + ' ' + name),
    ...['href', 'src', 'action', 'formaction', 'data', 'srcset', 'poster', 'xlink:href'].flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null) return [];
      const { protocol, origin } = new URL(value, location.href);
      const follows = element.tagName === 'A' && name === 'href';
      const fine = follows ? ['http:', 'https:', 'mailto:'].includes(protocol) : origin === location.origin || element.rel === 'canonical';
      return fine ? [] : [element.tagName + ' ' + name + ' ' + value];
    }),
    // The editor places its cursor by styles, and brings one of its own, which our policy knows by its nonce.
    ...(element.tagName === 'STYLE' && element.nonce !== '' ? [] : /^(IFRAME|OBJECT|EMBED|BASE|STYLE|TEMPLATE|PORTAL|VIDEO|AUDIO|MATH|FOREIGNOBJECT|ANIMATE|SET)$/i.test(element.tagName) ? [element.tagName] : []),
  ]),
  titled: document.title.endsWith('Failonce'),
  whole: document.querySelector('main') !== null && document.body.lastElementChild !== null,
})`;
/** What an Atom feed of ours consists of. */
const ELEMENTS = 'author category entry feed generator id link name published summary title updated'.split(' ');
const FINE = { ran: 0, strange: [], titled: true, whole: true };

describe('texts that would run', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let page: Page;
  let ask: Ask;
  const written: number[] = [];
  const incidents: string[] = [];
  let mentioned = 0;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    const owner = await addPerson(library, { role: 'owner' });
    const { app, as } = testServer(library);
    ask = as(owner);
    const [lee, sam] = [await addPerson(library, { role: 'reviewer' }), await addPerson(library, { role: 'reviewer' })];
    /** Says in a review whatever may be said there; half of them are withdrawn, and half published in spite of it. */
    const review = async (number: number, group: readonly string[]): Promise<void> => {
      const reference = String(number);
      const words = group.join('\n').slice(0, 3000);
      const reason = group.map(inLine).join(' ').slice(0, 900);
      await movePostmortem(library, owner, reference, { action: 'ask', revision: 1 });
      await requestReview(library, owner, reference, { part: 'peer', target: lee.id });
      await askForChanges(library, lee, reference, { revision: 1, answers: {}, words });
      const answers = { data: 'yes', impact: 'yes', cause: 'yes', plan: 'yes', told: 'no' } as const;
      await signOff(library, sam, reference, { part: 'peer', revision: 1, answers, words });
      const action = number % 2 === 0 ? 'withdraw' : 'publish';
      await movePostmortem(library, owner, reference, { action, revision: 1, reason, override: true });
    };
    for (const [at, group] of groups.entries()) {
      const [one = ''] = group;
      const markdown = [
        '---',
        `severity: ${quoted(group[1] ?? one)}`,
        `services: [${group.slice(0, 6).map(quoted).join(', ')}]`,
        `authors: [${group.slice(6, 12).map(quoted).join(', ')}]`,
        'zone: UTC',
        '---',
        sampleText({ title: group.slice(0, 8).map(inLine).join(' '), cause: inLine(one) }).split('---\n')[2],
        '## Notes',
        ...group.flatMap((text) => [text, `### ${inLine(text)}`, `- **09:31** ${inLine(text)}`]),
      ].join('\n\n');
      const { number } = await createPostmortem(library, owner, { markdown, message: inLine(one) });
      written.push(number);
      await library.database.write(async (writing) => {
        const id = owner.id;
        await writing
          .updateTable('person')
          .set({ name: group.map(inLine).join(' ').slice(0, 4000) })
          .where('id', '=', id)
          .execute();
      });
      // The person is called as badly as what is said, what is quoted, and what is suggested.
      const words = { span: { start: 0, end: 3 }, revision: 1, quote: inLine(one) };
      const body = `@${group.map(inLine).join(' ').slice(0, 4000).trim()}\n${group.join('\n').slice(0, 3000)}`;
      const said = await addThread(library, owner, String(number), {
        body,
        words,
        replacement: group.join('\n').replaceAll('\0', ''),
      });
      mentioned += said.mentioned.length;
      for (const text of group) {
        const start = markdown.indexOf(text, markdown.indexOf('## Notes'));
        const span = { start, end: start + text.length };
        await addThread(library, owner, String(number), { body: text, words: { span, revision: 1, quote: text } });
      }
      await review(number, group);
      // What an alert tells comes from outside as it is.
      const [title = '', address] = [group.map(inLine).join(' ').slice(0, 200), one];
      const incident = await reportIncident(library, owner, {
        title: title.trim() || 'x',
        service: inLine(one).slice(0, 100),
      });
      await library.database.write((writing) =>
        writing
          .updateTable('incident')
          .set({ address, severity: inLine(one) })
          .where('id', '=', incident)
          .execute(),
      );
      if (at % 2 === 0) await settleIncident(library, owner, incident, { reason: group.join('\n').slice(0, 900) });
      incidents.push(incident);
      // What came back is told with the names of both.
      const before = written.at(-3);
      if (before !== undefined && number % 2 === 1)
        await answerSeenBefore(library, owner, String(number), { answer: 'recurrence', earlier: String(before) });
      await addTeam(library, `${at} ${group.map(inLine).join(' ')}`);
      for (const text of group.slice(0, 3))
        await saveService(library, owner, {
          name: inLine(text).slice(0, 100),
          team: undefined,
          person: undefined,
        }).catch(() => {});
    }
    await importDocuments(
      library,
      owner,
      HOSTILE.map((text, at) => ({
        path: `${text}.md`,
        read: () => ({ text: `# Old ${at} ${inLine(text)}\n\n${text}\n` }),
      })),
    );
    browser = await realBrowser(app, owner.id);
    page = await browser.open('/guide');
    await page.addInitScript(
      'for (const name of ["alert", "confirm", "prompt"]) window[name] = () => (window.ran = (window.ran ?? 0) + 1)',
    );
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });

  /** What a page has that it should not, once everything on it had its chance. */
  const look = async (path: string): Promise<unknown> => {
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
    await page.mouse.move(300, 400);
    await page.keyboard.press('Tab');
    return await page.evaluate(FOUND);
  };

  it('are many', () => expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(150));

  it('would be noticed', async () => {
    await page.goto(new URL('/guide', page.url()).href);
    const put = (markup: string): Promise<unknown> =>
      page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(markup)})`);
    await put('<img src=/x onerror=alert(1)><a href="javascript:alert(1)">x</a><p title="//evil.example/">x</p>');
    await page.evaluate('alert(1)');
    expect(await page.evaluate(FOUND)).toMatchObject({
      ran: 1,
      strange: ['IMG onerror', 'A href javascript:alert(1)'],
    });
    // Our own policy has refused what we have just put there, and the console says so.
    expect(browser.complaints.splice(0).join()).toContain('Content Security Policy');
    // The front matter is read: what follows would say nothing of it otherwise.
    expect(await look(`/pm/${written[0]}`)).toEqual(FINE);
    expect(await page.locator('.cell.impact a').count()).toBeGreaterThan(3);
  });

  it('do nothing in comments, what they quote, suggest and name, nor in what reviewers say', async () => {
    for (const number of written) {
      expect(await look(`/pm/${number}/review`), `PM-${number}`).toEqual(FINE);
      expect(await page.locator('.reviewers blockquote').count()).toBe(2);
      expect(await page.locator('.review-panel > .note').count()).toBe(1);
    }
    expect(await page.locator('.thread').count()).toBeGreaterThan(1);
    expect(mentioned).toBeGreaterThan(0);
    // A picture of our own that nobody has put there.
    expect(browser.complaints.splice(0).filter((each) => !each.includes('404'))).toEqual([]);
  });

  it('do nothing in a document, its title, its front matter and its versions', async () => {
    for (const number of written) {
      expect(await look(`/pm/${number}`), `PM-${number}`).toEqual(FINE);
      expect(await look(`/pm/${number}/versions`), `the versions of PM-${number}`).toEqual(FINE);
    }
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('do nothing in a list, nor as the name of a person, a team, a service or a file', async () => {
    const paths = Object.values(pages).map(({ path }) => path.replaceAll(/\{\w+\}/g, '1'));
    for (const path of ['/', '/?after=', ...paths]) {
      const answer = await ask('GET', path, { headers: { accept: 'text/html' } });
      if (answer.status === 200) expect(await look(path), path).toEqual(FINE);
    }
    // No socket is open here.
    expect(browser.complaints.splice(0).filter((each) => !each.includes('/api/v1/together'))).toEqual([]);
  });

  it('do nothing in what alerts tell, nor in why an incident needs no postmortem', async () => {
    for (const path of [
      '/owed',
      '/owed?state=settled',
      '/queue',
      '/admin/audit',
      ...incidents.map((id) => `/owed/${id}`),
    ])
      expect(await look(path), path).toEqual(FINE);
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('do nothing in what is searched for', async () => {
    for (const group of groups) {
      const text = encodeURIComponent(group.join(' '));
      for (const path of [
        `/?text=${text}`,
        `/guide?text=${encodeURIComponent(group.slice(0, 4).join(' ').slice(0, 190))}`,
      ])
        expect(await look(path), path).toEqual(FINE);
    }
    for (const text of HOSTILE) {
      const answer = await (
        await ask('GET', `/?text=${encodeURIComponent(text)}&service=${encodeURIComponent(text)}`, {
          headers: { accept: 'text/html' },
        })
      ).text();
      if (/[<"]/.test(text)) expect(answer.includes(text), text).toBe(false);
    }
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('are text in feeds', async () => {
    const atom = await (await ask('GET', '/feed.atom')).text();
    const read = (await page.evaluate(`(() => {
      const found = new DOMParser().parseFromString(${JSON.stringify(atom)}, 'application/xml');
      const names = new Set([...found.querySelectorAll('*')].map(({ localName }) => localName));
      return { error: found.querySelector('parsererror')?.textContent, names: [...names], entries: found.querySelectorAll('entry').length };
    })()`)) as { error?: string; names: string[]; entries: number };
    expect(read.error).toBeUndefined();
    expect(read.entries).toBe(30);
    for (const name of read.names) expect(ELEMENTS).toContain(name);
  });
});
