const ROOT = '/api/auth/passkey/';

/** Asks the server; a body makes it a POST. Throws an error whose message can be shown. */
export async function ask(path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(
    ROOT + path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const told = (await answer.json().catch(() => null)) as { message?: string; code?: string } | null;
  if (answer.ok) return told;
  if (told?.code === 'SESSION_NOT_FRESH' || /fresh/i.test(told?.message ?? ''))
    throw new Error('You signed in more than a day ago. Sign out and in again, then add the passkey.');
  throw new Error(answer.status === 429 ? 'That was too often. Wait a minute, then try again.' : FAILED);
}

const FAILED = 'That did not work. Try again, or come in another way.';

/** Shows a place, and lets its button do something; what goes wrong is said below it. */
export function onPress(place: HTMLElement, work: () => Promise<void>): void {
  const button = place.querySelector('button');
  const problem = place.querySelector('.wrong');
  place.hidden = false;
  button?.addEventListener('click', async () => {
    if (problem !== null) problem.textContent = '';
    button.disabled = true;
    try {
      await work();
    } catch (error) {
      // Whoever closed the browser's window knows it; an error of ours says what to do.
      const given = (error as Error).name;
      if (problem !== null && given !== 'NotAllowedError' && given !== 'AbortError')
        problem.textContent =
          given === 'InvalidStateError' ? 'This device has a passkey of yours already.' : (error as Error).message;
    } finally {
      button.disabled = false;
    }
  });
}
