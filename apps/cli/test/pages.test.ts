/**
 * Pages of the documentation that show files and what the command makes of them: the files are written, the commands run
 * in their order, and what they print is what the page shows.
 */
import { readFileSync } from 'node:fs';
import { predicates } from '@brief/core';
import { expect, test } from 'vitest';
import { workspace } from './brief.ts';

const page = (name: string): string => readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');

test.for(['dossiers', 'exchange'])('%s: the examples are true', async (name) => {
  const text = page(name);
  const files = [...text.matchAll(/^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gms)].map(
    ([, file = '', content = '']) => [file, content] as const,
  );
  const runs = [...text.matchAll(/^```console\n\$ brief ([^\n]*)\n(.*?)^```$/gms)];
  expect([files.length > 0, runs.length > 0]).toEqual([true, true]);

  const { run } = workspace(Object.fromEntries(files));
  for (const [, command = '', shown] of runs) {
    const { out, err } = await run(command.split(' '));
    expect(`${command}\n${err}${out}`).toBe(`${command}\n${shown}`);
  }
});

test('the dossier of the example has nothing to be said of', async () => {
  const [, file = '', content = ''] = /^`(\S+\.dossier\.yaml)`:\n\n```yaml\n(.*?)^```$/ms.exec(page('dossiers')) ?? [];
  const { run } = workspace({ [file]: content });
  const { code, out, err } = await run(['dossier', 'check']);
  expect({ code, out, err }).toEqual({ code: 0, out: '✓ 1 dossier checked, nothing to report.\n', err: '' });
});

test('every relation is on the page about dossiers', () => {
  const rows = Object.entries(predicates).map(
    ([name, { from, to, words, inverse }]) =>
      `| \`${name}\` | ${from.join(', ')} | ${words} | ${to.join(', ')} | \`${inverse}\` |`,
  );
  const text = page('dossiers');
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});
