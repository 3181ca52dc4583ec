import {
  forms,
  isDoing,
  type Measure,
  namesTask,
  type Postmortem,
  readSentences,
  type Sentence,
} from '@failonce/document';
import { aspectOf } from './aspect.ts';
import { Columns } from './columns.ts';
import { saysWhen } from './due.ts';
import { type List, listsOf } from './lists.ts';
import { once } from './once.ts';
import { namesOwner } from './owner.ts';

/** A task, and how far it is settled who does it by when. */
export class Task {
  readonly measure: Measure;
  /** By a heading, a box, brackets or a mark; else it only stands beside such tasks. */
  readonly apart: boolean;
  readonly #list: List;
  readonly #columns: Columns | undefined;
  #done: boolean | undefined;

  constructor(measure: Measure, list: List, columns: Columns | undefined) {
    this.measure = measure;
    this.apart = isApart(measure);
    this.#list = list;
    this.#columns = columns;
  }

  /** A name, a handle or a team stands with it: in brackets, in a column, or in its words. */
  get owned(): boolean {
    const { measure } = this;
    if (this.#list.owned || measure.annotation?.owner !== undefined) return true;
    return this.#columns?.of(measure)?.owner ?? namesOwner(measure);
  }

  get due(): boolean {
    const { measure } = this;
    if (this.#list.due || measure.annotation?.due !== undefined) return true;
    return this.#columns?.of(measure)?.due === true || saysWhen(measure.text);
  }

  /** Ticked off, or told as done: by itself, or with all of its list. */
  get done(): boolean {
    this.#done ??= this.#isDone();
    return this.#done;
  }

  #isDone(): boolean {
    const { measure } = this;
    return (
      measure.checked === true ||
      measure.annotation?.done !== undefined ||
      this.#columns?.of(measure)?.done === true ||
      (measure.checked !== false && TOLD_AS_DONE.test(measure.text.plain)) ||
      (measure.checked !== false && aspectOf(measure.text) === 'told') ||
      this.#list.isOver(measure)
    );
  }
}

/** The tasks of a document. */
export interface Tasks {
  readonly tasks: readonly Task[];
  /**
   * Does the document set its tasks apart, by a heading, boxes, brackets or marks? In a single list of measures
   * improvements and tasks stand side by side.
   */
  readonly setApart: boolean;
}

/** The tasks as far as the document shows them; else the lists whose entries mostly name a thing to do. */
export const tasksOf = once((document: Postmortem): Tasks => {
  const { measures } = document;
  const setApart = measures.some(isApart);
  const byHeading = measures.some(({ under }) => under === 'tasks');
  const columns = measures.some(({ form }) => form === 'row') ? new Columns(document.blocks) : undefined;
  const tasks: Task[] = [];
  for (const list of listsOf(document)) {
    for (const measure of tasksIn(list, setApart, byHeading)) tasks.push(new Task(measure, list, columns));
  }
  return { setApart, tasks };
});

const isApart = ({ under, annotation, mark, checked }: Measure): boolean =>
  under === 'tasks' || annotation !== undefined || mark !== undefined || checked !== undefined;

/** Where one entry has a box or brackets, those beside it are tasks that lack them. */
function tasksIn(list: List, setApart: boolean, byHeading: boolean): readonly Measure[] {
  const { measures } = list;
  if (setApart && byHeading) return measures.filter(isApart);
  if (setApart) return measures.some(isApart) ? measures.filter((each) => isApart(each) || !isRemark(each)) : [];
  if (list.lessons) return [];
  const acts = measures.filter((measure) => namesTask(measure) && !isRemark(measure));
  return acts.length * 2 >= measures.length ? measures.filter((each) => !isRemark(each)) : acts;
}

/** "Licences deserve more attention", "The team could use either", "Conclusion": nothing that anybody is to do. */
function isRemark(measure: Measure): boolean {
  const { text } = measure;
  if (aspectOf(text) === 'weighed') return true;
  const [sentence] = readSentences(text);
  if (sentence === undefined || !text.plain.includes(' ')) return true;
  if (!namesTask(measure) && (measure.form === 'row' || sentence.words.some(({ form }) => attitudes.has(form))))
    return true;
  return isWish(sentence);
}
const attitudes = forms('always never careful');

/** No act, and something that ought to be more, better or clearer; "more than 5 %" and "two more" are amounts. */
function isWish({ words }: Sentence): boolean {
  if (words.some(isDoing)) return false;
  return words.some(
    ({ form }, i) => wishes.has(form) && words[i + 1]?.form !== 'than' && !amounts.has(words[i - 1]?.form ?? ''),
  );
}
const wishes = forms('more less better clearer fewer ought deserve deserves');
const amounts = forms('one two three four five some a no any many');

/** A tick, "(done)", "Done: …", "… - completed". */
const TOLD_AS_DONE =
  /^\s?(?:✅|✔|☑|✓|(?:done|completed|finished|fixed)\s?[:–—-])|[(–—] ?(?:already )?(?:done|finished|completed?|implemented|fixed|closed|shipped|deployed)\b|(?:[\s:]-|\||:) ?(?:already )?(?:done|finished|completed?)[.)\]]?$|[✅✔☑✓]\s?$/iu;
