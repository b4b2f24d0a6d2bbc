#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Node 22 and newer then keep the compiled code for the next start.
module.enableCompileCache?.();
const { run } = await import('../dist/main.node.js');
run(process.argv.slice(2));
