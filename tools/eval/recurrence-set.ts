import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An outage as the labels tell it. */
export interface Label {
  readonly id: string;
  readonly company: string;
  /** The primary first; `unknown` where the text names no cause. */
  readonly mechanisms: readonly string[];
  /** Other write-ups of the same outage: nobody looks for these. */
  readonly same_outage: readonly string[];
}

export interface Outage {
  readonly label: Label;
  readonly text: string;
}

/** Outages whose mechanism is known. */
export interface RecurrenceSet {
  readonly outages: readonly Outage[];
  readonly labels: ReadonlyMap<string, Label>;
  /** Mechanisms so broad that two outages under them may have little in common. */
  readonly generic: ReadonlySet<string>;
}

/** Outages whose figures are told together. */
export interface Part {
  /** As in `eval/floors.json`. */
  readonly name: string;
  readonly title: string;
  /** The outages that are looked up; they are looked up among all. */
  readonly queries: ReadonlySet<string>;
}

export function readRecurrenceSet(folder: string): RecurrenceSet {
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
  const { mechanisms } = JSON.parse(readFileSync(join(folder, 'mechanisms.json'), 'utf8')) as {
    mechanisms: readonly { readonly id: string; readonly generic: boolean }[];
  };
  return {
    outages: labels.map((label) => ({
      label,
      text: readFileSync(join(folder, 'documents', `${label.id}.md`), 'utf8'),
    })),
    labels: new Map(labels.map((label) => [label.id, label])),
    generic: new Set(mechanisms.filter(({ generic }) => generic).map(({ id }) => id)),
  };
}

export function partsOf({ labels }: RecurrenceSet): readonly Part[] {
  const ids = [...labels.keys()];
  return [
    { name: 'recurrence all', title: 'All', queries: new Set(ids) },
    {
      name: 'recurrence rest',
      title: 'Not set aside',
      queries: new Set(ids.filter((id) => !isSetAside(id))),
    },
    { name: 'recurrence set-aside', title: 'Set aside', queries: new Set(ids.filter(isSetAside)) },
  ];
}

/** Nobody reads these while rules are written. Decided by the id alone, so that nobody could choose. */
export function isSetAside(id: string): boolean {
  return /^[0-2]/.test(createHash('sha256').update(id).digest('hex'));
}
