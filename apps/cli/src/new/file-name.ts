import type { TemplateValues } from '@failonce/document';

/** A name for a new document: its day and the first words of its title. */
export function fileNameFor({ title, date }: TemplateValues): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
    .slice(0, 60);
  const day = date && [date.year, date.month, date.day].map((part) => String(part ?? 0).padStart(2, '0')).join('-');
  return `${[day, words].filter((part) => part !== undefined && part !== '').join('-') || 'postmortem'}.md`;
}
