import { ERRORS } from '@failonce/document';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { OpenApiDocument } from './openapi.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The parts of the document that the page shows. */
interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }
    >
  >;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** The reference of the API for people, made from its OpenAPI document: plain HTML, without a script. */
export function referencePage(document: OpenApiDocument): Html {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
  );
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Failonce API</title>
<link rel="stylesheet" href="/api/v1/reference.css">
</head>
<body>
<main>
<h1>Failonce API</h1>
<p>${document.info.description}</p>
<p>Sign in with <code>Authorization: Bearer TOKEN</code>. For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI ${document.openapi}).</p>
<nav aria-label="Contents"><ul>
${tags.map((tag) => html`<li><a href="#${tag.toLowerCase()}">${tag}</a></li>`)}
<li><a href="#shapes">Shapes</a></li><li><a href="#problems">Problems</a></li>
</ul></nav>
${tags.map(
  (tag) => html`<section id="${tag.toLowerCase()}"><h2>${tag}</h2>
${operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === tag).map(operationPart)}</section>`,
)}
<section id="shapes"><h2>Shapes</h2>
${schemas.map(([name, schema]) => html`<h3 id="shape-${name}">${name}</h3>${schema.description ? html`<p>${schema.description}</p>` : ''}${fields(schema)}`)}
</section>
<section id="problems"><h2>Problems</h2>
<div class="wide"><table><thead><tr><th>Code</th><th>Status</th><th>What it means, and what to do</th></tr></thead><tbody>
${Object.entries(ERRORS).map(
  ([code, { title, httpStatus, help }]) =>
    html`<tr id="${code}"><td><code>${code}</code></td><td>${httpStatus}</td><td>${title} ${help}</td></tr>`,
)}
</tbody></table></div></section>
</main>
</body>
</html>`;
}

/** What most come for stands first. */
const FIRST = ['Postmortems', 'Search', 'Judging'];

function placeOf(tag: string): number {
  const place = FIRST.indexOf(tag);
  return place < 0 ? FIRST.length : place;
}

function operationPart({ path, method, operation }: { path: string; method: string; operation: Operation }): Html {
  const body = operation.requestBody?.content['application/json']?.schema;
  return html`<article>
<h3><span class="method">${method.toUpperCase()}</span> <code>/api/v1${path}</code></h3>
<p><strong>${operation.summary}.</strong> ${operation.description ?? ''}</p>
${
  (operation.parameters ?? []).length === 0
    ? ''
    : html`<dl>${operation.parameters?.map(
        ({ name, required, schema }) =>
          html`<dt><code>${name}</code> ${typeOf(schema)}${required ? '' : ', optional'}</dt><dd>${schema?.description ?? ''}</dd>`,
      )}</dl>`
}
${body === undefined ? '' : html`<p>Body:</p>${fields(body)}`}
<ul>${Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .map(
      ([status, { description, content }]) =>
        html`<li>${status}: ${description} ${typeOf(content?.['application/json']?.schema)}</li>`,
    )}</ul>
</article>`;
}

function fields({ properties = {}, required = [] }: Schema): Html {
  return html`<dl>${Object.entries(properties).map(
    ([name, schema]) =>
      html`<dt><code>${name}</code> ${typeOf(schema)}${required.includes(name) ? '' : ', optional'}</dt><dd>${schema.description ?? ''}</dd>`,
  )}</dl>`;
}

function typeOf(schema: Schema | undefined): Html | string {
  if (schema === undefined) return '';
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return html`<a href="#shape-${name}">${name}</a>`;
  if (schema.enum !== undefined)
    return schema.enum.length > 8 ? 'text' : schema.enum.map((each) => `“${each}”`).join(', ');
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`;
  const type = [schema.type ?? []].flat().join(' or ');
  return type === 'string' ? 'text' : type;
}

/** The page's style: a quiet column, light or dark as the reader has it. */
export const REFERENCE_STYLE = `:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent)}
body{margin:0;font:1rem/1.55 ui-sans-serif,system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 6rem}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:3rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{margin-top:2.2rem;font-size:1rem;overflow-wrap:anywhere}
code{font:.92em ui-monospace,monospace}
.method{font:600 .75rem ui-monospace,monospace;border:1px solid var(--line);border-radius:.25rem;padding:.1rem .4rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}
dl{display:grid;grid-template-columns:minmax(9rem,2fr) 3fr;gap:.3rem 1rem}dt,dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}
a{color:inherit;text-underline-offset:.15em}tr:target,article:target{outline:2px solid}
@media(max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
`;
