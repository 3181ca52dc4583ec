import type { Door } from '../door.ts';
import { html } from '../html/html.ts';
import { doorField, doorForm, problemNote } from './door-form.ts';

/** The page where people sign in: by password, by passkey, or by the company's identity provider where there is one. */
export function signInDoor(given: {
  /** Where to go on. */
  readonly next: string;
  readonly email?: string | undefined;
  readonly problem?: string | undefined;
  /** What the company's identity provider is called; undefined where there is none. */
  readonly company?: string | undefined;
}): Door {
  const { next, email, problem, company } = given;
  return {
    title: 'Sign in',
    islands: ['passkey'],
    body: html`${problemNote(problem)}
${company !== undefined && html`<p><a class="button button-main" href="/sign-in/company?next=${encodeURIComponent(next)}">Sign in with ${company}</a></p><p class="or">or</p>`}
${doorForm(
  '/sign-in',
  { next },
  html`${doorField({ name: 'email', label: 'E-mail', type: 'email', value: email, complete: 'username webauthn', focus: email === undefined })}
${doorField({ name: 'password', label: 'Password', type: 'password', complete: 'current-password', focus: email !== undefined })}`,
  'Sign in',
)}
<div data-passkey="sign-in" data-next="${next}" hidden><p class="or">or</p><p><button class="button" type="button">Sign in with a passkey</button></p><p class="wrong" role="alert"></p></div>
<p><a href="/new-password">Forgotten the password?</a></p>`,
  };
}
