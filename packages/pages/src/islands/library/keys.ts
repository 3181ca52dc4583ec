/** The keys of the library. They leave text fields and the shortcuts of browsers alone. */
export function keys(): void {
  const field = document.querySelector<HTMLInputElement>('#search');
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (dialog?.open) return;
    if (isTyping(event.target)) {
      if (event.target === field && (event.key === 'ArrowDown' || (event.key === 'Escape' && field?.value === ''))) {
        event.preventDefault();
        move(1);
      }
      return;
    }
    const does = { '/': () => field?.select(), j: () => move(1), k: () => move(-1), '?': () => dialog?.showModal() }[
      event.key
    ];
    if (does === undefined) return;
    event.preventDefault();
    does();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** Focuses the next title, or the one before: Enter then opens it as any link. */
function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rows h2 a')];
  const current = document.activeElement?.closest('.row')?.querySelector<HTMLAnchorElement>('h2 a');
  const at = current == null ? -1 : links.indexOf(current);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.closest('.row')?.scrollIntoView({ block: 'nearest' });
}
