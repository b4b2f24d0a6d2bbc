/**
 * Packs the built extension into `dist/brief.vsix`, and refuses a package that holds anything else than what an installed
 * extension needs. Prints its size.
 */
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { namesInZip } from './names-in-zip.mjs';

const folder = join(import.meta.dirname, '..');
const file = join(folder, 'dist', 'brief.vsix');
const repository = 'https://github.com/brief-lint/brief';

/** The first two are VSIX's own. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(extension|server)(\.browser)?\.js$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/media\/(icon\.png|brief\.svg|source\.(css|js))$/,
  /^extension\/(schema|snippets)\/[\w.-]+\.json$/,
  /^extension\/walkthrough\/[\w-]+\.(png|md)$/,
];
/** In bytes. */
const most = 2_000_000;

const staged = await mkdtemp(join(tmpdir(), 'brief-vsix-'));
try {
  // Without the workspace's own folders of modules and tests, and with a manifest that names nothing of the workspace.
  for (const name of [
    '.vscodeignore',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'media',
    'schema',
    'snippets',
    'walkthrough',
  ]) {
    await cp(join(folder, name), join(staged, name), { recursive: true, filter: (path) => path !== file });
  }
  const {
    devDependencies,
    scripts,
    private: _,
    ...manifest
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  await writeFile(join(staged, 'package.json'), JSON.stringify(manifest, null, 2));
  await pack(staged);
} finally {
  await rm(staged, { recursive: true });
}

const names = namesInZip(readFileSync(file));
const { size } = statSync(file);
const wrong = [
  ...names
    .filter((name) => !allowed.some((pattern) => pattern.test(name)))
    .map((name) => `${name} has no business in it`),
  ...allowed
    .filter((pattern) => !names.some((name) => pattern.test(name)))
    .map((pattern) => `nothing in it is ${pattern}`),
  ...(size > most ? [`it has ${size} bytes; the limit is ${most}`] : []),
];
console.log(`${relative(process.cwd(), file)}: ${names.length} files, ${Math.round(size / 1000)} kB`);
for (const line of wrong) console.error(`  ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function pack(cwd) {
  await createVSIX({
    cwd,
    packagePath: file,
    // Everything is inside the bundles.
    dependencies: false,
    baseContentUrl: `${repository}/blob/HEAD/apps/vscode`,
    baseImagesUrl: `${repository}/raw/HEAD/apps/vscode`,
  });
}
