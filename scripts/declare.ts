/**
 * Makes a package's declarations: `x.d.ts` for those who import it, and beside each an `x.d.cts` for those who require
 * it, who would otherwise be told that they get an ES module. Our imports name `.ts` files; published ones cannot.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

for (const old of globSync('dist/**/*.d.{ts,cts}')) rmSync(old);
execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });

const declarations = globSync('dist/**/*.d.ts');
if (declarations.length === 0) throw new Error('tsc made no declarations.');

for (const file of declarations) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, importing(text, '.js'));
  writeFileSync(file.replace(/\.ts$/, '.cts'), importing(text, '.cjs'));
}

function importing(text: string, extension: string): string {
  return text.replace(/((?:\bfrom|\bimport\(|\bimport) ?['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, `$1${extension}$2`);
}
