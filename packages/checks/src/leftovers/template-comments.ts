import { writeTemplate } from '@failonce/document';
import { isTaskText, isTemplateLine } from './instructions.ts';

let own: ReadonlySet<string> | undefined;

/** Does the comment tell the writer what to write: one of our own template's, or of another one? */
export function isTemplateComment(words: string): boolean {
  own ??= new Set(
    writeTemplate({})
      .split('<!--')
      .slice(1)
      .map((rest) => plain(rest.slice(0, rest.indexOf('-->')))),
  );
  const line = plain(words);
  return own.has(line) || ORDER.test(line) || isTemplateLine(line) || isTaskText(line);
}

/** What templates write into comments. */
const ORDER =
  /^(?:(?:please )?(?:delete|remove|replace|fill (?:in|out)|edit|insert) (?:this|these|the|in|out|your|with|here)\b|instructions?:|template\b|example:|(?:todo|fixme|tbd)\b)/i;

function plain(words: string): string {
  return words.replace(/\s{1,200}/g, ' ').trim();
}
