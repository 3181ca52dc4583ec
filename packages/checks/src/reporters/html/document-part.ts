import type { Source, Span } from '@failonce/document';
import type { PartOfFormat } from '../../define.ts';
import type { Finding, Report, RequirementResult } from '../../report.ts';
import { visible } from '../pretty/columns.ts';
import { byCheck, byUrgency, nextThings, type Thing, thingsOf } from '../pretty/next-things.ts';
import { partAndTitle } from '../rules/unit-by-id.ts';
import { escapeText } from '../xml/escape.ts';
import { excerptOf } from './excerpt-of.ts';

/** Nobody does more than three things next. */
const NEXT = 3;
/** Of the other places that a finding is about, so many are shown. */
const MOST_RELATED = 3;

const PARTS: readonly (readonly [PartOfFormat, string])[] = [
  ['summary', 'Issue summary'],
  ['timeline', 'Timeline'],
  ['cause', 'Root cause and resolution'],
  ['measures', 'Corrective and preventative measures'],
  ['whole', 'The whole document'],
];

/** One document: its state, the next three things, and everything else on request. */
export function documentPart(path: string, report: Report, open: boolean): string {
  const { findings, requirements, metCount } = report;
  const titled = report.title !== undefined && report.title.trim() !== '';
  const title = words(titled ? (report.title as string) : path);
  const under = titled ? `<div class="path">${words(path)}</div>` : '';
  const count = `<span class="count">${metCount} of ${requirements.length}</span>`;
  const length = `<span>${report.words} ${report.words === 1 ? 'word' : 'words'}</span>`;
  if (findings.length === 0 && metCount === requirements.length)
    return `<article class="line"><h2>${title}</h2>${under}<span class="pill good">complete</span>${count}${length}</article>\n`;
  const every = thingsOf(report, partAndTitle);
  const next = nextThings(byUrgency(byCheck(every), partAndTitle), NEXT);
  const state = `<div class="state">${bar(report)}${count}${length}${levels(findings)}<span class="open" aria-hidden="true"></span></div>`;
  const inside = [
    next.length === 0 ? '' : `<h3>Next</h3>${list(next, report.source)}`,
    every.length > next.length
      ? more(`Everything that was found (${findings.length})`, list(every, report.source))
      : '',
    more('All requirements', requirementList(report)),
  ];
  return `<details class="doc"${open ? ' open="open"' : ''}><summary><h2>${title}</h2>${under}${state}</summary>
<div class="inside">${inside.join('\n')}</div></details>\n`;
}

/** An input that could not be judged. */
export function unjudgedPart(path: string, message: string): string {
  const state = '<span class="pill error">could not be judged</span>';
  return `<article class="line"><h2>${words(path)}</h2>${state}<p>${words(message)}</p></article>\n`;
}

function more(name: string, content: string): string {
  return `<details class="more"><summary>${name}</summary>${content}</details>`;
}

function bar({ requirements, metCount }: Report): string {
  const groups = grouped(requirements).map(([, some]) => {
    const cells = some.map(({ met }) => (met ? '<i class="met"></i>' : '<i></i>')).join('');
    return `<span style="--n:${some.length}">${cells}</span>`;
  });
  const label = `${metCount} of ${requirements.length} requirements met`;
  return `<div class="bar" role="img" aria-label="${label}">${groups.join('')}</div>`;
}

function levels(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((level) => [level, findings.filter((finding) => finding.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `<span class="pill ${level}">${count} ${level}${count === 1 ? '' : 's'}</span>`)
    .join('');
}

function list(things: readonly Thing[], source: Source): string {
  return `<ol class="things">${things.map((thing) => item(thing, source)).join('')}</ol>`;
}

function item({ finding, title, waiting }: Thing, source: Source): string {
  const { level, line, id, message, write, span, related, fix, suggestions, requirement } = finding;
  // A part that is missing stands nowhere.
  const nowhere = requirement && id.endsWith('-section');
  const pieces = [
    `<h4>${words(title)}</h4><span class="pill ${level}">${level}</span>`,
    `<span class="where">line ${line} · <code>${words(id)}</code></span>`,
    nowhere ? '' : quoted(source, span, line, ''),
    paragraph(message, ''),
    ...related.slice(0, MOST_RELATED).flatMap((place) => {
      const at = source.position(place.span.start).line;
      return [quoted(source, place.span, at, ' class="other"'), paragraph(place.message, 'faint')];
    }),
    paragraph(write, 'write'),
    fix ? paragraph(`“check --fix” does it: ${fix.title}.`, 'faint') : '',
    ...suggestions.map((each) => paragraph(`Perhaps: ${each.title}.`, 'faint')),
    waiting.length > 0 ? paragraph(`${waiting.length} more ${requirement ? 'come with it' : 'like it'}.`, 'faint') : '',
  ];
  return `<li class="${level}-thing">${pieces.join('')}</li>\n`;
}

function quoted(source: Source, span: Span, line: number, attributes: string): string {
  const excerpt = excerptOf(source, span);
  if (excerpt === undefined) return '';
  return `<blockquote${attributes}><small><span class="hidden">line </span>${line}</small>${excerpt}</blockquote>`;
}

function paragraph(text: string, kind: string): string {
  const lines = text.split('\n').map(words).join('<br/>');
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${lines}</p>`;
}

function requirementList({ requirements, source }: Report): string {
  const groups = grouped(requirements).map(([name, some]) => {
    const rows = some.map(({ title, met, span }) => {
      const line = span === undefined ? '' : ` <small>line ${source.position(span.start).line}</small>`;
      const state = `<span class="hidden">${met ? 'met' : 'not met'}: </span>`;
      return `<li${met ? ' class="met"' : ''}><i></i><span>${state}${words(title)}${line}</span></li>`;
    });
    return `<section><h3>${name}</h3><ul>${rows.join('')}</ul></section>`;
  });
  return `<div class="parts">${groups.join('')}</div>`;
}

/** The requirements by the part of the format in which they are met. */
function grouped(requirements: readonly RequirementResult[]): (readonly [string, readonly RequirementResult[]])[] {
  const partOf = (id: string): PartOfFormat => partAndTitle(id)?.part ?? 'whole';
  return PARTS.map(([part, name]) => [name, requirements.filter(({ id }) => partOf(id) === part)] as const).filter(
    ([, some]) => some.length > 0,
  );
}

/** Text of a document or of the product, for the page. */
function words(text: string): string {
  return escapeText(visible(text));
}
