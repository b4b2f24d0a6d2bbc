/**
 * What many files and large ones cost: CPU time and the most memory of `brief lint` for 100 MB of Markdown in files, and
 * for one file of 10 MB, both of installed packages and dense with findings. Compare within one run only.
 *
 *     npm start && ./node_modules/.bin/node benchmarks/bulk.mjs [folder of Markdown …]
 *
 * BENCH_NODE names another Node to measure. Beside it, where it is installed, `rg -j1 -wF` for a hundred of the names: it
 * knows no Markdown, and is how fast files can be searched. Aims: 100 MB of files in 4 × its time, never above 10 ×, and
 * in 120 MB of memory, never above 256 MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mitPriorities } from '../packages/core/src/index.ts';
import { realMarkdown } from './real-markdown.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.env.BENCH_NODE ?? process.execPath;
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'node_modules/.pnpm')];
const work = mkdtempSync(join(tmpdir(), 'brief-bulk-'));

const meter = new URL('meter.mjs', import.meta.url).href;

try {
  const files = makeDrafts();
  const brief = join(root, 'apps/cli/bin/brief.js');
  const lint = (path) => [node, brief, 'lint', path, '--no-exit-code', '-o', 'report.txt'];
  const names = mitPriorities.entities.flatMap(({ labels }) => labels.map(({ text }) => text)).slice(0, 100);
  writeFileSync(join(work, 'names.txt'), names.join('\n'));
  const programs = {
    'node -e 0': [node, '-e', '0'],
    [`brief lint: ${files.toLocaleString('en')} files, 100 MB`]: lint('files'),
    'brief lint: one file of 10 MB': lint('large.md'),
    'brief lint: one file of 10 MB, dense with findings': lint('dense.md'),
    'rg -j1 -wF, the same 100 MB': ['rg', '-j1', '-wFc', '-f', 'names.txt', 'files'],
  };
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}\n\n| | CPU, s | × node -e 0 | memory, MB |\n| --- | ---: | ---: | ---: |`);
  let floor;
  for (const [name, command] of Object.entries(programs)) {
    const used = run(command);
    if (used === undefined) continue;
    floor ??= used.cpu;
    const memory = used.memory === undefined ? '' : Math.round(used.memory);
    console.log(`| ${name} | ${used.cpu.toFixed(2)} | ${(used.cpu / floor).toFixed(1)} | ${memory} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Files until there are 100 MB of them, the last ones copies of the first; and the large ones. */
function makeDrafts() {
  const real = realMarkdown(folders).map(([, content]) => content);
  let bytes = 0;
  let count = 0;
  for (; bytes < 100e6; count++) {
    const folder = join(work, 'files', String(Math.floor(count / 500)));
    if (count % 500 === 0) mkdirSync(folder, { recursive: true });
    const content = real[count % real.length];
    writeFileSync(join(folder, `${count}.md`), content);
    bytes += content.length;
  }
  const samples = join(root, 'fixtures/samples');
  const dense = readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(samples, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
    .join('\n\n');
  const whole = Buffer.concat(real.flatMap((content) => [content, Buffer.from('\n\n')]));
  writeFileSync(join(work, 'large.md'), repeated(whole.toString()));
  writeFileSync(join(work, 'dense.md'), repeated(dense));
  return count;
}

/** Ten million letters of it. */
function repeated(text) {
  return `${text}\n\n`.repeat(Math.ceil(10e6 / text.length)).slice(0, 10e6);
}

/** What a process used, by the best of three runs where it is short; undefined where there is no such program. */
function run(command) {
  let best;
  for (let round = 0; round < 3; round++) {
    const script = 'TIMEFORMAT="%U %S"; time "$@" > out.txt 2> err.txt';
    const [program, ...args] = command;
    const whole = program === node ? [node, '--import', meter, ...args] : command;
    const { stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...whole], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, METER: join(work, 'meter.json') },
    });
    if (status === 127 && program !== node) return undefined;
    if (status !== 0)
      throw new Error(`${command.join(' ')} ended with ${status}: ${readFileSync(join(work, 'err.txt'))}`);
    const cpu = stderr
      .trim()
      .split(' ')
      .reduce((sum, seconds) => sum + Number(seconds), 0);
    const memory = program === node ? JSON.parse(readFileSync(join(work, 'meter.json'), 'utf8')).memory : undefined;
    if (best === undefined || cpu < best.cpu) best = { cpu, memory };
    if (cpu > 5) break;
  }
  return best;
}
