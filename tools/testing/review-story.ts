import {
  addThread,
  answerThread,
  askForChanges,
  askTeam,
  createPostmortem,
  type Library,
  listPostmortems,
  markRead,
  movePostmortem,
  planMeeting,
  readPostmortem,
  requestReview,
  revisePostmortem,
  SYSTEM,
  signOff,
  type Viewer,
  writeEntry,
} from '../../packages/library/src/index.ts';
import { addPerson } from '../../packages/library/src/testing/people.ts';

const YES = { data: 'yes', impact: 'yes', cause: 'yes', plan: 'yes', told: 'yes' } as const;

type Person = Extract<Viewer, { kind: 'person' }>;

/**
 * Puts one of the samples into review, with all that people say and do there, and holds the meeting over it. Answers its
 * number: what the owner sees of it is what an author sees.
 */
export async function reviewOneSample(library: Library, owner: Person, team: string): Promise<number> {
  const named = async (name: string, role: Person['role']): Promise<Person> => {
    const person = await addPerson(library, { role, teams: [team] });
    await library.database.write(async (writing) => {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
      await writing.updateTable('person').set({ name, email }).where('id', '=', person.id).execute();
    });
    return person;
  };
  const [lee, quinn, sam] = [
    await named('Lee Ahn', 'reviewer'),
    await named('Quinn Okafor', 'quality-reviewer'),
    await named('Sam Duarte', 'editor'),
  ] as const;
  const { markdown, lines } = await sampleWithEvents(library);
  const { number, id } = await createPostmortem(library, sam, { markdown, message: 'Written' });
  const reference = String(number);
  await movePostmortem(library, sam, id, { action: 'ask', revision: 1 });
  await requestReview(library, sam, id, { part: 'peer', target: owner.id });
  await requestReview(library, sam, id, { part: 'quality', target: quinn.id });
  /** The first words of an event. */
  const quote = (line = ''): string =>
    line
      .replace(/^- \*\*\d\d:\d\d\*\* /, '')
      .split(' ')
      .slice(0, 8)
      .join(' ');
  const about = (words: string) => {
    const start = markdown.indexOf(words);
    return { span: { start, end: start + words.length }, revision: 1, quote: words };
  };
  const { thread } = await addThread(library, lee, reference, {
    body: '@Sam Which dashboard was that? I could not find it during the outage.',
    words: about(quote(lines[1])),
  });
  await answerThread(library, sam, reference, thread, { body: 'The one of the shop team. I will link it.' });
  await addThread(library, quinn, reference, {
    body: '',
    words: about(quote(lines[2])),
    replacement: `At first, ${quote(lines[2])[0]?.toLowerCase()}${quote(lines[2]).slice(1)}`,
  });
  await askForChanges(library, lee, id, {
    revision: 1,
    answers: { ...YES, plan: 'no' },
    words: 'The second task has no end: when is it done?',
  });
  await revisePostmortem(library, sam, id, {
    markdown: markdown.replace(quote(lines[0]), `${quote(lines[0])} (as the logs show)`),
    base: 1,
    message: 'After the first review',
  });
  await signOff(library, lee, id, { part: 'peer', revision: 2, answers: YES, words: 'Clear now, thank you.' });
  const meeting = await planMeeting(library, sam, reference, {
    day: '2030-03-04',
    time: '10:00',
    zone: 'UTC',
    minutes: 30,
    participants: ['lee@example.com', 'quinn@example.com'],
  });
  await writeEntry(library, sam, reference, meeting, {
    kind: 'note',
    item: 'causes',
    body: 'Nobody had it on a list. The team does from now on.',
  });
  await askTeam(library, sam, reference, { team });
  await markRead(library, lee, reference, 2);
  return number;
}

/** A sample whose events are lines that begin with their times, and these lines. */
async function sampleWithEvents(library: Library): Promise<{ markdown: string; lines: readonly string[] }> {
  const { items } = await listPostmortems(library, SYSTEM);
  for (const { number } of items.filter(({ errors, imported, practice }) => imported && !practice && errors === 0)) {
    const { markdown } = await readPostmortem(library, SYSTEM, String(number));
    const lines = markdown.split('\n').filter((line) => /^- \*\*\d\d:\d\d\*\* /.test(line));
    if (lines.length > FEWEST) return { markdown, lines };
  }
  throw new Error('No sample has events to speak of.');
}

const FEWEST = 4;
