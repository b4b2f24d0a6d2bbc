/**
 * Brief's server as a process: over standard input and output (`--stdio`) or Node's IPC (`--node-ipc`). It leaves when
 * its client says so, is gone, or cannot be understood any more, and never writes to standard output but in frames.
 */
import { once } from 'node:events';
import process from 'node:process';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { clientFiles } from './files.client.ts';
import { diskFiles } from './files.node.ts';
import { FrameReader } from './frames.ts';
import { enforceLifecycle } from './lifecycle.ts';
import { putInTemporaryFolder } from './put-document.node.ts';
import { serve } from './server.ts';

const usage = `brief-language-server ${manifest.version}: Brief for editors that speak the Language Server Protocol.

  brief-language-server --stdio      messages over standard input and output
  brief-language-server --node-ipc   messages over Node's IPC
  brief-language-server --version
`;

/** Bytes of answers that may wait for a client to read them. */
const mostUnread = 16 * 1024 * 1024;

/** Runs the server until its client is done. */
export function run(args: readonly string[]): void {
  if (args.includes('--version') || args.includes('-v')) {
    process.stdout.write(`${manifest.version}\n`);
  } else if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
  } else if (args.includes('--node-ipc')) {
    startOnIpc();
  } else if (args.includes('--stdio')) {
    startOnStreams();
  } else {
    refuse('Say how messages come: --stdio or --node-ipc.');
  }
}

function startOnIpc(): void {
  if (process.send === undefined) {
    refuse('--node-ipc needs a parent process that opened an IPC channel.');
    return;
  }
  process.on('disconnect', () => leave(1));
  start(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function startOnStreams(): void {
  // Whatever a library prints must not get between the frames.
  for (const method of ['log', 'info', 'debug', 'dir', 'table'] as const) console[method] = console.error.bind(console);
  const writer = new StreamMessageWriter(process.stdout);
  process.stdout.on('error', () => leave(1));
  const reader = new FrameReader(process.stdin, {
    async answersAreRead() {
      if (process.stdout.writableLength > mostUnread) await once(process.stdout, 'drain');
    },
    broken(why) {
      process.stderr.write(`brief-language-server: ${why}; the input cannot be read any further.\n`);
      leave(1);
    },
    notAMessage(code, message) {
      void writer.write({ jsonrpc: '2.0', id: null, error: { code, message } } as never);
    },
  });
  start(reader, writer);
}

function start(reader: MessageReader, writer: MessageWriter): void {
  const lifecycle = enforceLifecycle(reader, writer, leave);
  // What is still to be said is said before leaving.
  reader.onClose(() => process.stdout.write('', () => leave(lifecycle.wasShutDown() ? 0 : 1)));
  writer.onError(() => leave(1));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => leave(1));
  const connection = createConnection(lifecycle.reader, writer);
  serve(connection, {
    version: manifest.version,
    files: (to, clientReadsFiles) => (clientReadsFiles ? clientFiles(to) : diskFiles),
    put: putInTemporaryFolder,
  });
  connection.listen();
}

function refuse(why: string): void {
  process.stderr.write(`brief-language-server: ${why}\n\n${usage}`);
  process.exitCode = 2;
}

function leave(code: number): void {
  process.exit(code);
}
