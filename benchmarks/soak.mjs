/**
 * `node benchmarks/soak.mjs [edits] [drafts]`: an hour of editing, compressed (20,000 edits are five and a half in a second):
 * drafts are opened, typed in, looked at, mended by quick fixes, saved and closed in the real server, and so is the dossier
 * they are held to. Its memory is read as it goes: what is in use after a collection, and what the system counts. Every
 * draft is visited once to warm up; it ends with 1 when the last visits need over a tenth more than the first ones after
 * that. Linux only; build first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [edits = 20_000, drafts = 200] = process.argv.slice(2).map(Number);
const program = fileURLToPath(new URL('../apps/language-server/bin/brief-language-server.js', import.meta.url));
/** Edits of a draft before the next one is turned to. */
const stay = 10;
const meter = `process.on('SIGUSR2', () => { gc(); gc(); process.stderr.write(process.memoryUsage().heapUsed + '\\n'); })`;
const child = spawn(
  process.execPath,
  ['--expose-gc', `--import=data:text/javascript,${encodeURIComponent(meter)}`, program, '--stdio'],
  { stdio: 'pipe' },
);
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
    const { id, method, params, error, result } = JSON.parse(rest.toString('utf8', end + 4, stop));
    rest = rest.subarray(stop);
    // What it would tell the writer: a configuration or a dossier that cannot be used.
    if (method === 'window/showMessage') throw new Error(params.message);
    if (id === undefined) continue;
    if (method !== undefined) {
      send({ id, result: null });
      continue;
    }
    if (error) throw new Error(error.message);
    answers++;
    waiting.get(id)?.(result);
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
/** In megabytes: what is in use, and what the system counts. */
const memory = async () => {
  const said = once(child.stderr, 'data');
  child.kill('SIGUSR2');
  const used = Number(String((await said)[0]).trim()) / 1024 / 1024;
  const resident = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
  return { used, resident };
};

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
  'Malgorzata Zrebiec-Wojcik is director of the Urzad Norm Portowych in Świnoujście. ',
  'Nobody in the harbour had heard of it.\n\n',
  '> quoted words of somebody else\n\n',
  '- an item on Syria and Iraq\n',
  '## A heading\n\n',
];
const folder = mkdtempSync(join(tmpdir(), 'brief-soak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const uriAt = (name) => pathToFileURL(join(folder, name)).href;
const uriOf = (number) => uriAt(`draft-${number}.md`);
const dossier = readFileSync(
  new URL('../fixtures/dossiers/harbour-signs/harbour-signs.dossier.yaml', import.meta.url),
  'utf8',
);
const inDossier = { uri: uriAt('harbour-signs.dossier.yaml') };
writeFileSync(join(folder, 'harbour-signs.dossier.yaml'), dossier);
writeFileSync(
  join(folder, 'brief.config.json'),
  '{ "dossiers": ["builtin:mit-priorities", "harbour-signs.dossier.yaml"] }',
);
const lengths = new Map();
const open = (number) => {
  const text = Array.from({ length: 40 + random(60) }, () => sentences[random(sentences.length)]).join('');
  lengths.set(number, text.split('\n').length);
  notify('textDocument/didOpen', { textDocument: { uri: uriOf(number), languageId: 'markdown', version: 1, text } });
};

await request('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: {
      diagnostic: {},
      hover: { contentFormat: ['markdown'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    },
  },
});
notify('initialized', {});
notify('textDocument/didOpen', { textDocument: { ...inDossier, languageId: 'yaml', version: 0, text: dossier } });

/** Takes the first of the quick fixes there are, as a writer would; how many edits that is. */
async function mend(textDocument, version) {
  const { items } = await request('textDocument/diagnostic', { textDocument });
  const found = items.at(random(Math.max(1, items.length)));
  if (found === undefined) return 0;
  const actions = await request('textDocument/codeAction', {
    textDocument,
    range: found.range,
    context: { diagnostics: [found], only: ['quickfix'] },
  });
  const changes = actions.find(({ edit }) => edit !== undefined)?.edit.documentChanges[0].edits ?? [];
  if (changes.length === 0) return 0;
  const fromTheEnd = changes.toReversed().map(({ range, newText }) => ({ range, text: newText }));
  notify('textDocument/didChange', { textDocument: { ...textDocument, version }, contentChanges: fromTheEnd });
  return changes.length;
}

const lineOfDossier = dossier.slice(0, dossier.indexOf('    labels:')).split('\n').length - 1;
/** Writes another label into the dossier, or takes it out again, and looks around there. */
async function editDossier(version) {
  const isThere = version % 2 === 0;
  const place = (line, character = 0) => ({ line, character });
  const line = lineOfDossier + 1;
  notify('textDocument/didChange', {
    textDocument: { ...inDossier, version },
    contentChanges: [
      isThere
        ? { range: { start: place(line), end: place(line + 1) }, text: '' }
        : { range: { start: place(line), end: place(line) }, text: `      - Committee ${version}\n` },
    ],
  });
  await request('textDocument/diagnostic', { textDocument: inDossier });
  await request('textDocument/hover', { textDocument: inDossier, position: place(random(line), 6) });
  await request('textDocument/completion', {
    textDocument: inDossier,
    position: place(random(line), 6),
    context: { triggerKind: 1 },
  });
}
for (let number = 0; number < drafts; number++) open(number);

const samples = [];
let fixes = 0;
let dossierEdits = 0;
const started = performance.now();
for (let edit = 1; edit <= edits; edit++) {
  // A writer stays with a draft for a while.
  const number = (Math.floor(edit / stay) * 7) % drafts;
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
  if (edit % 25 === 0) fixes += await mend(textDocument, edit + 1);
  if (edit % 200 === 0) await editDossier(++dossierEdits);
  if (edit % 100 === 0) notify('textDocument/didSave', { textDocument });
  if (edit % 400 === 0) notify('workspace/didChangeConfiguration', { settings: { brief: {} } });
  if (edit % (3 * stay) === 0) {
    notify('textDocument/didClose', { textDocument });
    open(number);
  }
  if (edit % Math.max(1, Math.floor(edits / 40)) === 0) samples.push({ edit, ...(await memory()) });
}
const seconds = (performance.now() - started) / 1000;
await request('shutdown');
notify('exit');

const warm = samples.filter(({ edit }) => edit > drafts * stay);
const middle = (values, key) =>
  values.map((value) => value[key]).toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const shown = (key) => samples.map((value) => value[key].toFixed(0)).join(' ');
console.log(
  `${edits} edits in ${drafts} drafts, ${fixes} of quick fixes and ${dossierEdits} of the dossier besides, ${answers} answers, ${seconds.toFixed(0)} s, Node ${process.version}`,
);
console.log(`in use, in MB, as it went: ${shown('used')}`);
console.log(`as the system counts: ${shown('resident')}`);
let isFlat = true;
for (const key of ['used', 'resident']) {
  const early = middle(warm.slice(0, Math.ceil(warm.length / 3)), key);
  const late = middle(warm.slice(-Math.ceil(warm.length / 3)), key);
  console.log(
    `${key}: ${early.toFixed(0)} MB after warming up, ${late.toFixed(0)} MB at the end: ${((late / early - 1) * 100).toFixed(1)} %`,
  );
  isFlat &&= late <= early * 1.1;
}
process.exitCode = isFlat ? 0 : 1;
