/** The pages that say which test holds what: every file and every test that they name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Claim {
  readonly row: string;
  readonly file: string;
  /** A test in the file, or a `describe`. */
  readonly name?: string;
}

function claims(page: string): readonly Claim[] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/held by \|$|^\| -+/.test(line))
    .flatMap((line) => {
      const held = line.split(' | ').at(-1) ?? '';
      const found = [...held.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)];
      return found.length === 0
        ? [{ row: line, file: '' }]
        : found.map(([, file = '', name]) => ({ row: line, file, ...(name !== undefined && { name }) }));
    });
}

test.for([
  ['docs/robustness.md', 100],
  ['docs/threat-model.md', 20],
] as const)('%s names tests that there are', ([page, least]) => {
  const all = claims(page);
  expect(new Set(all.map(({ row }) => row)).size).toBeGreaterThanOrEqual(least);
  const gone = all.filter(
    ({ file, name }) => !existsSync(file) || (name !== undefined && !namesATest(readFileSync(file, 'utf8'), name)),
  );
  expect(gone.map(({ file, name, row }) => `${file} ${name ?? ''} (${row.slice(0, 60)} …)`)).toEqual([]);
});

test('the promises are numbered one after the other', () => {
  const numbers = [...readFileSync('docs/robustness.md', 'utf8').matchAll(/^\| (\d+) \|/gm)].map(([, n]) => Number(n));
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

const namesATest = (text: string, name: string): boolean =>
  ["'", '"', '`'].some((mark) => text.includes(`${mark}${name}${mark}`));
