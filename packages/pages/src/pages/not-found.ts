import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';

/**
 * For an address where nothing is and for one that this reader may not see: the same page, to the letter, so that it
 * tells nobody which of the two it is.
 */
export function notFoundPage(): Page {
  return {
    title: 'Nothing to see at this address',
    withoutSearch: true,
    body: html`<section class="empty">
<h1>Nothing to see at this address</h1>
<p>There is nothing here, or it is not for you to see. If somebody gave you the link, ask that person for access: they can
tell you what it was about, and open it to you or your team.</p>
<form class="find find-large" role="search" action="/"><label for="find">Or look for it in the library</label><input id="find" name="text" type="search" placeholder="What failed? Words, “a phrase”, or a service" autocomplete="off"><button class="button button-main">Search</button></form>
<p class="ways">${buttonLink('/', 'Open the library')}</p>
</section>`,
  };
}
