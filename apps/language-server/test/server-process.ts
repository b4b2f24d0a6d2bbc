/**
 * The built server as a process, and a client that speaks to it over its real connection. The client answers what a
 * server may ask, holds every message against the meta model where there is one, and remembers everything.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Judge, metaModelJudge } from './meta-model.ts';

export const program = fileURLToPath(new URL('../bin/brief-language-server.js', import.meta.url));

interface Message {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Options {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** Answers to what the server asks, by method; `null` where there is none. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  /** Workspace folder, as a URI. */
  readonly folder?: string;
  /** Leave `initialize` to the test. */
  readonly bare?: boolean;
  /** For the process, besides its own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whose end ends the server; this process, unless it is said. */
  readonly processId?: number | null;
  /** Judged strictly, unless the test sends what no client may. */
  readonly judged?: boolean;
}

export interface Server {
  readonly child: ChildProcessWithoutNullStreams;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Everything the server has sent, in order. */
  readonly received: readonly Message[];
  /** What the meta model says against what was sent. */
  readonly faults: readonly string[];
  stderr(): string;
  send(message: object): void;
  write(bytes: string | Uint8Array): void;
  /** The result. Rejects with the error the server answers. */
  request<T = unknown>(method: string, params?: unknown): Promise<T>;
  /** The whole answer, error or result. */
  answerTo(method: string, params?: unknown): Promise<Message>;
  notify(method: string, params?: unknown): void;
  /** Polls until the condition gives something; fails by saying what it waited for. */
  until<T>(what: string, condition: () => T | undefined): Promise<T>;
  exited(): Promise<number | null>;
  stop(): Promise<void>;
}

class ServerError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const patience = 60_000;

export async function startServer(options: Options = {}): Promise<Server> {
  const child = spawn(process.execPath, [program, '--stdio'], { env: { ...process.env, ...options.env } });
  const judge: Judge | undefined = options.judged === false ? undefined : metaModelJudge();
  const received: Message[] = [];
  const faults: string[] = [];
  const waiting = new Map<string | number, { method: string; take: (message: Message) => void }>();
  let lastId = 0;
  let errors = '';
  let over: number | null | undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin.on('error', () => {});
  const gone = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      over = code;
      resolve(code);
    });
  });

  const take = (message: Message) => {
    received.push(message);
    if (message.method !== undefined) {
      faults.push(...(judge?.sent(message.method, message.params) ?? []));
      if (message.id === undefined) return;
      const answer = options.answers?.[message.method];
      send({ id: message.id, result: answer === undefined ? null : answer(message.params as never) });
      return;
    }
    const asked = message.id === undefined || message.id === null ? undefined : waiting.get(message.id);
    if (asked === undefined || message.id === undefined || message.id === null) return;
    waiting.delete(message.id);
    if (message.error === undefined) faults.push(...(judge?.result(asked.method, message.result) ?? []));
    asked.take(message);
  };
  readFrames(child, take, (why) => faults.push(why));

  const write = (bytes: string | Uint8Array) => void child.stdin.write(bytes);
  const send = (message: object) => write(frame({ jsonrpc: '2.0', ...message }));
  const answerTo = (method: string, params?: unknown) =>
    new Promise<Message>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { method, take: resolve });
      void gone.then((code) =>
        reject(new Error(`The server left with ${code} before it answered ${method}. ${errors}`)),
      );
      send({ id, method, ...(params !== undefined && { params }) });
    });
  const request = async <T>(method: string, params?: unknown) => {
    const { error, result } = await answerTo(method, params);
    if (error !== undefined) throw new ServerError(error.code, error.message);
    return result as T;
  };
  const notify = (method: string, params?: unknown) => send({ method, ...(params !== undefined && { params }) });
  const until: Server['until'] = async (what, condition) => {
    for (const start = Date.now(); ; ) {
      const found = condition();
      if (found !== undefined) return found;
      if (Date.now() - start > patience) throw new Error(`Waited in vain for ${what}. ${errors}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  let capabilities = {};
  if (!options.bare) {
    const folders = options.folder === undefined ? null : [{ uri: options.folder, name: 'test' }];
    const result = await request<{ capabilities: object }>('initialize', {
      processId: options.processId === undefined ? process.pid : options.processId,
      rootUri: options.folder ?? null,
      capabilities: options.capabilities ?? {},
      ...(folders !== null && { workspaceFolders: folders }),
      ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
    });
    capabilities = result.capabilities;
    notify('initialized', {});
  }

  return {
    child,
    capabilities,
    received,
    faults,
    stderr: () => errors,
    send,
    write,
    request,
    answerTo,
    notify,
    until,
    exited: () => gone,
    async stop() {
      if (over === undefined) {
        child.kill('SIGKILL');
        await gone;
      }
    },
  };
}

export function frame(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function readFrames(
  child: ChildProcessWithoutNullStreams,
  take: (message: Message) => void,
  fault: (why: string) => void,
) {
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /^Content-Length: (\d+)$/m.exec(rest.toString('latin1', 0, end))?.[1];
      if (length === undefined) return fault(`stray bytes on standard output: ${rest.toString('utf8', 0, end)}`);
      const stop = end + 4 + Number(length);
      if (rest.length < stop) return;
      take(JSON.parse(rest.toString('utf8', end + 4, stop)) as Message);
      rest = rest.subarray(stop);
    }
  });
}
