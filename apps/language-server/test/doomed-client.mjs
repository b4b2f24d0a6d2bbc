/**
 * A client that is killed from outside while the server is at work: `doomed-client.mjs SERVER --stdio|--node-ipc`. It
 * says the server’s process id, hands over a long draft with much to be answered about it, and is gone at once.
 */
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import process from 'node:process';

const [program, way] = process.argv.slice(2);
const isIpc = way === '--node-ipc';
const server = spawn(process.execPath, [program, way], {
  stdio: ['pipe', 'pipe', 'inherit', ...(isIpc ? ['ipc'] : [])],
});
writeSync(1, `${server.pid}\n`);

const send = (message, sent) => {
  const whole = { jsonrpc: '2.0', ...message };
  if (isIpc) return server.send(whole, sent);
  const body = JSON.stringify(whole);
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, sent);
};
const paragraph = 'MIT (Turkey’s agency) reports to Kalin. “Early detections of threats” are said to be its aim.\n\n';
const textDocument = { uri: 'untitled:long' };

// No process id: that the client is gone shows in the messages alone.
send({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
send({ method: 'initialized', params: {} });
send({
  method: 'textDocument/didOpen',
  params: { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: paragraph.repeat(10_000) } },
});
const last = 200;
for (let id = 1; id <= last; id++) {
  send({ id, method: 'textDocument/semanticTokens/full', params: { textDocument } }, () => {
    if (id === last) process.kill(process.pid, 'SIGKILL');
  });
}
