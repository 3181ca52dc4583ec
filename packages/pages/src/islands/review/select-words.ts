import { type Selected, selectedIn } from './selected.ts';

/** Selected words get a small box, by which one comments on them or suggests others; so does the key `c`. */
export function selectWords(): void {
  const text = document.querySelector<HTMLElement>('#text');
  const composer = document.querySelector<HTMLDetailsElement>('#composer');
  if (text === null || composer === null) return;
  const box = document.createElement('div');
  box.className = 'selected-box screen-only';
  box.hidden = true;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let selected: Selected | undefined;
  const button = (words: string, suggests: boolean): void => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = words;
    // The selection would be gone before the click.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => {
      if (selected !== undefined) compose(composer, selected, suggests);
      box.hidden = true;
    });
    box.append(made);
  };
  button('Comment', false);
  button('Suggest', true);
  text.after(box);
  const look = (): void => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    selected =
      range === undefined || range.collapsed || !range.intersectsNode(text) ? undefined : selectedIn(text, range);
    box.hidden = selected === undefined;
    if (selected === undefined || range === undefined) return;
    const rects = range.getClientRects();
    const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
    const left = Math.max(8, Math.min(last.left, innerWidth - 220)) + scrollX;
    sheet.replaceSync(
      `.selected-box { top: ${Math.round(last.bottom + scrollY + 8)}px; left: ${Math.round(left)}px; }`,
    );
  };
  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, 150);
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && composer.open && composer.contains(document.activeElement)) {
      composer.open = false;
      composer.querySelector('summary')?.focus();
      return;
    }
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (event.key !== 'c') return;
    event.preventDefault();
    look();
    compose(composer, selected, false);
    box.hidden = true;
  });
}

/** Opens the form with what was selected. */
function compose(composer: HTMLDetailsElement, selected: Selected | undefined, suggests: boolean): void {
  const field = (name: string): HTMLTextAreaElement | HTMLInputElement | null =>
    composer.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${name}"]`);
  const set = (name: string, value: string): void => {
    const found = field(name);
    if (found !== null) found.value = value;
  };
  if (selected !== undefined) {
    set('quote', selected.exact);
    set('prefix', selected.prefix);
    set('suffix', selected.suffix);
  }
  composer.classList.toggle('by-selection', selected !== undefined);
  composer.open = true;
  const suggest = composer.querySelector<HTMLDetailsElement>('.suggest');
  if (suggests && suggest !== null) {
    suggest.open = true;
    if (selected !== undefined) set('replacement', selected.exact);
  }
  field(suggests ? 'replacement' : selected === undefined ? 'quote' : 'body')?.focus();
}
