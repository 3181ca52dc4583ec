import { setTimeout as pause } from 'node:timers/promises';
import { createPostmortem, createToken, readPostmortem, SYSTEM, type Viewer } from '@failonce/library';
import { addPerson, describeLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { killedServer } from '../testing/killed-server.ts';
import { isSaved, type Writer, writerAt } from '../testing/together.ts';

// Twelve people and a program write one text, connections are cut at random and the server is killed twice. Each writes
// marks that are its own, one behind the other: at the end every mark stands in every text once, and in its order. Several
// texts at once, each of a seed of its own, share a server and its end.

/** By hand: FAILONCE_SEEDS=50 npx vitest run together-killed */
const SEEDS = Number(process.env['FAILONCE_SEEDS'] ?? 3);
const [AT_ONCE, PEOPLE, EDITS, KILLS] = [5, 12, 25, 2];
/** Between two edits of one, between two cuts, and between two writes of the program, in milliseconds at most. */
const [TYPING, CUTTING, WRITING] = [600, 500, 600];
const START = '# A\n\n## Summary\n\nIt failed.\n';

describeLibrary('people and a program who write together', (library, _, place) => {
  for (let first = 1; first <= SEEDS; first += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, SEEDS - first + 1) }, (_, index) => first + index);
    it(`lose nothing and double nothing, seeds ${seeds.join(', ')}`, { timeout: 300_000 }, async () => {
      const random = randomOf(first);
      const server = await killedServer(place());
      try {
        const all = await Promise.all(seeds.map((seed) => beginWriting(seed, server.url)));
        const typing = Promise.all(all.map((each) => each.type()));
        for (let kill = 0; kill < KILLS; kill++) {
          await pause(500 + random() * 1500);
          await server.kill();
        }
        await typing;
        for (const each of all) await each.check();
        expect(server.complaints()).toBe('');
      } finally {
        await server.stop();
      }
    });
  }

  const beginWriting = async (seed: number, url: string) => {
    const random = randomOf(seed);
    const ada = await addPerson(library());
    const { id, number } = await createPostmortem(library(), ada, { markdown: START });
    const options = { postmortem: { id, number }, base: { revision: 1, markdown: START } };
    const tokens = await Promise.all(Array.from({ length: PEOPLE }, async () => tokenOf(await addPerson(library()))));
    const own = await tokenOf(ada);
    const writers = tokens.map((token) => writerAt(url, token, options));
    for (const writer of writers) await writer.until(isSaved, 60_000);
    let [typing, written] = [true, 0];
    const cut = async (): Promise<void> => {
      while (typing) {
        await pause(random() * CUTTING);
        writers[Math.floor(random() * PEOPLE)]?.cut();
      }
    };
    const program = async (): Promise<void> => {
      while (typing) {
        await pause(random() * WRITING);
        written += (await writeByApi(url, own, id, `[api.${written}]`)) ? 1 : 0;
      }
    };
    return {
      type: async () => {
        const beside = [cut(), program()];
        await Promise.all(writers.map((writer, person) => typeMarks(writer, person, random)));
        typing = false;
        await Promise.all(beside);
      },
      check: async () => {
        const [one] = writers as [Writer];
        for (const each of writers) await each.until(() => isSaved(each) && each.text() === one.text(), 60_000);
        const text = one.text();
        await one.save('All of it');
        expect((await readPostmortem(library(), SYSTEM, id)).markdown).toBe(text);
        for (let person = 0; person < PEOPLE; person++) expect(marksOf(text, String(person))).toEqual(upTo(EDITS));
        expect(marksOf(text, 'api')).toEqual(upTo(written));
        expect(text.replaceAll(/\[(?:\d+|api)\.\d+\]/g, '')).toBe(START);
        for (const each of writers) each.close();
      },
    };
  };
  const tokenOf = async (viewer: Viewer): Promise<string> =>
    (await createToken(library(), viewer, { name: 'a test', scope: 'write' })).token;

  /** Writes a mark behind the last one as `push` does. Answers whether it stands there. */
  const writeByApi = async (url: string, token: string, id: string, mark: string): Promise<boolean> => {
    const { revision, markdown } = await readPostmortem(library(), SYSTEM, id);
    if (markdown.includes(mark)) return true;
    const at = markdown.lastIndexOf('[api.');
    const behind = at < 0 ? markdown.length - 1 : markdown.indexOf(']', at) + 1;
    try {
      const answer = await fetch(`${url}/api/v1/postmortems/${id}/text`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': `"${revision}"`,
        },
        body: JSON.stringify({ markdown: markdown.slice(0, behind) + mark + markdown.slice(behind) }),
      });
      return answer.ok;
    } catch {
      // The server was killed: whether it was written, the next try sees.
      return false;
    }
  };
});

/** Types marks one behind the other; now and then a character that is taken back. */
async function typeMarks(writer: Writer, person: number, random: () => number): Promise<void> {
  for (let count = 0; count < EDITS; count++) {
    await pause(random() * TYPING);
    const text = writer.text();
    const before = text.lastIndexOf(`[${person}.${count - 1}]`);
    const at = before < 0 ? text.length - 1 : text.indexOf(']', before) + 1;
    writer.shared().doc.transact(() => writer.shared().text.insert(at, `[${person}.${count}]`));
    if (random() < 0.2) {
      const stray = String.fromCharCode('α'.charCodeAt(0) + person);
      writer.shared().text.insert(at, stray);
      await pause(random() * 20);
      writer.shared().text.delete(writer.text().indexOf(stray), 1);
    }
  }
}

function marksOf(text: string, of: string): number[] {
  return [...text.matchAll(/\[(\w+)\.(\d+)\]/g)].filter(([, who]) => who === of).map(([, , count]) => Number(count));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
