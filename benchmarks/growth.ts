/**
 * `node --expose-gc benchmarks/growth.ts [word]`: how time and memory grow, as a table. Everything there can be more of is
 * doubled and doubled again, and so is markup that is made to be slow to read; twice as much should take twice the time
 * and leave twice as much in memory, and nothing may come to two and a half times. With a word, only rows whose name has it.
 * Ends with 1 when something grows faster. Times are the processor's, of the thread that reads, the best of a few.
 */
import process from 'node:process';
import { mitPriorities } from '../packages/core/src/index.ts';
import { readDossier } from '../packages/dossier-files/src/index.ts';
import {
  codeLenses,
  completions,
  documentHighlights,
  documentSymbols,
  hover,
  inlayHints,
  type KeyedView,
  semanticTokens,
} from '../packages/language-service/src/index.ts';
import { analyse, defaultSettings, fixAll, lint, lintText, prepare } from '../packages/lint/src/index.ts';
import { named } from '../packages/lint/test/named.ts';
import { traps } from '../packages/lint/test/traps.ts';

const [, , only = ''] = process.argv;
const most = 2.5;
/** Of a trap at its longest, in UTF-16 units. */
const longest = Number(process.env['LONGEST'] ?? 128) * 1024;
const knowledge = prepare([mitPriorities]);

interface Row {
  readonly name: string;
  /** What its size is counted in. */
  readonly unit: string;
  /** The largest; the others are a half and a quarter of it. */
  readonly size: number;
  /** What is to be read; making it is not timed. */
  make(size: number): unknown;
  /** What is timed. What it returns is what is kept in memory. */
  run(made: never): unknown;
}

function row<Made>(given: Row & { make(size: number): Made; run(made: Made): unknown }): Row {
  return given;
}

const paragraph = `İbrahim Kalın, director of MİT, writes for Anadolu Agency that the service looks to Libya, Somalia and Sudan. MIT’s
reforms bring artificial intelligence; **Türkiye’s Century** frames them, and “early detection of threats” is the aim.

`;
const prose = `The harbour was quiet that morning, and nobody expected the boats before noon. Old nets lay on the stones, and two
men were mending them, slowly, as *they* had done the day before and would do [again](https://example.org) tomorrow.

`;
const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
const read = (text: string) => {
  const draft = analyse(text, knowledge);
  return [draft, lint(draft, knowledge, defaultSettings)];
};
const each = (count: number, of: (at: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => of(at)));
const written = (count: number) => ({
  id: 'a',
  source: {
    title: 'T',
    published: '2026-01-01',
    paragraphs: each(count, (at) => [`${at + 1}`, `Body a ${at} and others met in the harbour.`]),
  },
  entities: each(count, (at) => [`a${at}`, { kind: 'organization', label: `Body a ${at}`, is: 'A body.' }]),
  statements: each(count, (at) => [
    `s${at}`,
    { subject: `a${at}`, text: 'met others', quotes: [{ paragraph: at + 1, exact: 'others met in the harbour' }] },
  ]),
});
const readFile = (name: string) => (text: string) => readDossier({ name, text, readBeside: async () => undefined });

const asked: Readonly<Record<string, (view: KeyedView) => unknown>> = {
  hover: (view) => hover(view, 2),
  'a completion': (view) => completions(view, 2, 'invoked'),
  'all places of a name': (view) => documentHighlights(view, 2),
  'the outline': (view) => documentSymbols(view),
  colours: (view) => semanticTokens(view),
  'counts of names': (view) => codeLenses(view),
  hints: (view) => inlayHints(view, { start: 0, end: Number.POSITIVE_INFINITY }),
};
const viewOf = (text: string): KeyedView => {
  const draft = analyse(text, knowledge);
  return { document: 'draft', draft, findings: lint(draft, knowledge, defaultSettings).findings, knowledge };
};
/** With a letter more in the middle, after having been read without it. */
const edited = (text: string) => {
  const previous = analyse(text, knowledge);
  lint(previous, knowledge, defaultSettings);
  const middle = text.indexOf('writes', text.length / 2);
  return { previous, now: `${text.slice(0, middle)}x${text.slice(middle)}` };
};

