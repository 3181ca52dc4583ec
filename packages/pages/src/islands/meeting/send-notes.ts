import { showFresh } from './show-fresh.ts';

/** Keeps a note without a new page, so that one types on; where that does not work, what was typed stays. */
export function sendNotes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.meeting-write')) {
    const area = form.querySelector('textarea');
    const said = form.querySelector('.wrong');
    if (area === null || said === null) continue;
    let sending = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (sending) return;
      sending = true;
      said.textContent = '';
      const typed = area.value;
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      try {
        const answer = await fetch(location.href, { method: 'POST', body, headers: { accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (answer.ok) {
          // What was typed on while it was sent is the next note.
          area.value = area.value.startsWith(typed) ? area.value.slice(typed.length).trimStart() : area.value;
          area.dispatchEvent(new Event('input'));
          showFresh(page);
          area.focus();
        } else throw new Error(page.querySelector('.note .wrong')?.textContent ?? 'It could not be kept.');
      } catch (error) {
        const why = error instanceof TypeError ? 'The server cannot be reached.' : (error as Error).message;
        said.textContent = `${why} What you typed stays here: try again.`;
        area.dispatchEvent(new Event('input'));
      } finally {
        sending = false;
      }
    });
  }
}
