import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import type { Library } from '../library.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { createPostmortem } from './create-postmortem.ts';
import { readByNumber } from './kept-postmortems.ts';
import { readPostmortem } from './read-postmortem.ts';
import { revisePostmortem } from './revise-postmortem.ts';
import { setVisibility } from './set-visibility.ts';

describeLibrary('a postmortem that is read often', (library) => {
  it('is what it was, while others are written all the time', async () => {
    const maria = await addPerson(library());
    const { id, number } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    const busy = interrupted(library(), async () => {
      await createPostmortem(library(), maria, { markdown: '# Other\n' });
    });
    expect((await readByNumber(busy, maria, number))?.id).toBe(id);
  });

  it('is not shown to whom it is hidden from while it is read', async () => {
    const maria = await addPerson(library());
    const lee = await addPerson(library());
    const { id, number } = await createPostmortem(library(), maria, { markdown: '# For all\n' });
    let done = false;
    const busy = interrupted(library(), async () => {
      if (done) return;
      done = true;
      await setVisibility(library(), maria, id, { visibility: 'people', audience: [maria.id] });
      await revisePostmortem(library(), maria, id, { markdown: '# For few\n', base: 1 });
    });
    expect(await readByNumber(busy, lee, number)).toBeUndefined();
    expect((await readPostmortem(library(), maria, id)).title).toBe('For few');
  });
});

/** A library in which something happens after each time that its newest change was asked for. */
function interrupted(library: Library, happens: () => Promise<void>): Library {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (Object.keys(result.rows[0] ?? {}).join() === 'value') await happens();
      return result;
    },
  };
  const { database } = library;
  return { ...library, database: { ...database, read: database.read.withPlugin(plugin) } };
}
