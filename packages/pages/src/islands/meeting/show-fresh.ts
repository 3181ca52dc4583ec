/** Puts what is new of the same page into this one: row by row, so that what stays is left alone, and no field is touched. */
export function showFresh(page: Document): void {
  const body = document.querySelector<HTMLElement>('.meeting-body');
  const then = page.querySelector<HTMLElement>('.meeting-body');
  if (body === null || then === null) return;
  for (const now of document.querySelectorAll<HTMLElement>('[data-fresh]')) {
    const fresh = page.getElementById(now.id);
    if (fresh === null || now.contains(document.activeElement)) continue;
    if (now.dataset['fresh'] === 'whole') now.replaceWith(fresh);
    else showRows(now, fresh);
  }
  const last = then.dataset['last'];
  if (last !== undefined) body.dataset['last'] = last;
}

function showRows(now: HTMLElement, fresh: HTMLElement): void {
  const wanted = new Set([...fresh.children].map(({ id }) => id));
  for (const row of [...now.children]) if (!wanted.has(row.id)) row.remove();
  for (const [at, row] of [...fresh.children].entries()) {
    const known = now.children[at];
    if (known === undefined) now.append(row);
    else if (known.id !== row.id) known.before(row);
    else if (known.outerHTML !== row.outerHTML) known.replaceWith(row);
  }
}
