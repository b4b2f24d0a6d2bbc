/** The pre-commit hook as the framework runs it: its entry, flags, and the files to be committed, in batches. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scratch } from './scratch.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly types: readonly string[];
}

const hooks: readonly Hook[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

test('there is one hook, for Markdown, that runs from the clone', () => {
  expect(hooks.map(({ id, language, types }) => ({ id, language, types }))).toEqual([
    { id: 'brief', language: 'script', types: ['markdown'] },
  ]);
});

const commit = (files: Readonly<Record<string, string>>, names: readonly string[], args: readonly string[] = []) => {
  const { status, stdout, stderr } = scratch(files).run(process.execPath, [
    resolve(hooks[0]?.entry ?? ''),
    ...args,
    ...names,
  ]);
  return { status, stdout, stderr };
};

const warned = 'Turkiye is large.\n';
const wrong = 'See [him](brief:kalim).\n';

test('only the files of the commit are checked, and errors stop it', () => {
  const files = { 'a.md': warned, 'drafts/b c.md': wrong, 'other.md': wrong };
  const stopped = commit(files, ['a.md', 'drafts/b c.md']);
  expect(stopped.status).toBe(1);
  expect(stopped.stdout).toContain('drafts/b c.md');
  expect(stopped.stdout).not.toContain('other.md');
  expect(commit(files, ['a.md']).status).toBe(0);
});

test('its flags come before the files', () => {
  const strict = commit({ 'a.md': warned }, ['a.md'], ['--max-warnings', '0']);
  expect([strict.status, strict.stderr]).toEqual([1, expect.stringContaining('--max-warnings allows 0')]);
});

test('what the configuration leaves out is left out of a commit, too', () => {
  const files = { 'old/a.md': wrong, 'b.md': 'Nothing.\n', '.briefignore': 'old/\n' };
  expect(commit(files, ['old/a.md', 'b.md']).status).toBe(0);
  expect(commit(files, ['old/a.md']).status).toBe(0);
});
