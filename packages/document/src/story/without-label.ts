/** “We cut the power” of “Root cause: we cut the power”: what a sentence says where its label stands beside it already. */
export function withoutLabel(sentence: string): string {
  const rest = sentence.replace(/^(?:the )?(?:root )?cause ?: */i, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
