/** `brief mcp` as assistants use it: the protocol’s own client, over the pipes of a process. */
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bin, ended, warned, workspace } from './brief.ts';

async function assistant(files: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const ws = workspace(files);
  const client = new Client({ name: 'test', version: '1' });
  const said: string[] = [];
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', ...args],
    cwd: ws.path,
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (data) => said.push(String(data)));
  await client.connect(transport);
  onTestFinished(() => client.close());
  const ask = async (name: string, input: Record<string, unknown>) => {
    const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: input });
    const [first] = content;
    // biome-ignore lint/suspicious/noExplicitAny: the client has held it against the tool's schema.
    return { value: structuredContent as any, text: first?.type === 'text' ? first.text : '', isError };
  };
  return { ...ws, client, ask, said };
}

const port = `id: port
source: { title: The port of Varna, published: 2025-03-01, text: port.md }
entities:
  head: { kind: person, label: Ana Dimitrova, is: Directs the port. }
statements: { directs: { subject: head, text: directs the port, quotes: [{ paragraph: 1, exact: directs the port }] } }
`;
const article = '# The port of Varna\n\nAna Dimitrova directs the port.\n';

describe('an assistant', () => {
  test('is told what there is and how to use it', async () => {
    const { client } = await assistant();
    expect(client.getServerVersion()).toMatchObject({ name: 'brief', title: 'Brief' });
    expect(client.getInstructions()).toContain('verify_quotation');
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['look_up', true],
      ['find_passages', true],
      ['verify_quotation', true],
      ['check_text', true],
      ['report_coverage', true],
    ]);
    for (const { description = '', inputSchema, outputSchema } of tools) {
      expect(description.length).toBeGreaterThan(100);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
    }
  });

  test('checks a text as brief lint does', async () => {
    const { ask, run } = await assistant({ 'a.md': warned });
    const [{ messages }] = JSON.parse((await run(['a.md', '-f', 'json'])).out);
    const { value, text } = await ask('check_text', { text: warned });
    expect(value.findings.map(({ message }: { message: string }) => message)).toEqual(
      messages.map(({ message }: { message: string }) => message),
    );
    expect(JSON.parse(text)).toEqual(value);
  });

  test('looks up, finds, verifies and measures', async () => {
    const { ask } = await assistant();
    const { value } = await ask('look_up', { name: 'Ibrahim Kalin' });
    expect(value.entities[0].write).toBe('İbrahim Kalın');
    const { passages } = (await ask('find_passages', { about: 'Africa' })).value;
    expect((await ask('verify_quotation', { words: passages[0].exact })).value.verdict).toBe('verbatim');
    expect((await ask('report_coverage', { text: passages[0].exact })).value.sources[0].covered).toBeGreaterThan(0);
  });

  test('reads the sources', async () => {
    const { client } = await assistant();
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'brief://source/mit-priorities',
      'brief://entities/mit-priorities',
    ]);
    const read = async (uri: string) => (await client.readResource({ uri })).contents[0];
    expect(await read('brief://source/mit-priorities/0')).toMatchObject({
      text: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
    });
    await expect(read('brief://source/mit-priorities/99')).rejects.toThrow('not found');
  });
});

describe('what holds is', () => {
  const asked = (name: string) => ['look_up', { name }] as const;

  test('what holds for the folder, as it is at the time of the question', async () => {
    const { ask, write, client } = await assistant({ 'port.dossier.yaml': port, 'port.md': article });
    expect((await ask(...asked('Ana Dimitrova'))).value.entities[0].dossier).toBe('port');
    expect((await ask(...asked('Kalın'))).value.entities).toEqual([]);
    write('port.dossier.yaml', port.replaceAll('Dimitrova', 'Petrova'));
    expect((await ask(...asked('Ana Petrova'))).value.entities).toHaveLength(1);
    expect((await client.listResources()).resources.map(({ uri }) => uri)).toContain('brief://source/port');
  });

  test('the folder that is named, and the configuration that is', async () => {
    const files = {
      'memos/port.dossier.yaml': port,
      'memos/port.md': article,
      'other.json': '{ "dossiers": ["./memos/port.dossier.yaml", "builtin:mit-priorities"] }',
    };
    const inMemos = await assistant(files, ['memos']);
    expect((await inMemos.ask(...asked('Ana Dimitrova'))).value.entities).toHaveLength(1);
    const configured = await assistant(files, ['-c', 'other.json']);
    expect((await configured.ask(...asked('Kalın'))).value.entities).toHaveLength(1);
    expect((await configured.ask(...asked('Ana Dimitrova'))).value.entities).toHaveLength(1);
  });

  test('what the text’s front matter names', async () => {
    const { ask } = await assistant({ 'port.dossier.yaml': port, 'port.md': article });
    const text = '---\nbrief: { dossiers: [mit-priorities] }\n---\n\nTurkiye.\n';
    expect((await ask('check_text', { text })).value.checkedAgainst).toEqual(['mit-priorities']);
  });
});

