import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSamples } from '../../apps/server/src/samples/read-samples.ts';
import { liveADay } from '../../apps/server/src/simulation/testing/company.ts';
import { Random } from '../../apps/server/src/simulation/testing/random.ts';
import { type RealBrowser, realBrowser, writingBrowser } from '../../apps/server/src/testing/real-browser.ts';
import { testServer } from '../../apps/server/src/testing/test-server.ts';
import { listeningServer } from '../../apps/server/src/testing/together.ts';
import { fill } from '../../bench/library/fill.ts';
import { defaultSettings } from '../../packages/checks/src/index.ts';
import { addSamples, openDatabase } from '../../packages/library/src/index.ts';
import { addPerson, addTeam } from '../../packages/library/src/testing/people.ts';
import { LISTED, publishSamples } from './public-story.ts';
import { reviewOneSample } from './review-story.ts';

/**
 * What stands in a library that is only looked at: nothing, the samples, one more that is `reviewed`, or `public` ones, or the samples among
 * invented ones, or what a company has written and done in so many days.
 */
export type Contents =
  | 'empty'
  | 'sample'
  | 'reviewed'
  | 'public'
  | { readonly invented: number }
  | { readonly days: number };

const DAY = 86_400_000;

/** A library of its own at a place, and a real browser before it, in which its owner has signed in. */
export async function servedLibrary(contents: Contents): Promise<RealBrowser & { readonly place: string }> {
  const { library, owner, place, remove } = await madeLibrary(contents);
  const { app, as } = testServer(library);
  as(owner);
  const browser = await realBrowser(app, owner.id);
  return {
    ...browser,
    place,
    close: async () => {
      await browser.close();
      await remove();
    },
  };
}

/** The same with sockets, on which people write together. */
export async function listeningLibrary(contents: Contents) {
  const { library, owner, remove } = await madeLibrary(contents);
  const server = await listeningServer(library);
  server.viewers.set(`Bearer ${owner.id}`, owner);
  const browser = await writingBrowser(server.url, owner.id);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    await remove();
  };
  return { library, owner, browser: { ...browser, close } };
}

async function madeLibrary(contents: Contents) {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-served-'));
  const place = join(folder, 'library.db');
  const database = await openDatabase(place);
  const clock = { behind: 0 };
  const library = {
    database,
    settings: contents === 'public' ? LISTED : defaultSettings,
    now: () => new Date(Date.now() - clock.behind),
  };
  const team = await addTeam(library, 'Payments');
  const owner = await addPerson(library, { role: 'owner', teams: [team] });
  await database.write(async (writing) => {
    await writing
      .updateTable('person')
      .set({ name: 'Maria Keller', email: 'maria@example.com' })
      .where('id', '=', owner.id)
      .execute();
  });
  if (typeof contents === 'object' && 'invented' in contents) await fill([library], 0, contents.invented);
  if (typeof contents === 'object' && 'days' in contents) {
    const random = new Random(contents.days);
    for (let ago = contents.days; ago > 0; ago--) {
      clock.behind = ago * DAY;
      await liveADay(library, random);
    }
    clock.behind = 0;
  }
  if (contents !== 'empty') await addSamples(library, owner, readSamples());
  if (contents === 'reviewed') await reviewOneSample(library, owner, team);
  if (contents === 'public') await publishSamples(library, owner);
  const remove = async (): Promise<void> => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { library, owner, place, remove };
}
