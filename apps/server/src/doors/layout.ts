import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { FEWEST_PASSWORD } from '../sign-in/identities.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * A page of one question: plain HTML, which needs no script. Its address may hold a secret, so that no request that it
 * makes tells more of it than the host; without even that, browsers would not say where its forms come from.
 */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="strict-origin">
<title>${title} · Failonce</title>
<link rel="stylesheet" href="/doors.css">
</head>
<body>
<main>
<p class="product">Failonce</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
}

/** What went wrong, above the form that can mend it. */
export function problemNote(problem: string | undefined): Html | '' {
  return problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`;
}

export function field(given: {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly complete: string;
}): Html {
  const { name, label, type = 'text', value = '', hint, complete } = given;
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${complete}" required>
${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}`;
}

/** Where somebody sets a password. */
export function newPasswordField(label: string): Html {
  const hint = `At least ${FEWEST_PASSWORD} characters. A sentence is a good one.`;
  return field({ name: 'password', label, type: 'password', hint, complete: 'new-password' });
}

/** A quiet card in the middle, light or dark as the reader has it. */
export const DOORS_STYLE = `:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 22%,transparent);--accent:#1f5fbf}
@media(prefers-color-scheme:dark){:root{--accent:#7db2ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:1rem/1.55 ui-sans-serif,system-ui,sans-serif;padding:1rem}
main{width:100%;max-width:24rem}
.product{margin:0 0 .25rem;font-weight:600;color:var(--accent)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1.25rem}
label{display:block;font-weight:600;margin:1rem 0 .25rem}
input{width:100%;font:inherit;padding:.55rem .7rem;border:1px solid var(--line);border-radius:.4rem;background:transparent;color:inherit}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{width:100%;font:inherit;font-weight:600;margin-top:1.5rem;padding:.65rem;border:0;border-radius:.4rem;background:var(--accent);color:Canvas;cursor:pointer}
.hint{margin:.25rem 0 0;font-size:.9rem;opacity:.75}
.problem{border-left:3px solid #c4314b;padding:.1rem .8rem;margin:0 0 1rem}
.code{font:600 1.6rem/1.2 ui-monospace,monospace;letter-spacing:.12em}
dt{font-weight:600;margin-top:.75rem}
dd{margin:0;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.15em}
`;
