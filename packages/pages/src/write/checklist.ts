import { type Report, type RequirementId, requirements as units } from '@failonce/checks';
import { guideAddress } from '../guide/guide.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { nextThings } from './next-things.ts';

/** The parts of the format, as the list is grouped. */
const GROUPS = [
  ['summary', 'Issue summary'],
  ['timeline', 'Timeline'],
  ['cause', 'Root cause and resolution'],
  ['measures', 'Measures'],
  ['whole', 'As a whole'],
] as const;

/** What is met and what is not, and what to do next: the same list that the terminal prints, which fills as one writes. */
export function checklist({ requirements, findings, metCount, words }: Report): Html {
  const partOf = new Map(units.map(({ id, part }) => [id, part]));
  const next = nextThings(findings);
  return html`<h2 class="aside-from-view">Checklist</h2>
<p class="count"><b class="met-count">${metCount}</b> <span>of ${requirements.length} requirements met · <span class="words">${words}</span> words</span></p>
<progress max="${requirements.length}" value="${metCount}" aria-label="Requirements met"></progress>
<section class="card next" ${attributes({ hidden: next.length === 0 })}><h3>Next</h3><ol>${next.map(({ message, hint }) => html`<li><b>${message}</b><span>${hint}</span></li>`)}</ol></section>
${GROUPS.map(([part, name]) => {
  const rows = requirements.filter(({ id }) => partOf.get(id as RequirementId) === part);
  return (
    rows.length > 0 &&
    html`<h3>${name}</h3><ul>${rows.map(({ id, title, met }) => html`<li><a href="${guideAddress('requirements', id)}" ${attributes({ class: met ? 'met' : undefined, 'data-requirement': id })}><span class="aside-from-view">${met ? 'Met: ' : 'Open: '}</span>${title}</a></li>`)}</ul>`
  );
})}`;
}
