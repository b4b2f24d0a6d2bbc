/**
 * An archive of drafts through `brief stream` under GNU parallel (Debian’s package `parallel`): whether every record comes
 * out once and in order, whether a second run gives the same bytes, how busy the processors are, and whether the memory
 * of one process stays flat as its input grows.
 *
 *     npm start && node benchmarks/stream.mjs [records]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'apps/cli/bin/brief.js');
const count = Number(process.argv[2] ?? 100_000);

if (!spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel')) {
  console.log('Not run: there is no GNU parallel here. On Debian: apt-get install parallel');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'brief-stream-'));
const at = (name) => join(folder, name);
try {
  writeRecords(at('all'), count);
  const { wall, processor } = runParallel('first');
  runParallel('second');
  const wrong = await outOfPlace(at('first'));
  const same = (await digest(at('first'))) === (await digest(at('second')));
  console.log(`Node ${process.version}, ${availableParallelism()} processors, ${count} records\n`);
  console.log(`lost or out of place:  ${wrong}`);
  console.log(`twice the same bytes:  ${same ? 'yes' : 'no'}`);
  console.log(`processors busy:       ${(processor / wall).toFixed(2)}`);
  console.log(`records a second of processor time: ${Math.round(count / processor)}`);
  for (const number of [Math.round(count / 20), Math.round(count / 4)]) {
    writeRecords(at('some'), number);
    console.log(`peak memory of one process: ${await peakMemory(at('some'))} MB for ${number} records`);
  }
  if (wrong > 0 || !same) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Paragraphs of the sample drafts in turn, one to a record. */
function writeRecords(file, number) {
  const samples = join(root, 'fixtures/samples');
  const paragraphs = readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split(/\n{2,}/));
  const descriptor = openSync(file, 'w');
  for (let id = 0; id < number; id++) {
    writeSync(descriptor, `${JSON.stringify({ id, text: paragraphs[(id * 7) % paragraphs.length] })}\n`);
  }
  closeSync(descriptor);
}

/** Seconds on the clock, and of all processors together. */
function runParallel(output) {
  const script = `TIMEFORMAT='%R %U %S'; time parallel --will-cite --pipe -k --block 2M '"$NODE" "$BRIEF" stream' < all > ${output}`;
  const env = { ...process.env, LC_ALL: 'C', NODE: process.execPath, BRIEF: bin };
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`parallel exited with ${status}: ${stderr}`);
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, processor: user + system };
}

async function outOfPlace(file) {
  let expected = 0;
  let wrong = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { id, brief } = JSON.parse(line);
    if (id !== expected || !Array.isArray(brief.messages)) wrong++;
    expected++;
  }
  return wrong + Math.abs(expected - count);
}

async function digest(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Linux tells it while the process is there. */
async function peakMemory(file) {
  const child = spawn(process.execPath, [bin, 'stream'], { stdio: [openSync(file, 'r'), 'ignore', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
    } catch {}
  }, 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return Math.round(peak / 1024);
}
