import { attributes, type Html, html } from '../html/html.ts';
import { actButton } from '../parts/form.ts';
import { clockIn } from './clock-in.ts';
import type { EntryShown, ItemId } from './meeting.ts';

/** Notes to one thing, and where one writes another. */
export interface NotesOf {
  /** What tells them from others on the page: “3”. */
  readonly id: string;
  readonly item: ItemId;
  /** The words that they are about; empty for the item itself. */
  readonly quote: string;
  readonly label: string;
  /** Does a heading say the label already? */
  readonly quiet?: boolean;
  readonly notes: readonly EntryShown[];
}

/** What all notes of a page need. */
export interface NotesFrame {
  readonly zone: string;
  /** May one write? */
  readonly open: boolean;
  /** The note that is being changed. */
  readonly edit: number | undefined;
  readonly addressOf: (edit: number) => string;
  /** What was typed and could not be kept, by what it is about. */
  readonly typed: { readonly quote: string; readonly item: string; readonly body: string } | undefined;
}

/** The notes to one thing, and the field for another one. */
export function notesPart({ id, item, quote, label, quiet = false, notes }: NotesOf, frame: NotesFrame): Html {
  const { typed } = frame;
  const again = typed !== undefined && typed.quote === quote && typed.item === item ? typed.body : '';
  return html`<div class="meeting-notes"><ol id="notes-${id}" data-fresh="rows" aria-label="Notes: ${label}">${notes.map((note) => noteRow(note, frame))}</ol>
${
  frame.open &&
  html`<form method="post" class="form meeting-write" data-key="${id}"><input type="hidden" name="act" value="note"><input type="hidden" name="item" value="${item}"><input type="hidden" name="quote" value="${quote}">
<p class="field"><label for="note-${id}" ${attributes({ class: quiet ? 'aside-from-view' : undefined })}>${label}</label><textarea id="note-${id}" name="body" rows="2" maxlength="5000" required>${again}</textarea></p><button class="button button-other">Note it</button><span class="wrong" role="alert"></span></form>`
}</div>`;
}

/** One note: what was said, by whom, when. */
export function noteRow(note: EntryShown, { zone, open, edit, addressOf }: NotesFrame): Html {
  const { number, body, by, at, changedAt, item, quote } = note;
  if (open && edit === number)
    return html`<li id="n${number}" class="editing"><form method="post" class="form"><input type="hidden" name="act" value="note"><input type="hidden" name="changes" value="${number}"><input type="hidden" name="item" value="${item}"><input type="hidden" name="quote" value="${quote}"><p class="field"><label for="edit-${number}">Change the note</label><textarea id="edit-${number}" name="body" rows="3" maxlength="5000" autofocus>${body}</textarea><span class="hint">Leave nothing in it to take it back.</span></p><button class="button button-other">Save</button></form></li>`;
  return html`<li id="n${number}"><p class="meeting-said">${body}</p><p class="small">${by.name} · ${clockIn(at, zone)}${changedAt !== undefined && ', changed'}${open && html` <a class="screen-only" href="${addressOf(number)}">Change<span class="aside-from-view">: ${body.slice(0, 40)}</span></a>`}</p></li>`;
}

/** What was agreed: a decision or a task, and whether it stands in the text. */
export function agreedRow(
  entry: EntryShown,
  { open, mayWrite, about }: { readonly open: boolean; readonly mayWrite: boolean; readonly about: string },
): Html {
  const { number, kind, body, task, revision, by } = entry;
  const toWrite = kind === 'task' || kind === 'measure';
  const detail = [
    task?.owner,
    task?.due && `due ${task.due}`,
    task?.cause && `for “${task.cause}”`,
    revision !== undefined ? undefined : by.name,
  ].filter(Boolean);
  return html`<li id="n${number}" ${attributes({ class: kind })}><p class="meeting-said">${body}</p><p class="small">${detail.join(' · ')}${
    revision !== undefined
      ? html` <a href="${about}/versions?to=${revision}">In the text</a>`
      : toWrite && html` <b>Not in the text yet</b>`
  }</p>${
    open &&
    mayWrite &&
    revision === undefined &&
    html`<div class="acts screen-only">${toWrite && actButton('into-text', 'Write it into the text', body.slice(0, 60), { entry: String(number) })}${actButton('take-back', 'Take back', body.slice(0, 60), { entry: String(number) })}</div>`
  }</li>`;
}
