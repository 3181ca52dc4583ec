import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { defaultSettings } from '@failonce/checks';
import { openDatabase } from '../database/database.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { sha256 } from '../postmortems/revision.ts';
import { SYSTEM } from '../viewer.ts';

// A program that writes into the library at a place for as long as it lives, as several people at once, and tells each
// write once it was acknowledged: its id, its revision and its sha-256.

const PEOPLE = 4;
const place = process.argv[2] as string;
const say = (line: string): unknown => writeSync(1, `${line}\n`);

// Where a folder for it is given, the next one starts in a fraction of the time.
flushCompileCache();
say('begun');
const database = await openDatabase(place);
const library = { database, settings: defaultSettings, now: () => new Date() };
const { items } = await listPostmortems(library, SYSTEM, { limit: 5 });
const known = items.map(({ id }) => id);

async function person(name: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const markdown = `# Failure ${name} ${turn}\n\n${'The disk was full. '.repeat(Math.random() * 300)}${process.pid}\n`;
    const id = known[Math.floor(Math.random() * known.length)];
    try {
      if (id === undefined || turn % 3 === 0) {
        const made = await createPostmortem(library, SYSTEM, { markdown });
        if (known.length < 20) known.push(made.id);
        say(`${made.id} 1 ${sha256(markdown)}`);
      } else {
        const [newest] = await database.read.selectFrom('postmortem').select('head').where('id', '=', id).execute();
        const revised = await revisePostmortem(library, SYSTEM, id, { markdown, base: newest?.head ?? 0 });
        say(`${id} ${revised.revision} ${sha256(markdown)}`);
      }
    } catch (error) {
      // Somebody else was first: the next turn reads anew.
      if ((error as { code?: unknown }).code !== 'changed-meanwhile') throw error;
    }
  }
}

await Promise.all(Array.from({ length: PEOPLE }, (_, name) => person(name)));
