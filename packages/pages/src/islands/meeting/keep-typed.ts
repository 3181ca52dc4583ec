/** Keeps what was typed and not sent while one turns to another event or loads the page again. */
export function keepTyped(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.meeting-write')) {
    const area = form.querySelector('textarea');
    if (area === null) continue;
    const key = keyOf(form);
    if (area.value === '') area.value = sessionStorage.getItem(key) ?? '';
    area.addEventListener('input', () => {
      if (area.value === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, area.value);
    });
    // Without the way by which notes are sent, the page that comes next has the note.
    form.addEventListener('submit', () => sessionStorage.removeItem(key));
  }
}

function keyOf(form: HTMLFormElement): string {
  const about = new FormData(form);
  const of = new URLSearchParams(location.search).get('of') ?? '';
  return `note ${location.pathname} ${of} ${about.get('item')} ${about.get('quote')}`;
}
