/**
 * The GitHub Action without GitHub: its file is held against the host's schema, and its steps are run one after the other
 * as the runner does. What the runner itself does with them is not proved here; our own workflow uses the action.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateAction } from '@action-validator/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Scratch, scratch } from './scratch.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
interface Step {
  readonly name: string;
  readonly id: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

const text = readFileSync('action.yml', 'utf8');
const action: Action = parse(text);

test('the file is what the host takes', () => {
  expect(validateAction(text)).toEqual({ actionType: 'action', errors: [] });
});

test('nothing that a caller gives becomes text of a script', () => {
  for (const { run, shell } of action.runs.steps) {
    expect(shell).toBe('bash');
    expect(run).not.toContain('${{');
  }
});

const warned = 'Turkiye is large.\n';
const wrong = 'See [him](brief:kalim).\n';

test('findings are annotated, reported, and decide how it ends', () => {
  const done = use({ 'memos/a.md': warned, 'memos/b.md': wrong, 'c.md': 'Nothing.\n' });
  expect(done.code).toBe(1);
  expect(done.outputs['exit-code']).toBe('1');
  const commands = done.log.filter((line) => /^::(error|warning|notice) /.test(line));
  expect(commands.map((line) => line.replace(/title=.*/, ''))).toEqual([
    '::error file=memos/b.md,line=1,endLine=1,col=5,endColumn=23,',
    '::warning file=memos/a.md,line=1,endLine=1,col=1,endColumn=8,',
  ]);
  expect(done.log.join('\n')).toContain('3 drafts checked: 1 error, 1 warning.');
  const summary = done.scratch.text('summary.md');
  expect(summary).toMatch(/^## Brief\n\n`{40}\n/);
  expect(summary).toMatch(/\n`{40}\n$/);
  const { runs } = JSON.parse(readFileSync(done.outputs['sarif'] ?? '', 'utf8'));
  expect(runs[0].results).toHaveLength(2);
});

test('drafts without errors pass, and --max-warnings is heard', () => {
  expect(use({ 'a.md': warned }).code).toBe(0);
  expect(use({ 'a.md': warned }, { args: '--max-warnings=0\n' }).code).toBe(1);
});

test('paths may have spaces, and there may be several', () => {
  const files = { 'old memos/a.md': warned, 'b.md': warned, 'c.md': warned };
  const { log } = use(files, { paths: 'old memos\nb.md\n' });
  expect(log.join('\n')).toContain('old memos/a.md');
  expect(log.join('\n')).toContain('b.md');
  expect(log.join('\n')).not.toContain('c.md');
});

test('it runs where it is told to', () => {
  const done = use({ 'drafts/a.md': wrong, 'other/b.md': wrong }, { 'working-directory': 'drafts' });
  expect(done.log.filter((line) => line.startsWith('::error'))).toHaveLength(1);
  // As seen from the workspace.
  const { runs } = JSON.parse(readFileSync(done.outputs['sarif'] ?? '', 'utf8'));
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('drafts/a.md');
});

test('what cannot be done fails with 2, and leaves no report behind', () => {
  const done = use({ 'a.md': warned }, { args: '--nonsense' });
  expect([done.code, done.outputs['exit-code'], done.outputs['sarif']]).toEqual([2, '2', undefined]);
});

test('what a draft is called is no command to the runner', () => {
  const { log } = use({ '::warning::me.md': wrong });
  const stopped = log.findIndex((line) => line.startsWith('::stop-commands::'));
  const token = log[stopped]?.slice('::stop-commands::'.length);
  const resumed = log.indexOf(`::${token}::`);
  const injected = log.flatMap((line, at) => (line.startsWith('::warning::') ? [at] : []));
  expect(injected).not.toEqual([]);
  expect(injected.every((at) => stopped < at && at < resumed)).toBe(true);
});

test('a version is taken from npm, without install scripts; without one the action’s own revision is built', () => {
  const { npm, code } = use({ 'a.md': warned }, { version: '0.1.0' });
  expect(npm).toMatch(/^install .*--ignore-scripts .*@brief\/cli@0\.1\.0$/m);
  expect(code).toBe(0);
  expect(use({ 'a.md': warned }).npm).toMatch(/^--prefix \S+ start --silent -- --version$/m);
});

/** As the runner goes through the steps; `npm` is a stand-in that notes what it was asked for. */
function use(files: Readonly<Record<string, string>>, given: Readonly<Record<string, string>> = {}) {
  const desk = scratch({ ...workspaceOf(files), 'bin/npm': npm, output: '', 'summary.md': '', 'npm.log': '' });
  const outputs: Record<string, Record<string, string>> = {};
  const log: string[] = [];
  let code = 0;
  const known = (name: string): string => {
    const [kind, first = '', , last = ''] = name.trim().split('.');
    if (kind === 'inputs') return given[first] ?? action.inputs[first]?.default ?? '';
    if (kind === 'steps') return outputs[first]?.[last] ?? '';
    if (name.trim() === 'github.action_path') return resolve('.');
    throw new Error(`The test knows no ${name}.`);
  };
  const filled = (text: string) => text.replace(/\$\{\{(.*?)\}\}/g, (_, name: string) => known(name));
  for (const step of action.runs.steps) {
    desk.write('step.sh', step.run);
    desk.write('output', '');
    const done = desk.run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', `${desk.path}/step.sh`], {
      folder: `workspace/${filled(step['working-directory'] ?? '.')}`,
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: `${desk.path}/workspace`,
        GITHUB_OUTPUT: `${desk.path}/output`,
        GITHUB_STEP_SUMMARY: `${desk.path}/summary.md`,
        RUNNER_TEMP: desk.path,
        ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value)])),
      },
    });
    log.push(...done.stdout.split('\n'), ...done.stderr.split('\n'));
    outputs[step.id] = outputsIn(desk);
    code = done.status ?? -1;
    if (code !== 0) break;
  }
  const results = Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value) || undefined]);
  const made: Record<string, string | undefined> = Object.fromEntries(results);
  return { code, log, outputs: made, npm: desk.text('npm.log'), scratch: desk };
}

const npm = `#!/bin/sh
echo "$@" >> "$RUNNER_TEMP/npm.log"
mkdir -p "$RUNNER_TEMP/brief/node_modules/@brief"
ln -sfn ${JSON.stringify(resolve('apps/cli'))} "$RUNNER_TEMP/brief/node_modules/@brief/cli"
`;

const workspaceOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`workspace/${name}`, text]));

const outputsIn = (desk: Scratch): Record<string, string> =>
  Object.fromEntries(
    desk
      .text('output')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
