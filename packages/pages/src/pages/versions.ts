import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { day } from '../parts/time.ts';
import { changes } from '../versions/changes.ts';

/** One revision, as the history tells of it. */
export interface Version {
  readonly number: number;
  readonly author: string;
  readonly at: string;
  readonly message: string;
  readonly purged: boolean;
}

export interface Versions {
  /** May the reader bring back an earlier version? */
  readonly mayRestore: boolean;
  /** What went wrong with that. */
  readonly problem?: string | undefined;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** The two that are compared; undefined where there is only one. */
  readonly compared:
    | { readonly from: number; readonly to: number; readonly before: string; readonly after: string }
    | undefined;
}

/** Every version of a postmortem, and what changed between two of them. */
export function versionsPage(view: Versions): Page {
  const { number, slug, title, versions, compared, problem } = view;
  const address = `/pm/${number}-${slug}`;
  return {
    title: `Versions of ${title}`,
    place: 'library',
    styles: ['versions'],
    body: html`<article class="versions">
<p class="of"><a href="${address}">PM-${number}</a></p>
<h1>Versions of “${title}”</h1>
${problem !== undefined && html`<p class="note warn" role="alert">${problem}</p>`}
<div class="versions-grid">
<section aria-labelledby="history"><h2 id="history">History</h2><ol class="history">${versions.map((version) => entry(version, `${address}/versions`, compared?.to))}</ol></section>
<section aria-labelledby="changes"><h2 id="changes">${compared === undefined ? 'There is one version' : `What changed from ${compared.from} to ${compared.to}`}</h2>
${compared !== undefined && html`${chooser(versions, compared)}${restoring(view)}${changes(compared)}`}</section>
</div></article>`,
  };
}

function entry({ number, author, at, message, purged }: Version, address: string, current: number | undefined): Html {
  const about = html`<b>Version ${number}</b><span class="small">${day(at)} · ${author}</span>${message !== '' && html`<span class="small">${message}</span>`}${purged && html`<span class="small">A secret was taken out of it.</span>`}`;
  return number === 1
    ? html`<li>${about}</li>`
    : html`<li><a href="${address}?from=${number - 1}&amp;to=${number}" ${attributes({ 'aria-current': number === current ? 'true' : undefined })}>${about}</a></li>`;
}

/** Brings back the version that is looked at; of the newest and the one before it, the one before. */
function restoring({ versions, compared, mayRestore }: Versions): Content {
  const newest = versions[0]?.number ?? 1;
  if (!mayRestore || compared === undefined) return undefined;
  const { from, to } = compared;
  const number = to === newest ? from : to;
  if (number === newest) return undefined;
  return html`<form class="restore screen-only" method="post"><input type="hidden" name="act" value="restore"><input type="hidden" name="base" value="${newest}">
<button class="button" name="revision" value="${number}">Restore version ${number}</button> <span class="quiet small">as a new version: nothing is lost</span></form>`;
}

function chooser(versions: readonly Version[], { from, to }: { readonly from: number; readonly to: number }): Html {
  const choice = (name: string, label: string, chosen: number): Html =>
    html`<label>${label} <select name="${name}">${versions.map(({ number }) => html`<option value="${number}" ${attributes({ selected: number === chosen })}>${number}</option>`)}</select></label>`;
  return html`<form class="chooser screen-only">${choice('from', 'From', from)} ${choice('to', 'to', to)} <button class="button">Compare</button></form>`;
}
