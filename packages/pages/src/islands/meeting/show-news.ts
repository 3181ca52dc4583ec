import { showFresh } from './show-fresh.ts';

/** Others write, too: so often it is asked whether somebody has, in milliseconds. */
const PAUSE = 3000;
const LONGEST = 60_000;

/** Shows what others have written meanwhile. */
export function showNews(): void {
  const body = document.querySelector<HTMLElement>('.meeting-body');
  const { news } = body?.dataset ?? {};
  if (body === null || news === undefined) return;
  let pause = PAUSE;
  const ask = async (): Promise<void> => {
    if (!document.hidden) {
      try {
        const answer = await fetch(news);
        // Somebody is no longer signed in, or may see it no longer: the page itself says what.
        if (answer.status === 401 || answer.status === 404) return;
        const { last } = (await answer.json()) as { readonly last: number };
        if (String(last) !== body.dataset['last']) {
          const page = await fetch(location.href, { headers: { accept: 'text/html' } });
          if (page.ok && !page.redirected) showFresh(new DOMParser().parseFromString(await page.text(), 'text/html'));
        }
        pause = PAUSE;
      } catch {
        // Not reached: less often, until it is.
        pause = Math.min(LONGEST, pause * 2);
      }
    }
    window.setTimeout(ask, pause);
  };
  window.setTimeout(ask, pause);
}
