import { redactOf } from '../../apps/server/src/views/public-of.ts';
import { defaultSettings, type Settings } from '../../packages/checks/src/index.ts';
import {
  approvePublic,
  askForPublic,
  createPostmortem,
  type Library,
  listPostmortems,
  movePostmortem,
  readPostmortem,
  SYSTEM,
  type Viewer,
  withdrawPublic,
} from '../../packages/library/src/index.ts';
import { addPerson } from '../../packages/library/src/testing/people.ts';

type Person = Extract<Viewer, { kind: 'person' }>;

/** Settings of a company that shows what failed. */
export const LISTED: Settings = {
  ...defaultSettings,
  public: {
    ...defaultSettings.public,
    pages: 'listed',
    company: 'Larkspur',
    names: new Map([['load balancer 2', 'the second load balancer']]),
    links: ['status.larkspur.example'],
  },
};

/** Where a sample is read. */
export const SHOWN = 'for-17-hours-customers-saw-an-account-that-did-not-know';

/** Where another one was. */
export const WITHDRAWN = 'checkout-refused-half-of-our-shoppers-for-72-minutes-a';

/** Makes three samples public: one is read, one waits, with a passage for insiders, and one was withdrawn. */
export async function publishSamples(library: Library, owner: Person): Promise<void> {
  const writer = await addPerson(library);
  await library.database.write(async (writing) => {
    const given = { name: 'Femi Adeyemi', email: 'femi@example.com' };
    await writing.updateTable('person').set(given).where('id', '=', writer.id).execute();
  });
  const redact = await redactOf(library);
  const ask = async (reference: string, revision: number, kind: 'slug' | 'unguessable') =>
    await askForPublic(library, writer, reference, { revision, kind, redact });
  const { items } = (await listPostmortems(library, SYSTEM, { limit: 100 })) as {
    items: readonly { number: number; title: string }[];
  };
  const sample = async (words: string) => {
    const { number = 1 } = items.find(({ title }) => title.includes(words)) ?? {};
    return await readPostmortem(library, SYSTEM, String(number));
  };
  const shown = items.filter(({ title }) => !title.includes('certificate')).slice(0, 3);
  for (const { number } of shown) {
    const { state, practice, revision } = await readPostmortem(library, SYSTEM, String(number));
    if (state !== 'published' || practice) continue;
    await approvePublic(library, owner, String(number), await ask(String(number), revision, 'slug'));
  }
  const certificate = await sample('a certificate had expired');
  const gone = String(certificate.number);
  await approvePublic(library, owner, gone, await ask(gone, certificate.revision, 'slug'));
  await withdrawPublic(library, owner, gone, { reason: 'A customer is named in it.' });
  const markdown = certificate.markdown
    .replace('## Timeline\n', '## Timeline\n<!-- Ask Sanne whether the times are right. -->\n')
    .replace(
      'Customer care sends',
      '<!-- private -->Umbrella Corp calls, and customer care sends<!-- /private --> Customer care sends',
    )
    .replace(
      'He tries to renew it',
      'He follows [the guide](https://wiki.larkspur.internal/tls) on 10.3.2.17, tries to renew it',
    );
  const { number } = await createPostmortem(library, writer, { markdown });
  const until = new Date(library.now().getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
  const step = { action: 'publish-interim', revision: 1, reason: 'Customers wait for it.', until } as const;
  await movePostmortem(library, owner, String(number), step);
  await ask(String(number), 1, 'slug');
}
