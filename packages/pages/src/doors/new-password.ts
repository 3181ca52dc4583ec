import type { Door } from '../door.ts';
import { html } from '../html/html.ts';
import { doorField, doorForm, newPasswordField, problemNote } from './door-form.ts';

/** Asks where the link for a new password goes. */
export function forgottenDoor({ email, problem }: { readonly email?: string; readonly problem?: string } = {}): Door {
  return {
    title: 'A new password',
    body: html`${problemNote(problem)}
<p>We send you a link by which you can set it.</p>
${doorForm('/new-password', {}, doorField({ name: 'email', label: 'E-mail', type: 'email', value: email, complete: 'username', focus: true }), 'Send the link')}
<p><a href="/sign-in">Back to the sign-in</a></p>`,
  };
}

/** Where no mail is sent, an owner makes the link. */
export function askOwnerDoor(problem?: string): Door {
  return {
    title: 'A new password',
    body: html`${problemNote(problem)}<p>This library sends no mail. Ask an owner of it for a link by which you can set a new password.</p>
<p><a href="/sign-in">Back to the sign-in</a></p>`,
  };
}

/** The link is on its way: alike for an address that is known and one that is not. */
export function linkSentDoor(): Door {
  return {
    title: 'Look into your mail',
    body: html`<p>If there is an account with this address, a link is on its way. It opens once, and within an hour.</p>`,
  };
}

/** Sets a new password. */
export function newPasswordDoor(token: string, fewest: number, problem?: string): Door {
  return {
    title: 'Set a new password',
    body: html`${problemNote(problem)}
${doorForm('/new-password', { token }, newPasswordField('New password', fewest, true), 'Set it')}`,
  };
}

/** It is set. */
export function passwordSetDoor(): Door {
  return {
    title: 'Your new password is set',
    body: html`<p>You were signed out everywhere. <a href="/sign-in">Sign in</a> with the new one.</p>`,
  };
}
