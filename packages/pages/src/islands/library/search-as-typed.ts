/** Typing pauses so long before a question is sent, in milliseconds. */
const PAUSE = 120;
/** What of the page is about what was asked; each is there on every page of the library. */
const PARTS = ['facets', 'others', 'found'];

/**
 * Asks for the same page while one types, and puts its list in the place of this one. The address follows, so that the view
 * can be shared; what Enter would do is the same.
 */
export function searchAsTyped(): void {
  const field = document.querySelector<HTMLInputElement>('#search');
  const form = field?.form;
  if (field == null || form == null) return;
  let timer: number | undefined;
  let running: AbortController | undefined;
  let shown = field.value.trim();

  const ask = async (): Promise<void> => {
    const text = field.value.trim();
    if (text === shown) return;
    running?.abort();
    const request = new AbortController();
    running = request;
    const address = addressOf(form);
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' }, signal: request.signal });
      // Somebody is no longer signed in, or something else went wrong: the page itself says what.
      if (!answer.ok || answer.redirected) return location.assign(address);
      const markup = await answer.text();
      if (request.signal.aborted) return;
      show(new DOMParser().parseFromString(markup, 'text/html'));
      shown = text;
      history.replaceState(history.state, '', address);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) form.classList.add('unreached');
    }
  };

  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void ask();
  });
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value);
  }
  const asked = query.toString();
  return asked === '' ? '/' : `/?${asked}`;
}

function show(found: Document): void {
  document.title = found.title;
  for (const id of PARTS) {
    const now = document.getElementById(id);
    const then = found.getElementById(id);
    if (now === null || then === null) continue;
    if (now instanceof HTMLDetailsElement) then.toggleAttribute('open', now.open);
    // The line that is read out has to stay the same element, so that its change is heard.
    const count = now.querySelector('#count');
    const counted = then.querySelector('#count');
    if (count !== null && counted !== null) {
      if (count.textContent !== counted.textContent) count.textContent = counted.textContent;
      count.className = counted.className;
      counted.replaceWith(count);
    }
    now.replaceWith(then);
  }
}
