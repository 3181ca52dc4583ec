// Passkeys, which browsers give to a script alone. Each place is hidden until this finds that the browser has them.
import { addPasskey } from './passkey/add-passkey.ts';
import { signInByPasskey } from './passkey/sign-in-by-passkey.ts';

if ('PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential) {
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey="add"]')) addPasskey(place);
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey="sign-in"]')) signInByPasskey(place);
}
