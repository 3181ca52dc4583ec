/**
 * The text with the line endings of another, where each has one kind alone: Git may have written a file with those of
 * Windows, and that is no change of its text.
 */
export function withEndingsOf(text: string, model: string): string {
  const [own, wanted] = [endingOf(text), endingOf(model)];
  if (own === undefined || wanted === undefined || own === wanted) return text;
  return text.replaceAll(own, wanted);
}

/** The only line ending of a text; undefined where it has none or several. */
function endingOf(text: string): '\n' | '\r\n' | undefined {
  const breaks = text.match(/\r\n?|\n/g) ?? [];
  const [first] = breaks;
  if (first === undefined || first === '\r' || breaks.some((each) => each !== first)) return undefined;
  return first as '\n' | '\r\n';
}
