import type * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderWith, start } from '../testing/run.ts';
import { SiteFolder } from './site-folder.ts';
import { brokenLinks, filesOf, makeSite, outage, reachable, write } from './testing/make-site.ts';

/** So many changes of the disk happen until the machine stops. */
let left = Number.POSITIVE_INFINITY;
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const until =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      if (left-- <= 0) throw new Error('The machine has stopped.');
      return act(...args);
    };
  return {
    ...real,
    renameSync: until(real.renameSync),
    rmSync: until(real.rmSync),
    writeFileSync: until(real.writeFileSync),
  };
});

let place: ReturnType<typeof folderWith>;
beforeEach(() => {
  place = folderWith({});
});
afterEach(() => {
  left = Number.POSITIVE_INFINITY;
  place.remove();
});

/** A site of pages that link to one another, by the turn in which it is made. */
const build = (out: string, turn: number): void => {
  const folder = SiteFolder.open(out);
  const pages = [`pm/always.html`, `pm/of-${turn}.html`, `pm/also-of-${turn}.html`];
  for (const page of pages)
    folder.put(
      page,
      `${turn} ${pages.map((each) => `<a href="../${each}">x</a>`).join('')}<a href="../index.html">x</a>`,
    );
  folder.put('index.html', `${turn} ${pages.map((each) => `<a href="${each}">x</a>`).join('')}`);
  folder.commit();
};

const own = (out: string): Map<string, Buffer> =>
  new Map([...filesOf(out)].filter(([name]) => !name.startsWith('.failonce-site/')));

describe('a folder with a site', () => {
  it('is whole wherever a run is ended, and the next one makes up for it', () => {
    let stopped = true;
    for (let at = 0; stopped; at++) {
      const out = join(place.path, `site-${at}`);
      build(out, 1);
      left = at;
      try {
        build(out, 2);
        stopped = false;
      } catch (error) {
        expect((error as Error).message).toContain('The machine has stopped.');
      }
      left = Number.POSITIVE_INFINITY;
      // Every page that can be reached is there, of the one or the other.
      expect(brokenLinks(own(out), reachable(own(out))), `after ${at} changes`).toEqual([]);
      build(out, 3);
      const fresh = join(place.path, `fresh-${at}`);
      build(fresh, 3);
      expect(filesOf(out), `after ${at} changes`).toEqual(filesOf(fresh));
      expect(at).toBeLessThan(100);
    }
  });

  it('begins anew where the very first run was ended', () => {
    const out = join(place.path, 'site');
    for (let at = 0; at < 12; at++) {
      left = at;
      try {
        build(out, 1);
      } catch {}
      left = Number.POSITIVE_INFINITY;
    }
    build(out, 2);
    expect(own(out).size).toBe(4);
  });

  it('holds a whole site when the command is killed', { timeout: 120_000 }, async () => {
    const texts = join(place.path, 'postmortems');
    const out = join(place.path, 'site');
    const all = (turn: number): void =>
      write(
        texts,
        Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [
            `${at}.md`,
            outage({ title: `Outage ${at} of turn ${at % 2 === 0 ? 'one' : turn}`, date: `2025-0${1 + (at % 9)}-11` }),
          ]),
        ),
      );
    all(0);
    await makeSite(texts, out, { title: 'postmortems' });
    for (let turn = 1; turn <= 4; turn++) {
      all(turn);
      const child = start(['site', 'postmortems', '--out', 'site', '--no-search'], place.path);
      // It may be through by then.
      const closed = new Promise((resolve) => child.once('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, 500 + 350 * turn));
      child.kill('SIGKILL');
      await closed;
      expect(brokenLinks(own(out), reachable(own(out)))).toEqual([]);
    }
    await makeSite(texts, out, { title: 'postmortems' });
    await makeSite(texts, join(place.path, 'fresh'), { title: 'postmortems' });
    expect(filesOf(out)).toEqual(filesOf(join(place.path, 'fresh')));
  });
});
