import { inParallel, type Ran, runNode } from './run.ts';

// Everything that a change must pass. The house's checks run side by side, then the tests; all of them run even if one
// fails, so that one call tells everything. Arguments go to Vitest: `npm test -- timeline`.

interface Check {
  readonly name: string;
  readonly looksFor: string;
  readonly args: readonly string[];
}

const checks: readonly [Check, ...Check[]] = [
  { name: 'build', looksFor: 'the command can be bundled', args: ['tools/build.ts'] },
  { name: 'regexes', looksFor: 'every regular expression runs in linear time', args: ['tools/regexes.ts'] },
  { name: 'typecheck', looksFor: 'types, and no Node in what runs in browsers', args: ['tools/typecheck.ts'] },
  {
    name: 'lint',
    looksFor: 'style and formatting',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'layers', looksFor: 'who may import whom', args: ['tools/layers.ts'] },
  { name: 'knip', looksFor: 'nothing is left unused', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'generate', looksFor: 'generated files are up to date', args: ['tools/generate.ts', '--check'] },
];

console.log('Checking the house:');
const [build, ...beside] = checks;
const run = async ({ name, looksFor, args }: Check): Promise<Ran> => {
  const ran = await runNode(args);
  console.log(`  ${ran.code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${looksFor} (${ran.seconds.toFixed(1)} s)`);
  return ran;
};
// Tests start the command, so it is built first.
const results = [await run(build), ...(await inParallel(beside, run))];
const failed = checks.filter((_, index) => (results[index] as Ran).code !== 0);
for (const [index, { name }] of checks.entries()) {
  const { code, output } = results[index] as Ran;
  if (code !== 0) console.log(`\n--- npm run ${name} ---\n${output.trim()}`);
}

console.log('\nRunning the tests:');
const tests = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {}, true);

if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => `npm run ${name}`).join(', ')}`);
if (tests.code !== 0) console.log(`${failed.length > 0 ? '' : '\n'}Failed: the tests (npx vitest runs them alone)`);
process.exitCode = failed.length === 0 && tests.code === 0 ? 0 : 1;
