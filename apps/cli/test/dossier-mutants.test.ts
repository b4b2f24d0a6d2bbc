/**
 * Whatever bytes a dossier file is made of, the command answers in words and leaves with a code of its own. FUZZ_RUNS asks
 * for a longer run.
 */
import { dossierMutantBytes } from '@brief/fixtures/mutants';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { workspace } from './brief.ts';

const count = Number(process.env['FUZZ_RUNS'] ?? 40);
// For what hangs, not for what is slow.
vi.setConfig({ testTimeout: 120_000 + count * 5000 });

const mutants = fc.sample(dossierMutantBytes, count).map(({ name, bytes }, at) => ({ folder: `${at}`, name, bytes }));
const shown = (bytes: Buffer) => JSON.stringify(bytes.toString('latin1'));

test('brief dossier check', async () => {
  const { run, write } = workspace();
  for (const { folder, name, bytes } of mutants) write(`${folder}/${name}`, bytes);
  const paths = mutants.map(({ folder, name }) => `${folder}/${name}`);
  const { code, out, err } = await run(['dossier', 'check', '-f', 'unix', ...paths]);
  for (const line of err.split('\n').slice(0, -1))
    expect(line).toMatch(/^Error: \d+\/mutant\.dossier\.(?:yaml|json) is not UTF-8 /);
  expect(code, err).toBeGreaterThanOrEqual(0);
  expect(code, err).toBeLessThanOrEqual(2);
  for (const line of out.split('\n').slice(0, -1))
    expect(line).toMatch(/^\d+\/mutant\.dossier\.(?:yaml|json):\d+:\d+: .+ \[(?:error|warning|info)\/[\w-]+\]$/u);
});

test('brief lint, with the dossier in force', async () => {
  // One process each: the first that cannot be used ends a run.
  for (const { folder, name, bytes } of mutants.slice(0, Math.ceil(count / 5))) {
    const { run } = workspace({
      [name]: bytes,
      'brief.config.json': JSON.stringify({ dossiers: [name] }),
      'draft.md': 'The Tidewright is new. “We paint the numbers,” the article says of Małgorzata Źrebiec-Wójcik.\n',
    });
    const { code, out, err } = await run(['lint', '-f', 'unix']);
    expect([0, 1, 2], `${folder}: ${shown(bytes)}\n${err}`).toContain(code);
    if (code === 2) expect(err).toMatch(/^mutant\.dossier\.(?:yaml|json)(?::\d+:\d+: |: is not UTF-8 )/);
    else expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('draft.md:'))).toEqual([]);
  }
});
