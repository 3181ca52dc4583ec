/**
 * Under the drawn timeline: the event that is pointed at or focused, in its own words. The arrow keys go from event to
 * event. Without a script each mark has its words as a title, and all stand in the text.
 */
export function tellEvents(): void {
  for (const drawing of document.querySelectorAll<SVGElement>('.timeline svg')) {
    const place = drawing.closest('.timeline')?.querySelector<HTMLElement>('.told');
    const marks = [...drawing.querySelectorAll<SVGAElement>('a')];
    if (place == null || marks.length === 0) continue;
    const before = place.textContent ?? '';
    const tell = (mark: Element | undefined): void => {
      for (const each of marks) each.classList.toggle('told-now', each === mark);
      place.textContent = mark?.getAttribute('aria-label') ?? before;
    };
    for (const [at, mark] of marks.entries()) {
      mark.querySelector('title')?.remove();
      mark.addEventListener('pointerenter', () => tell(mark));
      mark.addEventListener('focus', () => tell(mark));
      mark.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const next = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step && at + step;
        if (next === undefined) return;
        event.preventDefault();
        marks[next]?.focus();
      });
    }
  }
}
