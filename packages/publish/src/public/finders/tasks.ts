import type { Block, Measure, Part } from '@failonce/document';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

const WHY = 'Tasks are for those who do them.';
const TASKS = /\b(?:tasks?|to-?dos?|to do|action items?|actions|next steps?|checklist|follow-?ups?)\b/i;
const IMPROVEMENTS = /\b(?:improve\w{0,10}|lessons?|prevent\w{0,8}|recommendations?|corrective)\b/i;

/** The tasks, or where they stay, what stands in brackets behind them; the marks of causes and tasks. */
export function findTasks(reading: PublicReading): Cut[] {
  const { text, document, rules } = reading;
  const cuts: Cut[] = findMarks(text);
  const boxes = new Set<number>();
  for (const measure of document.measures) {
    const { annotation, span } = measure;
    boxes.add(span.start);
    if (!rules.keepTasks && isTask(measure)) cuts.push(...blockOf(reading, span.start));
    else if (annotation !== undefined) {
      let start = annotation.span.start;
      while (start > 0 && /[ \t]/.test(text[start - 1] as string)) start--;
      const why = 'Who does it, when and where is not for everybody.';
      cuts.push({ start, end: annotation.span.end, put: '', kind: 'task', why });
    }
  }
  if (rules.keepTasks) return cuts;
  for (const part of document.parts) cuts.push(...partCuts(part, document.measures));
  for (const block of document.blocks)
    if (block.kind === 'item' && block.checked !== undefined) cuts.push(...blockOf(reading, block.span.start));
  return cuts;
}

function isTask({ under, annotation, checked, mark }: Measure): boolean {
  if (under === 'tasks' || checked !== undefined || mark !== undefined) return true;
  return under === undefined && annotation !== undefined;
}

/** A part of nothing but tasks, or what stands under a heading of tasks within one. */
function partCuts(part: Part, measures: readonly Measure[]): Cut[] {
  const cuts: Cut[] = [];
  const { heading, blocks, role } = part;
  const name = heading === undefined ? '' : 'kind' in heading ? heading.text.plain : heading.name.plain;
  const own = measures.filter(({ span }) => span.start >= part.span.start && span.end <= part.span.end);
  const opens = TASKS.test(name) && !IMPROVEMENTS.test(name) && (role === 'measures' || role === 'other');
  if (heading !== undefined && opens && own.every((measure) => measure.under === 'tasks' || isTask(measure))) {
    const start = 'kind' in heading ? heading.span.start : part.span.start;
    return [task(Math.min(start, part.span.start), part.span.end)];
  }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind !== 'heading' || !TASKS.test(block.text.plain)) continue;
    if (IMPROVEMENTS.test(block.text.plain) && block.named !== 'tasks') continue;
    if (role !== 'measures' && role !== 'other') continue;
    let end = i + 1;
    while (end < blocks.length && !closes(blocks[end] as Block, block.level)) end++;
    cuts.push(task(block.span.start, (blocks[end - 1] as Block).span.end));
  }
  return cuts;
}

const closes = (block: Block, level: number): boolean => block.kind === 'heading' && block.level <= level;

/** The block at this place with what is set in below it. */
function blockOf({ document }: PublicReading, at: number): Cut[] {
  const { blocks } = document;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).span.start <= at) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (block === undefined || at > block.span.end) return [];
  let last = low;
  if (block.kind === 'item') {
    for (let next = blocks[last + 1]; next?.kind === 'item' && next.depth > block.depth; next = blocks[last + 1])
      last++;
  }
  return [task(block.span.start, (blocks[last] as Block).span.end)];
}

function task(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'task', why: WHY };
}

const MARKS = /\^[ct]\d{1,6}\b(?:[ \t]{0,3}(?:,|and\b)?[ \t]{0,3}\^[ct]\d{1,6}\b)*/gi;
/** What goes before them: “, for”, “(for”. */
const BEFORE = /[ \t]{0,8}(?:,[ \t]{0,3})?(?:\(?\bfor[ \t]{1,3})?$/i;

/** `^c1`, `^t1` and “for ^c1”. */
function findMarks(text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!text.includes('^')) return cuts;
  for (const match of text.matchAll(MARKS)) {
    const why = 'Marks lead to measures that are not shown.';
    if (/[\w^]/.test(text[match.index - 1] ?? ' ')) continue;
    // linear: bounded by 24 characters
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0].length ?? 0;
    cuts.push({ start: match.index - before, end: match.index + match[0].length, put: '', kind: 'mark', why });
  }
  return cuts;
}
