import { describe, expect, test } from 'vitest';
import { clean, warned, workspace } from './brief.ts';

describe('a draft is UTF-8; what is not is left as it is, and said to be so', () => {
  test.each([
    [
      'Latin-5',
      Buffer.from('T\xfcrkiye\n\nM\xddT\n', 'latin1'),
      'is not UTF-8 (byte FC in line 1). Save it as UTF-8 and try again',
    ],
    [
      'Latin-1 further down',
      Buffer.concat([Buffer.from('Türkiye \ufffd\n\n'), Buffer.from([0xe9, 0x0a])]),
      'is not UTF-8 (byte E9 in line 3). Save it as UTF-8 and try again',
    ],
    [
      'cut off',
      Buffer.from('Türkiye').subarray(0, 2),
      'is not UTF-8 (byte C3 in line 1). Save it as UTF-8 and try again',
    ],
    [
      'a lone surrogate',
      Buffer.from([0xed, 0xa0, 0x80]),
      'is not UTF-8 (byte ED in line 1). Save it as UTF-8 and try again',
    ],
    ['UTF-16', Buffer.from('\ufeffTurkiye', 'utf16le'), 'is UTF-16, not UTF-8. Save it as UTF-8 and try again'],
  ])('%s', async (_, bytes, message) => {
    const ws = workspace({ 'a.md': bytes, 'b.md': warned });
    const { code, out, err } = await ws.run(['.', '--fix', '-f', 'json']);
    expect(err).toBe(`Error: a.md ${message}.\n`);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(ws.bytes('a.md')).toEqual(bytes);
    const stdin = await ws.run(['-'], { input: bytes });
    expect(stdin.err).toBe(`Error: Standard input ${message}.\n`);
    expect(stdin.code).toBe(2);
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['NUL', `\0${clean}`],
    ['line separators', 'a\u2028b\u2029c\rd'],
  ])('%s is a draft', async (_, text) => {
    const { code, out } = await workspace({ 'a.md': text }).run(['a.md']);
    expect(out).toBe('✓ 1 draft checked, nothing to report.\n');
    expect(code).toBe(0);
  });
});

test('a draft that is too large is not read', async () => {
  const ws = workspace({ 'a.md': Buffer.alloc(51 * 1024 * 1024, 'a'), 'b.md': clean });
  const { code, err } = await ws.run(['.']);
  expect(err).toBe(
    'Error: a.md is too large: 51 MB, and at most 50 MB are read. Split it, or leave it out with --ignore-pattern.\n',
  );
  expect(code).toBe(2);
  const stdin = await ws.run(['-'], { input: ws.bytes('a.md') });
  expect(stdin.err).toMatch(/^Error: Standard input is too large/);
  expect(stdin.code).toBe(2);
});

test('a read error is said in words', async () => {
  const ws = workspace({ 'a.md': clean });
  const { code, err } = await ws.run(['a.md'], { faults: [['openSync', 'a.md', 'EIO']] });
  expect(err).toBe('Error: a.md cannot be read: the disk reports an error.\n');
  expect(code).toBe(2);
});
