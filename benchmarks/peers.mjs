/**
 * `brief lint` beside tools people know, each told to find the same wrong names and nothing else: one short draft from a
 * cold start, a thousand real files, and what a hundred times as many names cost. Prints a table for the docs.
 *
 *     npm start && npm run bench -- peers [folder of Markdown …]
 *
 * The tools are installed from npm on the first run (minutes) and kept: see `peers/tools.mjs`. Without folders the files are
 * those of the packages installed here and there. BENCH_NODE names another Node to measure. The rest takes about five
 * minutes. Compare within one run only. Aim: 1/30 of the processor time of the fastest tool; never above 1/15.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mitPriorities } from '../packages/core/src/index.ts';
import { inventedPairs, proseWith } from './peers/texts.mjs';
import { configureAll, install, shelf, tools } from './peers/tools.mjs';
import { realMarkdown } from './real-markdown.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.env.BENCH_NODE ?? process.execPath;
const rounds = 7;

install();
const work = mkdtempSync(join(tmpdir(), 'brief-peers-'));
try {
  const hundred = wrongNames().slice(0, 100);
  const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'node_modules/.pnpm'), shelf];
  const texts = realMarkdown(folders).slice(0, 1000);
  const bytes = texts.reduce((sum, [, text]) => sum + text.length, 0);
  const few = deskOf('built-in', hundred, {
    one: { draft: proseWith(hundred, 10_000) },
    thousand: Object.fromEntries(texts),
  });
  const invented = inventedPairs(10_000);
  const long = { long: { draft: proseWith(invented.slice(0, 100), 100_000) } };
  const some = deskOf('some', invented.slice(0, 100), long);
  const many = deskOf('many', invented, long);

  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}; ${texts.length} files, ${(bytes / 1e6).toFixed(1)} MB; ${hundred.length} names\n`);
  const rows = Object.entries(tools).map(([name, { args }]) => {
    console.error(`${name} …`);
    const cold = inTurns({ floor: () => run(few, ['-e', '0']), tool: () => run(few, args('one'), name) });
    const isBrief = name === 'brief';
    return {
      name,
      cold: cold.tool / cold.floor,
      thousand: best(isBrief ? 5 : 1, () => run(few, args('thousand')).cpu),
      growth:
        best(isBrief ? 5 : 1, () => run(many, args('long'), name).cpu) /
        best(isBrief ? 5 : 1, () => run(some, args('long'), name).cpu),
    };
  });
  const [brief, ...others] = rows;
  console.log('| tool | 10 KB, × `node -e 0` | 1,000 files, s of CPU | × brief | 10,000 names against 100, CPU |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { name, cold, thousand, growth } of rows) {
    const times = (thousand / brief.thousand).toFixed(0);
    console.log(`| ${name} | ${cold.toFixed(1)} | ${thousand.toFixed(2)} | ${times} | ${growth.toFixed(1)} |`);
  }
  const fastest = others.reduce((least, one) => (one.thousand < least.thousand ? one : least));
  console.log(`\nbrief takes 1/${(fastest.thousand / brief.thousand).toFixed(1)} of the fastest tool, ${fastest.name}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A folder in which the tools know the names, with folders of drafts in it. */
function deskOf(name, pairs, folders) {
  const desk = join(work, name);
  configureAll(desk, pairs, name === 'built-in');
  for (const [folder, drafts] of Object.entries(folders)) {
    mkdirSync(join(desk, folder));
    for (const [draft, text] of Object.entries(drafts)) writeFileSync(join(desk, folder, `${draft}.md`), text);
  }
  return desk;
}

/** Seconds on the clock, and of the processor for the process and its children: the shell knows, and Node does not tell. */
function run(desk, args, tool) {
  const script = 'TIMEFORMAT="%R %U"; time "$@" > out.txt 2> err.txt';
  const { stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', node, ...args], {
    cwd: desk,
    encoding: 'utf8',
  });
  const said = ['out.txt', 'err.txt'].map((file) => readFileSync(join(desk, file), 'utf8')).join('');
  // 1 means findings, for all of them. In drafts with wrong names all find some, or they were not told what to look for.
  const isMute = tool !== undefined && !tool.startsWith('alex') && !said.includes('.md');
  if ((status !== 0 && status !== 1) || isMute)
    throw new Error(`${tool ?? args[0]} exited with ${status}: ${said.slice(0, 2000)}`);
  const [wall, cpu] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu };
}

/** Median seconds on the clock; the programs take turns, so that whatever else the machine does touches all alike. */
function inTurns(programs) {
  const taken = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of Object.entries(programs)) taken[name].push(start().wall);
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, times]) => [name, times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]]),
  );
}

function best(times, measure) {
  return Math.min(...Array.from({ length: times }, measure));
}

/** Names of the built-in dossier that are not to be written, with the ones to write in their place. */
function wrongNames() {
  return mitPriorities.entities.flatMap(({ label, labels }) =>
    labels
      .filter(({ use }) => use !== 'preferred')
      .map(({ text, instead }) => ({ wrong: text, right: instead ?? label })),
  );
}
