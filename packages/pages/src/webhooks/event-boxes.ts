import { type Html, html } from '../html/html.ts';
import type { Form } from '../parts/form.ts';

/** Something to choose, by its id. */
export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

/** A box for every event; each sends “event:<id>”. */
export function eventBoxes(form: Form, events: readonly NamedChoice[], chosen: readonly string[]): Html {
  return html`<fieldset class="boxes"><legend>It is told when</legend><div>${events.map(({ id, name }) => form.box({ name: `event:${id}`, label: name, ticked: chosen.includes(id) }))}</div></fieldset>`;
}
