import { seen } from './as-module.mjs';

console.log(JSON.stringify(seen()));
