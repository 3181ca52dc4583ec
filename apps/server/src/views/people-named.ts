import { knownPerson } from '@failonce/library';
import type { AskedPage } from '../define-page.ts';
import { refuse } from '../forms/act-on.ts';

type Asked = Pick<AskedPage<never, never>, 'library'>;

const MOST = 500;

/** The ids of people by their addresses. Throws `input-invalid` that names those whom nobody knows. */
export async function peopleNamed(asked: Asked, text: string): Promise<string[]> {
  const emails = text.split(/[\s,;]+/).filter(Boolean);
  const found: string[] = [];
  const unknown: string[] = [];
  for (const email of emails.slice(0, MOST)) {
    const person = await personNamed(asked, email);
    if (person === undefined) unknown.push(email);
    else found.push(person);
  }
  if (emails.length === 0) refuse('emails', 'Write at least one e-mail address.');
  if (emails.length > MOST) refuse('emails', `At most ${MOST} at a time.`);
  if (unknown.length > 0)
    refuse('emails', `Nobody here has the address ${unknown.slice(0, 5).join(', ')}. Invite them first.`);
  return found;
}

/** The id of who is to lead a team, by the address; undefined where nobody is. Throws `input-invalid`. */
export async function leadNamed(asked: Asked, text: string): Promise<string | undefined> {
  const email = text.trim();
  if (email === '') return undefined;
  const lead = await personNamed(asked, email);
  if (lead === undefined) refuse('lead', `Nobody here has the address ${email}. Invite them first.`);
  return lead;
}

async function personNamed({ library }: Asked, email: string): Promise<string | undefined> {
  return email.includes('@') ? await knownPerson(library, email).catch(() => undefined) : undefined;
}
