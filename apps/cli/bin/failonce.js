#!/usr/bin/env node
// Old syntax and no imports on purpose: on any Node, this file must at least be able to say which one it needs.
var needed = 24;

if (parseInt(process.versions.node, 10) < needed) {
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
} else {
  // Compiled code is kept between calls: it halves the time to start.
  process.getBuiltinModule('node:module').enableCompileCache();
  import('../dist/main.js').catch(function (error) {
    var unbuilt = error && error.code === 'ERR_MODULE_NOT_FOUND' && /dist[\\/]main\.js' imported/.test(error.message);
    if (!unbuilt) throw error;
    process.stderr.write('failonce has not been built in this checkout. Run `npm install` in its root folder.\n');
    process.exitCode = 2;
  });
}
