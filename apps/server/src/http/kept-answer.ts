import type { Answer } from '../define-route.ts';

const answers = new WeakMap<object, Answer>();

/** The answer that tells a value: made once for as long as the library keeps the value, which never changes. */
export function keptAnswer<T extends object>(value: T, make: (value: T) => Answer): Answer {
  let answer = answers.get(value);
  if (answer === undefined) {
    answer = make(value);
    answers.set(value, answer);
  }
  return answer;
}
