import type { Door } from '../door.ts';
import { type Content, html } from '../html/html.ts';
import { problemNote } from './door-form.ts';

/** What a test of single sign-on has shown. */
export interface Tested {
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** Does the provider say that the address is this person's? */
  readonly vouched: boolean;
  readonly groups: readonly string[];
  readonly groupsClaim: string;
  /** Why this person could not come in. */
  readonly problem: string | undefined;
  /** The settings, sealed: what is saved is what was tested. */
  readonly kept: string;
}

/** Who would come in by single sign-on, and what is missing for it. */
export function testedDoor({ name, email, vouched, groups, groupsClaim, problem, kept }: Tested): Door {
  const none = html`<em>none</em>`;
  return {
    title: problem === undefined ? 'Single sign-on works' : 'The identity provider answers, but you could not come in',
    body: html`${problemNote(problem)}
<p>Nothing is kept yet. This is what the identity provider says of you:</p>
<dl>
<dt>Name</dt><dd>${name || none}</dd>
<dt>E-mail</dt><dd>${email || none}${!vouched && html` <span class="hint">(the provider does not vouch for it)</span>`}</dd>
<dt>Groups</dt>${groups.length === 0 ? html`<dd>${none}</dd>` : groups.map((group) => html`<dd>${group}</dd>`)}
</dl>
${groups.length === 0 && html`<p>Groups are read from the claim “${groupsClaim}”. If yours should stand here, let the provider send it, or name another claim or scope.</p>`}
${problem === undefined && html`<p>Is this you? Then save the settings.</p>`}
${goOn(kept, problem === undefined)}`,
  };
}

/** A test that did not come so far, and what to compare. */
export function failedTestDoor(reason: string, said: string | undefined, kept: string): Door {
  return {
    title: 'Single sign-on does not work yet',
    body: html`${problemNote(reason)}
${said !== undefined && html`<p>It says: ${said}</p>`}
<p>Nothing is kept. Change the settings, and try again.</p>
${goOn(kept, false)}`,
  };
}

/** On with what was tested: to keep it, or to change it. */
function goOn(kept: string, works: boolean): Content {
  return html`<form class="form" method="post" action="/admin/single-sign-on"><input type="hidden" name="kept" value="${kept}"><span class="two">
${works && html`<button class="button button-main" name="act" value="save-tested">Save these settings</button>`}
<button class="button ${works ? 'button-other' : 'button-main'}" name="act" value="change">Change the settings</button></span></form>`;
}
