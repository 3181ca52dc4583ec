/** Shorter stretches of a text are copied by the engine anyway. */
const SHORTEST_SHARED = 13;

/**
 * The characters from `start` to `end` as a string that owns them. What `slice` and `+` give only points into other strings;
 * code that meets strings of all these kinds is compiled to slow look-ups for every character it reads. Only a matter of
 * speed.
 */
export function ownString(text: string, start: number = 0, end: number = text.length): string {
  if (end - start < SHORTEST_SHARED) return text.slice(start, end);
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('');
}
