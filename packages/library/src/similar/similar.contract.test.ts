import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { NOBODY, SYSTEM } from '../viewer.ts';
import { similarPostmortems } from './similar-postmortems.ts';

const DISK = sampleText({
  title: 'Orders lost: the disk was full',
  services: 'orders',
  cause: 'The disk of the orders database was full, because logs were never rotated.',
})
  .replaceAll('certificate', 'log folder')
  .replaceAll('the gateway starts to refuse connections', 'the database refuses writes');
const AGAIN = sampleText({
  title: 'Login down: a certificate expired',
  services: 'login',
  cause: 'The TLS certificate of the login proxy expired and nobody had renewed it.',
});

describeLibrary('similar postmortems', (library) => {
  it('are those that failed alike, with the sentences that say so', async () => {
    const first = await createPostmortem(library(), SYSTEM, { markdown: sampleText() });
    await createPostmortem(library(), SYSTEM, { markdown: DISK });
    const again = await createPostmortem(library(), SYSTEM, { markdown: AGAIN });
    const [likest] = await similarPostmortems(library(), SYSTEM, { postmortem: `PM-${again.number}` });
    expect(likest).toMatchObject({
      postmortem: { number: first.number, tasks: { open: 1, done: 1 } },
      shown: true,
      cause: 'certificate-expired-or-mismatched',
    });
    expect(likest?.passages.asked).toContain('login proxy expired');
    expect(likest?.passages.found).toContain('payment gateway expired');
    const byText = await similarPostmortems(library(), SYSTEM, { markdown: AGAIN });
    expect(byText.map(({ postmortem }) => postmortem.number).slice(0, 2)).toEqual([again.number, first.number]);
  });

  it('are those of the newest revisions', async () => {
    const made = await createPostmortem(library(), SYSTEM, { markdown: '# Nothing yet\n' });
    const numbers = async (): Promise<number[]> =>
      (await similarPostmortems(library(), SYSTEM, { markdown: AGAIN }, 50)).map(({ postmortem }) => postmortem.number);
    expect(await numbers()).not.toContain(made.number);
    await revisePostmortem(library(), SYSTEM, made.id, { markdown: AGAIN, base: 1 });
    expect(await numbers()).toContain(made.number);
    await revisePostmortem(library(), SYSTEM, made.id, {
      markdown: AGAIN.replace('zone: UTC', 'zone: UTC\nkind: practice'),
      base: 2,
    });
    expect(await numbers()).not.toContain(made.number);
  });

  it('never are hidden ones, nor do these change the scores of others', async () => {
    const hers = await addPerson(library());
    const his = await addPerson(library());
    const before = await similarPostmortems(library(), his, { markdown: AGAIN }, 2);
    const hidden = await createPostmortem(library(), hers, {
      markdown: AGAIN.replaceAll('login', 'sign-in'),
      visibility: 'people',
      audience: [hers.id],
    });
    expect(await similarPostmortems(library(), his, { markdown: AGAIN }, 2)).toEqual(before);
    const seen = await similarPostmortems(library(), hers, { markdown: AGAIN }, 50);
    expect(seen.map(({ postmortem }) => postmortem.number)).toContain(hidden.number);
    await expect(similarPostmortems(library(), his, { postmortem: hidden.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await similarPostmortems(library(), NOBODY, { markdown: AGAIN })).toEqual([]);
  });

  it('are none for a text that tells nothing', async () => {
    expect(await similarPostmortems(library(), SYSTEM, { markdown: '' })).toEqual([]);
    await expect(similarPostmortems(library(), SYSTEM, { postmortem: 'PM-999' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
