/** What others would have to trust: scripts that run by themselves, foreign code in what is published, and its origin. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly provenance?: boolean };
}

const manifests = globSync('{packages,apps}/*/package.json').map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Manifest,
);
const root = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lockfile = readFileSync('pnpm-lock.yaml', 'utf8');
const workspace = readFileSync('pnpm-workspace.yaml', 'utf8');
/** The lines of one section of a YAML file, as keys and values. */
const section = (text: string, name: string): readonly (readonly [string, string])[] =>
  [
    ...(new RegExp(`^${name}:\\n((?: .*\\n|#.*\\n|\\n)+)`, 'm').exec(text)?.[1] ?? '').matchAll(
      /^ {2}"?([^\s#"]+)"?: (\S+)$/gm,
    ),
  ].map(([, key = '', value = '']) => [key, value]);

/** All foreign code that comes into a published program, package or page, bundled or not. A new one is a decision. */
const trusted = [
  '@codemirror/commands',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/markdown',
  '@modelcontextprotocol/server',
  '@noble/hashes',
  'diff',
  'get-east-asian-width',
  'jsonc-parser',
  'papaparse',
  'parse5',
  'vitepress',
  'vscode-languageclient',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vue',
  'yaml',
];

test('no script of ours runs by itself when something is installed', () => {
  const byThemselves = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'prepack', 'postpack'];
  const found = [root, ...manifests].flatMap(({ name, scripts = {} }) =>
    byThemselves.filter((script) => script in scripts).map((script) => `${name}: ${script}`),
  );
  expect(found).toEqual([]);
});

test('no script of others runs either, for nothing needs one', () => {
  const builds = section(workspace, 'allowBuilds');
  expect(builds).not.toEqual([]);
  expect(builds.filter(([, allowed]) => allowed !== 'false')).toEqual([]);
});

test('every package of others is pinned by its content, and comes from the registry', () => {
  const resolutions = [...lockfile.matchAll(/^ +resolution: (.*)$/gm)].map(([, resolution]) => resolution);
  expect(resolutions.length).toBeGreaterThan(100);
  expect(resolutions.filter((one = '') => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(one))).toEqual([]);
  expect(lockfile).not.toMatch(/https?:|git\+|tarball:/);
});

test('every version is exact', () => {
  const catalog = section(workspace, 'catalog');
  expect(catalog.length).toBeGreaterThan(30);
  expect(catalog.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('foreign code in what is published is on a list', () => {
  const imported = globSync('{packages,apps}/*/src/**/*.{ts,tsx}')
    .filter((file) => !/\.test(?:-d)?\.ts$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^\s*(?:import|export)(?!\s+type\b)[^'"`;]*?from\s*'([^'./][^']*)'|^\s*import\s*'([^'./][^']*)'|\bimport\('([^'./][^']*)'\)/gm,
        ),
      ].map(([, named, bare, lazy]) => named ?? bare ?? lazy ?? ''),
    )
    .filter((name) => !/^(?:node:|@brief\/|vscode$)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(imported)].sort()).toEqual(trusted);
});

test('what is published says which build it comes from', () => {
  const published = manifests.filter((manifest) => !manifest.private);
  expect(published.length).toBeGreaterThan(3);
  expect(published.filter(({ publishConfig }) => publishConfig?.provenance !== true).map(({ name }) => name)).toEqual(
    [],
  );
});
