import { expect, it } from 'vitest';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { createPostmortem } from './create-postmortem.ts';
import { findRow } from './find-row.ts';

describeLibrary('a reference', (library) => {
  it('is an id even where it begins like a number', async () => {
    const maria = await addPerson(library());
    const { id, number } = await createPostmortem(library(), maria, { markdown: '# One\n' });
    const digits = `${String(number).padStart(8, '0')}${id.slice(8)}`;
    const { read } = library().database;
    await expect(findRow(read, maria, digits)).rejects.toMatchObject({ code: 'not-found' });
    for (const good of [id, `${number}`, `pm-${number}`, `PM-${number}-one`])
      expect((await findRow(read, maria, good)).id).toBe(id);
    for (const bad of ['', 'PM-', '1e9', '-1', '99999999999', 'one', 'a\0b'])
      await expect(findRow(read, maria, bad)).rejects.toMatchObject({ code: 'not-found' });
  });
});
