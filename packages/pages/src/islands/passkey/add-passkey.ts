import { ask, onPress } from './ask.ts';

/** Makes a passkey on this device, under the name that was typed. */
export function addPasskey(place: HTMLElement): void {
  const form = place.querySelector('form');
  // Enter in the field is the button.
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector('button')?.click();
  });
  onPress(place, async () => {
    const name = place.querySelector('input')?.value.trim() || 'Passkey';
    const options = (await ask('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
    const made = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    await ask('verify-registration', { response: (made as PublicKeyCredential).toJSON(), name });
    location.assign('/account?done=passkey-added');
  });
}
