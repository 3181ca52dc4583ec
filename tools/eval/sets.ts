import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../root.ts';

/** Labelled documents that are scored together. */
export interface EvaluationSet {
  readonly name: string;
  readonly documents: readonly string[];
  /** Lines of the labels file. */
  readonly labels: readonly string[];
  /** True where nobody may look at single judgements, so that the set stays a measure. */
  readonly secret: boolean;
}

/** The corpus as a whole, its part that was set aside before the first rule, the rest, and our own documents. */
export function evaluationSets(corpus: string): readonly EvaluationSet[] {
  const all = labelled(join(corpus, 'labels.jsonl'), join(corpus, 'documents'));
  const set = (name: string, chosen: readonly Labelled[], secret: boolean): EvaluationSet => ({
    name,
    documents: chosen.map(({ document }) => document),
    labels: chosen.map(({ line }) => line),
    secret,
  });
  const sets = [
    set('all', all, true),
    set(
      'set-aside',
      all.filter(({ id }) => isSetAside(id)),
      true,
    ),
    set(
      'rest',
      all.filter(({ id }) => !isSetAside(id)),
      false,
    ),
  ];
  const own = at('eval/labels.jsonl');
  if (existsSync(own)) sets.push(set('own', labelled(own, at('eval/documents')), false));
  return sets;
}

/** Decided by the id alone, so that nobody could choose. */
function isSetAside(id: string): boolean {
  return /^[0-4]/.test(createHash('sha256').update(id).digest('hex'));
}

interface Labelled {
  readonly id: string;
  readonly line: string;
  readonly document: string;
}

function labelled(labels: string, folder: string): readonly Labelled[] {
  return readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id } = JSON.parse(line) as { id: string };
      return { id, line, document: join(folder, `${id}.md`) };
    });
}
