import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { at, root, workspaces } from './root.ts';

// Changesets counts the workspaces' version, one for all of them. The product that is published is the root, which
// changesets does not see: it takes the same version here.

execFileSync(process.execPath, [at('node_modules/@changesets/cli/bin.js'), 'version'], { cwd: root, stdio: 'inherit' });

const versions = new Set(workspaces().map((workspace) => manifest(at(workspace, 'package.json')).version));
const [version] = versions;
if (version === undefined || versions.size > 1) throw new Error(`The workspaces differ: ${[...versions].join(', ')}.`);

const path = at('package.json');
writeFileSync(path, readFileSync(path, 'utf8').replace(/"version": "[^"]*"/, `"version": "${version}"`));
console.log(`This is version ${version}. Run \`npm install\` so that the lock file says so too.`);

function manifest(file: string): { readonly version: string } {
  return JSON.parse(readFileSync(file, 'utf8')) as { version: string };
}
