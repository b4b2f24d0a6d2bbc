/** Who may import whom. Package manifests and the compiler hold most of it; this says it in one place. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** core ◄ lint ◄ language-service ◄ language-server, core ◄ lint ◄ config and coverage ◄ cli, which also starts the server; the extension speaks LSP. */
const mayImport: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/exchange': ['@brief/core'],
  'packages/lint': ['@brief/core'],
  'packages/data-files': ['@brief/core'],
  'packages/dossier-files': ['@brief/core', '@brief/data-files', '@brief/lint'],
  'packages/config': ['@brief/core', '@brief/data-files', '@brief/dossier-files', '@brief/lint'],
  'packages/coverage': ['@brief/core', '@brief/lint'],
  'packages/assistant': ['@brief/core', '@brief/coverage', '@brief/lint'],
  'packages/authoring': ['@brief/core', '@brief/dossier-files', '@brief/lint'],
  'packages/language-service': ['@brief/core', '@brief/lint'],
  'packages/dossier-service': [
    '@brief/core',
    '@brief/data-files',
    '@brief/dossier-files',
    '@brief/language-service',
    '@brief/lint',
  ],
  'apps/cli': [
    '@brief/assistant',
    '@brief/authoring',
    '@brief/config',
    '@brief/core',
    '@brief/dossier-files',
    '@brief/coverage',
    '@brief/exchange',
    '@brief/language-server',
    '@brief/lint',
  ],
  'apps/language-server': [
    '@brief/assistant',
    '@brief/authoring',
    '@brief/config',
    '@brief/core',
    '@brief/coverage',
    '@brief/data-files',
    '@brief/dossier-files',
    '@brief/dossier-service',
    '@brief/lint',
    '@brief/language-service',
  ],
  'apps/vscode': ['@brief/language-server'],
  'apps/site': ['@brief/core', '@brief/dossier-files', '@brief/fixtures', '@brief/language-service', '@brief/lint'],
};

const workspaces = globSync('{packages,apps}/*/package.json').map((file) => file.replace('/package.json', ''));

test('every workspace has its arrows drawn here', () => {
  expect(workspaces.length).toBeGreaterThan(0);
  expect(workspaces.filter((workspace) => !(workspace in mayImport))).toEqual([]);
});

test.for(workspaces)('%s imports only what it may', (workspace) => {
  const files = sources(workspace);
  expect(files).not.toEqual([]);

  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('@brief/'))
      .filter((name) => !mayImport[workspace]?.includes(name.split('/').slice(0, 2).join('/')))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports stay inside their workspace', () => {
  const wrong = workspaces.flatMap(sources).flatMap((file) =>
    importsOf(file)
      .filter(
        (name) => name.startsWith('.') && !new URL(name, `file:///${file}`).pathname.startsWith(`/${home(file)}/`),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the packages import nothing of Node', () => {
  const files = workspaces.filter((workspace) => workspace.startsWith('packages/')).flatMap(sources);
  expect(files).not.toEqual([]);
  expect(files.flatMap((file) => importsOf(file).filter((name) => name.startsWith('node:')))).toEqual([]);
});

/** What is shipped: tests may import more. */
function sources(workspace: string): string[] {
  return globSync(`${workspace}/src/**/*.ts`).filter((file) => !/\.test(-d)?\.ts$/.test(file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|;)\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, fixed, lazy]) => fixed ?? lazy ?? '');
}

function home(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}
