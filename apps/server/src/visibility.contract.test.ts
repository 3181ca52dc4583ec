import { createPostmortem, NOBODY, type Role, type Viewer } from '@failonce/library';
import { addPerson, addTeam, describeLibrary, sampleText } from '@failonce/library/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './define-route.ts';
import { FEEDS } from './feeds/feeds.ts';
import { pages } from './pages.generated.ts';
import { can } from './policies/can.ts';
import { routes } from './routes.generated.ts';
import { type Ask, testServer } from './testing/test-server.ts';

// Every route and page × every role × every visibility: what a person may not see is in no answer, and asking for it answers as
// if it did not exist. A new route is walked by itself; one that needs a body must be given one here.

const ROLES: readonly Role[] = ['owner', 'quality-reviewer', 'reviewer', 'editor', 'reader'];

const MEETING = { day: '2026-03-02', time: '10:00', zone: 'UTC', minutes: 30 };
/** What to send to the routes that take a body. */
const BODIES: Readonly<Record<string, unknown>> = {
  'alert-sources/create': { name: 'a', kind: 'generic' },
  'comments/add': { body: 'Why?' },
  'comments/answer': { body: 'So.' },
  'comments/change': { body: 'How?' },
  'comments/resolve': { resolved: true },
  'files/purge': { reason: 'A test.' },
  'incidents/report': { title: 'Something broke' },
  'incidents/settle': { reason: 'A test.' },
  'incidents/purge': { secret: 'hunter2hunter2', reason: 'A test.' },
  'invitations/create': { email: 'somebody@example.com', role: 'editor' },
  'judging/causes': { markdown: '# A\n' },
  'judging/check': { markdown: '# A\n' },
  'logins/answer': { allow: true },
  'logins/finish': { code: 'login_none' },
  'logins/open': { name: 'a program' },
  'mail/test': { to: 'somebody@example.com' },
  'people/change': { role: 'reader' },
  'postmortems/purge': { secret: 'stands nowhere', reason: 'A test.' },
  // For nobody: refused to whoever may, so that what is hidden stays so.
  'postmortems/set-audience': { visibility: 'people', audience: [] },
  'meetings/agree': { kind: 'decision', item: 'measures', body: 'A decision.' },
  'meetings/change': MEETING,
  'meetings/note': { item: 'events', body: 'A note.' },
  'meetings/plan': MEETING,
  // Of a revision and a text that are not there.
  'public/ask': { revision: 99 },
  'public/answer': { answer: 'approve', sha256: 'none' },
  'public/withdraw': { reason: 'A test.' },
  'readers/ask': { team: 'none' },
  'readers/mark': { revision: 1 },
  // Of no task: refused to whoever may, so that what is hidden stays as it is.
  'measures/change': { action: 'accept' },
  'services/change': { name: 'Some service' },
  'services/create': { name: 'Some service' },
  'single-sign-on/set': { issuer: 'http://127.0.0.1:1', clientId: 'a', clientSecret: 'b' },
  'single-sign-on/test': { issuer: 'http://127.0.0.1:1', clientId: 'a', clientSecret: 'b' },
  'reviews/answer-seen-before': { answer: 'new' },
  'reviews/ask-for-changes': { revision: 1, words: 'A test.' },
  'reviews/confirm': { requirement: 'resolution-detail', quote: 'stands nowhere at all', revision: 1 },
  'reviews/decline': {},
  'reviews/delegate': { target: 'nobody' },
  'reviews/request': { part: 'peer', target: 'nobody' },
  'reviews/sign-off': { part: 'peer', revision: 1, answers: {} },
  // As of a revision that is not there: refused to whoever may, so that what is hidden stays as it is.
  'reviews/step': { action: 'ask', revision: 99 },
  'teams/change': { name: 'Some team' },
  'teams/create': { name: 'Some team' },
  'teams/set-members': { members: [] },
  'tokens/create': { name: 'a', scope: 'read' },
  'postmortems/create': { markdown: '# A\n' },
  'search/similar': { markdown: sampleText({ cause: 'The certificate expired.' }) },
  'postmortems/revise': { markdown: '# A\n' },
};
/** What stands for the parameters that are no postmortem. */
const PARAMS: Readonly<Record<string, string>> = {
  file: '0f1e2d3c4b5a69788796a5b4c3d2e1f0.png',
  entry: 'certificate-expired-or-mismatched',
  guide: 'causes',
  // Of a review, and of a reading: there is none.
  request: '999999',
  revision: '1',
  incident: 'none',
  invitation: 'none',
  endpoint: 'none',
  notice: 'none',
  login: 'WDJB-MJHT',
  meeting: '1',
  person: 'nobody',
  secret: 'none',
  service: 'none',
  session: 'none',
  source: 'none',
  task: '99',
  team: 'none',
  thread: 'none',
  comment: 'none',
  token: 'none',
};
const SEARCHES = ['', '?text=okapi', '?text=quok', '?text=okapu', '?text="the%20quokka"', '?service=okapi-api'];
/** What to ask of the routes that search: the words of what is hidden, in parts and with a slip. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'page people': ['', '?text=okapi'],
  'page services': ['', '?text=okapi'],
  'page teams': ['', '?text=okapi'],
  'page guide': ['', '?text=okapi'],
  'page library': [...SEARCHES, '?text=zebra&cause=expired-certificate', '?tasks=late', '?after=WzEsMSwxXQ'],
  'search/postmortems': SEARCHES,
};
/** What has to be said to a route, or it would answer nothing. */
const ASKED: Readonly<Record<string, string>> = { 'postmortems/export': '?as=json' };
/** A reference to nothing. */
const NOTHING = '999999';

