import type { Postmortem } from '@failonce/document';

const MOST = 3000;

/** The summary as it is read aloud at the end: a line for each thing that it says. */
export function summaryAloud({ parts }: Postmortem): string {
  return parts
    .filter(({ role }) => role === 'summary')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'item' ? [block.text.plain.trim()] : []))
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, MOST);
}
