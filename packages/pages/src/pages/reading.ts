import { type Report, timedEvents } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { pill, statePill } from '../parts/pill.ts';
import { day, dayText, durationText } from '../parts/time.ts';
import type { AddressOfFile, ContentsItem, PictureOf } from '../prose/markdown.ts';
import { readingLine } from '../readers/reading-line.ts';
import { aside, similarSection } from '../reading/aside.ts';
import type { ReadingLinks } from '../reading/links.ts';
import { measuresOf, type ShownMeasure } from '../reading/measures.ts';
import { minutesToRead, notesOf } from '../reading/notes.ts';
import { proseOf } from '../reading/prose-of.ts';
import { summaryOf } from '../reading/summary.ts';
import { summaryCard } from '../reading/summary-card.ts';
import { storyLine } from '../timeline/story-line.ts';
import { timeline } from '../timeline/timeline.ts';

/** An earlier failure, as the summary names it. */
export interface Earlier {
  /** Undefined where files have no numbers: then it is called by its title. */
  readonly number: number | undefined;
  readonly title: string;
  readonly date: string | undefined;
  /** Where it leads: to how its measures stood that day, where it came back; else to itself. Undefined: nowhere from here. */
  readonly address: string | undefined;
  /** Its measures on the day on which this outage began, where both are known. */
  readonly measuresThen: { readonly done: number; readonly of: number } | undefined;
}

/** A failure that was alike, and which of both texts says so. */
export interface Alike extends Earlier {
  /** Sure enough to be named on the first screen; before this outage. */
  readonly earlier: boolean;
  readonly passages: { readonly here: string; readonly there: string };
}

/** All that the reading page shows. What a file by itself has none of is undefined. */
export interface Reading {
  readonly number: number | undefined;
  readonly slug: string;
  readonly title: string;
  readonly state: string | undefined;
  /** Published before it was complete: the day by which it has to be. */
  readonly interimUntil: string | undefined;
  /** Why it stands where it stands, where somebody had to say it. */
  readonly stated:
    | { readonly action: string; readonly name: string; readonly at: string; readonly reason: string }
    | undefined;
  readonly imported: boolean;
  readonly practice: boolean;
  readonly hiddenFromSome: boolean;
  readonly revision: number | undefined;
  readonly updatedAt: string | undefined;
  readonly services: readonly string[];
  /** `known`: the guide has a page on it. */
  readonly causes: readonly { readonly id: string; readonly name: string; readonly known: boolean }[];
  readonly authors: readonly string[];
  readonly startDate: string | undefined;
  /** As it may be shown: without secrets. */
  readonly document: Postmortem;
  readonly report: Report;
  /** Its tasks by what became of them; without, as its text alone says. */
  readonly measures?: readonly ShownMeasure[];
  /** The earlier failures that the text says it is a recurrence of, of those that the reader may see. */
  readonly recurrenceOf: readonly Earlier[];
  /** Undefined where nobody has compared it with others. */
  readonly alike: readonly Alike[] | undefined;
  /** Where a link to a file that lay beside the text leads. */
  readonly addressOfFile: AddressOfFile;
  /** Where a picture of the text is. */
  readonly pictureOf: PictureOf;
  /** Where any other link of the text leads within its own host; without, where it says. */
  readonly addressOfLink?: AddressOfFile;
  readonly links: ReadingLinks;
  /** The day on which it is read: “2026-02-14”. */
  readonly today: string;
  /** For outsiders: what is done against it is not told, so neither is whether it is safe now. */
  readonly forOutsiders?: boolean;
  /** What stands in the places of what only all postmortems together tell: who makes many pages puts it in afterwards. */
  readonly slots?: ReadingSlots;
}

/** What comes of the other postmortems: made by `beforeAnswer` and `similarSection`, or marks in their places. */
export interface ReadingSlots {
  /** Above the summary. */
  readonly notes: Content;
  /** Whether it has happened before. */
  readonly before: Content;
  /** Beside the text: failures that look alike. */
  readonly similar: Content;
}

