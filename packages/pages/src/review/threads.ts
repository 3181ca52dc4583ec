import { attributes, type Content, type Html, html } from '../html/html.ts';
import { person } from '../parts/person.ts';
import { day } from '../parts/time.ts';
import { changedLines } from '../versions/changed-lines.ts';
import { pieces } from '../versions/changes.ts';

/** One comment, as the reader sees it. */
export interface ShownComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly changed: boolean;
  readonly deleted: boolean;
  /** The names of those whom it names. */
  readonly mentions: readonly string[];
  readonly mayChange: boolean;
  readonly mayDelete: boolean;
}

/** What was said of some words, as the reader sees it. */
export interface ShownThread {
  readonly id: string;
  /** Empty for the whole postmortem. */
  readonly quote: string;
  /** Where the words stand in the document; undefined where they do not. */
  readonly span: { readonly start: number; readonly end: number } | undefined;
  readonly moved: boolean;
  readonly replacement: string | undefined;
  readonly resolved: { readonly as: 'resolved' | 'applied'; readonly at: string; readonly by: string } | undefined;
  readonly comments: readonly ShownComment[];
  readonly leftOut: number;
  readonly mayResolve: boolean;
  readonly mayApply: boolean;
}

/** What leads from the words to what was said of them. */
export function threadSign(id: string, number: number): Html {
  return html`<a class="to-thread" id="words-${id}" href="#thread-${id}" aria-label="Comment ${number}">${number}</a>`;
}

/** What was said of some words; `written` is what stands there now, of which a suggestion would change something. */
export function threadCard(thread: ShownThread, number: number, written: string | undefined, inText: boolean): Html {
  const { id, quote, moved, resolved, comments, leftOut } = thread;
  const [first, ...answers] = comments;
  return html`<article class="thread" id="thread-${id}" tabindex="-1" aria-label="Comment ${number}" ${attributes({ 'data-thread': id, 'data-resolved': resolved !== undefined })}>
<p class="about">${inText ? html`<a class="number" href="#words-${id}" aria-label="To the words of comment ${number}">${number}</a>` : html`<span class="number">${number}</span>`} ${quote === '' ? html`<span class="quiet">About the whole</span>` : html`<q>${quote}</q>`}</p>
${moved && resolved === undefined && html`<p class="small moved">These words have changed since.</p>`}
${suggestion(thread, written)}
${first !== undefined && commentOf(first)}
${leftOut > 0 && html`<p class="small"><a href="?thread=${id}">${leftOut} more between</a></p>`}
${answers.map(commentOf)}
${resolved !== undefined && html`<p class="small">${resolved.as === 'applied' ? 'Applied' : 'Resolved'} by ${resolved.by}, ${day(resolved.at)}</p>`}
${acts(thread, number)}
</article>`;
}

function suggestion({ quote, replacement }: ShownThread, written: string | undefined): Content {
  if (replacement === undefined) return undefined;
  const before = written ?? quote;
  const lines = changedLines(before, replacement) ?? [];
  return html`<div class="suggested"><p class="small">Suggests</p>${lines.map((line) => html`<p>${pieces(line)}</p>`)}</div>`;
}

function commentOf({ id, author, body, createdAt, changed, deleted, ...rest }: ShownComment): Html {
  if (deleted) return html`<p class="said-by gone">${author} deleted what stood here.</p>`;
  const { mayChange, mayDelete } = rest;
  return html`<div class="said-by" id="comment-${id}"><p class="who">${person(author)} <b>${author}</b> <span class="quiet">${day(createdAt)}${changed && ', changed'}</span></p>
${body !== '' && html`<p class="words">${withNames(body, rest.mentions)}</p>`}
${
  (mayChange || mayDelete) &&
  html`<details class="own screen-only"><summary aria-label="Change or delete what you said">…</summary>
${mayChange && html`<form method="post"><input type="hidden" name="act" value="change"><input type="hidden" name="comment" value="${id}"><textarea name="body" rows="3" required aria-label="Your comment">${body}</textarea><button class="button">Change</button></form>`}
${mayDelete && html`<form method="post"><input type="hidden" name="act" value="delete"><input type="hidden" name="comment" value="${id}"><button class="button button-grave">Delete</button></form>`}</details>`
}</div>`;
}

/** A comment with the names in it that mean somebody. */
function withNames(body: string, names: readonly string[]): Content {
  if (names.length === 0) return body;
  const signs = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // linear: alternatives of fixed words
  const parts = body.split(new RegExp(`(@(?:${signs.join('|')}))`, 'iu'));
  return parts.map((part, at) => (at % 2 === 1 ? html`<b class="named">${part}</b>` : part));
}

function acts({ id, resolved, mayResolve, mayApply }: ShownThread, number: number): Html {
  const button = (act: string, text: string, kind = ''): Html =>
    html`<form method="post"><input type="hidden" name="act" value="${act}"><input type="hidden" name="thread" value="${id}"><button class="button ${kind}">${text}<span class="aside-from-view"> comment ${number}</span></button></form>`;
  return html`<div class="thread-acts screen-only">
${mayApply && button('apply', 'Apply', 'button-main')}
${mayResolve && (resolved === undefined ? button('resolve', 'Resolve') : button('reopen', 'Open again'))}
<details class="answer"><summary>Answer<span class="aside-from-view"> comment ${number}</span></summary><form method="post"><input type="hidden" name="act" value="answer"><input type="hidden" name="thread" value="${id}"><textarea name="body" rows="3" required aria-label="Your answer to comment ${number}"></textarea><button class="button">Send</button></form></details>
</div>`;
}
