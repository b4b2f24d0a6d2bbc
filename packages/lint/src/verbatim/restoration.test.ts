/** Laws of quoting: what is verbatim is never found, and what a suggestion restores is verbatim. */
import { mitPriorities, paragraphsOf } from '@brief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, defaultSettings, type Finding, lintText, prepare } from '../index.ts';

const knowledge = prepare([mitPriorities]);
const paragraphs = paragraphsOf(mitPriorities.source)
  .filter(({ number }) => number > 0)
  .map(({ text }) => text.replace(/[“”]/g, ''));

const inexact = (text: string): readonly Finding[] =>
  lintText(text, knowledge, defaultSettings).findings.filter(({ rule }) => rule === 'verbatim-quote');

/** With a “could” of the writer's own, so that the words may begin behind one of the source's. */
const credited = (words: string): string => `The article says of what MİT, the agency, could do: “${words}”`;

/** Some words in a row of the source. */
const passage = fc
  .record({ text: fc.constantFrom(...paragraphs), from: fc.nat(60), count: fc.integer({ min: 3, max: 40 }) })
  .map(({ text, from, count }) => {
    const words = text.split(' ');
    const start = from % Math.max(1, words.length - 3);
    return words.slice(start, start + count);
  })
  .filter((words) => words.length >= 3);

/** What happens to words in the memory of a writer. */
const slip = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'add', 'change', 'swap', 'lower', 'comma'),
  word: fc.constantFrom('very', 'important', 'the', 'security', 'of', 'policy', 'MIT', 'Turkey'),
});

function slipped(words: readonly string[], slips: readonly (typeof slip extends fc.Arbitrary<infer T> ? T : never)[]) {
  const out = [...words];
  for (const { at, kind, word } of slips) {
    const index = at % out.length;
    const here = out[index] ?? '';
    const next = out[index + 1];
    if (kind === 'drop' && out.length > 3) out.splice(index, 1);
    if (kind === 'add') out.splice(index, 0, word);
    if (kind === 'change') out[index] = word;
    if (kind === 'swap' && next !== undefined) out.splice(index, 2, next, here);
    if (kind === 'lower') out[index] = here.toLowerCase();
    if (kind === 'comma') out[index] = here.endsWith(',') ? here.slice(0, -1) : `${here},`;
  }
  return out;
}

it('never finds what is verbatim, whatever its typography', () => {
  const typography = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll('’', "'"),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll('–', '—'),
    (text: string) => text.replaceAll(' ', '\n'),
    (text: string) => `${text.replace(/[.,;]$/u, '')}.`,
    (text: string) => `…${text} …`,
    (text: string) => text.replace(/^\p{L}/u, (first) => `[${first.toUpperCase()}]`),
    (text: string) => `*${text}*`,
  );
  fc.assert(
    fc.property(passage, typography, (words, set) => {
      expect(inexact(credited(set(words.join(' '))))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('restores words that are verbatim, in one step', () => {
  fc.assert(
    fc.property(passage, fc.array(slip, { minLength: 1, maxLength: 5 }), (words, slips) => {
      const text = credited(slipped(words, slips).join(' '));
      for (const { suggestions, quote } of inexact(text)) {
        if (quote) expect(mitPriorities.source.paragraphs[quote.paragraph as 1]).toContain(quote.exact);
        for (const { edit } of suggestions ?? []) expect(inexact(applyEdits(text, [edit]))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds every changed word that carries sense', () => {
  fc.assert(
    fc.property(passage, fc.nat(), (words, at) => {
      // Of a list of little words nobody can say where it is from.
      fc.pre(words.filter((word) => word.length > 5).length >= 5);
      const index = 1 + (at % (words.length - 2));
      fc.pre(words[index] !== 'incorrect');
      const changed = words.with(index, 'incorrect');
      expect(inexact(credited(changed.join(' '))).length).toBe(1);
    }),
    { numRuns: 300 },
  );
});
