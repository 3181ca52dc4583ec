import { roleName } from '../administration/roles.ts';
import type { Door } from '../door.ts';
import { html } from '../html/html.ts';
import { doorField, doorForm, newPasswordField, problemNote } from './door-form.ts';

/** The page that an invitation opens: it makes an account. */
export function joinDoor(given: {
  readonly invitation: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly problem?: string | undefined;
  readonly fewest: number;
}): Door {
  const { invitation, role, name, email, problem, fewest } = given;
  const owner = role === 'owner';
  return {
    title: owner ? 'Make the owner’s account' : 'Join the library',
    body: html`<p>${owner ? 'You will be an owner of this library.' : `You will join this library as ${roleName(role).toLowerCase()}.`}</p>${problemNote(problem)}
${doorForm(
  '/join',
  { invitation },
  html`${doorField({ name: 'name', label: 'Name', value: name, complete: 'name', focus: true })}
${doorField({ name: 'email', label: 'E-mail', type: 'email', value: email, complete: 'username' })}
${newPasswordField('Password', fewest)}`,
  'Make the account',
)}`,
  };
}
