import { attributes, type Content, type Html, html } from '../html/html.ts';

/** A form that came back: what was typed, and what is wrong with it. */
export interface Sent {
  /** Which of the page's forms it was. */
  readonly act: string;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly problem?: { readonly field?: string | undefined; readonly message: string } | undefined;
}

/** A field that somebody fills in. */
export interface Field {
  readonly name: string;
  readonly label: Content;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date';
  readonly value?: string | undefined;
  readonly hint?: Content;
  /** What browsers fill in by themselves: “username”. */
  readonly complete?: string;
  readonly optional?: boolean;
  readonly focus?: boolean;
  /** Which keys a phone shows. */
  readonly keys?: 'numeric' | 'decimal';
  /** An example that stands in it until something is typed. */
  readonly example?: string;
  /** Lines of an area. */
  readonly rows?: number;
  readonly most?: number;
  /** The id of a list of what may be meant. */
  readonly list?: string;
}

/** Something to choose. */
export interface Choice {
  readonly name: string;
  readonly label: Content;
  readonly hint?: Content;
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/**
 * One form of a page: sends `act` with its fields to the page's own address, or to `to` where the page may stand at another
 * one. What came back from it stands in its fields again, with what is wrong beside the field that it is about.
 */
export class Form {
  readonly #act: string;
  readonly #sent: Sent | undefined;
  readonly #to: string | undefined;
  /** The names of its fields, as far as they were made. */
  readonly #names = new Set<string>();

  constructor(act: string, sent: Sent | undefined, to?: string) {
    this.#act = act;
    this.#to = to;
    this.#sent = sent?.act === act ? sent : undefined;
  }

  /** The whole form, around its fields. What is wrong, and with none of these, stands above them. `files`: it sends some along. */
  whole(content: Content, hidden: Readonly<Record<string, string>> = {}, files = false): Html {
    const { problem } = this.#sent ?? {};
    const above = problem !== undefined && !(problem.field !== undefined && this.#names.has(problem.field));
    return html`<form method="post" class="form" ${attributes({ action: this.#to, enctype: files ? 'multipart/form-data' : undefined })}><input type="hidden" name="act" value="${this.#act}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${above && wrong(problem.message)}
${content}
</form>`;
  }

  field({
    name,
    label,
    type = 'text',
    value = '',
    hint,
    complete = 'off',
    optional,
    focus,
    most,
    list,
    keys,
    example,
  }: Field): Html {
    const typed = type === 'password' ? '' : (this.#sent?.typed[name] ?? value);
    return html`<p class="field"><label for="${this.#id(name)}">${label}</label>
<input name="${name}" type="${type}" value="${typed}" autocomplete="${complete}" ${this.#about(name, hint)} ${attributes({ required: !optional, autofocus: focus || this.#isWrong(name), maxlength: most, list, inputmode: keys, placeholder: example })}>
${this.#below(name, hint)}</p>`;
  }

  /** A field of several lines. */
  area({ name, label, value = '', hint, optional, focus, rows = 3 }: Field): Html {
    return html`<p class="field"><label for="${this.#id(name)}">${label}</label>
<textarea name="${name}" rows="${rows}" ${this.#about(name, hint)} ${attributes({ required: !optional, autofocus: focus || this.#isWrong(name) })}>${this.#sent?.typed[name] ?? value}</textarea>
${this.#below(name, hint)}</p>`;
  }

  choice({ name, label, value, options, hint }: Choice): Html {
    const chosen = this.#sent?.typed[name] ?? value;
    return html`<p class="field"><label for="${this.#id(name)}">${label}</label>
<select name="${name}" ${this.#about(name, hint)}>${options.map((each) => html`<option value="${each.value}" ${attributes({ selected: each.value === chosen })}>${each.name}</option>`)}</select>
${this.#below(name, hint)}</p>`;
  }

  /** A box that is ticked or not; sends “yes”. */
  box({ name, label, hint, ticked }: Pick<Field, 'name' | 'label' | 'hint'> & { readonly ticked: boolean }): Html {
    const isTicked = this.#sent === undefined ? ticked : this.#sent.typed[name] === 'yes';
    return html`<p class="field box"><label><input type="checkbox" name="${name}" value="yes" ${this.#about(name, hint)} ${attributes({ checked: isTicked })}> ${label}</label>
${this.#below(name, hint)}</p>`;
  }

  #id(name: string): string {
    this.#names.add(name);
    return `${this.#act}-${name}`;
  }

  #isWrong(name: string): boolean {
    return this.#sent?.problem?.field === name;
  }

  #about(name: string, hint: Content): Html {
    const id = this.#id(name);
    const by = [this.#isWrong(name) ? `${id}-wrong` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
    return attributes({
      id,
      'aria-invalid': this.#isWrong(name) ? 'true' : undefined,
      'aria-describedby': by || undefined,
    });
  }

  #below(name: string, hint: Content): Content {
    return html`${this.#isWrong(name) && wrong(this.#sent?.problem?.message ?? '', `${this.#id(name)}-wrong`)}${hint && html`<span class="hint" id="${this.#id(name)}-hint">${hint}</span>`}`;
  }
}

/** What is wrong, told at once to whoever listens. */
export function wrong(message: string, id?: string): Html {
  return html`<span class="wrong" role="alert" ${attributes({ id })}>${message}</span>`;
}

/** What sends a form. */
export function button(text: Content, kind: 'main' | 'other' | 'plain' | 'grave' = 'other'): Html {
  return html`<button class="button button-${kind}">${text}</button>`;
}

/** A form that is one button: does one thing to one row. `what` tells who listens which, `to` is another page's address. */
export function actButton(
  act: string,
  text: string,
  what: string,
  hidden: Readonly<Record<string, string>> = {},
  kind: 'plain' | 'other' | 'grave' = 'plain',
  to?: string,
): Html {
  return html`<form method="post" ${attributes({ action: to })}><input type="hidden" name="act" value="${act}">${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="button button-${kind}">${text}<span class="aside-from-view">: ${what}</span></button></form>`;
}
