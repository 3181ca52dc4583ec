import {
  applyEdits,
  isoDate,
  type Measure,
  type Postmortem,
  type Source,
  setTaskAnnotation,
  writeOwner,
} from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { lineOf } from '../words.ts';
import { type ListItem, readList } from './list.ts';
import { type Section, writeSection } from './section.ts';

/** A task as it is asked for. */
export interface GuidedTask {
  readonly what: string;
  readonly owner: string;
  /** “2026-03-01” */
  readonly due: string;
}

interface Known extends GuidedTask {
  readonly item: ListItem;
  readonly measure: Measure | undefined;
  /** Where its own words stand. */
  readonly words: { readonly start: number; readonly end: number };
}

const TASKS: Section = { part: 'measures', heading: 'Tasks', names: /\btasks?\b|action|to-?do/i, opens: true };
const BOX = /^[-*+•][ \t]{1,8}(?:\[[ xX]\][ \t]{1,8})?/;

/** The tasks of a text. */
export function readTasks(document: Postmortem): readonly GuidedTask[] {
  return knownTasks(document).map(({ what, owner, due }) => ({ what, owner, due }));
}

/** Writes tasks in the place of those before; of one that stays where it was, only what changed is written. */
export function writeTasks(document: Postmortem, tasks: readonly GuidedTask[], reader: Reader): string {
  const known = knownTasks(document);
  const before = JSON.stringify(readTasks(document));
  if (tasks.length > 0 && JSON.stringify(tasks) === before) return document.source.text;
  const lines = tasks.map((task, at) => {
    const old = known[at];
    return old === undefined ? fresh(task) : changed(document.source, old, task);
  });
  while (lines.length < FEWEST) lines.push('- [ ] [not yet known]');
  return writeSection(document, TASKS, lines.join('\n'), reader);
}

const FEWEST = 2;

function fresh({ what, owner, due }: GuidedTask): string {
  const pieces = [writeOwner(owner), due === '' ? undefined : `due ${due}`].filter((each) => each !== undefined);
  return `- [ ] ${what || '[not yet known]'}${pieces.length === 0 ? '' : ` (${pieces.join(', ')})`}`;
}

function changed(source: Source, { item, measure, words, ...old }: Known, task: GuidedTask): string {
  const { chunk, block } = item;
  if (old.what === task.what && old.owner === task.owner && old.due === task.due) return chunk;
  if (measure === undefined || block.kind !== 'item' || old.what === '') return fresh(task);
  const rest = source.text.slice(words.end, block.span.start + chunk.length);
  const edits = setTaskAnnotation(source, measure, {
    ...(old.owner === task.owner ? {} : { owner: task.owner === '' ? null : task.owner }),
    ...(old.due === task.due ? {} : { due: dateOf(task.due) }),
  });
  // What stands in brackets may be so odd that it cannot be changed piece by piece.
  if (edits.some(({ span }, at) => span.start < (edits[at - 1]?.span.end ?? words.end))) return fresh(task);
  const blank = rest === '' || /^\s/.test(rest) ? '' : ' ';
  const reworded = old.what === task.what ? [] : [{ span: words, text: `${task.what || '[not yet known]'}${blank}` }];
  const all = applyEdits(source, [...reworded, ...edits]);
  return all.slice(block.span.start, all.length - (source.text.length - (block.span.start + chunk.length)));
}

function dateOf(due: string) {
  const [year, month, day] = due.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day };
}

function knownTasks(document: Postmortem): readonly Known[] {
  const { source, measures } = document;
  return readList(document, TASKS).flatMap((item) => {
    const { block } = item;
    const start = block.span.start + (BOX.exec(source.slice(block.span))?.[0].length ?? 0);
    const measure = measures.find(({ span }) => span.start >= block.span.start && span.start <= start + 1);
    const own = 'text' in block ? block.text.span.end : block.span.end;
    const end = Math.max(start, measure?.annotation?.span.start ?? measure?.mark?.span.start ?? own);
    const what = lineOf(source.slice({ start, end }));
    const { owner, due } = measure?.annotation ?? {};
    const known = { what, owner: owner?.value ?? '', due: due === undefined ? '' : (isoDate(due.value) ?? '') };
    if (Object.values(known).every((each) => each === '')) return [];
    return [{ ...known, item, measure, words: { start, end: start + source.slice({ start, end }).trimEnd().length } }];
  });
}
