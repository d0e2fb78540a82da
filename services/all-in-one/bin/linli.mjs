#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'linli needs Node 24 or newer; this is Node ' +
      process.versions.node +
      '. In a checkout run "npm ci", then "npx linli".',
  );
  process.exitCode = 1;
} else {
  import('node:module').then(function (m) {
    m.enableCompileCache();
    return import('../src/cli/cli.ts');
  });
}