interface Hidden {
  readonly number: number;
  readonly id: string;
  /** A word that stands in this postmortem alone. */
  readonly word: string;
  readonly seenBy: (viewer: Viewer) => boolean;
}

describeLibrary('what a person may not see', (library) => {
  let hidden: readonly Hidden[];
  let viewers: readonly { readonly name: string; readonly viewer: Viewer; readonly ask: Ask }[];

  beforeAll(async () => {
    const team = await addTeam(library(), 'payments');
    const { as } = testServer(library());
    const author = await addPerson(library());
    const named = await addPerson(library(), { role: 'reader' });
    const make = async (word: string, visibility: 'team' | 'people', audience: string): Promise<Hidden> => {
      const markdown = sampleText({
        title: `The ${word} failed`,
        services: `${word}-api`,
        cause: `The ${word} expired.`,
      });
      const { id, number } = await createPostmortem(library(), author, { markdown, visibility, audience: [audience] });
      const inAudience = (viewer: Viewer): boolean =>
        viewer.kind === 'person' &&
        (viewer.role === 'owner' ||
          viewer.id === author.id ||
          viewer.id === audience ||
          viewer.teams.includes(audience));
      return { id, number, word, seenBy: inAudience };
    };
    hidden = [await make('okapi', 'team', team), await make('quokka', 'people', named.id)];
    await createPostmortem(library(), author, { markdown: sampleText() });
    const people: Viewer[] = [author, named];
    for (const role of ROLES) {
      people.push(await addPerson(library(), { role }), await addPerson(library(), { role, teams: [team] }));
    }
    viewers = [NOBODY, ...people].map((viewer) => ({
      name: viewer.kind === 'person' ? `${viewer.role}${viewer.teams.length > 0 ? ' of the team' : ''}` : 'nobody',
      viewer,
      ask: as(viewer),
    }));
  });

  describe.each(Object.entries(pages))('the page %s', (id, page) => {
    it('is known to this test', () => {
      expect(page.query?.shape['text'] === undefined || `page ${id}` in QUERIES, 'give it questions in QUERIES').toBe(
        true,
      );
      for (const [, name] of page.path.matchAll(/\{(\w+)\}/g))
        expect(name === 'postmortem' || (name as string) in PARAMS, `give “${name}” a value in PARAMS`).toBe(true);
    });

    it('shows nobody more than is theirs', async () => {
      for (const { name, viewer, ask } of viewers) {
        const open = (reference: string, query = ''): Promise<Response> =>
          ask('GET', pathOf(page.path, reference) + query, { headers: { accept: 'text/html' } });
        for (const { number, id: uuid, word, seenBy } of hidden) {
          for (const reference of [String(number), uuid, `PM-${number}`, `${number}-the-${word}-failed`]) {
            // What a reader has typed stands in the answer: only what the library adds to it can leak.
            const queries = seenBy(viewer) ? [] : (QUERIES[`page ${id}`] ?? ['']);
            for (const query of queries) {
              const answer = await open(reference, query);
              const text = await answer.text();
              const who = `${name}, the page ${pathOf(page.path, reference)}${query}`;
              expect(text.includes(`The ${word}`), `${who} tells “${word}”`).toBe(false);
              if (!can(viewer, page.permission)) expect([303, 403], who).toContain(answer.status);
              else if (page.path.includes('{postmortem}')) {
                const nothing = await open(NOTHING, query);
                expect(answer.status, who).toBe(nothing.status);
                expect(text, who).toBe(await nothing.text());
                expect(headersOf(answer), who).toEqual(headersOf(nothing));
              }
            }
          }
        }
      }
    });
  });

  describe.each(Object.keys(FEEDS))('the feed %s', (path) => {
    it('tells nobody more than is theirs', async () => {
      for (const { name, viewer, ask } of viewers)
        for (const { word, seenBy } of hidden)
          for (const query of ['', `?service=${word}-api`, '?cause=certificate-expired-or-mismatched']) {
            const answer = await ask('GET', path + query);
            const told = (await answer.text()).includes(`The ${word}`);
            expect(answer.status, `${name}, ${path}${query}`).toBe(viewer.kind === 'person' ? 200 : 401);
            expect(told, `${name}, ${path}${query} tells “${word}”`).toBe(seenBy(viewer));
          }
    });
  });

  describe.each(Object.entries(routes))('%s', (id, route) => {
    it('is known to this test', () => {
      expect(route.body === undefined || id in BODIES, 'give it a body in BODIES').toBe(true);
      expect(route.query?.shape['text'] === undefined || id in QUERIES, 'give it questions in QUERIES').toBe(true);
      for (const [, name] of route.path.matchAll(/\{(\w+)\}/g))
        expect(name === 'postmortem' || (name as string) in PARAMS, `give “${name}” a value in PARAMS`).toBe(true);
    });

    it('shows nobody more than is theirs', async () => {
      for (const { name, viewer, ask } of viewers) {
        const send = (reference: string, query = ASKED[id] ?? ''): Promise<Response> =>
          ask(route.method.toUpperCase(), addressOf(route, reference) + query, {
            ...(route.body === undefined ? {} : { body: BODIES[id] }),
            // Bytes that are no picture: whoever may see the postmortem is told so, and nobody else.
            ...(route.takes === undefined ? {} : { body: 'no picture' }),
            headers: { 'if-match': '"1"', ...(route.takes === undefined ? {} : { 'content-type': 'image/png' }) },
          });
        for (const query of QUERIES[id] ?? []) {
          const text = await (await send('', query)).text();
          for (const { word, seenBy } of hidden)
            if (!seenBy(viewer)) expect(text.includes(word), `${name}, ${id}${query} tells “${word}”`).toBe(false);
        }
        for (const { number, id: uuid, word, seenBy } of hidden) {
          for (const reference of [String(number), uuid, `PM-${number}`]) {
            const answer = await send(reference);
            const text = await answer.text();
            const who = `${name}, ${route.method} ${addressOf(route, reference)}`;
            if (!can(viewer, route.permission)) expect([401, 403], who).toContain(answer.status);
            if (seenBy(viewer)) continue;
            expect(text.includes(word), `${who} tells “${word}”`).toBe(false);
            if (!route.path.includes('{postmortem}')) continue;
            const nothing = await send(NOTHING);
            expect(answer.status, who).toBe(nothing.status);
            expect(alike(text, reference), who).toEqual(alike(await nothing.text(), NOTHING));
            expect(headersOf(answer), who).toEqual(headersOf(nothing));
          }
        }
      }
    });
  });
});

function addressOf(route: Route, postmortem: string): string {
  return `/api/v1${pathOf(route.path, postmortem)}`;
}

function pathOf(path: string, postmortem: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'postmortem' ? postmortem : (PARAMS[name] ?? '')));
}

/** An answer without what is different each time: its id, and what was asked for. */
function alike(text: string, reference: string): string {
  return text.replace(/"instance":"[^"]*"/, '').replaceAll(`"${reference}"`, '"…"');
}

function headersOf(answer: Response): Record<string, string> {
  const { 'x-request-id': _, ...rest } = Object.fromEntries(answer.headers);
  return rest;
}
