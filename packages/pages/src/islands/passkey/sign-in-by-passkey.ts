import { ask, onPress } from './ask.ts';

/** Signs in with a passkey, and goes on to where the reader wanted. */
export function signInByPasskey(place: HTMLElement): void {
  onPress(place, async () => {
    const options = (await ask('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON;
    const given = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    await ask('verify-authentication', { response: (given as PublicKeyCredential).toJSON() });
    // The server has made sure that it is a place of ours.
    location.assign(place.dataset['next'] ?? '/');
  });
}
