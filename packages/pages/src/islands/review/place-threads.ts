const GAP = 12;

/** Places each thread at the height of its words on a wide screen; none lies over another. */
export function placeThreads(): void {
  const list = document.querySelector<HTMLElement>('.threads');
  const threads = [...document.querySelectorAll<HTMLElement>('.thread')];
  if (list === null || threads.length === 0) return;
  // The page has no style attributes: places are rules.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const wide = matchMedia('(min-width: 1101px)');
  const place = (): void => {
    list.classList.toggle('placed', wide.matches);
    if (!wide.matches) {
      sheet.replaceSync('');
      return;
    }
    const top = list.getBoundingClientRect().top;
    const open = list.querySelector<HTMLElement>('.composer');
    const above = [...list.children].filter((each) => !each.matches('.thread, .stretch'));
    let below = Math.max(
      0,
      // What is open floats above the threads, and moves none of them.
      ...above.filter((each) => each !== open).map((each) => each.getBoundingClientRect().bottom - top),
    );
    let rules = '';
    for (const thread of threads) {
      const words = markOf(thread)?.getBoundingClientRect().top;
      const at = Math.max(below + GAP, words === undefined ? 0 : words - top);
      rules += `#${thread.id} { top: ${Math.round(at)}px; }\n`;
      below = at + thread.offsetHeight;
    }
    const after = list.querySelector<HTMLElement>('.stretch');
    sheet.replaceSync(
      `${rules}.threads { min-height: ${Math.round(below + GAP + (after?.offsetHeight ?? 0))}px; } .threads.placed .stretch { position: absolute; top: ${Math.round(below)}px; }`,
    );
  };
  // Forms open and close within threads, and fonts come late.
  const sizes = new ResizeObserver(place);
  for (const thread of threads) sizes.observe(thread);
  sizes.observe(document.body);
  wide.addEventListener('change', place);
  place();
}

/** The first piece of the words that a thread is about. */
export function markOf(thread: HTMLElement): HTMLElement | null {
  const id = thread.dataset['thread'];
  return id === undefined ? null : document.querySelector<HTMLElement>(`mark[data-threads~="${CSS.escape(id)}"]`);
}
