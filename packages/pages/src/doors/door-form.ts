import { attributes, type Content, type Html, html } from '../html/html.ts';

/** What is wrong, above the form that can mend it. */
export function problemNote(problem: string | undefined): Content {
  return problem !== undefined && html`<p class="wrong" role="alert">${problem}</p>`;
}

/** A form of a door, to an address of its own. */
export function doorForm(
  address: string,
  hidden: Readonly<Record<string, string>>,
  fields: Content,
  button: string,
): Html {
  return html`<form class="form" method="post" action="${address}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields}
<button class="button button-main">${button}</button>
</form>`;
}

/** A field of a door. */
export function doorField(given: {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly complete: string;
  readonly focus?: boolean;
}): Html {
  const { name, label, type = 'text', value = '', hint, complete, focus } = given;
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${type === 'password' ? '' : value}" autocomplete="${complete}" required ${attributes({ autofocus: focus, 'aria-describedby': hint === undefined ? undefined : `${name}-hint` })}>
${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}</p>`;
}

/** Where somebody sets a password, of so many characters at least. */
export function newPasswordField(label: string, fewest: number, focus = false): Html {
  const hint = `At least ${fewest} characters. A sentence is a good one.`;
  return doorField({ name: 'password', label, type: 'password', hint, complete: 'new-password', focus });
}
