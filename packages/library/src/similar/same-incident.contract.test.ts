import { expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { addPerson, describeLibrary, sampleText } from '../testing/index.ts';
import { sameIncidents, tellApart } from './same-incident.ts';

describeLibrary('two who begin to write about one incident', (library) => {
  it('find each other by title, service and time, and not where the times are apart', async () => {
    const viewer = await addPerson(library());
    const { id } = await createPostmortem(library(), viewer, { markdown: sampleText({ title: 'Checkout down' }) });
    const ask = async (incident: object) =>
      (await sameIncidents(library(), viewer, { title: 'Search', ...incident })).map(({ reasons }) => reasons);
    expect(await ask({ title: 'The checkout is down' })).toEqual([['title']]);
    expect(await ask({ services: ['Checkout-API'] })).toEqual([['service']]);
    expect(await ask({ startedAt: '2026-02-14T09:30:00.000Z' })).toEqual([['time']]);
    expect(await ask({ title: 'Checkout down', startedAt: '2026-02-13T09:30:00.000Z' })).toEqual([]);
    expect(await ask({ title: 'Checkout down', id })).toEqual([]);
    expect(await ask({})).toEqual([]);
  });

  it('are told of nothing that is hidden from them, and not again once they were told apart', async () => {
    const [author, other] = [await addPerson(library()), await addPerson(library())];
    const text = (title: string) => ({ markdown: `# ${title}\n` });
    const hidden = await createPostmortem(library(), author, {
      ...text('The okapi is away'),
      visibility: 'people',
      audience: [author.id],
    });
    const mine = await createPostmortem(library(), author, text('Okapi away'));
    const ask = async (viewer: typeof author) =>
      (await sameIncidents(library(), viewer, { id: mine.id, title: 'Okapi away' })).map((each) => each.postmortem.id);
    expect(await ask(author)).toEqual([hidden.id]);
    expect(await ask(other)).toEqual([]);
    await expect(tellApart(library(), other, mine.id, hidden.id)).rejects.toMatchObject({ code: 'not-found' });
    await tellApart(library(), author, mine.id, hidden.id);
    expect(await ask(author)).toEqual([]);
  });
});
