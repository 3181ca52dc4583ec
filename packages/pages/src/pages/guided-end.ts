import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';

/** What a guided draft has come to. */
export interface GuidedEnd {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly met: number;
  readonly of: number;
  /** What is still missing, what matters most first; `ask` is the question that would bring it. */
  readonly missing: readonly { readonly message: string; readonly ask: string | undefined; readonly place: string }[];
}

/** How many are told at once: more would be a wall again. */
const MOST = 3;

/** After the last question: what the text has, and the three things that come next. */
export function guidedEndPage({ number, slug, title, met, of, missing }: GuidedEnd): Page {
  const address = `/pm/${number}-${slug}`;
  const more = missing.length - MOST;
  return {
    title: `Answered: ${title}`,
    place: 'write',
    withoutSearch: true,
    styles: ['guided'],
    body: html`<section class="guided">
<p class="of"><a href="${address}">PM-${number}</a> <span>${title}</span></p>
<h1>${missing.length === 0 ? 'Nothing is missing' : 'The draft stands'}</h1>
<p class="guided-about">${met} of ${of} requirements of the format are met. ${missing.length === 0 ? 'Read it once more, aloud: then it is ready for others.' : 'What comes next:'}</p>
${missing.length > 0 && html`<ol class="guided-next">${missing.slice(0, MOST).map((each) => thing(each, address))}</ol>${more > 0 && html`<p class="quiet">And ${more} more, which the editor shows beside the text.</p>`}`}
<div class="guided-ways">${buttonLink(`${address}/edit`, 'Go on in the editor', 'main')}${buttonLink(address, 'Read it')}<a class="guided-back" href="${address}/guide?ask=title">From the first question again</a></div>
</section>`,
  };
}

function thing({ message, ask, place }: GuidedEnd['missing'][number], address: string): Html {
  const way =
    ask === undefined
      ? html`<a href="${address}/edit">${place}</a>`
      : html`<a href="${address}/guide?ask=${ask}">Answer it</a>`;
  return html`<li>${message} ${way}</li>`;
}
