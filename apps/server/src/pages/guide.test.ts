import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const BROWSER = { headers: { accept: 'text/html' } };

describeLibrary('the guide', (library) => {
  it('is there for everybody who has signed in', async () => {
    const ask = testServer(library()).as(await addPerson(library(), { role: 'reader' }));
    for (const [path, says] of [
      ['/guide', 'How to run a postmortem meeting'],
      ['/guide/write-a-postmortem', 'The timeline first'],
      ['/guide/causes', 'Expired or mismatched certificate'],
      ['/guide/checks/hindsight', 'What to write'],
      ['/guide?text=certificate', 'Expired or mismatched certificate'],
      ['/guide?text=%3Cb%3E', 'nothing on “&lt;b&gt;”'],
    ] as const) {
      const answer = await ask('GET', path, BROWSER);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain(says);
    }
  });

  it('has nothing at other addresses, nor for who has not signed in', async () => {
    const server = testServer(library());
    const ask = server.as(await addPerson(library()));
    for (const path of ['/guide/constructor', '/guide/causes/nothing', '/guide/write-a-postmortem/x'])
      expect((await ask('GET', path, BROWSER)).status).toBe(404);
    expect((await server.app.request('/guide', BROWSER)).status).toBe(303);
  });
});
