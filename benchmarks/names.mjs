/**
 * What a list of names costs at 100, 10,000 and 500,000 of them: to import it from CSV and from FollowTheMoney, to check
 * one draft with it, to check a hundred, and to start a server with it: with nothing kept, when it is kept, and once it was
 * kept. CPU time and the most memory of each process, beside a Node that does nothing.
 *
 *     node benchmarks/names.mjs [sizes …]
 *
 * After `npm run build`. Compare within one run only. Names are made up of syllables, the same ones at every run.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newDraw, syllables } from './invented.mjs';

const sizes = process.argv.slice(2).map(Number);
const brief = new URL('../apps/cli/bin/brief.js', import.meta.url).pathname;
const server = new URL('../apps/language-server/bin/brief-language-server.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'brief-names-'));
const meter = new URL('meter.mjs', import.meta.url).href;
const meterFile = join(folder, 'meter.json');
const kept = join(folder, 'kept');

try {
  const idle = run(['-e', '0'], folder);
  console.log(`Node ${process.version}; node -e 0: ${inSeconds(idle.cpu)} s of CPU, ${Math.round(idle.memory)} MB\n`);
  console.log('| names | | CPU, s | × node -e 0 | memory, MB |\n| ---: | --- | ---: | ---: | ---: |');
  for (const size of sizes.length > 0 ? sizes : [100, 10_000, 500_000]) await measure(size, idle);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size, idle) {
  const names = namesOf(size);
  const desk = join(folder, String(size));
  mkdirSync(join(desk, 'drafts'), { recursive: true });
  writeFileSync(join(desk, 'list.csv'), `name,kind\n${names.map((name) => `${name},person\n`).join('')}`);
  writeFileSync(
    join(desk, 'list.ftm.json'),
    names
      .map((name, at) => `${JSON.stringify({ id: `p-${at}`, schema: 'Person', properties: { name: [name] } })}\n`)
      .join(''),
  );
  writeFileSync(join(desk, 'brief.config.json'), '{ "dossiers": ["./list.dossier.json"] }');
  for (let at = 0; at < 100; at++) writeFileSync(join(desk, 'drafts', `${at}.md`), draftWith(names, at));
  const row = (what, args, before) => print(what, run([brief, ...args], desk, before));
  const print = (what, { cpu, memory }) => {
    const times = (cpu / idle.cpu).toFixed(1);
    console.log(`| ${size.toLocaleString('en')} | ${what} | ${inSeconds(cpu)} | ${times} | ${Math.round(memory)} |`);
  };
  row('import FollowTheMoney', ['dossier', 'import', 'list.ftm.json', '-o', 'ftm.dossier.json', '--force']);
  rmSync(join(desk, 'ftm.dossier.json'));
  row('import CSV', ['dossier', 'import', 'list.csv', '-o', 'list.dossier.json', '--force']);
  const lint = (what) => ['lint', what, '--no-exit-code', '-o', 'report.txt'];
  row('lint 1 draft of 10 KB, nothing kept', [...lint('drafts/0.md'), '--no-dossier-cache']);
  row('the same, and what is made is kept', lint('drafts/0.md'), forget);
  row('the same, from what was kept', lint('drafts/0.md'));
  row('lint 100 such drafts, nothing kept', [...lint('drafts'), '--no-dossier-cache']);
  row('the same, from what was kept', lint('drafts'));
  print('a server to its first findings, nothing kept', await startServer(desk, 'off'));
  // What the command keeps is not the server’s: they are two programs.
  await startServer(desk, kept);
  print('the same, from what was kept', await startServer(desk, kept));
  const found = JSON.parse(
    spawnSync(process.execPath, [brief, 'mentions', 'drafts/0.md', '-f', 'json'], options(desk)).stdout,
  );
  if (JSON.stringify(found).split('"entity"').length < 50) throw new Error('The names of the list are not found.');
}

/** Starts a server, opens a draft and leaves once something is said of it. */
async function startServer(desk, where) {
  const env = { ...options(desk).env, BRIEF_DOSSIER_CACHE: where };
  const child = spawn(process.execPath, ['--import', meter, server, '--stdio'], { cwd: desk, env });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let said = '';
  const until = async (words) => {
    while (!said.includes(words)) said += (await once(child.stdout, 'data'))[0];
  };
  const uri = pathToFileURL(join(desk, 'drafts', '0.md')).href;
  const text = readFileSync(join(desk, 'drafts', '0.md'), 'utf8');
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  await until('"id":1,');
  send({ method: 'initialized', params: {} });
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  await until('publishDiagnostics');
  const left = once(child, 'exit');
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  await left;
  return JSON.parse(readFileSync(meterFile, 'utf8'));
}

/** So that the next start finds nothing kept. */
function forget() {
  rmSync(kept, { recursive: true, force: true });
}

function options(cwd) {
  return { cwd, encoding: 'utf8', env: { ...process.env, METER: meterFile, BRIEF_DOSSIER_CACHE: kept } };
}

/** Of several runs of a short process the cheapest; a long one is run once. */
function run(args, cwd, before = () => {}) {
  let best;
  for (let round = 0; round < 5; round++) {
    before();
    const { status, stderr } = spawnSync(process.execPath, ['--import', meter, ...args], options(cwd));
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
    const used = JSON.parse(readFileSync(meterFile, 'utf8'));
    if (best === undefined || used.cpu < best.cpu) best = used;
    if (used.cpu > 2) break;
  }
  return best;
}

function namesOf(count) {
  const given = 'Ada Maud Piers Jan Oonagh Siobhán Henrike Matteo Åse Zdeňka Ngozi Ivo Lena Omar Ruta Selim Tove Yara';
  const first = given.split(' ');
  const draw = newDraw();
  const names = new Set();
  while (names.size < count) {
    const surname = Array.from({ length: draw([2, 3, 4]) }, () => draw(syllables)).join('');
    names.add(`${draw(first)} ${surname[0].toUpperCase()}${surname.slice(1)}`);
  }
  return [...names];
}

/** Ten kilobytes of prose that name somebody in every other sentence. */
function draftWith(names, number) {
  let text = '# Who met whom\n';
  for (let at = 0; text.length < 10_000; at++) {
    const name = names[(number * 7919 + at * 104_729) % names.length];
    text += `\n${name} spoke to the council about the new bridge, its cost and the ferry. Nobody else did, and the meeting ended before noon.\n`;
  }
  return text;
}

function inSeconds(value) {
  return value.toFixed(2);
}
