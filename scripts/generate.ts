/**
 * Writes the files that are made from code, or with `--check` says which of them are not what the code makes. Every file
 * in `scripts/generate/` is a generator: it exports `generator`, which yields texts and touches no disk itself.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Generator {
  /** Patterns of all files that belong to it: one that matches and is no longer made is a leftover. */
  readonly owns: readonly string[];
  /** Path from the root → text. JSON and TypeScript are formatted afterwards. */
  files(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
}

const checking = process.argv.includes('--check');
const stale: string[] = [];

for (const file of globSync('scripts/generate/*.ts').sort()) {
  const { generator } = (await import(`../${file}`)) as { generator: Generator };
  const made = await generator.files();
  for (const [path, text] of Object.entries(made)) write(path, formatted(path, text));
  for (const path of globSync([...generator.owns])) if (!(path.replaceAll('\\', '/') in made)) remove(path);
}

if (checking && stale.length > 0) {
  console.error(`Not what the code makes:\n${stale.map((path) => `  ${path}\n`).join('')}Run: pnpm generate`);
  process.exitCode = 1;
}

function write(path: string, text: string) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  stale.push(path);
  if (checking) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function remove(path: string) {
  stale.push(path);
  if (checking) return;
  rmSync(path);
  console.log(`removed ${path}`);
}

function formatted(path: string, text: string): string {
  if (!/\.(jsonc?|[cm]?[jt]s)$/.test(path)) return text;
  return execFileSync('biome', ['format', `--stdin-file-path=${path}`], { input: text, encoding: 'utf8' });
}
