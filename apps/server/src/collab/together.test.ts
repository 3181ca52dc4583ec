import { createPostmortem, readPostmortem } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSaved, listeningServer, writerAt } from '../testing/together.ts';

describeLibrary('writing together', (library) => {
  let server: Awaited<ReturnType<typeof listeningServer>>;
  beforeAll(async () => {
    server = await listeningServer(library());
  });
  afterAll(() => server?.stop());

  const person = async () => {
    const viewer = await addPerson(library());
    server.viewers.set(`Bearer ${viewer.id}`, viewer);
    return viewer;
  };

  it('shows each what the other types, and saves it', async () => {
    const [ada, ben] = [await person(), await person()];
    const markdown = '# A\n\nThe disk was full.\n';
    const { id, number } = await createPostmortem(library(), ada, { markdown });
    const options = { postmortem: { id, number }, base: { revision: 1, markdown } };
    const [one, other] = [writerAt(server.url, ada.id, options), writerAt(server.url, ben.id, options)];
    await one.until(isSaved);
    await other.until(isSaved);
    one.shared().text.insert(0, 'One. ');
    other.shared().text.insert(other.text().length, 'Other.\n');
    const wanted = 'One. # A\n\nThe disk was full.\nOther.\n';
    await one.until(() => one.text() === wanted && other.text() === wanted);
    await one.until(isSaved);
    expect(await one.save('Both')).toEqual({ revision: 2 });
    expect((await readPostmortem(library(), ada, id)).markdown).toBe(wanted);
    one.close();
    other.close();
  });
});
