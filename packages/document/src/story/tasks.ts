import type { Measure } from '../measures/measures.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { namesThing } from './sentence-roles.ts';

/** The first sentence of the measures that says anything to be made better. */
export function findImprovement(measures: readonly Passage[]): Span | undefined {
  for (const passage of measures) {
    for (const sentence of readSentences(passage.text)) {
      if (sentence.words.length >= 3) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** The specific tasks: items that name a concrete thing to do, else separate to-dos in prose. */
export function findTasks(measures: readonly Measure[], passages: readonly Passage[]): Span[] {
  const items = measures.filter(({ text }) => isTask(text.plain, readSentences(text)));
  if (items.length > 0 || measures.length > 0) return items.map(({ text }) => text.span);
  const todos: Span[] = [];
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) if (isToDo(sentence)) todos.push(sentenceSpan(sentence));
  }
  return todos.length >= 3 ? todos : [];
}

/** An item with a verb of doing and a thing that it is done to. */
function isTask(plain: string, sentences: readonly Sentence[]): boolean {
  if (plain.trim().length < 8) return false;
  return sentences.some((sentence) => doesSomething(sentence));
}

function doesSomething(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.high & high.todo) === 0 && (word.low & low.fix) === 0) continue;
    for (let j = i + 1; j < words.length && j <= i + 10; j++) if (namesThing(words[j] as Word)) return true;
    for (let j = i - 1; j >= 0 && j >= i - 8; j--) if (namesThing(words[j] as Word)) return true;
  }
  return false;
}

/** "We will add an alert …": a sentence of prose that states one thing to do. */
function isToDo(sentence: Sentence): boolean {
  return doesSomething(sentence) && (sentence.low & low.future) !== 0;
}
