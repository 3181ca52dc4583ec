import { type Content, html } from '../html/html.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** A postmortem that a team of the reader's is asked to read. */
export interface AskedRow {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly team: string;
  readonly by: string;
  readonly due: string | undefined;
  /** Is that day over? */
  readonly past: boolean;
  /** What was read of it, which said something else. */
  readonly changed: { readonly from: number; readonly to: number } | undefined;
}

/** What one is asked to read, as a part of one's queue. */
export function askedToReadPart(asked: readonly AskedRow[]): Content {
  if (asked.length === 0) return undefined;
  return html`<h2>To read</h2>${rows(
    asked.map(({ number, slug, title, team, by, due, past, changed }) => ({
      name: html`<a href="/pm/${number}-${slug}">PM-${number} ${title}</a>`,
      about: html`${by} asks ${team} to read it${due !== undefined && html` · ${past ? 'wanted by' : 'until'} ${day(due)}`}${changed !== undefined && html` · it has changed since you read it: <a href="/pm/${number}-${slug}/versions?from=${changed.from}&amp;to=${changed.to}">what is different</a>`}`,
    })),
    '',
  )}`;
}
