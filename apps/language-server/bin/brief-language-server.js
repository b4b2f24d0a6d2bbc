#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Node 22 and newer then keep the compiled code for the next start.
module.enableCompileCache?.();
// Not `import`: to name what a CommonJS module exports, Node would read all of it twice.
const { run } = module.createRequire(import.meta.url)('../dist/main.node.cjs');
run(process.argv.slice(2));
