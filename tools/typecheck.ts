import { existsSync } from 'node:fs';
import { at, workspaces } from './root.ts';
import { inParallel, runNode } from './run.ts';

// By TypeScript 7, which takes a fifth of the time; tools that need the compiler's API (layers, knip) have version 6 beside it.
// The root's project holds the tools and the libraries' tests, so that the libraries themselves see no Node types.
const projects = ['.', ...workspaces(), 'packages/pages/src/islands'];

const missing = projects.filter((project) => !existsSync(at(project, 'tsconfig.json')));
for (const project of missing) console.log(`${project}/tsconfig.json is missing: nothing would check its types.`);

const results = await inParallel(projects, async (project) => {
  const info = `node_modules/.cache/failonce/types-${project === '.' ? 'root' : project.replaceAll('/', '-')}.tsbuildinfo`;
  const args = [
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    info,
    '--pretty',
    String(process.stdout.isTTY === true),
  ];
  return runNode(['node_modules/typescript-7/bin/tsc', ...args]);
});

for (const { output } of results) process.stdout.write(output);
const failed = results.filter(({ code }) => code !== 0).length;
console.log(
  failed === 0
    ? `Types: ${projects.length} projects are sound.`
    : `Types: ${failed} of ${projects.length} projects have errors.`,
);
process.exitCode = failed + missing.length === 0 ? 0 : 1;
