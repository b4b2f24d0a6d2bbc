import { describe, expect, test } from 'vitest';
import { clean, mended, warned, workspace, wrong } from './brief.ts';

const files = { 'clean.md': clean, 'warned.md': warned, 'wrong.md': wrong };
const code = async (args: readonly string[], input = '') => (await workspace(files).run(args, { input })).code;

describe('0: nothing at error level, warnings within --max-warnings', () => {
  test.each([
    [['clean.md']],
    [['warned.md']],
    [['warned.md', '--max-warnings', '1']],
    [['warned.md', '--max-warnings=1', '--quiet']],
    [['wrong.md', '--no-exit-code']],
    [['warned.md', '--max-warnings', '0', '--no-exit-code']],
    [['wrong.md', '--rule', 'known-reference: warning']],
    [['wrong.md', '--rule', 'known-reference: off', '--max-warnings', '0']],
    [['nothing.md', '--no-error-on-unmatched-pattern']],
    [['*.txt', '--no-error-on-unmatched-pattern']],
    [['--version']],
    [['--help']],
    [['rules']],
    [['explain', 'kalin']],
    [['mentions', 'wrong.md']],
    [['--print-config', 'nothing.md']],
    [['warned.md', '--fix', '--max-warnings', '0']],
  ])('%j', async (args) => {
    expect(await code(args)).toBe(0);
  });
});

describe('1: findings', () => {
  test.each([
    [['wrong.md']],
    [['lint', 'wrong.md']],
    [['.']],
    [[]],
    [['wrong.md', '--quiet']],
    [['warned.md', '--max-warnings', '0']],
    [['warned.md', '--rule', 'preferred-name: error']],
    [['wrong.md', '--fix']],
    [['wrong.md', '--fix-dry-run']],
    [['wrong.md', '--diff']],
    [['wrong.md', '-o', 'report.txt']],
    [['wrong.md', '-f', 'json']],
    [['wrong.md', '-f', 'github']],
  ])('%j', async (args) => {
    expect(await code(args)).toBe(1);
  });

  test('on standard input', async () => {
    expect(await code(['-'], wrong)).toBe(1);
    expect(await code(['--stdin'], wrong)).toBe(1);
  });
});

