import { markOf } from './place-threads.ts';

/** `j` and `k` walk from thread to thread; the words of the one that is looked at are marked. */
export function walkThreads(): void {
  const threads = [...document.querySelectorAll<HTMLElement>('.thread')];
  const show = (thread: HTMLElement | null): void => {
    for (const each of document.querySelectorAll('[data-active]')) each.removeAttribute('data-active');
    const id = thread?.dataset['thread'];
    if (thread === null || id === undefined) return;
    thread.setAttribute('data-active', '');
    for (const mark of document.querySelectorAll(`mark[data-threads~="${CSS.escape(id)}"]`))
      mark.setAttribute('data-active', '');
  };
  for (const thread of threads) {
    thread.addEventListener('focusin', () => show(thread));
    thread.addEventListener('pointerenter', () => show(thread));
  }
  document.querySelector('#text')?.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark.commented') : null;
    const [id] = mark?.dataset['threads']?.split(' ') ?? [];
    if (id === undefined || getSelection()?.isCollapsed === false) return;
    document.getElementById(`thread-${id}`)?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if ((event.key !== 'j' && event.key !== 'k') || threads.length === 0) return;
    event.preventDefault();
    const at = threads.indexOf(document.activeElement?.closest<HTMLElement>('.thread') as HTMLElement);
    const by = event.key === 'j' ? 1 : -1;
    const next = threads[at < 0 ? (by > 0 ? 0 : threads.length - 1) : at + by];
    if (next === undefined) return;
    next.focus({ preventScroll: true });
    (markOf(next) ?? next).scrollIntoView({ block: 'center' });
  });
}
