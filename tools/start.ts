import { buildOrExit } from './build.ts';
import { runNode } from './run.ts';

// `npm start`: the web app on the sample library. What one changes stays in `.failonce`, which may be deleted at any time.

await buildOrExit();
const serve = ['apps/cli/bin/failonce.cjs', 'serve', '--data', '.failonce/samples.db', '--samples', '--quiet'];
const { code } = await runNode([...serve, ...process.argv.slice(2)], {}, true);
process.exitCode = code;
