import type { Library } from '../library.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { addPerson, addTeam } from './people.ts';
import { sampleText } from './samples.ts';

/** Lets a library have some of everything: people, teams, revisions, audiences, odd bytes. */
export async function growLibrary(library: Library): Promise<void> {
  const team = await addTeam(library, 'payments');
  const maria = await addPerson(library, { teams: [team] });
  const lee = await addPerson(library, { role: 'owner' });
  for (let number = 1; number <= 12; number++) {
    const markdown = sampleText({ title: `Checkout down, time ${number} – “übel”`, date: `2025-03-${number + 10}` });
    const visibility = number === 3 ? 'team' : number === 4 ? 'people' : 'company';
    const audience = number === 3 ? [team] : number === 4 ? [lee.id] : [];
    await createPostmortem(library, maria, { markdown, visibility, audience, imported: number === 5 });
  }
  await revisePostmortem(library, lee, '1', {
    markdown: '\uFEFF# Mit BOM 🙂\r\n\r\nund CRLF',
    base: 1,
    message: 'Lee’s',
  });
  for (let base = 1; base <= 3; base++) await revisePostmortem(library, maria, '2', { markdown: `# ${base}\n`, base });
  await createPostmortem(library, maria, { markdown: '' });
}
