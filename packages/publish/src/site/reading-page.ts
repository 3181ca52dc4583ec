import {
  type Alike,
  beforeAnswer,
  type Content,
  dayText,
  type Earlier,
  type Html,
  html,
  type Reading,
  readingPage,
  similarSection,
} from '@failonce/pages';
import { type SiteFrame, siteDocument } from './frame.ts';

/** What only all postmortems together tell of one. */
export interface Together {
  /** Of its page, within the site. */
  readonly address: string;
  readonly recurrenceOf: readonly Earlier[];
  readonly alike: readonly Alike[];
  /** Later failures that say they are a recurrence of this one. */
  readonly again: readonly Earlier[];
}

// Elements that no text can contain: what people wrote is escaped.
const NOTES = '<slot-notes></slot-notes>';
const BEFORE = '<slot-before></slot-before>';
const SIMILAR = '<slot-similar></slot-similar>';
const OWN = 'pm/slot-own.html';

/** The document of a postmortem's page, but for what the others tell of it. */
export function shellOf(frame: SiteFrame, reading: Reading): string {
  const page = readingPage({
    ...reading,
    slots: {
      notes: html`<slot-notes></slot-notes>`,
      before: html`<slot-before></slot-before>`,
      similar: html`<slot-similar></slot-similar>`,
    },
  });
  return siteDocument(frame, {
    address: OWN,
    title: page.title,
    description: page.description,
    place: 'library',
    body: page.body,
  });
}

/** The document as a whole. `said`: what its authors say of earlier failures. */
export function filled(
  shell: string,
  { address, recurrenceOf, alike, again }: Together,
  said: string | undefined,
): string {
  const [head, rest] = apart(shell, NOTES);
  const [summary, behind] = apart(rest, BEFORE);
  const [middle, end] = apart(behind, SIMILAR);
  return `${head.replaceAll(OWN, address)}${markup(againNote(again))}${summary}${beforeAnswer({ recurrenceOf, alike }, said)}${middle}${markup(similarSection(alike))}${end}`;
}

function apart(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function markup(content: Content): string {
  return content === undefined ? '' : String(html`${content}`);
}

function againNote(again: readonly Earlier[]): Html | undefined {
  if (again.length === 0) return undefined;
  return html`<p class="note bad">It came back: ${again.map(({ title, number, address, date }, at) => html`${at > 0 && ', '}<a href="${address}">${number !== undefined && `PM-${number} `}${title}</a>${date !== undefined && html` (${dayText(date)})`}`)}.</p>`;
}
