/**
 * `npm run bench`: how long one cold `brief lint` of a draft takes, as a multiple of starting Node for nothing.
 * `npm run bench -- NAME …`: the benchmark of that name in `benchmarks/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const name = process.argv[2];
if (name === undefined) coldRuns();
else {
  const file = ['ts', 'mjs'].map((ending) => `benchmarks/${name}.${ending}`).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`There is no benchmark “${name}”. They are the files in benchmarks/.`);
  // In this process and in none of its own, which would go on when this one is killed.
  process.argv.splice(2, 1);
  setFlagsFromString('--expose-gc');
  Object.assign(globalThis, { gc: runInNewContext('gc') });
  await import(pathToFileURL(file).href);
}

function coldRuns(): void {
  const node = process.env['BENCH_NODE'] ?? process.execPath;
  const runs = 30;

  const programs = {
    'node -e 0': ['-e', '0'],
    'brief --version': ['apps/cli/bin/brief.js', '--version'],
    'brief lint fixtures/samples': ['apps/cli/bin/brief.js', 'lint', 'fixtures/samples', '--no-exit-code'],
  };

  // Taken in turns, so that whatever else the machine does touches all alike.
  const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [name, args] of Object.entries(programs)) {
      const started = performance.now();
      const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name} exited with ${status}: ${stderr}`);
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }

  const floor = median(times.get('node -e 0') ?? []);
  for (const [name, taken] of times) {
    const ms = median(taken);
    console.log(`${name.padEnd(30)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / floor).toFixed(2)} ×`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
