import { type Content, html } from '../html/html.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** A comment that names the reader. */
export interface MentionRow {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly thread: string;
  readonly body: string;
  readonly author: string;
  readonly at: string;
}

const MOST_SHOWN = 200;

/** The comments that name the reader and wait for an answer. */
export function mentionsPart(mentions: readonly MentionRow[]): Content {
  if (mentions.length === 0) return undefined;
  return html`<h2>Comments that name me</h2>${rows(mentions.map(mentionRow), '')}`;
}

function mentionRow({ number, slug, title, thread, body, author, at }: MentionRow) {
  const words = body.length > MOST_SHOWN ? `${body.slice(0, MOST_SHOWN)}…` : body;
  return {
    name: html`<a href="/pm/${number}-${slug}/review?thread=${thread}">${words}</a>`,
    about: html`${author}, ${day(at)} · PM-${number} ${title}`,
  };
}
