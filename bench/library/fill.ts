import { defaultSettings } from '../../packages/checks/src/index.ts';
import { type Derived, derive } from '../../packages/library/src/derived/derive.ts';
import type { Library } from '../../packages/library/src/index.ts';
import { addPostmortem } from '../../packages/library/src/postmortems/create-postmortem.ts';
import { addPerson } from '../../packages/library/src/testing/people.ts';
import { SYSTEM } from '../../packages/library/src/viewer.ts';
import { inventPostmortem } from '../recurrence/invent.ts';

const AT_ONCE = 500;
/** Beyond these, what is derived with much work is taken from an earlier one; the words are always its own. */
const DERIVED = 10_000;
const SERVICES = 200;
/** One of so many is hidden from whoever asks. */
const HIDDEN = 20;

const known: Derived[] = [];

/** Is the postmortem that was invented from this number (its own is one more) hidden from whoever asks? */
export function isHidden(number: number): boolean {
  return number % HIDDEN === 0;
}

/** Adds invented postmortems to some libraries, in few large writes. */
export async function fill(libraries: readonly Library[], from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, to - start) }, (_, i) => invented(start + i));
    for (const library of libraries) {
      const owner = await addPerson(library, { role: 'owner' });
      await library.database.write(async (writing) => {
        for (const { number, markdown, derived } of some) {
          const given = isHidden(number)
            ? { markdown, visibility: 'people' as const, audience: [owner.id] }
            : { markdown, imported: true };
          await addPostmortem(library, writing, SYSTEM, given, derived);
        }
      });
    }
    if (start % 5000 === 0) process.stderr.write(`${start.toLocaleString('en-US')} of ${to.toLocaleString('en-US')}\n`);
  }
}

function invented(number: number): { number: number; markdown: string; derived: Derived } {
  const matter = [
    '---',
    `severity: SEV-${1 + (number % 4)}`,
    `services: [service-${number % SERVICES}, service-${(number * 7) % SERVICES}]`,
    `authors: [person-${number % 500}@example.com]`,
    '---',
  ].join('\n');
  const markdown = `${matter}\n${inventPostmortem(number)}`;
  if (number < DERIVED) {
    const derived = derive(markdown, defaultSettings);
    known[number] = derived;
    return { number, markdown, derived };
  }
  const like = known[number % DERIVED] as Derived;
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  const columns = { ...like.columns, title };
  return {
    number,
    markdown,
    derived: { ...like, columns, search: { title, cause: like.columns.cause, body: markdown } },
  };
}
