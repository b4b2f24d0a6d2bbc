import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bin, clean, ended, warned, workspace, wrong } from './brief.ts';

const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const stream = async (input: string | Buffer, args: readonly string[] = [], files = {}) =>
  workspace(files).run(['stream', ...args], { input });

describe('each record is answered, in order', () => {
  test('with what lint would say of its text', async () => {
    const ws = workspace({ 'a.md': warned + wrong });
    const [{ filePath, ...expected }] = JSON.parse((await ws.run(['a.md', '-f', 'json'])).out);
    const { out, err, code } = await ws.run(['stream'], {
      input: `${JSON.stringify({ id: 7, text: warned + wrong })}\n`,
    });
    expect(answers(out)).toEqual([{ id: 7, text: warned + wrong, brief: expected }]);
    expect(expected.errorCount).toBe(1);
    expect(filePath).toBe(ws.at('a.md'));
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('and is otherwise left as it was written, letter for letter', async () => {
    const record =
      '{ "z": 12345678901234567890.10, "1":1e3, "text" : "Turkiye\\u0020", "\\u00e9":[ null ], "z": "twice" }';
    const { out } = await stream(`${record}\n`);
    expect(out.startsWith(`${record.slice(0, -2)},"brief":{"messages":[{`)).toBe(true);
    expect(out.endsWith('}\n')).toBe(true);
    expect(answers(out)).toHaveLength(1);
  });

  test('a last line without its end, lines that end in CRLF, a byte order mark; blank lines are none', async () => {
    const { out } = await stream(`\ufeff{"id":1,"text":""}\r\n\r\n  \n{"id":2,"text":"x"}`);
    expect(answers(out).map(({ id }) => id)).toEqual([1, 2]);
    expect((await stream('')).out).toBe('');
  });

  test('before the next one is waited for', async () => {
    const child = workspace().start(['stream']);
    const lines: string[] = [];
    child.stdin?.write('{"id":1,"text":"Turkiye"}\n');
    for await (const chunk of child.stdout ?? []) {
      lines.push(String(chunk));
      if (lines.length === 1) child.stdin?.write('{"id":2,"text":"Turkiye"}\n');
      else child.stdin?.end();
    }
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  });

  test('by the configuration of the folder and the flags', async () => {
    const files = { 'brief.config.json': '{ "rules": { "preferred-name": "error" } }' };
    const record = '{"id":1,"text":"Turkiye"}\n';
    expect(answers((await stream(record, [], files)).out)[0].brief.errorCount).toBe(1);
    const off = await stream(record, ['--rule', 'preferred-name: off'], files);
    expect(answers(off.out)[0].brief.messages).toEqual([]);
  });
});

describe('a record that cannot be checked is answered with the reason, and stops nothing', () => {
  test.each([
    ['{"id":1,', { error: { message: 'The record is no JSON.', record: '{"id":1,' } }],
    ['[1]', { error: { message: expect.stringContaining('is no object'), record: '[1]' } }],
    ['null', { error: { message: expect.stringContaining('is no object'), record: 'null' } }],
    [
      '{"id":1,"text":"x","brief":1}',
      { error: { message: expect.stringContaining('field “brief”'), record: expect.any(String) } },
    ],
    [Buffer.from([0x7b, 0xff, 0x7d]), { error: { message: 'The record is not UTF-8.', record: expect.any(String) } }],
  ])('%s', async (bad, expected) => {
    const good = '{"id":2,"text":"Turkiye"}\n';
    const { out, err, code } = await stream(Buffer.concat([Buffer.from(bad), Buffer.from(`\n${good}`)]));
    const [first, second] = answers(out);
    expect(first).toEqual({ brief: expected });
    expect(second.brief.warningCount).toBe(1);
    expect(err).toBe('Note: 1 of 2 records could not be checked; their lines say why.\n');
    expect(code).toBe(0);
  });

  test.each([
    ['{"id":1}', 'The record has no field “text”.'],
    ['{}', 'The record has no field “text”.'],
    ['{"id":1,"text":5}', 'The record has a field “text” that is no text.'],
  ])('%s keeps its fields', async (record, message) => {
    const { out } = await stream(record);
    expect(answers(out)).toEqual([{ ...JSON.parse(record), brief: { error: { message } } }]);
  });

  test('one that is too large', async () => {
    const { out } = await stream(`{"text":"${'x'.repeat(51 * 1024 * 1024)}"}\n{"id":2,"text":""}\n`);
    expect(answers(out)[0]).toEqual({ brief: { error: { message: 'The record is too large.' } } });
    expect(answers(out)[1].id).toBe(2);
  }, 30_000);
});

test.each([
  [['stream', 'a.ndjson'], /brief stream < a\.ndjson/],
  [['stream', '--fix'], /brief stream has no --fix; brief lint has/],
  [['stream', '-c', 'none.json'], /no such file/],
])('%j is exit code 2', async (args, message) => {
  const { code, err } = await workspace({ 'a.md': clean }).run(args as readonly string[]);
  expect(err).toMatch(message as RegExp);
  expect(code).toBe(2);
});

/** Records of many sorts, the same every time. */
const many = (count: number) =>
  Array.from({ length: count }, (_, id) =>
    JSON.stringify({ id, text: [warned, wrong, clean][id % 3]?.repeat(1 + (id % 5)) }),
  );

const inShell = (script: string, input: string) => {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE: process.execPath, BRIEF: bin };
  const child = spawn('sh', ['-c', script], { cwd: workspace().path, env });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
};

describe.skipIf(process.platform === 'win32')('under an engine', () => {
  test('nobody reads on: it ends quietly, and reads no further', async () => {
    const input = `${many(3_000).join('\n')}\n`;
    const { out, err } = await inShell('{ "$NODE" "$BRIEF" stream; echo "code $?" >&2; } | head -n 1', input);
    expect(JSON.parse(out).id).toBe(0);
    expect(err).toBe('code 0\n');
  });

  test.skipIf(process.platform !== 'linux')('a full disk is exit code 2', async () => {
    const { err, code } = await inShell('"$NODE" "$BRIEF" stream > /dev/full', '{"text":""}\n');
    expect(err).toContain('no space is left on the disk');
    expect(code).toBe(2);
  });

  test('the same bytes however its input is cut up', async () => {
    const records = many(500);
    const whole = (await stream(records.join('\n'))).out;
    const child = workspace().start(['stream']);
    const result = ended(child);
    const bytes = Buffer.from(records.join('\n'));
    for (let at = 0; at < bytes.length; at += 997) child.stdin?.write(bytes.subarray(at, at + 997));
    child.stdin?.end();
    expect((await result).out).toBe(whole);
  }, 30_000);

  const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel');
  test.skipIf(!hasParallel)('GNU parallel: every record once, in order, twice the same bytes', async () => {
    const records = many(1_500);
    const script = 'parallel --will-cite --pipe -k --block 20k -j 2 "$NODE" "$BRIEF" stream';
    const first = await inShell(script, `${records.join('\n')}\n`);
    const lines = first.out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(records.map((_, id) => id));
    expect((await inShell(script, `${records.join('\n')}\n`)).out).toBe(first.out);
    expect(first.out).toBe((await stream(records.join('\n'))).out);
  });
});
