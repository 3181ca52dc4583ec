import { NOBODY, SYSTEM, setRole, type Viewer, viewerOfPerson } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it, vi } from 'vitest';
import { KeptSessions } from './kept-sessions.ts';

describeLibrary('kept sessions', (library) => {
  it('ask once, until something changes in the library', async () => {
    const person = await addPerson(library(), { role: 'reader' });
    await addPerson(library(), { role: 'owner' });
    const sessions = new KeptSessions();
    const read = vi.fn(() => viewerOfPerson(library(), person.id));
    const ask = (): Promise<Viewer> => sessions.viewerOf(library(), 'failonce.session_token=1', read);
    expect([await ask(), await ask()]).toMatchObject([{ role: 'reader' }, { role: 'reader' }]);
    expect(read).toHaveBeenCalledTimes(1);
    await setRole(library(), SYSTEM, person.id, 'editor');
    expect(await ask()).toMatchObject({ role: 'editor' });
    expect(await sessions.viewerOf(library(), 'failonce.session_token=2', async () => NOBODY)).toEqual(NOBODY);
  });

  it('are believed for a second, whatever happens', async () => {
    const person = await addPerson(library(), { role: 'reader' });
    const sessions = new KeptSessions();
    const read = vi.fn(() => viewerOfPerson(library(), person.id));
    await sessions.viewerOf(library(), 'a=b', read);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await sessions.viewerOf(library(), 'a=b', read);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
