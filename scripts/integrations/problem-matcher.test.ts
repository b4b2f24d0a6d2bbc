/** The problem matcher for GitHub, laid on what the command prints as the runner lays it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './scratch.ts';

interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: readonly [Readonly<Record<string, number>> & { readonly regexp: string }];
}

const { problemMatcher }: { problemMatcher: readonly Matcher[] } = JSON.parse(
  readFileSync('apps/cli/schema/github-problem-matcher.json', 'utf8'),
);

test('every finding in the compact format is one problem, and nothing else is', () => {
  const drafts = { 'a b.md': 'Turkiye is large.\n\nMİT: see [him](brief:kalim).\n' };
  const { stdout } = scratch(drafts).run(process.execPath, [resolve('apps/cli/bin/brief.js'), '-f', 'compact']);
  const problems = `${stdout}\nerror: no finding\n`.split('\n').flatMap((line) =>
    problemMatcher.flatMap(({ owner, severity, pattern: [{ regexp, ...groups }] }) => {
      const match = new RegExp(regexp).exec(line);
      if (match === null) return [];
      const value = (name: string) => match[groups[name] ?? -1];
      return `${owner}: ${value('file')} ${value('line')}:${value('column')} ${value('severity') ?? severity} ${value('code')} ${value('message')?.slice(0, 20)}`;
    }),
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "brief: a b.md 1:1 warning preferred-name Write “Türkiye” for ",
      "brief-info: a b.md 3:1 notice first-mention Say what “MİT” stand",
      "brief: a b.md 3:10 error known-reference No dossier in force ",
    ]
  `);
});

test('owners are not shared, and severities are the runner’s', () => {
  expect(new Set(problemMatcher.map(({ owner }) => owner)).size).toBe(problemMatcher.length);
  expect(problemMatcher.map(({ severity }) => severity)).toEqual([undefined, 'notice']);
});
