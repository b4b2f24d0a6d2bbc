import { describe, expect, test } from 'vitest';
import { clean, warned, workspace, wrong } from './brief.ts';

const lines = async (files: Record<string, string>, args: readonly string[] = []) =>
  (await workspace(files).run([...args, '-f', 'unix'])).out
    .replace(/: .*\[/g, ' [')
    .trimEnd()
    .split('\n');

describe('the configuration nearest upward from a draft holds for it', () => {
  const files = {
    'a.md': warned,
    'news/b.md': warned,
    'news/2026/c.md': warned,
    'brief.config.jsonc': '// house rules\n{ "rules": { "preferred-name": "error" }, }',
    'news/brief.config.yaml':
      'extends: ../brief.config.jsonc\noverrides:\n  - files: 2026/\n    rules: { preferred-name: off }\n',
  };
  test('with what it extends and overrides', async () => {
    expect(await lines(files)).toEqual(['a.md:1:1 [error/preferred-name]', 'news/b.md:1:1 [error/preferred-name]']);
  });

  test('unless another is given', async () => {
    const more = { ...files, 'other.json': '{ "rules": { "preferred-name": "info" } }' };
    expect(await lines(more, ['-c', 'other.json'])).toEqual([
      'a.md:1:1 [info/preferred-name]',
      'news/2026/c.md:1:1 [info/preferred-name]',
      'news/b.md:1:1 [info/preferred-name]',
    ]);
  });

  test('and --rule wins over all of them', async () => {
    expect(await lines(files, ['--rule', 'preferred-name: warning', 'news'])).toEqual([
      'news/2026/c.md:1:1 [warning/preferred-name]',
      'news/b.md:1:1 [warning/preferred-name]',
    ]);
    expect(await lines(files, ['--rule', 'preferred-name:["info"]', 'a.md'])).toEqual([
      'a.md:1:1 [info/preferred-name]',
    ]);
  });

  test('for standard input by the name it is given', async () => {
    const ws = workspace(files);
    const run = (args: readonly string[]) => ws.run([...args, '-f', 'unix'], { input: warned });
    expect((await run(['-'])).out).toMatch(/^<stdin>:1:1: .*\[error\/preferred-name\]\n$/);
    expect((await run(['--stdin', '--stdin-filename', 'news/2026/new.md'])).out).toBe('');
    expect((await run(['-', '--stdin-filename', 'news/new.md'])).out).toMatch(/^news\/new\.md:1:1: .*\[error/);
    const json = await ws.run(['-', '--stdin-filename', 'news/new.md', '-f', 'json'], { input: clean });
    expect(JSON.parse(json.out)[0].filePath).toBe(ws.at('news/new.md'));
  });
});

test('--print-config says what is in force and who says so', async () => {
  const ws = workspace({
    'brief.config.json':
      '{\n  "rules": {\n    "first-mention": ["warning", { "known": ["NATO"] }]\n  },\n  "ignores": ["old/"]\n}',
  });
  const answer = JSON.parse((await ws.run(['--print-config', 'old/a.md', '--rule', 'preferred-name: error'])).out);
  expect(answer).toMatchObject({
    file: 'old/a.md',
    configFiles: ['brief.config.json'],
    ignoredBy: { pattern: 'old/', from: 'brief.config.json:5' },
    dossiers: ['builtin:mit-priorities'],
    rules: { 'first-mention': ['warning', { known: ['NATO'] }], 'preferred-name': 'error' },
    from: {
      dossiers: { 'builtin:mit-priorities': 'default' },
      rules: {
        'first-mention': 'brief.config.json:3:5',
        'preferred-name': 'command line',
        'known-reference': 'default',
      },
    },
  });
});

test('--print-config says of each option where it is from, which need not be where the level is', async () => {
  const ws = workspace({
    'base.json': '{ "rules": { "first-mention": ["warning", { "known": ["NATO"] }] } }',
    'brief.config.json': '{\n  "extends": "base.json",\n  "rules": { "first-mention": "error" }\n}',
  });
  const { rules, from } = JSON.parse((await ws.run(['--print-config', 'a.md'])).out);
  expect(rules['first-mention']).toEqual(['error', expect.objectContaining({ known: ['NATO'] })]);
  expect(from.rules['first-mention']).toBe('brief.config.json:3:14');
  expect(from.options['first-mention'].known).toBe('base.json:1:14');
});

describe('a configuration that cannot be used is exit code 2, with its place', () => {
  test.each([
    [
      { 'brief.config.json': '{\n  "rulez": {}\n}' },
      /^brief\.config\.json:2:3: expected .* found “rulez”\. Did you mean “rules”\?\n/,
    ],
    [
      { 'brief.config.yaml': 'rules:\n  prefered-name: off\n' },
      /^brief\.config\.yaml:2:3: .*Did you mean “preferred-name”\?\n/,
    ],
    [
      { 'brief.config.json': '{', 'brief.config.yml': '{}' },
      /^brief\.config\.yml: beside it is .*brief\.config\.json; one folder has one configuration/,
    ],
    [
      { 'brief.config.json': '{ "dossiers": ["/mine.yaml"] }' },
      /^brief\.config\.json:1:16: .*expected a path relative to this file/,
    ],
    [
      { 'brief.config.json': '\ufeff{ "extends": "./none.json" }' },
      /^brief\.config\.json:1:14: expected a configuration file, found none/,
    ],
    [
      { 'brief.config.json': `"${'x'.repeat(200_000)}"` },
      /^brief\.config\.json: is too large: 195 kB, and at most 128 kB are read/,
    ],
  ])('%j', async (files, message) => {
    const { code, out, err } = await workspace({ 'a.md': warned, ...files }).run(['a.md']);
    expect(err).toMatch(message);
    expect(err).toMatch(/\nError: The configuration cannot be used; nothing was checked\.\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('a configuration with a byte order mark can', async () => {
    expect(
      await lines({ 'a.md': warned, 'brief.config.json': '\ufeff{ "rules": { "preferred-name": "error" } }' }),
    ).toEqual(['a.md:1:1 [error/preferred-name]']);
  });
});

describe('comments in a draft', () => {
  const silenced = `<!-- brief-disable-next-line preferred-name -- as printed -->\n${warned}`;
  const idle = `<!-- brief-disable-next-line known-reference -->\n${clean}`;
  test('silence, unless they are to be taken no notice of', async () => {
    expect(await lines({ 'a.md': silenced })).toEqual(['']);
    expect(await lines({ 'a.md': silenced }, ['--no-inline-config'])).toEqual(['a.md:2:1 [warning/preferred-name]']);
  });

  test('are reported when they silence nothing, if that is asked for', async () => {
    expect(await lines({ 'a.md': idle })).toEqual(['']);
    expect(await lines({ 'a.md': idle }, ['--report-unused-disable-directives'])).toEqual([
      expect.stringMatching(/^a\.md:1:\d+ \[warning\/used-directive\]$/),
    ]);
  });

  test('are obeyed by --fix too', async () => {
    const ws = workspace({ 'a.md': silenced, 'b.md': wrong });
    await ws.run(['a.md', '--fix']);
    expect(ws.text('a.md')).toBe(silenced);
    await ws.run(['a.md', '--fix', '--no-inline-config']);
    expect(ws.text('a.md')).toBe(silenced.replace('Turkiye', 'Türkiye'));
  });
});
