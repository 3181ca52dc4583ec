import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '../packages/document/src/index.ts';
import { type Fingerprint, fingerprint, RecurrenceIndex } from '../packages/recurrence/src/index.ts';
import { brokenFloors, loweredFloors, type Measured, raiseFloors } from './eval/floors.ts';
import { rankWithMiniSearch, rankWithSqlite, rankWithTfIdf } from './eval/recurrence-peers.ts';
import { printParts, type SystemResult } from './eval/recurrence-report.ts';
import { type PartResult, scorePart } from './eval/recurrence-scorer.ts';
import { isSetAside, partsOf, type RecurrenceSet, readRecurrenceSet } from './eval/recurrence-set.ts';
import type { Rankings } from './eval/recurrence-tables.ts';
import { at } from './root.ts';

// How well earlier outages of the same mechanism are found, beside searches by words.
//   npm run eval:recurrence             figures with 95 % intervals, for all outages and the part set aside
//   npm run eval:recurrence -- --check  fails below eval/floors.json
//   npm run eval:recurrence -- --raise  raises the floors to today's figures

const TOP = 60;
const OURS = 'Failonce';
const { values } = parseArgs({ options: { check: { type: 'boolean' }, raise: { type: 'boolean' } } });
const folder = at('../shared/recall');

if (!existsSync(join(folder, 'score.mjs'))) {
  console.log('Skipped: the labelled outages (../shared/recall) are not here.');
} else {
  const temporary = mkdtempSync(join(tmpdir(), 'failonce-eval-'));
  try {
    await evaluate(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function evaluate(temporary: string): Promise<void> {
  const set = readRecurrenceSet(folder);
  const { outages } = set;
  const fingerprints = new Map(outages.map(({ label, text }) => [label.id, fingerprint(parse(text))]));
  const systems: readonly (readonly [string, Rankings])[] = [
    [OURS, rankWithFingerprints(fingerprints)],
    ['TF-IDF cosine', rankWithTfIdf(outages, TOP)],
    ['SQLite FTS5 (porter)', rankWithSqlite(outages, TOP)],
    ['MiniSearch', rankWithMiniSearch(outages, TOP)],
  ];
  const results: SystemResult[] = [];
  for (const [system, rankings] of systems) {
    const parts: PartResult[] = [];
    for (const part of partsOf(set)) parts.push(await scorePart(set, folder, temporary, system, rankings, part));
    results.push({ system, parts });
  }
  printParts(results, outages.length);
  printNamed(set, fingerprints);
  console.log('The part not set aside was learned from: its figures, and those of all, are flattering.');

  // The part that was learned from has no floor: its figures rise by themselves.
  const measured: readonly Measured[] = (results[0]?.parts ?? [])
    .filter(({ part }) => part.name !== 'recurrence rest')
    .map(({ part, figures: { C, R, shown, helped } }) => ({ name: part.name, figures: { C, R, shown, helped } }));
  if (values.raise) raiseFloors(measured, 2);
  if (values.check) {
    const problems = [...brokenFloors(measured), ...loweredFloors()];
    for (const problem of problems) console.log(problem);
    console.log(problems.length === 0 ? 'Recurrence: no figure is below its floor.' : 'Recurrence: FAILED.');
    if (problems.length > 0) process.exitCode = 1;
  }
}

function rankWithFingerprints(fingerprints: ReadonlyMap<string, Fingerprint>): Rankings {
  const index = new RecurrenceIndex();
  for (const [id, each] of fingerprints) index.set(id, each);
  return new Map(
    [...fingerprints].map(([id, each]) => [
      id,
      index.similar(each, TOP, (key) => key !== id).map(({ key, shown }) => ({ id: key, shown })),
    ]),
  );
}

/** How often the primary mechanism is the first cause named, and whether one is named where readers found none. */
function printNamed({ labels }: RecurrenceSet, fingerprints: ReadonlyMap<string, Fingerprint>): void {
  const named = (id: string): string | undefined => fingerprints.get(id)?.causes[0]?.id;
  const all = [...labels.values()];
  const known = all.filter(({ mechanisms }) => mechanisms[0] !== 'unknown');
  const unknown = all.filter(({ mechanisms }) => mechanisms[0] === 'unknown');
  const share = (of: typeof known): string => {
    const right = of.filter(({ id, mechanisms }) => named(id) === mechanisms[0]).length;
    return `${(right / of.length).toFixed(3)} (${right} of ${of.length})`;
  };
  const claimed = unknown.filter(({ id }) => named(id) !== undefined).length;
  const setAside = share(known.filter(({ id }) => isSetAside(id)));
  console.log(`\nPrimary mechanism named first: ${share(known)}; set aside ${setAside}.`);
  console.log(`Cause named where readers found none (unknown): ${claimed} of ${unknown.length}.`);
}
