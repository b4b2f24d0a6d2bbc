/** A server that starts with a large dossier answers alike, whether it reads the dossier or has it from an earlier start. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { desk } from './desk.ts';

const list = JSON.stringify({
  id: 'list',
  source: { title: 'Names', published: '2026-03-02', paragraphs: ['Names', 'There are many names.'] },
  entities: Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `p-${at}`,
      {
        kind: 'person',
        label: `Åsa Number${at}`,
        labels: [{ text: `Numba ${at}`, use: 'deprecated' }],
        is: 'A person.',
      },
    ]),
  ),
});

test('with every answer the same, and what is typed in the dossier counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const kept = () => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).ino}`);

  async function answers(where: string) {
    const { open } = await desk({ 'list.dossier.json': list }, { env: { BRIEF_DOSSIER_CACHE: where } });
    const draft = open('draft.md', 'Numba 7 met Asa Number3 and Åsa Num│ber9. @Number4\n');
    const findings = await draft.findings();
    const hover = await draft.ask('hover');
    draft.type('Numba 7 met Asa Number3 and Åsa Number9. @Number4│\n');
    const completion = await draft.ask('completion', { context: { triggerKind: 1 } });
    const symbols = await draft.ask('documentSymbol');
    const file = open('list.dossier.json');
    file.type(list.replace('Numba 7"', 'Numba 8b"'));
    await file.findings();
    draft.type('Numba 8b met.\n');
    return { findings, hover, completion, symbols, after: await draft.findings() };
  }

  const without = await answers('off');
  expect(without.findings).toHaveLength(2);
  expect(JSON.stringify(without.hover)).toContain('Åsa Number9');
  expect(without.after).toHaveLength(1);
  expect(await answers(folder)).toEqual(without);
  const made = kept();
  expect(made).toHaveLength(2);
  expect(await answers(folder)).toEqual(without);
  expect(kept()).toEqual(made);
});