/** A postmortem, for whoever wants to know what happened: the answers first, then the picture, then the text. */
export function readingPage(reading: Reading): Page {
  const { document, report, number, title, startDate, links } = reading;
  const events = timedEvents(document, report);
  const summary = summaryOf(document, report, events);
  const measures = reading.measures ?? measuresOf(document, reading.today);
  const line = storyLine(events, summary.minutes);
  const { body, contents } = proseOf(document, events, reading);
  const length = summary.minutes === undefined ? undefined : `Outage of ${durationText(summary.minutes)}`;
  const about = [length, startDate && `on ${dayText(startDate)}`].filter(Boolean).join(' ');
  return {
    title,
    description: [about && `${about}.`, summary.cause ?? summary.impact].filter(Boolean).join(' '),
    ...(links.own !== undefined && { address: links.own }),
    place: 'library',
    follow: [
      ...reading.services.map((service) => ({ name: service, query: `?service=${encodeURIComponent(service)}` })),
      ...reading.causes.map(({ id, name }) => ({ name, query: `?cause=${encodeURIComponent(id)}` })),
    ],
    islands: ['reading'],
    body: html`<article class="reading">
<header class="head">
<p class="of">${number !== undefined && html`<span>PM-${number}</span> `}${reading.state !== undefined && html`${statePill(reading.state)} `}${document.frontMatter?.severity !== undefined && pill(document.frontMatter.severity.value)} ${reading.practice && pill('Practice', 'accent')} ${reading.imported && pill('As written then')} ${startDate !== undefined && day(startDate)} <span>${minutesToRead(document)} min read</span>${links.own !== undefined && html` <span class="edit screen-only"><a href="${links.own}/review">Review</a> ${links.editable && html`<a href="${links.own}/edit">Edit</a>`} <a href="${links.own}/export">Export</a></span>`}</p>
<h1>${title}</h1>
${notesOf(reading).map(({ tone, text }) => html`<p class="note${tone !== 'plain' && ` ${tone}`}">${text}</p>`)}${reading.slots?.notes}
</header>
${summaryCard({ summary, measures, reading })}
${aside({ links, contents: contentsOf(contents), measures, similar: reading.slots?.similar ?? similarSection(reading.alike ?? []), causes: reading.causes })}
${line !== undefined && timeline(line, document.facts.zone?.value.name ?? 'the zone of the text')}
<div class="prose">${body}</div>
${number !== undefined && reading.revision !== undefined && links.own !== undefined && readingLine({ number, own: links.own, revision: reading.revision })}
${foot(reading)}
</article>`,
  };
}

/** The parts, and what is below them where there are few. */
function contentsOf(contents: readonly ContentsItem[]): readonly ContentsItem[] {
  const top = Math.min(...contents.map(({ level }) => level));
  return contents.filter(({ level }) => level === top);
}

function foot({ revision, updatedAt, authors, report, imported, links }: Reading): Content {
  const written = authors.length > 0 && html`Written by ${authors.join(', ')}. `;
  const version = revision !== undefined && updatedAt !== undefined && html`Revision ${revision} of ${day(updatedAt)}`;
  const versions = links.own !== undefined && html` · <a href="${links.own}/versions">All versions</a>`;
  const said = links.aboutCheck !== undefined && format(report, links.aboutCheck);
  if (!written && !version && !imported && !said) return undefined;
  const outside =
    links.own !== undefined &&
    links.editable &&
    html` · <a class="screen-only" href="${links.own}/public">Public version</a>`;
  return html`<footer class="foot">${imported && html`<p>As written then: it was taken in from older files, and nobody has reviewed it here.</p>`}${(written || version) && html`<p>${written}${version}${version && versions}${version && outside}</p>`}${said}</footer>`;
}

/** What the checks say of the text, for whoever writes: each leads to its page in the guide. */
function format({ requirements, findings }: Report, addressOf: (id: string) => string): Html {
  const met = requirements.filter((each) => each.met).length;
  const count = html`${met} of ${requirements.length} requirements of the format are met`;
  // Each once, however often it was found.
  const said = new Map(findings.map(({ id, message }) => [id, message]));
  if (said.size === 0) return html`<p>${count}.</p>`;
  return html`<details class="screen-only"><summary>${count}: what the checks say</summary><ul>${[...said].map(([id, message]) => html`<li>${message} <a href="${addressOf(id)}">More on this</a></li>`)}</ul></details>`;
}
