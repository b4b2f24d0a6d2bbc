/**
 * How much processor time `brief lint` takes for a thousand Markdown files, beside tools people know: the same names on
 * the same files, each tool told to look for nothing else. User seconds of the whole process tree; compare within one run
 * only.
 *
 *     npm start && ./node_modules/.bin/node benchmarks/thousand-files.mjs [folder of Markdown …]
 *
 * Node 22.18 or newer reads the names from the dossier's source; BENCH_NODE names another Node to measure. The tools are
 * installed from npm into BENCH_PEERS (by default a folder for temporary files), where they stay for the next run. Without
 * folders, the files are those of the packages installed here and there. Aim: 1/30 of the fastest tool; never above 1/15.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mitPriorities } from '../packages/core/src/index.ts';
import { realMarkdown } from './real-markdown.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.env.BENCH_NODE ?? process.execPath;
const peers = process.env.BENCH_PEERS ?? join(tmpdir(), 'brief-bench-peers');
const packages = ['cspell', 'markdownlint-cli2', 'textlint', 'textlint-rule-prh', 'textlint-rule-terminology'];

installPeers();
const names = wrongNames().slice(0, 100);
const work = mkdtempSync(join(tmpdir(), 'brief-thousand-'));
const drafts = join(work, 'drafts');
const bytes = collectDrafts(
  process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'node_modules/.pnpm'), peers],
);
configurePeers();

const bin = (name, script) => join(peers, 'node_modules', name, script);
const tools = {
  'node -e 0': [['-e', '0'], 5],
  'brief lint': [[join(root, 'apps/cli/bin/brief.js'), 'lint', drafts, '--no-exit-code'], 5],
  'cspell, flagWords': [
    [bin('cspell', 'bin.mjs'), 'lint', '--no-progress', '--no-cache', '-c', 'cspell.json', `${drafts}/*.md`],
    1,
  ],
  'markdownlint-cli2, MD044': [[bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), `${drafts}/*.md`], 1],
  'textlint, prh': [[bin('textlint', 'bin/textlint.js'), '-c', 'prh.json', drafts], 1],
  'textlint, terminology': [[bin('textlint', 'bin/textlint.js'), '-c', 'terminology.json', drafts], 1],
};

const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
console.log(
  `${readdirSync(drafts).length} files, ${(bytes / 1e6).toFixed(1)} MB, ${names.length} names, Node ${version}\n`,
);
console.log('| | CPU, s | × brief lint |\n| --- | ---: | ---: |');
const seconds = {};
for (const [name, [args, runs]] of Object.entries(tools)) {
  seconds[name] = Math.min(...Array.from({ length: runs }, () => userSeconds(name, args)));
  const times = seconds[name] / (seconds['brief lint'] ?? Number.NaN);
  console.log(`| ${name} | ${seconds[name].toFixed(2)} | ${Number.isNaN(times) ? '' : times.toFixed(1)} |`);
}
rmSync(work, { recursive: true });

const { 'brief lint': brief, 'node -e 0': start, ...others } = seconds;
const [fastest, least] = Object.entries(others).sort(([, a], [, b]) => a - b)[0];
console.log(`\nbrief takes 1/${(least / brief).toFixed(0)} of the fastest tool, ${fastest}`);
console.log(`(${(brief - start).toFixed(2)} s without starting Node)`);

/** The shell knows what its children used; Node does not tell. */
function userSeconds(name, args) {
  const script = 'TIMEFORMAT=%U; time "$@" > out.txt 2> err.txt';
  const { stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', node, ...args], {
    cwd: work,
    encoding: 'utf8',
  });
  const said = ['out.txt', 'err.txt'].map((file) => readFileSync(join(work, file), 'utf8')).join('');
  // 1 means findings, for all of them; and all find something, or they were not told what to look for.
  if ((status !== 0 && status !== 1) || (args[0] !== '-e' && !said.includes('.md'))) {
    throw new Error(`${name} exited with ${status}: ${said}`);
  }
  return Number(stderr.trim());
}

function installPeers() {
  if (packages.every((name) => existsSync(join(peers, 'node_modules', name)))) return;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, 'package.json'), '{ "private": true }');
  console.error(`Installing ${packages.join(', ')} into ${peers} (once) …`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: peers,
    stdio: 'inherit',
  });
}

/** Names that are not to be written, with the ones to write in their place. */
function wrongNames() {
  return mitPriorities.entities.flatMap(({ label, labels }) =>
    labels
      .filter(({ use }) => use !== 'preferred')
      .map(({ text, instead }) => ({ wrong: text, right: instead ?? label })),
  );
}

function configurePeers() {
  const write = (file, content) =>
    writeFileSync(join(work, file), typeof content === 'string' ? content : JSON.stringify(content));
  write('cspell.json', {
    version: '0.2',
    language: 'en',
    unknownWords: 'report-flagged',
    flagWords: names.map(({ wrong }) => wrong),
  });
  const MD044 = { names: [...new Set(names.map(({ right }) => right))], code_blocks: false, html_elements: false };
  write('.markdownlint-cli2.jsonc', { config: { default: false, MD044 }, noBanner: true, noProgress: true });
  const rule = ({ wrong, right }) => `  - expected: ${JSON.stringify(right)}\n    pattern: ${JSON.stringify(wrong)}\n`;
  write('prh.yml', `version: 1\nrules:\n${names.map(rule).join('')}`);
  // textlint looks for its rules from the current folder.
  symlinkSync(join(peers, 'node_modules'), join(work, 'node_modules'));
  write('prh.json', { rules: { prh: { rulePaths: [join(work, 'prh.yml')] } } });
  const terms = names.map(({ wrong, right }) => [wrong.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), right]);
  write('terminology.json', { rules: { terminology: { defaultTerms: false, terms } } });
}

/** 999 files that nobody here wrote, and one that has something to be found in it. */
function collectDrafts(folders) {
  mkdirSync(drafts);
  const chosen = realMarkdown(folders).slice(0, 999);
  for (const [hash, content] of chosen) writeFileSync(join(drafts, `${hash}.md`), content);
  writeFileSync(join(drafts, 'sample.md'), 'The director of the MIT of Turkey, Ibrahim Kalin, spoke in Ankara.\n');
  return chosen.reduce((sum, [, content]) => sum + content.length, 0);
}
