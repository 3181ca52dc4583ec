import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { note } from '../parts/note.ts';
import { pill } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';
import { leftOutCounts, type StruckOut, struckText } from '../public/struck-text.ts';
import { type Reading, readingPage } from './reading.ts';

/** A version for outsiders, as those inside speak of it. */
export interface ShownPublicVersion {
  readonly revision: number;
  readonly sha256: string;
  readonly kind: 'unguessable' | 'slug';
  /** The whole address; undefined while nobody may read it without signing in. */
  readonly link: string | undefined;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly approvedBy: string | undefined;
  readonly approvedAt: string | undefined;
  readonly endedBy: string | undefined;
  readonly endedAt: string | undefined;
  readonly state: string;
  readonly reason: string;
}

/** The public version of a postmortem, for those who make it. */
export interface PublicVersionView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** Of the text that is shown here: the one that waits, else the newest. */
  readonly revision: number;
  /** That text, with dots for secrets, and what is not in its public version. */
  readonly text: string;
  readonly struck: readonly StruckOut[];
  /** The public version of it, as outsiders see it. */
  readonly outside: Reading;
  readonly as: 'insiders' | 'outsiders';
  readonly shown: ShownPublicVersion | undefined;
  readonly asked: ShownPublicVersion | undefined;
  readonly earlier: readonly ShownPublicVersion[];
  /** Does the newest text say something else to outsiders than what is shown? */
  readonly newer: boolean;
  readonly unfit: string | undefined;
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
  /** Who may approve, by name. */
  readonly approvers: readonly string[];
  /** As failonce.yaml says: none, by-address, listed. */
  readonly pages: string;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  asked: 'Those who may approve it are asked.',
  approved: 'It is approved.',
  declined: 'It is declined, and who asked is told why.',
  withdrawn: 'It is withdrawn. Its address says from now on that it is gone.',
};

/** The words of `done` in the address that say something. */
export const PUBLIC_DONE = Object.keys(DONE);

