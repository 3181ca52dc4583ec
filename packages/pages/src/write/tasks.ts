import { checkText } from '@failonce/checks';
import {
  applyEdits,
  type Block,
  differenceOf,
  findMarks,
  isoDate,
  type Measure,
  type Postmortem,
  parse,
  setFactText,
  setMark,
  setTaskAnnotation,
  type TextEdit,
} from '@failonce/document';
import { type Place, placeFor } from './place-for.ts';

/** A task of the text, as the fields of a form hold it. */
export interface TaskFields {
  readonly words: string;
  readonly owner: string;
  /** “2026-03-01” */
  readonly due: string;
  readonly address: string;
  /** The place of a cause among those that are named; -1 for none. */
  readonly cause: number;
}

export interface Tasks {
  readonly tasks: readonly (TaskFields & { readonly start: number; readonly end: number })[];
  /** The first words of each cause that the text tells in detail. */
  readonly causes: readonly string[];
}

/** The tasks that a text names, and the causes that they may be for. */
export function readTasks(document: Postmortem): Tasks {
  const causes = causesOf(document);
  return {
    causes: causes.map(({ words }) => words),
    tasks: tasksOf(document).map(({ text, annotation, span }) => ({
      words: text.plain.trim(),
      owner: annotation?.owner?.value ?? '',
      due: (annotation?.due && isoDate(annotation.due.value)) ?? '',
      address: annotation?.address?.value ?? '',
      cause: causes.findIndex(({ mark }) => annotation?.causes.some(({ value }) => value === mark)),
      start: span.start,
      end: span.end,
    })),
  };
}

/** Writes what a form says of one task, by its place among them; a new one behind the others. */
export function writeTask(document: Postmortem, index: number, fields: TaskFields): Place {
  const task = tasksOf(document)[index];
  if (task === undefined) return addTask(document, fields);
  const { source } = document;
  const cause = causesOf(document)[fields.cause];
  const words = fields.words.replaceAll(/\s+/g, ' ').trim();
  const mark = cause && (cause.mark ?? freshMark(document));
  const others = task.annotation?.causes.map(({ value }) => value) ?? [];
  const edits: TextEdit[] = [
    ...(cause !== undefined && cause.mark === undefined ? setMark(source, cause.block, mark as string) : []),
    ...(words === '' || words === task.text.plain.trim()
      ? []
      : setFactText({ value: '', span: task.text.span }, words)),
    ...setTaskAnnotation(source, task, {
      owner: fields.owner.trim() || null,
      due: dateOf(fields.due) ?? null,
      address: fields.address.trim() || null,
      causes: mark === undefined ? [] : [mark, ...others.filter((each) => each !== mark).slice(1)],
    }),
  ].filter(({ span, text }) => source.text.slice(span.start, span.end) !== text);
  const before = edits.filter(({ span }) => span.start < task.span.start);
  const moved = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  const start = task.span.start + moved;
  return { edits, select: { start, end: start } };
}

/** A line for it, which is then filled like one that was there. */
function addTask(document: Postmortem, fields: TaskFields): Place {
  const { source } = document;
  const words = fields.words.replaceAll(/\s+/g, ' ').trim();
  const last = tasksOf(document).at(-1);
  const { edits } = last
    ? { edits: [{ span: { start: last.span.end, end: last.span.end }, text: `\n- [ ] ${words}` }] }
    : firstTask(document, words);
  const inserted = parse(applyEdits(source, edits));
  const index = tasksOf(inserted).findIndex(({ text }) => text.plain.trim() === words);
  if (index < 0) return { edits, select: { start: source.text.length, end: source.text.length } };
  const filled = writeTask(inserted, index, fields);
  return { edits: differenceOf(source.text, applyEdits(inserted.source, filled.edits)), select: filled.select };
}

function firstTask(document: Postmortem, words: string): { readonly edits: TextEdit[] } {
  const place = placeFor(document, checkText(document.source.text), 'measures-tasks');
  const { edits, select } = place;
  const [edit] = edits;
  // The template's gap is where the task goes; of its two lines, the second stays a gap.
  if (edit === undefined) return { edits: [{ span: select, text: words }] };
  const at = select.start - edit.span.start;
  const text = edit.text.slice(0, at) + words + edit.text.slice(at + (select.end - select.start));
  return { edits: [{ span: edit.span, text }] };
}

/** The measures that are tasks: by their heading, or where there are none of these, by their box. */
function tasksOf({ measures }: Postmortem): readonly Measure[] {
  const under = measures.filter((each) => each.under === 'tasks' && each.form === 'item');
  return under.length > 0 ? under : measures.filter(({ checked, form }) => checked !== undefined && form === 'item');
}

interface NamedCause {
  readonly block: Exclude<Block, { kind: 'code' }>;
  readonly words: string;
  /** “c1” of its `^c1`. */
  readonly mark: string | undefined;
}

/** The paragraphs and items that tell a cause in detail. */
function causesOf(document: Postmortem): readonly NamedCause[] {
  const marks = findMarks(document.source, document.blocks).causes;
  const found: NamedCause[] = [];
  for (const { role, blocks } of document.parts) {
    if (role !== 'cause' && role !== 'cause-resolution') continue;
    for (const block of blocks) {
      // What follows tells how it was resolved.
      if (block.kind === 'heading' && /\bresol/i.test(block.text.plain)) break;
      if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.text.plain.trim() === '') continue;
      const mark = marks.find(({ span }) => span.start >= block.span.start && span.end <= block.span.end)?.value;
      found.push({ block, words: block.text.plain.trim().slice(0, 90), mark });
    }
  }
  return found;
}

function freshMark({ source, blocks }: Postmortem): string {
  const used = new Set(findMarks(source, blocks).causes.map(({ value }) => value));
  let number = 1;
  while (used.has(`c${number}`)) number++;
  return `c${number}`;
}

function dateOf(value: string): { year: number; month: number; day: number } | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}
