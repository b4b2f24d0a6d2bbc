import papa from 'papaparse';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile } from '../test/dossiers.ts';
import { toCsv } from './csv.ts';
import { importNames } from './import/names.ts';

const rowsOf = (text: string) => papa.parse(text, { delimiter: ',', newline: '\r\n' });

test.for(dossiers)('%s is CSV with a row for each name', ([, dossier]) => {
  const text = toCsv(dossier);
  const { data, errors } = rowsOf(text);
  const names = dossier.entities.flatMap(({ labels }) => labels);

  expect(errors).toEqual([]);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(data.slice(0, -1).every((row) => row.length === 10)).toBe(true);
  expect(data).toHaveLength(1 + names.length + 1);
});

test('no cell starts as a formula does', () => {
  const cells = rowsOf(toCsv(hostile)).data.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells).toEqual(expect.arrayContaining(["'@name", "''-name", "'+name\nof two lines"]));
});

test('the names of a dossier come back as they were', () => {
  const named = ({ id, kind, is, labels }: (typeof builtIn)['entities'][number]) => ({
    id,
    kind,
    is,
    labels: labels.map(({ text, use, lang, weak, caseSensitive, instead, note }) =>
      // What is undefined is not compared.
      ({ text, use, lang, weak, caseSensitive, instead, note }),
    ),
  });
  const back = importNames(toCsv(builtIn), { id: 'back', name: 'names.csv', day: '2026-03-01' });

  expect(back.notes).toEqual([]);
  expect(back.dossier.entities.slice(0, -1).map(named)).toEqual(builtIn.entities.map(named));
});
