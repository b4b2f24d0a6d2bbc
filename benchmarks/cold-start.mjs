/**
 * How long one cold `brief lint` of a 10 kB draft takes, as a multiple of starting Node for nothing. Programs take turns,
 * so that whatever else the machine does touches all alike; compare within one run only.
 *
 *     npm start && node benchmarks/cold-start.mjs [rounds]
 *
 * Any Node from 20.19 on; it is the one measured, or BENCH_NODE. Aim: 1.5 × for each draft; never above 2 ×.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'apps/cli/bin/brief.js');
const node = process.env.BENCH_NODE ?? process.execPath;
const rounds = Number(process.argv[2] ?? 30);
const folder = mkdtempSync(join(tmpdir(), 'brief-cold-'));

const samples = join(root, 'fixtures/samples');
const flawed = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(samples, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  .join('\n')
  .slice(0, 10_000);
const drafts = {
  'no name in it': 'A line of plain words about nothing in particular, which goes on for a while.\n\n'.repeat(126),
  'many names, many findings': flawed,
};

const programs = { 'node -e 0': ['-e', '0'], 'brief --version': [bin, '--version'] };
for (const [name, text] of Object.entries(drafts)) {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.md`);
  writeFileSync(file, text);
  programs[`brief lint: ${name} (${(Buffer.byteLength(text) / 1000).toFixed(1)} kB)`] = [
    bin,
    'lint',
    file,
    '--no-exit-code',
  ];
}

const times = new Map(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, args] of Object.entries(programs)) {
    const started = performance.now();
    const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} exited with ${status}: ${stderr}`);
    // The first round fills the disk cache, and on Node 22 the compile cache.
    if (round > 0) times.get(name).push(performance.now() - started);
  }
}
rmSync(folder, { recursive: true });

const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
console.log(`Node ${version}, ${rounds} rounds\n`);
console.log('| | median, ms | × node -e 0 | best, ms | × node -e 0 |\n| --- | ---: | ---: | ---: | ---: |');
const floor = quantiles('node -e 0');
for (const name of times.keys()) {
  const { best, median } = quantiles(name);
  const columns = [
    median.toFixed(0),
    (median / floor.median).toFixed(2),
    best.toFixed(0),
    (best / floor.best).toFixed(2),
  ];
  console.log(`| ${name} | ${columns.join(' | ')} |`);
}

function quantiles(name) {
  const sorted = times.get(name).toSorted((a, b) => a - b);
  return { best: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}