const rows: readonly Row[] = [
  row({
    name: 'a draft without names',
    unit: 'KB',
    size: 1024,
    make: (size) => repeated(prose, size * 1024),
    run: read,
  }),
  row({
    name: 'a draft dense with names',
    unit: 'KB',
    size: 512,
    make: (size) => repeated(paragraph, size * 1024),
    run: read,
  }),
  row({
    name: 'drafts',
    unit: 'drafts of 4 KB',
    size: 128,
    make: (size) => Array.from({ length: size }, (_, at) => `${at} ${repeated(paragraph, 4096)}`),
    run: (texts) => texts.map((text) => lintText(text, knowledge, defaultSettings).findings),
  }),
  row({ name: 'names', unit: 'names', size: 80_000, make: (size) => [named('a', size)], run: (some) => prepare(some) }),
  row({
    name: 'dossiers',
    unit: 'dossiers of 20 names',
    size: 4000,
    make: (size) => Array.from({ length: size }, (_, at) => named(`d${at}x`, 20)),
    run: (some) => prepare(some),
  }),
  row({
    name: 'a dossier in JSON',
    unit: 'entities, statements and paragraphs',
    size: 8000,
    make: (size) => JSON.stringify(written(size)),
    run: readFile('a.dossier.json'),
  }),
  row({
    name: 'a dossier in YAML',
    unit: 'entities, statements and paragraphs',
    size: 2000,
    make: (size) => JSON.stringify(written(size), null, 1),
    run: readFile('a.dossier.yaml'),
  }),
  row({
    name: 'findings',
    unit: 'findings',
    size: 16_000,
    make: (size) => 'Turkiye is large.\n\n'.repeat(size),
    run: (text) => lintText(text, knowledge, defaultSettings),
  }),
  row({
    name: 'fixes',
    unit: 'fixes',
    size: 8000,
    make: (size) => 'Turkiye is large.\n\n'.repeat(size),
    run: (text) => fixAll(text, knowledge, defaultSettings),
  }),
  row({
    name: 'the draft (an edit)',
    unit: 'KB',
    size: 1024,
    make: (size) => edited(repeated(paragraph, size * 1024)),
    run: ({ previous, now }) => lint(analyse(now, knowledge, { previous }), knowledge, defaultSettings),
  }),
  ...Object.entries(asked).map(([name, ask]) =>
    row({
      name: `the draft (${name})`,
      unit: 'KB',
      size: 512,
      make: (size) => viewOf(repeated(paragraph, size * 1024)),
      run: ask,
    }),
  ),
  ...Object.entries(traps).map(([name, make]) => {
    const count = Math.max(32, Math.floor(longest / (make(64).length / 64)));
    return row({ name, unit: 'parts', size: count, make, run: read });
  }),
];

/** In milliseconds. The clock of a thread ticks in several of them, so that what is short is done many times. */
async function timed(run: Row['run'], made: unknown): Promise<number> {
  const began = performance.now();
  const started = process.threadCpuUsage();
  let times = 0;
  while (times === 0 || performance.now() - began < 100) {
    await run(made as never);
    times++;
  }
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000 / times;
}

/** What is looked at: as long as it is here it is in use. */
const inHand: unknown[] = [];

/** What stays in use of what is made of it, in bytes. */
async function kept(run: Row['run'], made: unknown): Promise<number> {
  await collect();
  const before = process.memoryUsage().heapUsed;
  inHand[0] = await run(made as never);
  await collect();
  const after = process.memoryUsage().heapUsed;
  inHand.length = 0;
  return after - before;
}

async function collect(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('Run it with node --expose-gc, or as: npm run bench -- growth');
  // What was kept by what was kept goes in a round of its own.
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Over both doublings. */
const ratio = ([first = 0, , third = 0]: readonly number[]) => Math.sqrt(third / first);
const lastRatio = ([, second = 0, third = 0]: readonly number[]) => third / second;
/** Below these, other things than the draft decide. */
const leastKept = 512 * 1024;
const leastTime = 3;
let isBounded = true;

console.log(`Node ${process.version}; sizes, CPU time and kept memory at a quarter, a half and the whole.\n`);
console.log('| what there is more of | at most | ms | × per doubling | KB | × per doubling |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
const measured = [];
for (const { name, unit, size, make, run } of rows.filter((one) => one.name.includes(only))) {
  const small = make(Math.ceil(size / 8));
  for (let turn = 0; turn < 4; turn++) await run(small as never);
  const inputs = [4, 2, 1].map((share) => make(Math.floor(size / share)));
  const memory: number[] = [];
  for (const input of inputs) memory.push(await kept(run, input));
  const times = inputs.map(() => Number.POSITIVE_INFINITY);
  // A busy machine makes times longer and never shorter: what seems to grow too fast is looked at again.
  for (let round = 0; round < 3 || (round < 12 && ratio(times) >= most); round++) {
    for (const [at, input] of inputs.entries()) times[at] = Math.min(times[at] ?? 0, await timed(run, input));
  }
  const counts = (memory[1] ?? 0) > leastKept;
  const takesTime = (times[2] ?? 0) > leastTime;
  isBounded &&= (!takesTime || ratio(times) < most) && (!counts || lastRatio(memory) < most);
  if (takesTime) measured.push({ name, time: ratio(times) });
  const cells = [
    name,
    `${size.toLocaleString('en')} ${unit}`,
    times.map((time) => time.toFixed(time < 10 ? 1 : 0)).join(' · '),
    takesTime ? ratio(times).toFixed(2) : '–',
    memory.map((bytes) => Math.max(0, bytes / 1024).toFixed(0)).join(' · '),
    counts ? lastRatio(memory).toFixed(2) : '–',
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const worst = measured.toSorted((a, b) => b.time - a.time)[0];
if (worst !== undefined) console.log(`\nThe most, per doubling: ${worst.name}, ${worst.time.toFixed(2)}.`);
process.exitCode = isBounded ? 0 : 1;
