import { html } from '@failonce/pages';
import type { SitePage } from './frame.ts';

/** A site of no postmortem. */
export function emptyPage(): SitePage {
  return {
    address: 'index.html',
    title: 'Library',
    place: 'library',
    withoutSearch: true,
    body: html`<section class="empty"><h1>No postmortem yet</h1><p>What is written appears here when the site is made again.</p></section>`,
  };
}

/** For an address at which nothing is; hosts send it wherever that is. */
export function notFoundPage(): SitePage {
  return {
    address: '404.html',
    title: 'Nothing at this address',
    withoutSearch: true,
    anywhere: true,
    body: html`<section class="empty"><h1>Nothing at this address</h1><p>The postmortem may have been withdrawn, or the address is not complete. The library shows everything that there is.</p></section>`,
  };
}
