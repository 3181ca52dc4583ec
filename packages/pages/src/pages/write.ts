import type { Report, Settings } from '@failonce/checks';
import { type MaybeSame, sameIncident } from '../beginning/same-incident.ts';
import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { actButton } from '../parts/form.ts';
import { person } from '../parts/person.ts';
import { stateName } from '../parts/pill.ts';
import { checklist } from '../write/checklist.ts';
import { dialogs } from '../write/dialogs.ts';
import { writeSettings } from '../write/settings-data.ts';

/** A postmortem that somebody writes. */
export interface Writing {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly revision: number;
  readonly markdown: string;
  readonly report: Report;
  readonly settings: Settings;
  /** Who writes. */
  readonly name: string;
  /** The version of the server. */
  readonly version: string;
  /** Lets the editor bring its styles. */
  readonly nonce: string;
  /** Somebody else has written meanwhile: what is theirs. What was typed stands in `markdown`. */
  readonly theirs?: string | undefined;
  /** Recent postmortems that may be about the same incident. */
  readonly same?: readonly MaybeSame[] | undefined;
  readonly saved?: boolean | undefined;
  readonly problem?: string | undefined;
}

/** Where a postmortem is written: the list of what is still missing, the text, and what is like it. */
export function writePage(writing: Writing): Page {
  const { id, number, slug, revision, report, settings, name, version, nonce, title } = writing;
  const data = { id, number, slug, revision, version, name, nonce, settings: writeSettings(settings) };
  return {
    title: `Write: ${title}`,
    place: 'library',
    islands: ['write'],
    styleNonce: nonce,
    bar: bar(writing),
    styles: ['write', 'write-text'],
    body: html`<h1 class="aside-from-view">Write “${title}”</h1>
${sameIncident(writing.same ?? [], (each) => actButton('apart', 'It is another one', `PM-${each.number}`, { other: String(each.number) }, 'other'))}
<div class="write" data-write="${JSON.stringify(data)}">
<div class="write-tabs" hidden>${tab('text', 'Write', true)}${tab('list', 'Checklist', false)}${tab('beside', 'Preview', false)}</div>
<section class="write-list" id="write-list" aria-label="Checklist">${checklist(report)}</section>
<section class="write-text" id="write-text" aria-label="Text">
<div class="write-tools" role="toolbar" aria-label="Let Failonce write" hidden><button type="button" class="button" data-form="outage">When it hurt</button><button type="button" class="button" data-form="task">Task</button><button type="button" class="button" data-fix-all hidden></button></div>
<div class="editor-place"></div>
${plainForm(writing)}
<p id="write-keys" class="write-keys" hidden><span><kbd>Tab</kbd> next gap</span> <span><kbd>Ctrl</kbd> <kbd>.</kbd> what was found here</span> <span><kbd>Ctrl</kbd> <kbd>S</kbd> save a version</span> <span><kbd>Esc</kbd>, then <kbd>Tab</kbd> leave the text</span></p>
</section>
<section class="write-beside" id="write-beside" aria-label="Preview and earlier failures" hidden>
<div class="write-preview" id="preview" aria-label="Preview" role="region" tabindex="0" hidden></div>
<section class="told-causes" aria-labelledby="causes-title" hidden><h2 id="causes-title">Reads as</h2><ul></ul></section>
<section class="seen-before" aria-labelledby="seen-title"><h2 id="seen-title">Failed this way before?</h2><div class="seen"><p class="quiet">Earlier failures that look like this one show here once the cause is told.</p></div></section>
</section>
${dialogs()}
</div>`,
  };
}

/** Why somebody may not write it, and what can be done. */
export function mayNotWritePage({ number, slug, title }: Pick<Writing, 'number' | 'slug' | 'title'>): Page {
  const address = `/pm/${number}-${slug}`;
  return {
    title: `Write: ${title}`,
    place: 'library',
    body: html`<section class="empty"><h1>You may read this, not change it</h1>
<p>Your role is that of a reader. An owner of the library can make you an editor, under Administration, People.</p>
<p class="ways"><a class="button button-main" href="${address}">Read “${title}”</a> <a class="button" href="${address}/versions">All versions</a></p></section>`,
  };
}

function bar({ number, slug, state, name }: Writing): Html {
  return html`<p class="write-where"><a href="/pm/${number}-${slug}">PM-${number}</a> · ${stateName(state)} · <span class="saved">Opened</span><span class="aside-from-view told" role="status"></span></p>
<p class="write-here">${person(name)}</p>
<button type="button" class="button" data-preview aria-pressed="false" hidden>Preview</button>
<button type="button" class="button button-main" data-save hidden>Save a version</button>`;
}

function tab(part: string, name: string, chosen: boolean): Html {
  return html`<button type="button" aria-controls="write-${part}" aria-pressed="${String(chosen)}">${name}</button>`;
}

/** What does without a script; with one, the editor stands in its place. */
function plainForm({ markdown, revision, theirs, saved, problem }: Writing): Html {
  return html`<form class="plain-text form" method="post">
${saved && html`<p class="note" role="status">Saved.</p>`}
${problem !== undefined && html`<p class="note bad" role="alert">${problem}</p>`}
${
  theirs !== undefined &&
  html`<p class="note warn" role="alert">Somebody else has saved another text meanwhile. It stands below yours: bring into yours what you want of it, then save again. Nothing is lost: both stay in the history.</p>`
}
<input type="hidden" name="act" value="save"><input type="hidden" name="revision" value="${revision}">
<label for="markdown">${theirs === undefined ? 'Text, in Markdown' : 'Yours'}</label>
<textarea id="markdown" name="markdown" rows="34" spellcheck="true">
${markdown}</textarea>
<button class="button button-main">Save</button>
${
  theirs !== undefined &&
  html`<label for="theirs">Theirs</label><textarea id="theirs" rows="34" readonly>
${theirs}</textarea>`
}
</form>`;
}
