import type { TimedEvent } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import { html } from '../html/html.ts';
import { measureSign } from '../parts/measures-bar.ts';
import { dayText } from '../parts/time.ts';
import type { Insertion } from '../prose/markdown.ts';
import { dateOf } from './measures.ts';

/** What stands in the text for programs, as people read it: what is said of tasks, marks, and anchors of events. */
export function insertionsOf(document: Postmortem, events: readonly TimedEvent[]): readonly Insertion[] {
  const inserted: Insertion[] = events.map(({ id, span }) => ({
    start: span.start,
    end: span.start,
    markup: html`<span class="event-place" id="${id}"></span>`,
  }));
  for (const block of document.blocks) {
    if (block.kind === 'item' && block.box !== undefined)
      inserted.push({ ...block.box, markup: measureSign(block.checked === true ? 'done' : 'open') });
  }
  for (const { annotation, mark } of document.measures) {
    if (mark !== undefined) inserted.push({ ...mark.span, markup: html`` });
    if (annotation === undefined || annotation.unsettled.length > 0) continue;
    const { owner, due, done, evidence, address } = annotation;
    const told = [
      owner && html`${owner.value}`,
      due && html`due ${dayText(dateOf(due.value) ?? document.source.slice(due.span))}`,
      done && html`done ${dayText(dateOf(done.value) ?? '')}`,
      address && linkOrText(address.value, 'ticket'),
      evidence && linkOrText(evidence.value, 'evidence'),
    ].filter((each) => each !== undefined);
    inserted.push({
      ...annotation.span,
      markup: html`<span class="told-of-task">${told.map((each, at) => html`${at > 0 && ' · '}${each}`)}</span>`,
    });
  }
  return inserted;
}

function linkOrText(value: string, name: string) {
  return /^https?:\/\//.test(value)
    ? html`<a href="${value}" rel="noopener noreferrer">${name}</a>`
    : html`${name}: ${value}`;
}
