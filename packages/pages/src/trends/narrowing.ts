import { attributes, type Content, type Html, html } from '../html/html.ts';
import { NARROWED_BY, narrowedFields, trendsAddress } from './asked.ts';
import type { TrendsView } from './view.ts';

const NAMES = { service: 'Service', team: 'Team', cause: 'Cause', trigger: 'Trigger', severity: 'Severity' } as const;

/** By what the trends are narrowed: a form, so that it works without a script. */
export function narrowing({ asked, choices }: TrendsView): Html {
  const select = (name: (typeof NARROWED_BY)[number]): Content => {
    const chosen = [asked[name] ?? []].flat().map((value) => value.trim().toLowerCase());
    const known = choices[name];
    const lost = chosen.filter((value) => value !== '' && !known.some((each) => each.value === value));
    if (known.length === 0 && lost.length === 0) return undefined;
    const options = [...known, ...lost.map((value) => ({ value, name: value }))];
    return html`<p class="field"><label for="by-${name}">${NAMES[name]}</label><select id="by-${name}" name="${name}"><option value="">All</option>${options.map(({ value, name: text }) => html`<option value="${value}" ${attributes({ selected: chosen.includes(value) })}>${text}</option>`)}</select></p>`;
  };
  const selects = NARROWED_BY.map(select).filter((each) => each !== undefined);
  return html`<form class="narrowing screen-only" action="/trends" aria-label="Narrow the trends">
<p class="spans">${([1, 3, 10] as const).map((years) => html`<a href="${trendsAddress({ ...asked, years })}" ${attributes({ 'aria-current': years === asked.years ? 'true' : undefined })}>${years === 1 ? '1 year' : `${years} years`}</a>`)}</p>
<input type="hidden" name="years" value="${asked.years}">${selects}
${selects.length > 0 && html`<p class="go"><button class="button">Show</button>${narrowedFields(asked).length > 0 && html` <a href="${trendsAddress({ years: asked.years })}">All of them</a>`}</p>`}</form>`;
}

/** What is chosen, in words, for whoever reads it on paper. */
export function narrowedText({ asked, choices }: TrendsView): string {
  return NARROWED_BY.flatMap((name) =>
    [asked[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map(
        (value) =>
          `${NAMES[name].toLowerCase()} ${choices[name].find((each) => each.value === value.toLowerCase())?.name ?? value}`,
      ),
  ).join(', ');
}
