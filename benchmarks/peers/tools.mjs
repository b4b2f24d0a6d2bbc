/**
 * The tools Brief is measured beside: how each is installed, told which names are written wrongly and how they should be,
 * and started. Each looks for those names and for nothing else, except alex, which cannot be told and does a job of its own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the tools stay for the next run. */
export const shelf = process.env.BENCH_PEERS ?? join(tmpdir(), 'brief-bench-peers');

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const packages = ['cspell', 'markdownlint-cli2', 'textlint', 'textlint-rule-prh', 'textlint-rule-terminology', 'alex'];

export function install() {
  const missing = packages.filter((name) => !existsSync(join(shelf, 'node_modules', name)));
  if (missing.length === 0) return;
  mkdirSync(shelf, { recursive: true });
  if (!existsSync(join(shelf, 'package.json'))) writeFileSync(join(shelf, 'package.json'), '{ "private": true }');
  console.error(`Installing ${missing.join(', ')} into ${shelf} (once) …`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...missing], {
    cwd: shelf,
    stdio: 'inherit',
  });
}

const script = (name, path) => join(shelf, 'node_modules', name, path);

/**
 * @typedef {{ wrong: string, right: string }} Pair
 * `configure` writes what the tool reads of its own accord from the folder it is started in.
 */
export const tools = {
  brief: {
    args: (drafts) => [join(root, 'apps/cli/bin/brief.js'), 'lint', drafts, '--no-exit-code'],
    configure(write, pairs) {
      const entities = Object.fromEntries(
        pairs.map(({ wrong, right: label }, at) => [
          `n${at}`,
          { kind: 'concept', label, is: 'A name.', labels: [{ text: wrong, use: 'deprecated' }] },
        ]),
      );
      write('brief.config.json', { dossiers: ['names.dossier.json'] });
      write('names.dossier.json', {
        id: 'names',
        source: { title: 'Names', published: '2026-01-10', paragraphs: { 0: 'Names' } },
        voice: 'list',
        entities: { ...entities, list: { kind: 'source', label: 'Names', is: 'A list of names.' } },
      });
    },
  },
  'cspell, flagWords': {
    args: (drafts) => [
      script('cspell', 'bin.mjs'),
      'lint',
      '--no-progress',
      '--no-cache',
      '-c',
      'cspell.json',
      `${drafts}/*.md`,
    ],
    configure: (write, pairs) =>
      write('cspell.json', {
        version: '0.2',
        language: 'en',
        unknownWords: 'report-flagged',
        flagWords: pairs.map(({ wrong }) => wrong),
      }),
  },
  'markdownlint, MD044': {
    args: (drafts) => [script('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), `${drafts}/*.md`],
    configure(write, pairs) {
      const MD044 = { names: [...new Set(pairs.map(({ right }) => right))], code_blocks: false, html_elements: false };
      write('.markdownlint-cli2.jsonc', { config: { default: false, MD044 }, noBanner: true, noProgress: true });
    },
  },
  'textlint, prh': {
    args: (drafts) => [script('textlint', 'bin/textlint.js'), '-c', 'prh.json', drafts],
    configure(write, pairs) {
      const rule = ({ wrong, right }) =>
        `  - expected: ${JSON.stringify(right)}\n    pattern: ${JSON.stringify(wrong)}\n`;
      write('prh.yml', `version: 1\nrules:\n${pairs.map(rule).join('')}`);
      write('prh.json', { rules: { prh: { rulePaths: ['./prh.yml'] } } });
    },
  },
  'textlint, terminology': {
    args: (drafts) => [script('textlint', 'bin/textlint.js'), '-c', 'terminology.json', drafts],
    configure(write, pairs) {
      const terms = pairs.map(({ wrong, right }) => [wrong.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), right]);
      write('terminology.json', { rules: { terminology: { defaultTerms: false, terms } } });
    },
  },
  'alex (its own job)': { args: (drafts) => [script('alex', 'cli.js'), '--quiet', drafts], configure() {} },
};

/** A folder in which all tools know these names; brief knows those of its built-in dossier by itself. */
export function configureAll(folder, pairs, isBuiltIn) {
  mkdirSync(folder, { recursive: true });
  const write = (file, content) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  for (const [name, tool] of Object.entries(tools)) {
    if (name !== 'brief' || !isBuiltIn) tool.configure(write, pairs);
  }
  // textlint looks for its rules from the folder it is started in.
  symlinkSync(join(shelf, 'node_modules'), join(folder, 'node_modules'));
}
