#!/usr/bin/env node
// Node 22 and newer then keep the compiled code for the next start.
process.getBuiltinModule('node:module').enableCompileCache?.();
const { run } = await import('../dist/main.node.js');
run(process.argv.slice(2));
