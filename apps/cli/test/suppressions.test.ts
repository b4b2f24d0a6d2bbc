import { describe, expect, test } from 'vitest';
import { clean, mended, warned, workspace, wrong } from './brief.ts';

const name = 'brief-suppressions.json';
const files = { 'a.md': `${warned}\nTurkiye again.\n`, 'b/d.md': wrong, 'c.md': clean };
const strict = ['.', '--max-warnings', '0', '-f', 'unix'];

describe('a baseline', () => {
  test('suppresses what is found now, in ESLint’s format, and the exit code is that of what is left', async () => {
    const ws = workspace(files);
    const first = await ws.run([...strict, '--suppress-all']);
    expect(first).toEqual({ code: 0, out: '', err: `Note: 3 findings are suppressed in ${name}.\n` });
    expect(JSON.parse(ws.text(name))).toEqual({
      'a.md': { 'preferred-name': { count: 2 } },
      'b/d.md': { 'known-reference': { count: 1 } },
    });
    expect(await ws.run(strict)).toEqual({ code: 0, out: '', err: '' });
    expect(ws.list()).toEqual(['a.md', 'b', name, 'c.md']);
  });

  test('of one more than there were, all are reported', async () => {
    const ws = workspace(files);
    await ws.run([...strict, '--suppress-all']);
    ws.write('a.md', `${files['a.md']}\nTurkiye a third time.\n`);
    const { out, code } = await ws.run(strict);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(code).toBe(1);
  });

  test('what is gone is said, changes no exit code, and is forgotten when that is asked for', async () => {
    const ws = workspace({ ...files, 'gone.md': warned, 'elsewhere.md': warned });
    await ws.run([...strict, '--suppress-all']);
    ws.write('a.md', warned);
    expect(await ws.run(['a.md'])).toMatchObject({
      code: 0,
      err: `Note: 1 finding that ${name} suppresses is gone. To forget them: --prune-suppressions\n`,
    });
    ws.remove('gone.md');
    const { code, err } = await ws.run(['a.md', 'b', '--prune-suppressions']);
    expect(err).toBe(`Note: ${name} has forgotten 2 findings.\n`);
    expect(code).toBe(0);
    expect(JSON.parse(ws.text(name))).toEqual({
      'a.md': { 'preferred-name': { count: 1 } },
      'b/d.md': { 'known-reference': { count: 1 } },
      'elsewhere.md': { 'preferred-name': { count: 1 } },
    });
  });

  test('of one rule only', async () => {
    const ws = workspace(files);
    const { code } = await ws.run([...strict, '--suppress-rule', 'preferred-name']);
    expect(code).toBe(1);
    expect(JSON.parse(ws.text(name))).toEqual({ 'a.md': { 'preferred-name': { count: 2 } } });
  });

  test('after fixing, of what cannot be fixed', async () => {
    const ws = workspace({ 'a.md': warned + wrong });
    await ws.run(['.', '--fix', '--suppress-all']);
    expect(ws.text('a.md')).toBe(mended + wrong);
    expect(JSON.parse(ws.text(name))).toEqual({ 'a.md': { 'known-reference': { count: 1 } } });
  });

  test('at a place of one’s own, with files named from there', async () => {
    const ws = workspace(files);
    const where = ['--suppressions-location', 'b/old.json'];
    await ws.run([...strict, ...where, '--suppress-all']);
    expect(Object.keys(JSON.parse(ws.text('b/old.json')))).toContain('d.md');
    expect((await ws.run([...strict, ...where])).code).toBe(0);
    expect((await ws.run(strict)).code).toBe(1);
  });

  test('is taken for standard input that has a name', async () => {
    const ws = workspace(files);
    await ws.run([...strict, '--suppress-all']);
    const { code } = await ws.run(['-', '--stdin-filename', 'b/d.md'], { input: wrong });
    expect(code).toBe(0);
  });
});

describe('what cannot be used is exit code 2, and it is said why', () => {
  test.each([
    ['{', /is no JSON: .*--suppress-all/],
    ['[]', /expected \{ file: \{ rule: .* at the top/],
    ['{"a.md":{"preferred-name":2}}', /for “a\.md”, “preferred-name”/],
    ['{"a.md":{"preferred-name":{"count":-1}}}', /for “a\.md”, “preferred-name”/],
  ])('%s', async (content, message) => {
    const { code, err } = await workspace({ ...files, [name]: content }).run(['.']);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  test.each([
    [['--suppressions-location', 'none.json'], /no file none\.json\. --suppress-all makes it/],
    [['--suppress-all', '--prune-suppressions'], /exclude each other/],
    [['--suppress-all', '--diff'], /exclude each other/],
    [['--suppress-all', '-'], /standard input is none/],
    [['--suppress-rule', 'nothing'], /there is no rule “nothing”/],
  ])('%j', async (args, message) => {
    const { code, err } = await workspace(files).run(args as readonly string[]);
    expect(err).toMatch(message as RegExp);
    expect(code).toBe(2);
  });

  test('a full disk leaves the old one', async () => {
    const ws = workspace({ ...files, [name]: '{}' });
    const { code, err } = await ws.run(['.', '--suppress-all'], { faults: [['fsyncSync', '', 'ENOSPC']] });
    expect(err).toContain(`${name} could not be written: no space is left on the disk.`);
    expect(code).toBe(2);
    expect(ws.text(name)).toBe('{}');
    expect(ws.list().filter((file) => file.endsWith('tmp'))).toEqual([]);
  });
});
