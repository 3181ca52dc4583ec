/** Shows one part at a time on a phone, and the preview beside the text where there is room. */
export function panes(onPreview: (shown: boolean) => void): {
  readonly isPreview: () => boolean;
  readonly show: (part: string) => void;
} {
  const root = document.querySelector<HTMLElement>('.write') as HTMLElement;
  const preview = document.getElementById('preview') as HTMLElement;
  const toggle = document.querySelector<HTMLElement>('[data-preview]') as HTMLElement;
  const tabs = [...root.querySelectorAll<HTMLElement>('.write-tabs button')];
  let shown = false;

  const setPreview = (to: boolean): void => {
    shown = to;
    preview.hidden = !to;
    root.classList.toggle('with-preview', to);
    toggle.setAttribute('aria-pressed', String(to));
    onPreview(to);
  };
  const show = (part: string): void => {
    root.dataset['part'] = part;
    for (const tab of tabs)
      tab.setAttribute('aria-pressed', String(tab.getAttribute('aria-controls') === `write-${part}`));
    if (part === 'beside') setPreview(true);
  };
  for (const tab of tabs)
    tab.addEventListener('click', () => show(tab.getAttribute('aria-controls')?.slice('write-'.length) ?? 'text'));
  toggle.addEventListener('click', () => setPreview(!shown));
  root.dataset['part'] = 'text';
  return { isPreview: () => shown, show };
}
