// Runs after `npm install`, on whatever Node npm found: plain syntax, so that it can always say what is wrong.
'use strict';

const major = Number.parseInt(process.versions.node, 10);

if (major < 24) {
  say([
    `The command was not built: this is Node ${process.versions.node}, and building needs Node 24.`,
    'Node 24 comes with the development dependency "node". It is missing here, probably because npm was told to',
    'skip install scripts or development dependencies. Run `npm install` without such a flag, or use Node 24.',
  ]);
} else {
  import('./build.ts')
    .then(({ build }) => build())
    .catch((error) => {
      const missing = error?.code === 'ERR_MODULE_NOT_FOUND';
      say([
        `The command was not built: ${error?.errors ? 'its sources have the errors above.' : (error?.message ?? error)}`,
        missing ? 'Run `npm install` with the development dependencies.' : 'After a correction, run `npm run build`.',
      ]);
      // Installing goes on: with broken sources one needs the tools all the more. `npm pack` and `npm test` build anew.
    });
}

function say(lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
}
