import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';

/** For what went wrong otherwise: what it is, and what to do. */
export function problemPage(problem: {
  readonly title: string;
  readonly detail: string;
  readonly help: string;
  /** The id of the request, to be found in the log. */
  readonly request: string;
}): Page {
  const { title, detail, help, request } = problem;
  return {
    title,
    body: html`<section class="empty"><h1>${title}</h1>${detail !== title && html`<p>${detail}</p>`}<p>${help}</p>
<p class="quiet">Request ${request}</p><p class="ways">${buttonLink('/', 'Open the library')}</p></section>`,
  };
}
