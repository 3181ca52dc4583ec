import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { readAudit } from '../people/audit.ts';
import { searchPostmortems } from '../search/search-postmortems.ts';
import { similarPostmortems } from '../similar/similar-postmortems.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson, addTeam } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { SYSTEM } from '../viewer.ts';
import { createPostmortem } from './create-postmortem.ts';
import { purge } from './purge.ts';
import { PURGED } from './purgeable.ts';
import { listRevisions, readPostmortem, readRevision } from './read-postmortem.ts';
import { revisePostmortem } from './revise-postmortem.ts';
import { sha256 } from './revision.ts';
import { readAudience, setVisibility } from './set-visibility.ts';

// Longer than what replaces it, and often enough that pages of the database are given back.
const SECRET = 'hunter2-xK9#plumbus-0123456789-0123456789-0123456789';

describeLibrary('private postmortems', (library, kind) => {
  it('are for whom their writer or an owner says, at once', async () => {
    const team = await addTeam(library(), `payments ${kind}`);
    const maria = await addPerson(library());
    const mate = await addPerson(library(), { teams: [team] });
    const lee = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const { id } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    await expect(setVisibility(library(), lee, id, { visibility: 'people', audience: [lee.id] })).rejects.toMatchObject(
      {
        code: 'not-allowed',
      },
    );
    await setVisibility(library(), maria, id, { visibility: 'team', audience: [team] });
    await expect(readPostmortem(library(), lee, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readAudience(library(), mate, id)).toEqual({ visibility: 'team', audience: [team] });
    await setVisibility(library(), owner, id, { visibility: 'people', audience: [lee.id] });
    await expect(readPostmortem(library(), mate, id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await readPostmortem(library(), lee, id)).id).toBe(id);
    await expect(setVisibility(library(), maria, id, { visibility: 'people', audience: [] })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    expect((await readAudience(library(), maria, id)).visibility).toBe('people');
    await setVisibility(library(), maria, id, { visibility: 'company', audience: [] });
    expect(await readAudit(library(), owner, { kind: 'postmortem.visibility-changed', subject: id })).toHaveLength(3);
  });

  it('tell the audit log who has read them', async () => {
    const maria = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const open = await createPostmortem(library(), maria, { markdown: '# For all\n' });
    const { id } = await createPostmortem(library(), maria, {
      markdown: '# Private\n',
      visibility: 'people',
      audience: [maria.id],
    });
    await readPostmortem(library(), owner, open.id);
    await readPostmortem(library(), owner, id);
    await readRevision(library(), maria, id, 1);
    const entries = await readAudit(library(), owner, { kind: 'postmortem.read-private' });
    expect(entries.slice(0, 2)).toMatchObject([
      { subject: id, actorId: maria.id, detail: { revision: 1 } },
      { subject: id, actorId: owner.id, detail: { revision: 1 } },
    ]);
    expect(entries.some(({ subject }) => subject === open.id)).toBe(false);
  });

  it('tell the audit log once an hour who was shown a passage of them', async () => {
    const maria = await addPerson(library());
    const lee = await addPerson(library());
    const made = async (audience: string[]) =>
      await createPostmortem(library(), maria, {
        markdown: sampleText({ extra: 'Zanzibar' }),
        ...(audience.length === 0 ? {} : { visibility: 'people' as const, audience }),
      });
    const { id } = await made([lee.id]);
    await made([]);
    let at = new Date();
    const here = { ...library(), now: () => at };
    const entries = async () =>
      (await readAudit(library(), SYSTEM, { kind: 'postmortem.read-private', actor: lee.id })).map(
        ({ subject, detail }) => [subject, detail],
      );
    const entry = [id, { revision: 1, passage: true }];
    await searchPostmortems(here, lee, {});
    expect(await entries()).toEqual([]);
    for (let time = 0; time < 3; time++) await searchPostmortems(here, lee, { text: 'zanzibar' });
    expect(await entries()).toEqual([entry]);
    at = new Date(at.getTime() + 61 * 60 * 1000);
    await similarPostmortems(here, lee, { markdown: sampleText() });
    await similarPostmortems(here, lee, { postmortem: id });
    expect(await entries()).toEqual([entry, entry]);
  });

  it('lose a secret from every revision, and say who took it out and why', async () => {
    const maria = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const { id } = await createPostmortem(library(), maria, {
      markdown: sampleText({ title: `Down: ${SECRET}`, cause: `The password ${SECRET} was published.` }),
    });
    await revisePostmortem(library(), maria, id, { markdown: '# Nothing in it\n', base: 1 });
    await revisePostmortem(library(), maria, id, {
      markdown: sampleText({ extra: `${SECRET} `.repeat(500) }),
      base: 2,
      message: `Adds ${SECRET}`,
    });
    const kept = {
      id: 'kept',
      hash: '',
      answer: JSON.stringify({ body: { title: SECRET } }),
      at: new Date().toISOString(),
    };
    await library().database.write((writing) => writing.insertInto('request').values(kept).execute());
    const ask = { secret: SECRET, reason: 'A password that is in use.' };
    await expect(purge(library(), maria, id, ask)).rejects.toMatchObject({ code: 'not-allowed' });
    for (const wrong of [
      { ...ask, secret: 'abc' },
      { ...ask, secret: 'not in any of them' },
      { ...ask, secret: 'taken out' },
      { ...ask, reason: ' ' },
      { ...ask, reason: `It was ${SECRET}.` },
    ])
      await expect(purge(library(), owner, id, wrong)).rejects.toMatchObject({ code: 'input-invalid' });
    expect(await purge(library(), owner, id, ask)).toEqual([1, 3]);
    const revisions = await listRevisions(library(), owner, id);
    expect(revisions.map(({ purged }) => purged)).toEqual([true, false, true]);
    const first = await readRevision(library(), owner, id, 1);
    expect(first.markdown).toContain(`The password ${PURGED} was published.`);
    expect(first.sha256).toBe(sha256(first.markdown));
    expect(await readAudit(library(), owner, { kind: 'postmortem.purged', subject: id })).toMatchObject([
      { actorId: owner.id, detail: { reason: 'A password that is in use.', revisions: [1, 3] } },
    ]);
    for (const table of ['postmortem', 'revision', 'term', 'fingerprint', 'word', 'change', 'request'] as const)
      expect(JSON.stringify(await library().database.read.selectFrom(table).selectAll().execute())).not.toMatch(
        /hunter2|plumbus/i,
      );
    const folder = kind === 'sqlite' ? dirname(library().database.place) : await filesOfPostgres(library());
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), 'latin1'), file).not.toMatch(/hunter2|plumbus/i);
  });

  it('do not take back what was purged, as a file that was pulled before would bring it', async () => {
    const maria = await addPerson(library());
    const owner = await addPerson(library(), { role: 'owner' });
    const markdown = sampleText({ cause: `The password ${SECRET} was published.` });
    const { id } = await createPostmortem(library(), maria, { markdown });
    await purge(library(), owner, id, { secret: SECRET, reason: 'A password that is in use.' });
    const pulled = `${markdown}More was found out.\n`;
    await expect(revisePostmortem(library(), maria, id, { markdown: pulled, base: 1 })).rejects.toMatchObject({
      code: 'holds-purged',
      message: expect.stringMatching(/^Line \d+ holds/),
    });
    const clean = pulled.replaceAll(SECRET, PURGED);
    await expect(
      revisePostmortem(library(), maria, id, { markdown: clean, message: `Without ${SECRET}`, base: 1 }),
    ).rejects.toMatchObject({ code: 'holds-purged' });
    expect(await revisePostmortem(library(), maria, id, { markdown: clean, base: 1 })).toMatchObject({ revision: 2 });
    // Elsewhere the same words may be no secret.
    await createPostmortem(library(), maria, { markdown });
  });
});

/** The folder in which PostgreSQL keeps the tables of a library. */
async function filesOfPostgres({ database }: Library): Promise<string> {
  await sql`checkpoint`.execute(database.direct);
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') || '/base/' || oid as folder
    from pg_database where datname = current_database()`.execute(database.read);
  return rows[0]?.folder ?? '';
}
