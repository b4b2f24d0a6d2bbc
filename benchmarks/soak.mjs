/**
 * `node benchmarks/soak.mjs [edits] [drafts]`: an editor's day, compressed: drafts are opened, typed in, looked at, saved
 * and closed in the real server, and its memory is read from the system as it goes. Ends with 1 when the last third of
 * the day needs over a tenth more than the first one after warming up. Linux only; build first.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [edits = 40_000, drafts = 200] = process.argv.slice(2).map(Number);
const program = fileURLToPath(new URL('../apps/language-server/bin/brief-language-server.js', import.meta.url));
const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
let rest = Buffer.alloc(0);
let answers = 0;
let lastId = 0;

child.stdout.on('data', (chunk) => {
  rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return;
    const stop = end + 4 + Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, end))[1]);
    if (rest.length < stop) return;
    const { id, error } = JSON.parse(rest.toString('utf8', end + 4, stop));
    rest = rest.subarray(stop);
    if (id === undefined) continue;
    if (error) throw new Error(error.message);
    answers++;
    waiting.get(id)?.();
    waiting.delete(id);
  }
});

const send = (message) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const notify = (method, params) => send({ method, params });
const request = (method, params) =>
  new Promise((resolve) => {
    const id = ++lastId;
    waiting.set(id, resolve);
    send({ id, method, params });
  });
/** Resident memory in megabytes. */
const memory = () => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

/** mulberry32: the same day every time. */
let state = 20_260_110;
const random = (below) => {
  state = (state + 0x6d2b79f5) >>> 0;
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * below);
};

const sentences = [
  'MİT (Türkiye’s National Intelligence Organization) reports to the President. ',
  'MIT and Turkey signed it, said Kalin. ',
  '“The country’s central intelligence agency,” the article says. ',
  'İbrahim Kalın spoke of five priorities.\n\n',
  'Nobody in the harbour had heard of it.\n\n',
  '> quoted words of somebody else\n\n',
  '- an item on Syria and Iraq\n',
  '## A heading\n\n',
];
const uriOf = (number) => `untitled:draft-${number}`;
const lengths = new Map();
const open = (number) => {
  const text = Array.from({ length: 40 + random(60) }, () => sentences[random(sentences.length)]).join('');
  lengths.set(number, text.split('\n').length);
  notify('textDocument/didOpen', { textDocument: { uri: uriOf(number), languageId: 'markdown', version: 1, text } });
};

await request('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
});
notify('initialized', {});
for (let number = 0; number < drafts; number++) open(number);

const samples = [];
const started = performance.now();
for (let edit = 1; edit <= edits; edit++) {
  // A writer stays with a draft for a while.
  const number = (Math.floor(edit / 20) * 7) % drafts;
  const textDocument = { uri: uriOf(number) };
  const line = random(lengths.get(number));
  const position = { line, character: random(40) };
  const text =
    random(3) === 0 ? '' : sentences[random(sentences.length)].slice(0, 1 + random(12)).replaceAll('\n', ' ');
  const end = { line, character: position.character + random(12) };
  notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: edit + 1 },
    contentChanges: [{ range: { start: position, end }, text }],
  });
  if (edit % 2 === 0) await request('textDocument/diagnostic', { textDocument });
  if (edit % 5 === 0) await request('textDocument/hover', { textDocument, position });
  if (edit % 20 === 0) await request('textDocument/codeLens', { textDocument });
  if (edit % 50 === 0)
    await request('textDocument/completion', { textDocument, position, context: { triggerKind: 1 } });
  if (edit % 100 === 0) notify('textDocument/didSave', { textDocument });
  if (edit % 400 === 0) notify('workspace/didChangeConfiguration', { settings: { brief: {} } });
  if (edit % 60 === 0) {
    notify('textDocument/didClose', { textDocument });
    open(number);
  }
  if (edit % Math.max(1, Math.floor(edits / 60)) === 0) samples.push(memory());
}
const seconds = (performance.now() - started) / 1000;
await request('shutdown');
notify('exit');

const third = Math.floor(samples.length / 3);
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [early, late] = [middle(samples.slice(third, 2 * third)), middle(samples.slice(2 * third))];
console.log(`${edits} edits in ${drafts} drafts, ${answers} answers, ${seconds.toFixed(0)} s, Node ${process.version}`);
console.log(`memory in MB as it went: ${samples.map((value) => value.toFixed(0)).join(' ')}`);
console.log(
  `second third ${early.toFixed(0)} MB, last third ${late.toFixed(0)} MB: ${((late / early - 1) * 100).toFixed(1)} %`,
);
process.exitCode = late <= early * 1.1 ? 0 : 1;
