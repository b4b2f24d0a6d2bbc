import { describe, expect, test } from 'vitest';
import { clean, warned, workspace, wrong } from './brief.ts';

const quotation =
  'MİT, the National Intelligence Organization (MİT), is “combining the functions of foreign and domestic espionage, counterintelligence, and counterterrorism”, says the source.\n';
const files = {
  'a.md': `${warned}\nTurkiye again, and Turkiye.\n`,
  'b/c.md': clean,
  'b/d.md': wrong,
  'q.md': quotation,
};

async function report(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  return (await workspace(files).run(args, { env })).out;
}

describe('json', () => {
  test('is ESLint’s array, with an entry for a clean draft', async () => {
    const ws = workspace(files);
    const entries = JSON.parse((await ws.run(['a.md', 'b', '-f', 'json'])).out);
    expect(entries.map((entry: { filePath: string }) => entry.filePath)).toEqual(
      ['a.md', 'b/c.md', 'b/d.md'].map((name) => ws.at(name)),
    );
    expect(entries[0]).toEqual({
      filePath: ws.at('a.md'),
      messages: [
        {
          ruleId: 'preferred-name',
          severity: 1,
          message: expect.stringContaining('Türkiye'),
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 8,
          fix: { range: [0, 7], text: 'Türkiye' },
          brief: { dossier: 'mit-priorities', entity: 'turkiye', span: [0, 7] },
        },
        {
          ruleId: 'preferred-name',
          severity: 1,
          message: expect.stringContaining('Türkiye'),
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 8,
          fix: { range: [19, 26], text: 'Türkiye' },
          brief: { dossier: 'mit-priorities', entity: 'turkiye', span: [19, 26] },
        },
        {
          ruleId: 'preferred-name',
          severity: 1,
          message: expect.stringContaining('Türkiye'),
          line: 3,
          column: 20,
          endLine: 3,
          endColumn: 27,
          fix: { range: [38, 45], text: 'Türkiye' },
          brief: { dossier: 'mit-priorities', entity: 'turkiye', span: [38, 45] },
        },
      ],
      errorCount: 0,
      warningCount: 3,
      infoCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 3,
    });
    expect(entries[1]).toEqual({
      filePath: ws.at('b/c.md'),
      messages: [],
      errorCount: 0,
      warningCount: 0,
      infoCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
    });
    expect(entries[2].messages).toEqual([
      {
        ruleId: 'known-reference',
        severity: 2,
        message: expect.stringContaining('Did you mean “kalin”?'),
        line: 1,
        column: 5,
        endLine: 1,
        endColumn: 23,
        suggestions: [{ desc: expect.any(String), fix: { range: [16, 21], text: 'kalin' } }],
        brief: { dossier: 'mit-priorities', span: [4, 22] },
      },
    ]);
  });

  test('has the words of the source that a finding rests on', async () => {
    const [entry] = JSON.parse(await report(['q.md', '-f', 'json']));
    const [message] = entry.messages.filter(({ ruleId }: { ruleId: string }) => ruleId === 'verbatim-quote');
    expect(message.brief.quote).toEqual({
      paragraph: 3,
      exact: 'combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism',
    });
    expect(message.severity).toBe(1);
  });

  test('counts in UTF-16 code units of the text without its byte order mark', async () => {
    const ws = workspace({ 'bom.md': `\ufeff😀 Turkiye\r\n` });
    const [{ messages }] = JSON.parse((await ws.run(['bom.md', '-f', 'json'])).out);
    expect(messages[0]).toMatchObject({ line: 1, column: 4, endColumn: 11, fix: { range: [3, 10], text: 'Türkiye' } });
  });

  test('has the fixed text of a dry run', async () => {
    const ws = workspace(files);
    const entries = JSON.parse((await ws.run(['a.md', 'b/c.md', '-f', 'json', '--fix-dry-run'])).out);
    expect(entries[0].output).toBe('Türkiye is large.\n\nTürkiye again, and Türkiye.\n');
    expect(entries[0].messages).toEqual([]);
    expect('output' in entries[1]).toBe(false);
    expect(ws.text('a.md')).toBe(files['a.md']);
  });
});

test('compact: every line has a path, a line, a column, a severity, a rule and a message', async () => {
  const out = await report(['-f', 'compact', '.']);
  const lines = out.trimEnd().split('\n');
  const shape = /^([^:]+):(\d+)(?::(\d+))?\s(\S+)\s(\S+)\s(.+)$/;
  expect(lines.map((line) => shape.exec(line)?.slice(1, 6).join(' '))).toEqual([
    'a.md 1 1 warning preferred-name',
    'a.md 3 1 warning preferred-name',
    'a.md 3 20 warning preferred-name',
    'b/d.md 1 5 error known-reference',
    expect.stringMatching(/^q\.md 1 \d+ warning verbatim-quote$/),
  ]);
});

test('unix: path:line:col: message [severity/rule]', async () => {
  const out = await report(['-f', 'unix', 'b']);
  expect(out).toMatch(/^b\/d\.md:1:5: No dossier .* \[error\/known-reference\]\n$/);
});

