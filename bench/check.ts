import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildOrExit } from '../tools/build.ts';
import { measureManyFiles } from './check/many-files.ts';
import { measureStarting } from './check/starting.ts';
import { measureThroughput } from './check/throughput.ts';

// How fast documents are judged, beside other tools. Figures depend on the machine, ratios hardly do: this prints
// tables and never fails. docs/measurements.md has the figures of the last release.
//   npm run bench:check                            everything, in two minutes
//   npm run bench:check -- --section throughput    one of: throughput, start, files (may be given several times)
//   npm run bench:check -- --full                  up to 100,000 files
//   npm run bench:check -- --json FILE             writes the figures as well

const { values } = parseArgs({
  options: {
    section: { type: 'string', multiple: true, default: ['throughput', 'start', 'files'] },
    full: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const wants = (section: string): boolean => values.section.includes(section);

const load = loadavg()[0] as number;
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
);
if (load > 1) console.log(`The machine is busy (load ${load.toFixed(1)}): ratios count, times do not.`);

if (wants('start') || wants('files')) await buildOrExit();
const figures = {
  node: process.versions.node,
  load,
  throughput: wants('throughput') ? await measureThroughput() : undefined,
  start: wants('start') ? measureStarting() : undefined,
  files: wants('files') ? await measureManyFiles(values.full ? [1_000, 10_000, 100_000] : [1_000, 10_000]) : undefined,
};
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
