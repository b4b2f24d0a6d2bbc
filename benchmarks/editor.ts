/**
 * How long a writer waits for the language server: from its start to the first findings, and from a keystroke to the
 * findings, a hover and a completion, in drafts that are dense with names: what an edit costs as the draft grows.
 *
 *     node benchmarks/editor.ts
 *
 * Node 22.18 or newer (`./node_modules/.bin/node`), after `npm run build`. Times depend on the machine: compare them with
 * `node -e 0` of the same run.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { type Server, startServer } from '../apps/language-server/test/server-process.ts';

const uri = 'untitled:draft';
const capabilities = { textDocument: { diagnostic: {} } };
const paragraph = `İbrahim Kalın, director of MİT, writes for Anadolu Agency that the service looks to Libya, Somalia and Sudan. MIT’s
reforms bring artificial intelligence; **Türkiye’s Century** frames them, and “early detection of threats” is the aim.

`;

function draft(size: number): string {
  return `# A dense draft\n\n${paragraph.repeat(Math.ceil(size / paragraph.length))}`;
}

const floor = median(repeat(15, () => timed(() => spawnSync(process.execPath, ['-e', '0']))));
console.log(`Node ${process.version}; node -e 0 takes ${floor.toFixed(0)} ms\n`);
console.log('| what | size | median ms | p95 ms |\n|---|---|---|---|');

for (const [name, size] of [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
  ['3 MB', 3_000_000],
] as const) {
  const text = draft(size);
  const starts: number[] = [];
  for (let run = 0; run < 7; run++) {
    const began = performance.now();
    const server = await startServer({ capabilities, judged: false });
    open(server, text);
    await pull(server);
    starts.push(performance.now() - began);
    await server.stop();
  }
  row(`start to first findings (${(median(starts) / floor).toFixed(1)} × node -e 0)`, name, starts);

  const server = await startServer({ capabilities, judged: false });
  open(server, text);
  await pull(server);
  let version = 1;
  const places = Array.from(
    { length: 120 },
    (_, index) => 2 + ((index * 7919) % Math.floor(size / paragraph.length)) * 3,
  );
  const edits: number[] = [];
  for (const line of places) {
    const at = { line, character: 4 };
    const began = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await pull(server);
    edits.push(performance.now() - began);
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: at, end: { ...at, character: 5 } }, text: '' }],
    });
    await pull(server);
  }
  row('keystroke to findings', name, edits.slice(20));
  for (const [what, method, more] of [
    ['hover', 'textDocument/hover', {}],
    ['completion', 'textDocument/completion', { context: { triggerKind: 1 } }],
  ] as const) {
    const taken: number[] = [];
    for (const line of places) {
      const began = performance.now();
      await server.request(method, { textDocument: { uri }, position: { line, character: 10 }, ...more });
      taken.push(performance.now() - began);
    }
    row(what, name, taken.slice(20));
  }
  await server.stop();
}

function open(server: Server, text: string): void {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
}

async function pull(server: Server): Promise<void> {
  await server.request('textDocument/diagnostic', { textDocument: { uri } });
}

function row(what: string, size: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  console.log(`| ${what} | ${size} | ${median(taken).toFixed(1)} | ${p95.toFixed(1)} |`);
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function repeat(times: number, work: () => number): number[] {
  return Array.from({ length: times }, work);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