describe('2: something that was asked for could not be done, and it is said what', () => {
  test.each([
    [['nothing.md'], 'Error: There is no file or folder nothing.md.\n'],
    [['claen.md'], 'Error: There is no file or folder claen.md. Did you mean clean.md?\n'],
    [['lnt'], 'Error: There is no file or folder lnt. Did you mean: brief lint?\n'],
    [['*.txt'], 'Error: No draft matches “*.txt”.\n'],
    [[''], /There is no file or folder/],
    [['clean.md', 'nothing.md'], /no file or folder nothing\.md/],
    [['--fixx'], 'Error: There is no flag --fixx. Did you mean --fix?\n'],
    [['--wrong-flag-altogether'], /brief --help lists the flags/],
    [['-z'], /no flag -z/],
    [['--quiet=yes'], 'Error: --quiet takes no value, and was given “yes”.\n'],
    [['--format'], /--format needs a value/],
    [['--format', '--quiet'], /--format needs a value/],
    [['-f', 'jsn'], 'Error: There is no format “jsn”. Did you mean “json”?\n'],
    [['mentions', '-f', 'unix'], 'Error: brief mentions has no format “unix”. There are stylish and json.\n'],
    [['mentions', '--fix'], 'Error: brief mentions has no --fix; brief lint has.\n'],
    [['--cache-location', 'x'], 'Error: --cache-location says where the cache is: add --cache.\n'],
    [['--shard', '3/2'], /--shard needs one of so many, such as 1\/3, 2\/3 and 3\/3, and was given “3\/2”/],
    [['--shard', '1/2', '-'], /--shard is about files, and standard input is none/],
    [['--shard', '1/2', '--suppress-all'], /--suppress-all is about all drafts, and --shard about some of them/],
    [['--max-warnings', 'x'], 'Error: --max-warnings needs a whole number from 0, and was given “x”.\n'],
    [['--max-warnings=-1'], /needs a whole number from 0, and was given “-1”/],
    [['--rule', 'prefered-name: off'], /Did you mean “preferred-name”\?\n$/],
    [['--rule', 'preferred-name: of'], /Did you mean “off”\?/],
    [
      ['--rule', 'preferred-name'],
      "Error: --rule 'preferred-name': expected a rule and its severity, as in “preferred-name: error”.\n",
    ],
    [['--fix', '--diff'], /--fix and --diff exclude each other/],
    [['--fix', '-'], /standard input is none/],
    [['-', 'clean.md'], /Standard input and paths cannot be checked in one run/],
    [['--stdin-filename', 'x.md'], /--stdin-filename is for standard input/],
    [['-c', 'none.json'], /none\.json: there is no such file/],
    [['--ignore-path', 'none'], /none: there is no such ignore file/],
    [
      ['clean.md', '-o', 'no/such/folder/report.txt'],
      /could not be written to no\/such\/folder\/report\.txt: there is no such file/,
    ],
    [['explain'], /What is to be explained\?/],
    [['explain', 'kalinn'], 'Error: No rule, entity or name “kalinn” is known. Did you mean “kalin”?\n'],
    [['explain', 'zzz'], /No rule, entity or name “zzz” is known/],
    [['mentions', '--entity', 'kalinn'], /Did you mean “kalin”\?/],
    [['rules', 'first-mention'], /brief explain first-mention/],
    [['init'], /brief init asks before it writes, and there is no terminal to ask on\. To have it write: --yes/],
    [['init', 'news'], /brief init is about the folder it runs in: cd news, then brief init/],
  ] as const)('%j', async (args, message) => {
    const { code: status, err } = await workspace(files).run(args);
    if (typeof message === 'string') expect(err).toBe(message);
    else expect(err).toMatch(message);
    expect(err).toMatch(/^[^\n]+\n(?:Error[^\n]+\n)?$/);
    expect(status).toBe(2);
  });

  test('and the drafts that can be checked are checked', async () => {
    const { code: status, out, err } = await workspace(files).run(['nothing.md', 'wrong.md', '-f', 'unix']);
    expect(out).toMatch(/^wrong\.md:1:5: .* \[error\/known-reference\]\n$/);
    expect(err).toContain('nothing.md');
    expect(status).toBe(2);
  });
});

test('2 on a folder without drafts, and on one whose drafts are all ignored', async () => {
  const ws = workspace({ 'empty/notes.txt': '', 'old/a.md': clean, '.briefignore': 'old/*\n' });
  const empty = await ws.run(['empty']);
  expect(empty.err).toBe('Error: There is no draft in empty: no file that ends in .md, .markdown, .mdown or .mkd.\n');
  expect(empty.code).toBe(2);
  const ignored = await ws.run(['old']);
  expect(ignored.err).toBe('Error: All drafts in old are ignored. To check them: --no-ignore\n');
  expect(ignored.code).toBe(2);
});

test('101: a mistake in brief is called one, and how to report it', async () => {
  const ws = workspace(files);
  ws.write('break.mjs', `globalThis.performance.now = () => { throw new TypeError('time is out of joint'); };`);
  const bug = await ws.run(['.'], { env: { NODE_OPTIONS: `--import=${ws.at('break.mjs')}` } });
  expect(bug.err).toMatch(/^Error: brief has made a mistake; nothing is wrong with what you did\./);
  expect(bug.err).toContain('https://github.com/brief-lint/brief/issues');
  expect(bug.err).toContain('TypeError: time is out of joint');
  expect(bug.code).toBe(101);
});

test('--fix and -o change nothing about the exit code', async () => {
  const ws = workspace({ 'both.md': warned + wrong });
  expect((await ws.run(['both.md', '--fix', '-o', 'report.txt'])).code).toBe(1);
  expect(ws.text('both.md')).toBe(mended + wrong);
  expect(ws.text('report.txt')).toContain('1 error');
});
