/**
 * What the types of a dossier cost a program that imports it: time and memory of `tsc` at 100, 1,000 and
 * 10,000 entities with as many statements.
 *
 *     node benchmarks/dossier-types.ts
 *
 * Node 22.18 or newer (`./node_modules/.bin/node`), after `npm run build`. The first row is a program without a dossier.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTypes } from '../packages/authoring/src/index.ts';
import { completeEntity, type Dossier, type Statement } from '../packages/core/src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'brief-types-'));
install();

/** A third people, a third roles, a third organizations; each person holds a role in an organization. */
function dossierOf(size: number): Dossier {
  const kinds = ['person', 'role', 'organization'] as const;
  const paragraphs: Record<number, string> = { 0: 'Title' };
  const statements: Statement[] = [];
  const entities = [completeEntity('article', { kind: 'source', label: 'Title', is: 'The source.' })];
  for (let at = 0; at < size; at++) {
    const kind = kinds[at % 3] ?? 'person';
    const label = `${kind} number ${at}`;
    entities.push(completeEntity(`e${at}`, { kind, label, is: `The ${label} of the town.`, labels: [`N${at}`] }));
    paragraphs[at + 1] = `The ${label} is somewhere and does the thing ${at} in the morning, as everybody says.`;
    const relation =
      kind === 'organization'
        ? { predicate: 'about' as const, text: 'does the thing' }
        : { predicate: kind === 'person' ? ('holdsRole' as const) : ('roleIn' as const), object: `e${at + 1}` };
    const quotes = [{ paragraph: at + 1, exact: `The ${label} is somewhere` }] as const;
    statements.push({ id: `s${at}`, subject: `e${at}`, ...relation, by: 'article', stance: 'reported', quotes });
  }
  const source = { title: 'Title', lang: 'en', published: { iso: '2026-01-01' }, paragraphs };
  return { id: 'large', source, subjects: [], voice: 'article', entities, statements };
}

/** Goes by id, from relation to relation, and through every list. */
const program = `import { entities, people, statements } from './large.js';
export const place: 'organization number 2' = people.e0.holdsRole[0].roleIn.label;
for (const one of entities) if (one.kind === 'organization') console.log(one.label, one.hasRole?.map((role) => role.label));
for (const one of people) console.log(one.label, one.holdsRole?.[0]?.label);
for (const one of statements) console.log(one.quotes[0].exact);
`;

console.log('| entities | form | size | tsc | memory |\n|---|---|---|---|---|');
measure('0', '', "import { mitPriorities } from '@brief/core';\nconsole.log(mitPriorities.id);\n", []);
for (const size of [99, 999, 9999]) {
  const made = printTypes(dossierOf(size), { syntax: 'module' });
  write('large.js', made.module);
  write('large.d.ts', made.declarations ?? '');
  measure(String(size + 1), '.js and .d.ts', program, ['large.js', 'large.d.ts']);
  write('large.ts', printTypes(dossierOf(size), { syntax: 'typescript' }).module);
  measure(String(size + 1), '.ts', program.replace('./large.js', './large.ts'), ['large.ts']);
}
rmSync(folder, { recursive: true });

function measure(entities: string, form: string, text: string, files: readonly string[]): void {
  write('program.ts', text);
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder, '--extendedDiagnostics'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
  const memory = Number(/Memory used:\s+(\d+)K/.exec(stdout)?.[1]) / 1024;
  const seconds = Number(/Total time:\s+([\d.]+)s/.exec(stdout)?.[1]);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const size = files.length === 0 ? '' : `${(bytes / 1e6).toFixed(1)} MB`;
  for (const file of files) rmSync(join(folder, file));
  console.log(`| ${entities} | ${form} | ${size} | ${seconds.toFixed(1)} s | ${memory.toFixed(0)} MB |`);
}

/** The package as it is published, beside a program. */
function install(): void {
  const core = join(folder, 'node_modules/@brief/core');
  mkdirSync(core, { recursive: true });
  cpSync(join(root, 'packages/core/dist'), join(core, 'dist'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
  write(
    'node_modules/@brief/core/package.json',
    JSON.stringify({ ...manifest, exports: manifest.publishConfig.exports }),
  );
  write('package.json', '{ "type": "module" }');
  const options = { types: [], lib: ['ES2023', 'DOM'] };
  write(
    'tsconfig.json',
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, files: ['program.ts'] }),
  );
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
