import { readDossier } from '@brief/dossier-files';
import { expect, test } from 'vitest';
import { articles, heldOut, textOf } from '../test/articles/index.ts';
import { firstDossier, formatOf, printFirst } from './index.ts';

const files = [...articles, ...heldOut].map(({ file }) => file);

const printed = (file: string): string =>
  printFirst(firstDossier(textOf(file), { format: formatOf(file) ?? 'text', name: 'test' }), { from: file });

const read = (text: string) => readDossier({ name: 'test.dossier.yaml', text, readBeside: async () => undefined });

test.for(files)('%s: all that is wrong with the first dossier is what is left open', async (file) => {
  const text = printed(file);
  const { findings } = await read(text);
  const open = findings.map(({ span }) => /^.*$/m.exec(text.slice(text.lastIndexOf('\n', span.start - 1) + 1))?.[0]);
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter((line) => !/^\s+(?:kind|is|published|iso):(?: #.*)?$/.test(line ?? ''))).toEqual([]);
});

test.for(files)('%s: filled in, it is a dossier', async (file) => {
  const text = printed(file)
    .replace(/^(\s+kind:) #.*$/gm, '$1 concept')
    .replace(/^(\s+is:)$/gm, '$1 What it is.')
    .replace(/^(\s+(?:published|iso):) #.*$/gm, '$1 2026-01-10');
  const { findings, dossier } = await read(text);
  expect(findings).toEqual([]);
  expect(dossier?.statements).toEqual([]);
});

test.for(files)('%s: a passage that is pointed at stands in its paragraph, once', (file) => {
  const { suggestions, source } = firstDossier(textOf(file), { format: formatOf(file) ?? 'text', name: 'test' });
  for (const { paragraph, exact } of suggestions) expect(source.paragraphs[paragraph]?.split(exact)).toHaveLength(2);
});

test('text that is hostile to YAML comes back as it was', async () => {
  const lines = ['- a: &b *c', '# no comment', '? {x: [y]}', '%TAG !', '"quoted" \'too\'', 'ends with a colon:'];
  const text = `# Key: value # and more\n\n${lines.map((line) => `<p>${line.replace(/[<&*]/g, '\\$&')}</p>`).join('\n\n')}\n`;
  const first = firstDossier(text, { format: 'markdown', name: 'test' });
  const filled = printFirst(first, { from: 'odd\n- name.md' })
    .replace(/^(\s+published:) #.*$/m, '$1 2026-01-10')
    .replace(/^(\s+kind:) #.*$/gm, '$1 concept')
    .replace(/^(\s+is:)$/gm, '$1 What it is.');
  const { dossier, findings } = await read(filled);
  expect(findings).toEqual([]);
  expect(Object.values(dossier?.source.paragraphs ?? {})).toEqual(first.source.paragraphs);
});
