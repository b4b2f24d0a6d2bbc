import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseOf, isPattern, matches, readIgnoreFile, readPattern } from './pattern.ts';

describe('a path argument starts at its folder, as in a shell', () => {
  test.each([
    ['*.md', 'a.md', true],
    ['*.md', 'news/a.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'news/2026/a.md', true],
    ['news/**', 'news/a.md', true],
    ['news/**', 'news', false],
    ['news/*/a.md', 'news/2026/a.md', true],
    ['news/*/a.md', 'news/2026/01/a.md', false],
    ['news/**/a.md', 'news/a.md', true],
    ['./news/a?.md', 'news/ab.md', true],
    ['a?.md', 'a😀.md', true],
    ['{brief,note}*.md', 'note-1.md', true],
    ['{brief,note}*.md', 'memo-1.md', false],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['[a-c]x.md', 'bx.md', true],
    ['[!a-c]x.md', 'bx.md', false],
    ['[]x].md', '].md', true],
    ['[x.md', '[x.md', true],
    ['a\\*.md', 'a*.md', true],
    ['a\\*.md', 'ab.md', false],
    ['Kalın*.md', 'Kalın-notes.md', true],
    ['!a.md', '!a.md', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matches(readPattern(pattern, { anyFolder: false, braces: true }), path, false)).toBe(expected);
  });
});

test('a path argument with wildcards is a pattern, and one without is a name', () => {
  expect(['*.md', 'a?.md', '[ab].md', '{a,b}.md'].every(isPattern)).toBe(true);
  expect(['a.md', '-x.md', 'a b.md', '{a}.md', '[].md', 'İ/ı.md'].some(isPattern)).toBe(false);
});

test('a pattern cannot leave its leading plain parts', () => {
  expect(baseOf('docs/news/**/*.md')).toBe('docs/news');
  expect(baseOf('*.md')).toBe('');
  expect(baseOf('/srv/*/a.md')).toBe('/srv');
});

describe('ignore files mean what git takes them to mean', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-pattern-'));
  beforeAll(() => execFileSync('git', ['init', '-q'], { cwd: folder }));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The files git leaves out, of these paths in a tree that need not exist. */
  const byGit = (ignoreFile: string, paths: readonly string[]): readonly string[] => {
    writeFileSync(join(folder, '.gitignore'), ignoreFile);
    try {
      const input = `${paths.join('\0')}\0`;
      const output = execFileSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], { cwd: folder, input });
      return output.toString().split('\0').filter(Boolean);
    } catch {
      return []; // Exit code 1: none is ignored.
    }
  };

  const byUs = (ignoreFile: string, paths: readonly string[]): readonly string[] => {
    const entries = readIgnoreFile(ignoreFile);
    const decided = (path: string, isFolder: boolean) => {
      const last = entries.findLast(({ pattern }) => matches(pattern, path, isFolder));
      return last !== undefined && !last.pattern.negated;
    };
    return paths.filter((path) => {
      const parts = path.split('/');
      return parts.some((_, index) => decided(parts.slice(0, index + 1).join('/'), index < parts.length - 1));
    });
  };

  const names = ['a.md', 'b.md', 'ab.md', '#a.md', '!a.md', '[a].md', 'a b.md', 'x', '.a.md', 'a\\b.md'];
  const folders = ['', 'x/', 'y/', 'x/y/', 'y/x/', 'x/y/x/', 'a.md/'];
  const paths = folders.flatMap((above) => names.map((name) => above + name));

  test.each([
    '*.md\n!a.md',
    'x/\n',
    'x',
    '/x',
    'x/y',
    '**/y',
    'x/**',
    'x/**/a.md',
    '****/*\na',
    'x/***',
    '\\#a.md\n\\!a.md',
    '# a.md\n\n   \n',
    'a.md   \n',
    'a\\ b.md\\ ',
    'a b.md\r\nb.md\r\n',
    '[[]a].md',
    '[!a].md',
    'a*b.md',
    '*\n!x/\n!a.md',
    'x/*\n!x/a.md',
    'a\\\\b.md',
    '{a,b}.md',
  ])('%j', (ignoreFile) => {
    expect(byUs(ignoreFile, paths)).toEqual(byGit(ignoreFile, paths));
  });

  test('whatever is in them', () => {
    const part = fc.constantFrom('a', 'b', 'x', 'y', '*', '**', '?', '.md', '/', '[ab]', '[!a]', 'a.md', '!', '#');
    const line = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    // Git looks for what stands before a wildcard by itself, and takes the rest for a pattern of its own: `a**/b` is `ab`, too.
    const odd = (text: string) => /[^/*]\*\*+\//.test(text);
    const file = fc
      .array(
        line.filter((text) => !odd(text)),
        { minLength: 1, maxLength: 3 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(file, (ignoreFile) => {
        expect(byUs(ignoreFile, paths)).toEqual(byGit(ignoreFile, paths));
      }),
      { numRuns: 150 },
    );
  });
});

test('no pattern takes more time than pattern times path', () => {
  const stars = readPattern(`${'*a'.repeat(500)}b`, { anyFolder: true, braces: true });
  expect(matches(stars, 'a'.repeat(4000), false)).toBe(false);
  const parts = readPattern(`${'**/a/'.repeat(200)}b`, { anyFolder: true, braces: true });
  expect(matches(parts, 'a/'.repeat(2000), false)).toBe(false);
  const braces = readPattern('{a,b}'.repeat(40), { anyFolder: true, braces: true });
  expect(matches(braces, 'ab'.repeat(20), false)).toBe(false);
});
