/** Which functions of a bundle a usual run calls: the drafts of the samples are checked by it, and V8 says what it counted. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * For each file of `folder` that was loaded, the functions that were called, as `start:end` in its text. A command is a
 * program with its arguments; what is not for `lint` is a language server.
 */
export async function calledIn(
  folder: string,
  commands: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const counts = mkdtempSync(join(tmpdir(), 'brief-called-'));
  try {
    const env = {
      ...process.env,
      NODE_V8_COVERAGE: counts,
      NODE_DISABLE_COMPILE_CACHE: '1',
      BRIEF_DOSSIER_CACHE: 'off',
    };
    for (const command of commands) {
      const args = command.split(' ');
      if (args[1] === 'lint') lint(args, env);
      else await serve(args, env);
    }
    const called = new Map<string, Set<string>>();
    for (const name of readdirSync(counts)) {
      const { result }: Counted = JSON.parse(readFileSync(join(counts, name), 'utf8'));
      for (const { url, functions } of result.filter((script) => script.url.startsWith('file:'))) {
        const file = fileURLToPath(url);
        if (dirname(file) !== folder) continue;
        const places = called.get(file) ?? new Set();
        called.set(file, places);
        for (const { ranges } of functions) {
          // The first range is the whole function; the others are its branches.
          const [whole] = ranges;
          if (whole !== undefined && whole.count > 0) places.add(`${whole.startOffset}:${whole.endOffset}`);
        }
      }
    }
    return called;
  } finally {
    rmSync(counts, { recursive: true });
  }
}

interface Counted {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

const samples = globSync(fileURLToPath(new URL('../../fixtures/samples/*.md', import.meta.url))).sort();

function lint(args: readonly string[], env: NodeJS.ProcessEnv): void {
  const options = { env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, [...args, '--no-exit-code', ...samples], options);
  if (status !== 0) throw new Error(`“${args.join(' ')}” could not check the samples: ${stderr}`);
}

async function serve(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const server = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const left = once(server, 'exit');
  const send = (message: object) => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  for (const sample of samples) {
    const document = { languageId: 'markdown', version: 1, text: readFileSync(sample, 'utf8') };
    const textDocument = { uri: pathToFileURL(sample).href, ...document };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
  }
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (chunk) => {
    const before = said;
    said += chunk;
    const isDone = (text: string) => text.split('"textDocument/publishDiagnostics"').length > samples.length;
    if (isDone(before) || !isDone(said)) return;
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
  });
  const [code] = await left;
  if (code !== 0) throw new Error(`“${args.join(' ')}” could not serve the samples: it ended with ${code}.`);
}
