import { existsSync } from 'node:fs';
import { buildOrExit } from './build.ts';
import { at } from './root.ts';
import { runNode } from './run.ts';

// `npm start`: the product's main job, on the sample library.

const library = 'examples/library';

if (!existsSync(at(library))) throw new Error(`${library} is missing.`);
await buildOrExit();
const { code } = await runNode(['apps/cli/bin/failonce.cjs', 'check', library], {}, true);
// Errors found in a sample are what the sample is for.
process.exitCode = code === 1 ? 0 : code;
