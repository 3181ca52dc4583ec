import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../packages/document/src/index.ts';
import { readTellings } from '../packages/recurrence/src/passages.ts';
import { isSetAside } from './eval/recurrence-set.ts';
import { at } from './root.ts';

// Learns what a table can learn from labelled outages: how seldom each term is, and which terms tell which cause.
//   npm run learn:recurrence
// Only from outages that are not set aside; only terms that several companies use, so that no name is learned.

interface Label {
  readonly id: string;
  readonly company: string;
  readonly mechanisms: readonly string[];
}

const COMPANIES = 3;
const TERMS_PER_CAUSE = 40;
const folder = at('../shared/recall');

if (!existsSync(join(folder, 'labels.jsonl'))) {
  console.log('Skipped: the labelled outages (../shared/recall) are not here.');
} else learn();

function learn(): void {
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)
    .filter(({ id }) => !isSetAside(id));
  const documents = labels.map((label) => ({ label, counts: countsOf(label.id) }));
  const frequencies = new Map<string, number>();
  const companies = new Map<string, Set<string>>();
  for (const { label, counts } of documents) {
    for (const term of counts.keys()) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      const known = companies.get(term) ?? new Set();
      companies.set(term, known.add(label.company || label.id));
    }
  }
  const common = (term: string): boolean => (companies.get(term)?.size ?? 0) >= COMPANIES;
  const rarity = (term: string): number => Math.log(1 + documents.length / (1 + (frequencies.get(term) ?? 0)));
  const causes = new Map<string, Map<string, number>>();
  for (const { label, counts } of documents) {
    const weights = [...counts].map(([term, count]) => [term, Math.log1p(count) * rarity(term)] as const);
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    for (const [index, id] of label.mechanisms.entries()) {
      const learned = causes.get(id) ?? new Map<string, number>();
      causes.set(id, learned);
      for (const [term, weight] of weights)
        learned.set(term, (learned.get(term) ?? 0) + (weight / length) * (index === 0 ? 1 : 0.5));
    }
  }
  causes.delete('unknown');
  write(documents.length, frequencies, causes, common);
}

function countsOf(id: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms, weight } of readTellings(parse(readFileSync(join(folder, 'documents', `${id}.md`), 'utf8')))) {
    for (const term of terms.terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

function write(
  documents: number,
  frequencies: ReadonlyMap<string, number>,
  causes: ReadonlyMap<string, ReadonlyMap<string, number>>,
  common: (term: string) => boolean,
): void {
  const byFrequency = Map.groupBy(
    [...frequencies].filter(([term]) => common(term)),
    ([, count]) => count,
  );
  const lines = [
    '// Written by npm run learn:recurrence; do not edit. Terms are stems, or concepts (~) of terms/concepts.ts.',
    '',
    '/** How many outages it was learned from. */',
    `export const DOCUMENTS = ${documents};`,
    '',
    '/** Terms by the number of outages that have them. A term that is not here is in few. */',
    'const byFrequency: Readonly<Record<number, string>> = {',
    ...[...byFrequency]
      .sort(([a], [b]) => a - b)
      .map(
        ([count, terms]) =>
          `  ${count}: '${terms
            .map(([term]) => term)
            .filter((term) => !term.includes("'"))
            .sort()
            .join(' ')}',`,
      ),
    '};',
    '',
    '/** Of how many outages each term is. */',
    'export const FREQUENCIES: ReadonlyMap<string, number> = new Map(',
    "  Object.entries(byFrequency).flatMap(([count, terms]) => terms.split(' ').map((term) => [term, Number(count)])),",
    ');',
    '',
    '/** The terms that outages of a cause have more than others, each with its weight in hundredths. */',
    'const byCause: Readonly<Record<string, string>> = {',
    ...[...causes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, terms]) => `  '${id}': '${termsOf(terms, common)}',`),
    '};',
    '',
    '/** What was learned of each cause. */',
    'export const CAUSE_TERMS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(',
    '  Object.entries(byCause).map(([id, terms]) => [id, readTerms(terms)]),',
    ');',
    '',
    'function readTerms(terms: string): ReadonlyMap<string, number> {',
    "  const words = terms.split(' ');",
    '  const read = new Map<string, number>();',
    '  for (let i = 0; i + 1 < words.length; i += 2) read.set(words[i] as string, Number(words[i + 1]) / 100);',
    '  return read;',
    '}',
    '',
  ];
  writeFileSync(at('packages/recurrence/src/learned/weights.ts'), lines.join('\n'));
  console.log(`Learned from ${documents} outages: ${causes.size} causes.`);
}

function termsOf(terms: ReadonlyMap<string, number>, common: (term: string) => boolean): string {
  return [...terms]
    .filter(([term]) => common(term) && !term.includes("'"))
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS_PER_CAUSE)
    .map(([term, weight]) => `${term} ${Math.round(weight * 100)}`)
    .join(' ');
}