describe('github', () => {
  test('puts errors first, and of places with one cause the first before the second', async () => {
    const out = await report(['-f', 'github', '.']);
    const heads = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/(?<=::\w+ .*?)::.*/, ''));
    expect(heads).toEqual([
      '::error file=b/d.md,line=1,endLine=1,col=5,endColumn=23,title=known-reference',
      '::warning file=a.md,line=1,endLine=1,col=1,endColumn=8,title=preferred-name',
      expect.stringMatching(/^::warning file=q\.md,line=1,.*title=verbatim-quote$/),
      '::warning file=a.md,line=3,endLine=3,col=1,endColumn=8,title=preferred-name',
      '::warning file=a.md,line=3,endLine=3,col=20,endColumn=27,title=preferred-name',
    ]);
  });

  test('names files from the root of the checkout', async () => {
    const ws = workspace(files);
    const env = { GITHUB_WORKSPACE: ws.path };
    const { out } = await ws.run(['-f', 'github', 'd.md'], { folder: 'b', env });
    expect(out).toContain('file=b/d.md,');
  });

  test('escapes what has a meaning to the host', async () => {
    const ws = workspace({ '100%,a:b\n::error::.md': 'Turkiye\n' });
    const { out } = await ws.run(['-f', 'github', '.']);
    expect(out.split('\n')).toHaveLength(2);
    expect(out).toMatch(/^::warning file=100%25%2Ca%3Ab\\n%3A%3Aerror%3A%3A\.md,line=1,/);
  });

  test('what a draft is called is no command to GitHub’s runner', async () => {
    const { run } = workspace({ '::warning::me.md': warned, 'a.md': warned });
    const { out } = await run([], { env: { GITHUB_ACTIONS: 'true' } });
    const lines = out.split('\n');
    const stopped = lines.findIndex((line) => line.startsWith('::stop-commands::'));
    const resumed = lines.indexOf(`::${lines[stopped]?.slice('::stop-commands::'.length)}::`);
    expect(lines.slice(stopped, resumed)).toContain('::warning::me.md');
    expect(lines.filter((line) => line.startsWith('::warning::me'))).toHaveLength(1);
    expect(lines.findIndex((line) => line.startsWith('::warning file='))).toBeGreaterThan(resumed);
  });

  test('comes besides the report for people on GitHub Actions, unless a format is asked for', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const both = await report(['b'], env);
    expect(both).toMatch(/^b\/d\.md\n {4}1:5 {2}error/);
    expect(both).toMatch(/\n::error file=b\/d\.md,/);
    expect(await report(['b', '-f', 'stylish'], env)).not.toContain('::error');
    expect(await report(['b', '-f', 'unix'], env)).not.toContain('::error');
  });
});

describe('stylish', () => {
  test('fits 80 columns, whatever the draft is written in', async () => {
    const name = `${'very-long-name-of-a-draft-'.repeat(4)}.md`;
    const wide = '東京の新聞は、トルコ政府の発表を伝えた。'.repeat(6);
    const ws = workspace({ [name]: `${wide} Turkiye ${wide}\n\n${wide} ${wrong}` });
    const { out } = await ws.run(['.']);
    const width = (line: string) =>
      [...line].reduce((sum, c) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(c) ? 2 : 1), 0);
    const lines = out.split('\n').filter((line) => !line.includes(name));
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
  });

  test('one calm line when there is nothing to report', async () => {
    expect(await report(['b/c.md'])).toBe('✓ 1 draft checked, nothing to report.\n');
  });

  test('--quiet leaves errors', async () => {
    const out = await report(['.', '--quiet']);
    expect(out).not.toContain('warning');
    expect(out).toContain('4 drafts checked: 1 error.');
  });

  test('says the same with colour as without', async () => {
    const plain = await report(['.']);
    const coloured = await report(['.', '--color']);
    const bare = coloured.replace(/\u001b\[[\d;]*m/g, '');
    expect(coloured).not.toBe(plain);
    expect(bare.replace(/\s+/g, ' ')).toBe(plain.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' '));
  });
});

describe('colour', () => {
  test.each([
    [[], {}, false],
    [['--color'], {}, true],
    [['--color', '--no-color'], {}, false],
    [['--no-color', '--color'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [['--color'], { NO_COLOR: '1' }, true],
    [['-o', 'report.txt'], { FORCE_COLOR: '1' }, false],
    [['-o', 'report.txt', '--color'], {}, true],
  ])('%j %j: %s', async (args, env, expected) => {
    const ws = workspace(files);
    const { out } = await ws.run(['a.md', ...args], { env });
    const text = (args as readonly string[]).includes('-o') ? ws.text('report.txt') : out;
    expect(text.includes('\u001b[')).toBe(expected);
  });
});

describe('what a draft or its name says does nothing to a terminal', () => {
  const evil = 'evil\u001b[2J\u202e\r\n\u0007.md';
  const draft = '[a](brief:x\u001b]0;owned\u0007\u202ey)\n\n[\u001b[31mb\u001b[0m](brief:nobody)\n';
  test.each(['stylish', 'compact', 'unix'])('%s', async (format) => {
    const { out } = await workspace({ [evil]: draft }).run(['.', '-f', format]);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).toContain('evil\\e[2J\\u{202e}\\r\\n\\u{7}.md');
    if (format !== 'stylish') for (const line of out.trimEnd().split('\n')) expect(line.startsWith('evil')).toBe(true);
  });

  test('notes and errors either', async () => {
    const { err } = await workspace().run(['gone\u001b[2J\n.md']);
    expect(err).toBe('Error: There is no file or folder gone\\e[2J\\n.md.\n');
  });
});