describe('a question that cannot be answered is an error that says why', () => {
  test('and the next one is answered', async () => {
    const { ask, write, client, said } = await assistant({
      'brief.config.json': '{ "rules": { "nonsense": "error" } }',
    });
    const { isError, text } = await ask('look_up', { name: 'Kalın' });
    expect(isError).toBe(true);
    expect(text).toContain('nonsense');
    expect((await client.listResources()).resources).toEqual([]);
    expect(await ask('check_text', {})).toMatchObject({
      isError: true,
      text: 'check_text cannot take this: “text” is missing.',
    });
    expect(await ask('check_text', { text: 'x', path: '/etc/passwd' })).toMatchObject({ isError: true });
    write('brief.config.json', '{}');
    expect((await ask('look_up', { name: 'Kalın' })).value.entities).toHaveLength(1);
    expect(said.join('')).toBe('');
  });

  test('or a usage error when it cannot even start', async () => {
    const ws = workspace({ 'a.md': '' });
    const missing = await ws.run(['mcp', 'nowhere']);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('nowhere is no folder')]);
    expect((await ws.run(['mcp', 'a.md'])).code).toBe(2);
    expect((await ws.run(['mcp', '.', '.'])).code).toBe(2);
  });
});

describe('the process', () => {
  test('ends when its input does', async () => {
    const { code, out, err } = await workspace().run(['mcp']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });

  test('takes no message without end', async () => {
    const child = workspace().start(['mcp']);
    const all = ended(child);
    child.stdin?.on('error', () => {});
    const part = Buffer.alloc(1_000_000, 'x');
    for (let sent = 0; sent < 10; sent++) child.stdin?.write(part);
    const { code, out, err } = await all;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('exceeded maximum size');
  });

  test('survives what is no message', async () => {
    const child = workspace().start(['mcp']);
    const all = ended(child);
    child.stdin?.end('nonsense\n{"jsonrpc":"2.0"}\n{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
    const { code, out, err } = await all;
    expect(JSON.parse(out)).toMatchObject({ id: 1, result: {} });
    expect(err).toContain('no message of the protocol');
    expect(code).toBe(0);
  });
});

test('brief lint loads nothing of it', () => {
  const dist = new URL('../dist/', import.meta.url);
  const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const textOf = (name: string) => readFileSync(new URL(name, dist), 'utf8');
  const importsOf = (name: string, lazy: boolean) =>
    [...textOf(name).matchAll(/(?:\bfrom\s*|\bimport\s*)(\(?)\s*"\.\/([\w.-]+\.js)"/g)]
      .filter(([, opening]) => lazy || opening === '')
      .map(([, , file]) => file ?? '');
  const reached = new Set<string>();
  const reach = (name: string, lazy: boolean) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const other of importsOf(name, lazy)) reach(other, lazy);
  };
  reach('main.js', false);
  reach(files.find((name) => name.startsWith('lint-')) ?? '', true);
  const ofMcp = files.filter((name) => textOf(name).includes('tools/list'));
  expect(ofMcp).not.toEqual([]);
  expect(reached.size).toBeGreaterThan(3);
  expect(ofMcp.filter((name) => reached.has(name))).toEqual([]);
});
