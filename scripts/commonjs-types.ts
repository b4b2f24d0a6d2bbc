/**
 * Gives a package's declarations a second life for CommonJS: beside every `x.d.ts` an `x.d.cts` whose relative imports
 * end in `.cjs`. Without it a CommonJS reader would be told that `require('@brief/core')` yields an ES module.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? Usage: node commonjs-types.ts <dist>');

const declarations = globSync('**/*.d.ts', { cwd: folder });
if (declarations.length === 0) throw new Error(`No declarations in ${folder}: run tsc first.`);

for (const file of declarations) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const common = text.replace(/((?:from|import\() ?['"])(\.{1,2}\/[^'"]+)\.js(['"])/g, '$1$2.cjs$3');
  writeFileSync(`${folder}/${file.replace(/\.d\.ts$/, '.d.cts')}`, common);
}
