/**
 * How fast names are recognised, beside a RegExp of the same names. CPU time, best of several runs; compare within one
 * run only.
 *
 *     node --expose-gc benchmarks/recognition.ts [folder of Markdown]
 *
 * Node 22.18 or newer (`./node_modules/.bin/node`). Without a folder it reads the Markdown of the installed packages.
 * Names are taken from the text (runs of capitalised words, the first of which is never written small) and then, for the
 * large sizes, put together from its words.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileVocabulary, type Dossier, type Entity, mayName, settle, sight } from '../packages/core/src/index.ts';

const files = markdownIn(process.argv[2] ?? 'node_modules/.pnpm', 4000);
const texts = files.map((file) => readFileSync(file, 'utf8'));
const once = texts.join('\n\n');
const text = once.repeat(Math.max(1, Math.ceil(6e6 / once.length)));
const megabytes = text.length / 1e6;
const blocks = text.split(/\n\n+/);
console.log(
  `${files.length} files, ${megabytes.toFixed(1)} MB of text, ${blocks.length} blocks, Node ${process.version}`,
);

for (const size of [100, 10_000, 500_000]) {
  const dossier = dossierOf(namesFrom(once, size));
  collect();
  const before = used();
  const started = process.cpuUsage();
  const vocabulary = compileVocabulary([dossier]);
  const built = seconds(started);
  collect();
  const memory = used() - before;
  console.log(
    `\n${dossier.entities.length} names: built in ${built.toFixed(2)} s of CPU, ${(memory / 1e6).toFixed(1)} MB`,
  );
  const whole = sight(vocabulary, text);
  report('sight, whole text', () => sight(vocabulary, text));
  report('sight, block by block', () => blocks.map((block) => sight(vocabulary, block)));
  report('settle, whole text', () => settle(vocabulary, [whole]));
  const absent = compileVocabulary([dossierOf(dossier.entities.map(({ label }) => backwards(label)))]);
  mayName(absent, '');
  report('mayName, names not in the text', () => texts.map((one) => mayName(absent, one)), once.length / 1e6);
  if (size <= 10_000) {
    const names = dossier.entities.map(({ label }) => label.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
    const unicode = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    const ascii = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
    const part = text.slice(0, size > 100 ? 400_000 : text.length);
    report('RegExp \\b(…)\\b, no folding', () => part.match(ascii), part.length / 1e6);
    report('RegExp with look-around, no folding', () => part.match(unicode), part.length / 1e6);
  }
  console.log(
    `  (${whole.sure.length} names in the text, one in ${Math.round(text.length / whole.sure.length)} characters)`,
  );
}

function report(what: string, run: () => unknown, size = megabytes): void {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const started = process.cpuUsage();
    run();
    best = Math.min(best, seconds(started));
  }
  console.log(`  ${what.padEnd(38)} ${(size / best).toFixed(1).padStart(8)} MB/s`);
}

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function markdownIn(folder: string, limit: number): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined && found.length < limit; next = open.pop()) {
    for (const name of readdirSync(next)) {
      const path = join(next, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) open.push(path);
      else if (stat?.isFile() && name.endsWith('.md')) found.push(path);
    }
  }
  return found;
}

/** So many different names: those of the text first, then words of the text put together. */
function namesFrom(source: string, size: number): readonly string[] {
  const low = new Set(source.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]+/gu));
  const runs = source.match(/\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+){0,3}/gu) ?? [];
  const names = new Set(runs.filter((run) => !low.has((run.split(' ')[0] ?? '').toLowerCase())));
  const words = [...new Set(source.match(/\p{L}[\p{L}\p{M}]{2,}/gu))];
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = (): string => {
    const one = words[Math.floor(random() * words.length)] ?? '';
    return one.charAt(0).toUpperCase() + one.slice(1);
  };
  while (names.size < size) names.add(Array.from({ length: 1 + Math.ceil(random() * 3) }, word).join(' '));
  const all = [...names];
  const step = Math.max(1, all.length / size);
  return Array.from({ length: size }, (_, number) => all[Math.floor(number * step)] ?? '');
}

/** A name that is in no text. */
function backwards(name: string): string {
  const letters = [...name.toLowerCase()].reverse().join('');
  return letters.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function dossierOf(names: readonly string[]): Dossier {
  return {
    id: 'benchmark',
    source: { title: '', lang: 'en', published: { iso: '2026-01-01' }, paragraphs: {} },
    subjects: [],
    statements: [],
    entities: names.map(
      (name, number): Entity => ({
        id: `e${number}`,
        kind: 'organization',
        label: name,
        labels: [{ text: name, use: 'preferred' }],
        is: name,
      }),
    ),
  };
}
