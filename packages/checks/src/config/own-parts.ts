import { NOT_YET_KNOWN, nameKey, parse } from '@failonce/document';
import type { RequiredPart } from '../formats/format.ts';

/** The template with the parts that a library asks for and the format does not have. */
export function withOwnParts(template: string, parts: readonly RequiredPart[]): string {
  const there = new Set<string>();
  for (const block of parse(template).blocks) {
    if (block.kind === 'heading') there.add(nameKey(block.text.plain));
    else if (block.kind !== 'code' && 'label' in block && block.label) there.add(nameKey(block.label.name.plain));
  }
  const missing = parts.filter(({ name, names = [] }) => ![name, ...names].some((each) => there.has(nameKey(each))));
  return (
    template + missing.map(({ name, write }) => `\n## ${name}\n<!-- ${comment(write)} -->\n${NOT_YET_KNOWN}\n`).join('')
  );
}

/** Words that cannot end the comment that they stand in. */
function comment(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('--', '–');
}
