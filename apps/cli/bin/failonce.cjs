#!/usr/bin/env node
// Old syntax on purpose: on any Node, this file must at least be able to say which one it needs.
'use strict';

var needed = 24;

if (parseInt(process.versions.node, 10) >= needed) {
  if (process.argv[2] === 'serve') beSmall();
  start();
} else {
  process.stderr.write(
    'failonce needs Node ' +
      needed +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      'Install it from https://nodejs.org, or let npm fetch it for this one call:\n\n' +
      '  npx -p node@' +
      needed +
      ' -p failonce failonce ' +
      process.argv.slice(2).join(' ').trim() +
      '\n'
  );
  process.exitCode = 2;
}

// A server runs beside others for weeks. V8 would take 128 MB for what is young alone and clean up when twice as much is
// old. It can be told only when it begins, so this process begins again, as itself, unless somebody has told it more.
function beSmall() {
  var told = process.execArgv.concat(process.env.NODE_OPTIONS || '').join(' ');
  if (/semi-space/.test(told) || process.platform === 'win32' || !process.execve) return;
  var flags = ['--max-semi-space-size=8', '--heap-growing-percent=40'].concat(process.execArgv);
  process.execve(process.execPath, [process.execPath].concat(flags, process.argv.slice(1)), process.env);
}

function start() {
  var v8 = require('node:v8');
  // Node keeps between calls what was compiled when a file was loaded, and no more. So everything is compiled then: it
  // takes half as long again, once, and all later calls have nothing left to compile.
  var kept = require('node:module').enableCompileCache().directory !== undefined;
  var main;
  if (kept) v8.setFlagsFromString('--no-lazy');
  try {
    main = require('../dist/main.cjs').main;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !/dist[\\/]main\.cjs'/.test(error.message)) throw error;
    process.stderr.write('failonce has not been built in this checkout. Run `npm install` in its root folder.\n');
    process.exitCode = 2;
    return;
  } finally {
    if (kept) v8.setFlagsFromString('--lazy');
  }
  main();
}
