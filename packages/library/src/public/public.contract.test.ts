import { describe, expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { disablePerson } from '../people/change-person.ts';
import { listNotices } from '../post/notices.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { setVisibility } from '../postmortems/set-visibility.ts';
import { movePostmortem } from '../reviews/move.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import type { Viewer } from '../viewer.ts';
import { approvePublic, declinePublic, withdrawPublic } from './answer-public.ts';
import { askForPublic } from './ask-for-public.ts';
import { listPublic, readPublic, readPublicStanding, readPublicWaiting } from './read-public.ts';

type Someone = Viewer & { readonly kind: 'person' };
/** The real one is made elsewhere; what it does is none of the library's business. */
const redact = (markdown: string): string => markdown.replaceAll('Maria', 'an engineer');

describeLibrary('a public version', (library) => {
  const published = async (author: Someone, owner: Someone, markdown = sampleText()): Promise<string> => {
    const { number } = await createPostmortem(library(), author, { markdown });
    await move(library(), owner, String(number), 'publish-interim');
    return String(number);
  };
  const move = async (of: Library, owner: Someone, pm: string, action: 'publish-interim' | 'withdraw') =>
    await movePostmortem(of, owner, pm, { action, revision: 1, reason: 'x', until: tomorrow(of) });
  const tomorrow = ({ now }: Library) => new Date(now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const ask = async (viewer: Viewer, pm: string, kind: 'unguessable' | 'slug' = 'unguessable', revision = 1) =>
    await askForPublic(library(), viewer, pm, { revision, kind, redact });
  const people = async () => {
    const [author, owner, other] = [
      await addPerson(library()),
      await addPerson(library(), { role: 'owner' }),
      await addPerson(library(), { role: 'owner' }),
    ];
    return { author, owner, other };
  };

  it('is shown when another person has approved it, as it was approved, until it is withdrawn', async () => {
    const { author, owner } = await people();
    const pm = await published(author, owner, `${sampleText()}\nMaria mended it.\n`);
    const asked = await ask(author, pm);
    expect(asked.address).toMatch(/^[0-9a-f]{32}$/);
    expect(await readPublic(library(), asked.address)).toBeUndefined();
    expect(await readPublicWaiting(library(), author)).toEqual([]);
    expect(await readPublicWaiting(library(), owner)).toMatchObject([{ number: Number(pm), askedBy: author.id }]);
    expect((await listNotices(library(), owner, {})).items).toMatchObject([{ kind: 'public-asked' }]);
    await expect(approvePublic(library(), author, pm, asked)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(approvePublic(library(), owner, pm, { sha256: 'other' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await approvePublic(library(), owner, pm, asked);
    const shown = await readPublic(library(), asked.address);
    expect(shown?.markdown).toContain('an engineer mended it');
    await revisePostmortem(library(), author, pm, { markdown: sampleText({ cause: 'Something else.' }), base: 1 });
    expect(await readPublic(library(), asked.address)).toEqual(shown);
    expect((await readPublicStanding(library(), author, pm)).shown).toMatchObject({
      revision: 1,
      approvedBy: owner.id,
    });
    expect((await listNotices(library(), author, {})).items).toContainEqual(
      expect.objectContaining({ kind: 'public-approved', by: expect.any(String) }),
    );
    await expect(withdrawPublic(library(), author, pm, { reason: ' ' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await withdrawPublic(library(), author, pm, { reason: 'A customer asked.' });
    await expect(readPublic(library(), asked.address)).rejects.toMatchObject({ code: 'withdrawn-publicly' });
    await expect(withdrawPublic(library(), author, pm, { reason: 'Again.' })).rejects.toMatchObject({
      code: 'not-now',
    });
  });

  it('keeps its address when a newer one is approved, and never gets a withdrawn one back', async () => {
    const { author, owner, other } = await people();
    const pm = await published(author, owner);
    const first = await ask(author, pm, 'slug');
    await approvePublic(library(), owner, pm, first);
    expect((await listPublic(library())).items.map(({ address }) => address)).toContain(first.address);
    await expect(ask(author, pm, 'slug')).rejects.toMatchObject({ code: 'input-invalid' });
    const hidden = await ask(author, pm, 'unguessable');
    await approvePublic(library(), other, pm, hidden);
    await expect(readPublic(library(), first.address)).rejects.toMatchObject({ code: 'withdrawn-publicly' });
    expect((await listPublic(library())).items.map(({ address }) => address)).not.toContain(first.address);
    await withdrawPublic(library(), owner, pm, { reason: 'x' });
    expect((await ask(author, pm, 'slug')).address).not.toBe(first.address);
    expect((await ask(author, pm)).address).not.toBe(hidden.address);
  });

  it('can be declined with a reason, and asked for again', async () => {
    const { author, owner } = await people();
    const pm = await published(author, owner);
    const asked = await ask(author, pm);
    await expect(declinePublic(library(), owner, pm, { ...asked, reason: '' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await declinePublic(library(), owner, pm, { ...asked, reason: 'The customer’s name is in it.' });
    await expect(approvePublic(library(), owner, pm, asked)).rejects.toMatchObject({ code: 'not-now' });
    const standing = await readPublicStanding(library(), author, pm);
    expect(standing).toMatchObject({ asked: undefined, shown: undefined, mayAsk: true });
    expect(standing.earlier).toMatchObject([{ state: 'declined', reason: 'The customer’s name is in it.' }]);
    await ask(author, pm);
  });

  it('may be approved by whoever asked only where nobody else may', async () => {
    const { author, owner, other } = await people();
    const pm = await published(author, owner);
    const asked = await ask(owner, pm);
    await expect(approvePublic(library(), owner, pm, asked)).rejects.toMatchObject({ code: 'not-allowed' });
    const all = (await readPublicStanding(library(), owner, pm)).approvers.filter(({ id }) => id !== owner.id);
    expect(all.map(({ id }) => id)).toContain(other.id);
    for (const { id } of all) await disablePerson(library(), owner, id);
    await approvePublic(library(), owner, pm, asked);
  });

  it('may be approved by whom the settings name', async () => {
    const { author, owner } = await people();
    const named = await addPerson(library());
    const { email } = await library()
      .database.read.selectFrom('person')
      .select('email')
      .where('id', '=', named.id)
      .executeTakeFirstOrThrow();
    const { settings } = library();
    const with_ = { ...library(), settings: { ...settings, public: { ...settings.public, approvers: [email] } } };
    const pm = await published(author, owner);
    const asked = await ask(author, pm);
    await expect(approvePublic(library(), named, pm, asked)).rejects.toMatchObject({ code: 'not-allowed' });
    await approvePublic(with_, named, pm, asked);
  });

  it('is for what is published, for the whole company and no practice', async () => {
    const { author, owner } = await people();
    const reader = await addPerson(library(), { role: 'reader' });
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    await expect(ask(author, String(number))).rejects.toMatchObject({ code: 'not-now' });
    const drill = await published(author, owner, `---\nkind: practice\n---\n${sampleText()}`);
    await expect(ask(author, drill)).rejects.toMatchObject({ code: 'not-now' });
    const pm = await published(author, owner);
    await expect(ask(reader, pm)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask(author, pm, 'slug', 2)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await setVisibility(library(), author, pm, { visibility: 'people', audience: [author.id] });
    await expect(ask(author, pm)).rejects.toMatchObject({ code: 'not-now' });
    await expect(ask(reader, pm)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes with its postmortem: withdrawn, or no longer for the whole company', async () => {
    const { author, owner } = await people();
    for (const end of [
      (pm: string) => move(library(), owner, pm, 'withdraw'),
      (pm: string) => setVisibility(library(), author, pm, { visibility: 'people', audience: [author.id] }),
    ]) {
      const pm = await published(author, owner);
      const asked = await ask(author, pm);
      await approvePublic(library(), owner, pm, asked);
      await end(pm);
      await expect(readPublic(library(), asked.address)).rejects.toMatchObject({ code: 'withdrawn-publicly' });
    }
  });

  it('is reached by a purge, its address, too', async () => {
    const { author, owner } = await people();
    const title = '# Checkout down at Umbrella';
    const pm = await published(author, owner, sampleText().replace(/^# .*$/m, title));
    const asked = await ask(author, pm, 'slug');
    expect(asked.address).toContain('umbrella');
    await approvePublic(library(), owner, pm, asked);
    await purge(library(), owner, pm, { secret: 'Umbrella', reason: 'A customer.' });
    expect(await readPublic(library(), asked.address)).toBeUndefined();
    const { shown } = await readPublicStanding(library(), owner, pm);
    expect(shown?.markdown).not.toContain('Umbrella');
    expect((await readPublic(library(), shown?.address ?? ''))?.markdown).toBe(shown?.markdown);
  });
});

describe('an address', () => {
  it('of a hundred public versions is never the same', async () => {
    const { randomAddress } = await import('./ask-for-public.ts');
    expect(new Set(Array.from({ length: 100 }, randomAddress)).size).toBe(100);
  });
});
