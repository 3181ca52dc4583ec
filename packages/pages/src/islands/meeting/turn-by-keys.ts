const WAYS: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' };

/** Turns to the event before or behind by the arrow keys, unless somebody types; Ctrl and Enter keep what was typed. */
export function turnByKeys(): void {
  for (const said of document.querySelectorAll<HTMLElement>('.keys-said')) said.hidden = false;
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      target.form?.requestSubmit();
      return;
    }
    const way = WAYS[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target.closest('input, textarea, select, summary, [contenteditable]') !== null) return;
    const link = document.querySelector<HTMLAnchorElement>(`.meeting-turn a[rel="${way}"]`);
    if (link === null) return;
    event.preventDefault();
    link.click();
  });
}
