import { type Dossier, link, mitPriorities } from '@brief/core';
import { type DataLanguage, type Located, readData, readRoughly } from '@brief/data-files';
import { describe, expect, test } from 'vitest';
import { readDossier } from './index.ts';
import { printDossier } from './print.ts';

const plain = (dossier: Dossier): unknown => JSON.parse(JSON.stringify(dossier));

async function readBack(dossier: Dossier, language: DataLanguage): Promise<Dossier> {
  const text = printDossier(dossier, language);
  const reading = await readDossier({ name: `a.dossier.${language}`, text, readBeside: async () => undefined });
  expect(reading.findings).toEqual([]);
  if (reading.dossier === undefined) throw new Error('There is no dossier, and nothing is wrong with it.');
  return reading.dossier;
}

/** Keys and plain values with the text they stand for. A block’s end is its last line’s. */
function leaves(value: Located, text: string): readonly unknown[] {
  if (value.kind === 'list') return value.items.flatMap((item) => leaves(item, text));
  if (value.kind === 'scalar') return [[value.value, value.start, text.slice(value.start, value.end).trimEnd()]];
  return value.entries.flatMap((entry) => [[entry.key, entry.keySpan.start], ...leaves(entry.value, text)]);
}

describe.each(['yaml', 'json'] as const)('as %s', (language) => {
  test('the built-in dossier is written down and read back without loss', async () => {
    expect(plain(await readBack(mitPriorities, language))).toEqual(plain(mitPriorities));
  });

  test('whoever reads it roughly finds the same values at the same places', async () => {
    const text = printDossier(mitPriorities, language);
    const { value } = await readData(text, language);
    expect(leaves(readRoughly(text, language), text)).toEqual(value && leaves(value, text));
  });

  test('ids that JavaScript knows are ids like any other', async () => {
    const odd = ['__proto__', 'constructor', 'toString'];
    const dossier = link({
      id: 'odd',
      source: {
        title: 'Odd',
        lang: 'de',
        published: { iso: '2026-01-10' },
        paragraphs: { 0: 'Odd', 12: 'Ada.\n\n- #: “x”' },
      },
      subjects: ['__proto__'],
      voice: 'odd',
      entities: [
        ...odd.map((id) => ({
          id,
          kind: 'concept' as const,
          label: id,
          labels: [{ text: id, use: 'preferred' as const }],
          is: '- yes: "no"',
        })),
        {
          id: 'odd',
          kind: 'source',
          label: '2026',
          labels: [
            { text: '2026', use: 'preferred' },
            { text: 'true', use: 'hidden' },
          ],
          is: 'null',
        },
      ],
      statements: odd.map((id) => ({
        id,
        subject: id,
        predicate: 'about',
        text: 'is: odd # really',
        by: 'odd',
        stance: 'plans',
        quotes: [{ paragraph: 12, exact: 'Ada.\n\n- #: “x”' }],
      })),
    });
    const read = await readBack(dossier, language);
    expect(plain(read)).toEqual(plain(dossier));
    expect(read.entities.map(({ id }) => id)).toEqual([...odd, 'odd']);
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
  });
});