/** What outsiders would see of a postmortem, what they would not, and who has said that they may. */
export function publicVersionPage(view: PublicVersionView): Page {
  const { number, slug, title, struck, as, done, asked, revision } = view;
  const address = `/pm/${number}-${slug}`;
  return {
    title: `Public version of ${title}`,
    place: 'library',
    styles: ['public'],
    body: html`<section class="public-version">
<p class="of"><a href="${address}">PM-${number}</a> <span>${title}</span></p>
<h1>Public version</h1>
${done !== undefined && note(DONE[done])}
${standing(view)}
${acts(view)}
<section aria-labelledby="preview">
<header class="preview-head"><h2 id="preview">${asked === undefined ? `What of revision ${revision} is public` : `What waits for approval: revision ${revision}`}</h2>
<nav class="views" aria-label="How it is shown">${viewLink(`${address}/public#preview`, 'What is left out', as === 'insiders')}${viewLink(`${address}/public?as=outsiders#preview`, 'As outsiders see it', as === 'outsiders')}</nav></header>
${
  as === 'outsiders'
    ? html`<div class="as-outside">${readingPage(view.outside).body}</div>`
    : html`${leftOutCounts(struck)}<p class="quiet small">Struck through is what outsiders do not see; point at it, or go there with the Tab key, to read why. To leave out more, put it between <code>&lt;!-- private --&gt;</code> and <code>&lt;!-- /private --&gt;</code>.</p>${struckText(view.text, struck)}`
}
</section>
${earlierPart(view)}
</section>`,
  };
}

function viewLink(address: string, name: string, current: boolean): Html {
  return html`<a href="${address}" ${attributes({ 'aria-current': current ? 'true' : undefined })}>${name}</a>`;
}

/** Where it stands, in two sentences. */
function standing({ shown, asked, unfit, newer, pages }: PublicVersionView): Html {
  const closed =
    pages === 'none' &&
    html`<p class="quiet">Nobody reads without signing in yet: whoever runs the server writes <code>public: {pages: by-address}</code> into failonce.yaml.</p>`;
  const now =
    shown !== undefined
      ? html`<p class="lead">${pill('Public', 'accent')} Revision ${shown.revision} was approved by ${shown.approvedBy ?? 'Failonce'} on ${day(shown.approvedAt ?? shown.askedAt)}. ${shown.kind === 'unguessable' ? 'Who knows its address reads it; no list names it.' : 'Everybody finds it.'}</p>
${shown.link !== undefined && html`<p class="public-address"><a href="${shown.link}">${shown.link}</a></p>`}
${newer && asked === undefined && html`<p class="note warn">The text says something else by now. Outsiders go on reading revision ${shown.revision} until the newer one is approved.</p>`}`
      : html`<p class="lead">${unfit ?? 'Nobody outside sees anything of it. It becomes public when another person has read what outsiders would see, and approved it.'}</p>`;
  const waiting =
    asked !== undefined &&
    html`<p class="note">${asked.askedBy} asked on ${day(asked.askedAt)} that revision ${asked.revision} be public${asked.kind === 'slug' ? ', for everybody to find' : ', for who knows its address'}.</p>`;
  return html`<div class="standing">${now}${waiting}${closed}</div>`;
}

function acts(view: PublicVersionView): Content {
  const { asked, shown, mayAnswer, mayAsk, mayWithdraw, newer, approvers, sent, revision, pages } = view;
  const others = approvers.length === 0 ? 'an owner of the library' : named(approvers);
  if (asked !== undefined && mayAnswer) {
    const approve = new Form('approve', sent);
    const decline = new Form('decline', sent);
    const of = { sha256: asked.sha256 };
    return html`<div class="public-acts">${approve.whole(button('Approve: outsiders may read this', 'main'), of)}
<details ${attributes({ open: sent?.act === 'decline' })}><summary>Decline</summary>${decline.whole(html`${decline.area({ name: 'reason', label: 'What is wrong with it' })}${button('Decline', 'other')}`, of)}</details></div>`;
  }
  const parts: Content[] = [];
  if (asked !== undefined) parts.push(html`<p class="quiet">It waits for ${others}.</p>`);
  else if (mayAsk && (shown === undefined || newer)) {
    const ask = new Form('ask', sent);
    const options = [
      { value: 'unguessable', name: 'At an address that nobody can guess' },
      ...(pages === 'listed' || shown?.kind === 'slug'
        ? [{ value: 'slug', name: 'For everybody to find: in the list and the feed' }]
        : []),
    ];
    const kind = options.length > 1 && ask.choice({ name: 'kind', label: 'Where', value: shown?.kind, options });
    parts.push(
      html`${ask.whole(html`${kind}${button(shown === undefined ? 'Ask for approval' : 'Ask for approval of the newer text', 'main')}`, { revision: String(revision) })}<p class="quiet small">It goes to ${others}, who may approve it.</p>`,
    );
  }
  if (mayWithdraw && (shown !== undefined || asked !== undefined)) {
    const withdraw = new Form('withdraw', sent);
    parts.push(
      html`<details ${attributes({ open: sent?.act === 'withdraw' })}><summary>${shown === undefined ? 'Ask no longer' : 'Withdraw it'}</summary>${withdraw.whole(html`${withdraw.area({ name: 'reason', label: 'Why', hint: 'For those inside. Outsiders are told only that it is gone; its address never shows anything again.' })}${button('Withdraw', 'grave')}`)}</details>`,
    );
  }
  return parts.length > 0 && html`<div class="public-acts">${parts}</div>`;
}

function named(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} or ${second}`
    : `${first}, ${second} or ${more.length} other${more.length === 1 ? '' : 's'}`;
}

const ENDS: Readonly<Record<string, string>> = {
  replaced: 'A newer one took its place',
  withdrawn: 'Withdrawn',
  declined: 'Declined',
  'taken-back': 'Not asked any longer',
};

function earlierPart({ earlier }: PublicVersionView): Content {
  return (
    earlier.length > 0 &&
    html`<section aria-labelledby="earlier"><h2 id="earlier">Earlier</h2>${rows(
      earlier.map((each) => ({
        name: `Revision ${each.revision}`,
        marks: pill(ENDS[each.state] ?? each.state),
        about: html`asked by ${each.askedBy} on ${day(each.askedAt)}${each.approvedBy !== undefined && `, approved by ${each.approvedBy}`}${each.endedAt !== undefined && html`, ended on ${day(each.endedAt)}${each.endedBy !== undefined && ` by ${each.endedBy}`}`}${each.reason !== '' && html`: “${each.reason}”`}`,
      })),
      '',
    )}</section>`
  );
}
