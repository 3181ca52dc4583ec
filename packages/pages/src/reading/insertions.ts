import type { TimedEvent } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import { html } from '../html/html.ts';
import { measureSign } from '../parts/measures-bar.ts';
import { dayText } from '../parts/time.ts';
import type { Insertion } from '../prose/markdown.ts';
import type { TextRun } from '../prose/runs.ts';
import { dateOf } from './measures.ts';

/** What stands in the text for programs, as people read it: what is said of tasks, marks, and anchors of events. */
export function insertionsOf(
  document: Postmortem,
  events: readonly TimedEvent[],
  annotationsAsWritten = false,
): readonly Insertion[] {
  const inserted: Insertion[] = events.map(({ id, span }) => ({
    start: span.start,
    end: span.start,
    markup: html`<span class="event-place" id="${id}"></span>`,
    runs: [],
  }));
  for (const block of document.blocks) {
    if (block.kind !== 'item' || block.box === undefined) continue;
    const state = block.checked === true ? 'done' : 'open';
    inserted.push({ ...block.box, markup: measureSign(state), runs: [{ kind: 'sign', state }] });
  }
  for (const { annotation, mark } of document.measures) {
    if (mark !== undefined) inserted.push({ ...mark.span, markup: html``, runs: [] });
    if (annotation === undefined || annotation.unsettled.length > 0) continue;
    const { owner, due, done, evidence, address } = annotation;
    const told = [
      owner && { text: owner.value },
      due && { text: `due ${dayText(dateOf(due.value) ?? document.source.slice(due.span))}` },
      done && { text: `done ${dayText(dateOf(done.value) ?? '')}` },
      address && linkOrText(address.value, 'ticket'),
      evidence && linkOrText(evidence.value, 'evidence'),
    ].filter((each) => each !== undefined);
    inserted.push({
      ...annotation.span,
      markup: html`<span class="told-of-task">${told.map((each, at) => html`${at > 0 && ' · '}${'href' in each ? html`<a href="${each.href}" rel="noopener noreferrer">${each.text}</a>` : each.text}`)}</span>`,
      runs: annotationsAsWritten
        ? asWritten(document.source.slice(annotation.span))
        : told.flatMap((each, at): TextRun[] => [
            ...(at > 0 ? [{ kind: 'words' as const, text: ' · ', tone: 'quiet' as const }] : []),
            { kind: 'words', tone: 'quiet', ...each },
          ]),
    });
  }
  return inserted;
}

function linkOrText(value: string, name: string): { readonly text: string; readonly href?: string } {
  return /^https?:\/\//.test(value) ? { text: name, href: value } : { text: `${name}: ${value}` };
}

/** “(@lee, due 2026-02-16, https://…)”, its addresses as links: what is edited elsewhere can be read again. */
function asWritten(text: string): readonly TextRun[] {
  return (
    text
      // The cause that it is for is named by a mark, which is not shown.
      .replaceAll(/,?[ \t]{0,4}\bfor \^[a-z]\d{1,4}\b/g, '')
      .split(/(https?:\/\/[^\s,()]{1,2000})/)
      .filter((each) => each !== '')
      .map((each) => ({ kind: 'words', text: each, tone: 'quiet', ...(/^https?:/.test(each) && { href: each }) }))
  );
}
