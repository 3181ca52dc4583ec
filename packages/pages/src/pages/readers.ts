import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { note } from '../parts/note.ts';
import { pill } from '../parts/pill.ts';
import { rows, stretches } from '../parts/rows.ts';
import { day } from '../parts/time.ts';
import { markForm } from '../readers/mark-form.ts';

/** A team is asked, by somebody, and perhaps until a day. */
interface Asked {
  readonly team: string;
  readonly by: string;
  readonly due: string | undefined;
  readonly at: string;
}

/** Who has read a postmortem, as one of its readers sees it. */
export interface ReadersView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly own: {
    readonly newest: number;
    readonly read: { readonly revision: number; readonly at: string } | undefined;
    readonly changed: boolean;
    readonly asked: readonly Asked[];
  };
  readonly count: number;
  readonly current: number;
  readonly names:
    | {
        readonly items: readonly {
          readonly id: string;
          readonly name: string;
          readonly revision: number;
          readonly at: string;
          readonly changed: boolean;
        }[];
        readonly next: string | undefined;
        readonly after: string | undefined;
      }
    | undefined;
  readonly asked: readonly (Asked & {
    readonly id: string;
    readonly read: number;
    readonly of: number;
    readonly missing: readonly { readonly name: string }[];
  })[];
  readonly mayAsk: boolean;
  /** Teams that may be asked, by name. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  read: 'Kept: you have read it.',
  asked: 'The team is asked. It stands in the queue of each member.',
  withdrawn: 'The team is no longer asked.',
};

/** The words of `done` in the address that say something. */
export const READERS_DONE = Object.keys(DONE);

/** Who has read a postmortem: oneself, how many, and for those who look after it who, and which teams are asked. */
export function readersPage(view: ReadersView): Page {
  const { number, slug, title, own, asked, mayAsk, names, done } = view;
  const address = `/pm/${number}-${slug}`;
  return {
    title: `Who has read ${title}`,
    place: 'library',
    body: html`<section class="queue readers">
<p class="of"><a href="${address}">PM-${number}</a> <span>${title}</span></p>
<h1>Who has read it</h1>
${done !== undefined && note(DONE[done])}
${ownLine(view)}
<p class="lead">${counted(view)}</p>
${
  (asked.length > 0 || mayAsk) &&
  html`<h2>Teams that are asked</h2>${rows(
    asked.map((each) => teamRow(each, mayAsk)),
    'No team is asked. Ask one whose work it touches: it then stands in the queue of each member.',
  )}`
}
${mayAsk && askForm(view)}
${
  names !== undefined &&
  html`<h2>By name</h2>${rows(
    names.items.map((each) => ({
      name: each.name,
      marks: each.changed ? pill('Before it changed') : undefined,
      about: html`${day(each.at)} · revision ${each.revision}`,
    })),
    'Nobody has marked it as read yet.',
  )}${stretches({
    first: names.after === undefined ? undefined : `${address}/readers`,
    next: names.next === undefined ? undefined : `${address}/readers?after=${encodeURIComponent(names.next)}`,
  })}`
}
${own.asked.length === 0 && asked.length === 0 && names === undefined && html`<p class="quiet">Names are shown to its authors, its reviewers and the owners alone.</p>`}
</section>`,
  };
}

function ownLine({ number, slug, own }: ReadersView): Html {
  const { read, changed, newest, asked } = own;
  const address = `/pm/${number}-${slug}`;
  const mark = (text: string): Html => markForm({ own: address, revision: newest, text });
  return html`<div class="own-reading">
${asked.map((each) => html`<p>${each.by} asks your team ${each.team} to read it${each.due !== undefined && html` until ${day(each.due)}`}.</p>`)}
${
  read === undefined
    ? html`<p>You have not marked it as read.</p>${mark('I have read it')}`
    : changed
      ? html`<p>You read revision ${read.revision} on ${day(read.at)}, and it has changed since: <a href="${address}/versions?from=${read.revision}&amp;to=${newest}">see what is different</a>.</p>${mark('I have read it as it is now')}`
      : html`<p>You read it on ${day(read.at)}, revision ${read.revision}${newest > read.revision && ', and it says the same since'}.</p>`
}
</div>`;
}

function counted({ count, current }: ReadersView): Content {
  if (count === 0) return 'Nobody has marked it as read yet.';
  const people = count === 1 ? '1 person has' : `${thousands(count)} people have`;
  return `${people} read it${current === count ? '.' : `, ${thousands(current)} of them as it is now.`}`;
}

function teamRow(each: ReadersView['asked'][number], mayAsk: boolean) {
  const { id, team, by, due, read, of, missing } = each;
  const rest = of - read - missing.length;
  return {
    name: html`${team} <span class="clocked">${thousands(read)} of ${thousands(of)}</span>`,
    marks: read >= of ? pill('All have read it', 'good') : undefined,
    about: html`Asked by ${by}${due !== undefined && html` · until ${day(due)}`}${missing.length > 0 && html`<br>Still to read it: ${missing.map(({ name }) => name).join(', ')}${rest > 0 && ` and ${thousands(rest)} more`}`}`,
    acts: mayAsk ? actButton('withdraw', 'No longer ask', team, { request: id }) : undefined,
  };
}

function askForm({ teams, sent }: ReadersView): Html {
  if (teams.length === 0)
    return html`<p class="quiet">There are no teams yet. An owner makes them under Administration.</p>`;
  const form = new Form('ask', sent);
  return form.whole(html`<div class="line-of-fields">
${form.field({ name: 'team', label: 'Ask a team to read it', list: 'teams-to-ask', example: 'Payments' })}
${form.field({ name: 'due', label: 'Until (if it matters)', type: 'date', optional: true })}
</div><datalist id="teams-to-ask">${teams.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
${button('Ask')}`);
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
