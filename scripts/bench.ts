/**
 * `npm run bench -- NAME …`: the benchmark of that name in `benchmarks/`. Without a name, how long one cold `brief lint` of a
 * draft takes.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const [name = 'cold-start'] = process.argv.splice(2, 1);
const file = ['ts', 'mjs'].map((ending) => `benchmarks/${name}.${ending}`).find((path) => existsSync(path));
if (file === undefined) throw new Error(`There is no benchmark “${name}”. They are the files in benchmarks/.`);
setFlagsFromString('--expose-gc');
Object.assign(globalThis, { gc: runInNewContext('gc') });
// In this process and in none of its own, which would go on when this one is killed.
await import(pathToFileURL(file).href);
