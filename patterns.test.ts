/**
 * No pattern in what is published tries every way to divide a text: one sentence would hold it for ever. How fast the time
 * for the others grows is measured by `benchmarks/growth.ts`. Patterns that are put together from parts are not seen here.
 */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parse, type Token } from 'acorn';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';

interface Written {
  readonly pattern: string;
  readonly flags: string;
}
interface Pattern extends Written {
  readonly place: string;
}

function patternsIn(file: string, code: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const onToken = ({ type, value, loc }: Token & { readonly value?: unknown }) => {
    if (type.label === 'regexp') found.push({ place: `${file}:${loc?.start.line}`, ...(value as Written) });
  };
  parse(stripTypeScriptTypes(code), { ecmaVersion: 'latest', sourceType: 'module', locations: true, onToken });
  return found;
}

const isExponential = ({ pattern, flags }: Pattern): boolean =>
  // Neither decides how a pattern is searched for, and the analysis does not know them.
  analyse({ source: pattern, flags: flags.replace(/[dy]/g, '') }).reports.some(({ exponential }) => exponential);

test.for([
  ['/(?:a+)+b/', true],
  ['/\\((?:[^()]*\\p{L}{2}[^()]*\\s){1,}[^()]*\\p{L}{2}[^()]*\\)/u', true],
  ['/\\(([^()]*)\\)/', false],
] as const)('%s is one that does: %s', ([code, expected]) => {
  expect(patternsIn('here', code).map(isExponential)).toEqual([expected]);
});

test('and there is none of them', () => {
  const files = globSync('{packages,apps}/*/src/**/*.ts').filter((file) => !/\.test(?:-d)?\.ts$/.test(file));
  const patterns = files.flatMap((file) => patternsIn(file, readFileSync(file, 'utf8')));
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.filter(isExponential)).toEqual([]);
});
