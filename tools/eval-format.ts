import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOrExit } from './build.ts';
import { brokenFloors, loweredFloors, raiseFloors } from './eval/floors.ts';
import { evaluationSets } from './eval/sets.ts';
import { printCriteria, printSummary, type Row, watchedFigures } from './eval/table.ts';
import { at } from './root.ts';
import { runNode } from './run.ts';

// How well the checker agrees with careful readers.
//   npm run eval:format                figures for every set, and per requirement
//   npm run eval:format -- --wrong     also every judgement that differs, but never of the documents set aside
//   npm run eval:format -- --check     fails below eval/floors.json
//   npm run eval:format -- --raise     raises the floors to today's figures

const { values } = parseArgs({
  options: { wrong: { type: 'boolean' }, check: { type: 'boolean' }, raise: { type: 'boolean' } },
});
const corpus = at('../shared/corpus');

if (!existsSync(join(corpus, 'score.mjs'))) {
  console.log('Skipped: the corpus of labelled documents (../shared/corpus) is not here.');
} else {
  await buildOrExit();
  const temporary = mkdtempSync(join(tmpdir(), 'failonce-eval-'));
  try {
    await evaluate(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function evaluate(temporary: string): Promise<void> {
  const rows: Row[] = [];
  for (const { name, documents, labels, secret } of evaluationSets(corpus)) {
    const results = join(temporary, `${name}.results.json`);
    const labelled = join(temporary, `${name}.labels.jsonl`);
    writeFileSync(labelled, `${labels.join('\n')}\n`);
    // The scorer is told what the command says: the whole way is measured, not a part of it.
    const judged = await runNode(['apps/cli/bin/failonce.cjs', 'check', '--format', 'json', ...documents], {}, false);
    if (judged.code > 1) throw new Error(`failonce check ended with ${judged.code}:\n${judged.output.slice(-2000)}`);
    writeFileSync(results, judged.stdout);
    const score = (...options: string[]): Promise<{ stdout: string }> =>
      runNode([join(corpus, 'score.mjs'), results, '--labels', labelled, ...options]);
    const text = (await score(...(values.wrong && !secret ? ['--wrong'] : []))).stdout;
    rows.push({ name, figures: JSON.parse((await score('--json')).stdout), text });
  }

  printCriteria(rows);
  if (values.wrong) {
    for (const { name, text } of rows) {
      const lines = text.split('\n').filter((line) => / readers /.test(line));
      if (lines.length > 0) console.log(`\nDiffering in "${name}":\n${lines.join('\n')}`);
    }
  }
  printSummary(rows);
  const measured = rows.map(({ name, figures }) => ({ name, figures: watchedFigures(figures) }));
  if (values.raise) raiseFloors(measured);
  if (values.check) {
    const unjudged = rows
      .filter(({ figures }) => figures.missing > 0)
      .map(({ name, figures }) => `${name}: ${figures.missing} documents were not judged.`);
    const problems = [...unjudged, ...brokenFloors(measured), ...loweredFloors()];
    for (const problem of problems) console.log(problem);
    console.log(problems.length === 0 ? 'Evaluation: no figure is below its floor.' : 'Evaluation: FAILED.');
    if (problems.length > 0) process.exitCode = 1;
  }
}
