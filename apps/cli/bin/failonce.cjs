#!/usr/bin/env node
// Old syntax on purpose: on any Node, this file must at least be able to say which one it needs.
'use strict';

var needed = 24;

if (parseInt(process.versions.node, 10) >= needed) start();
else {
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
