import { mitPriorities } from '@brief/core';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { draft as drafts, rubble } from '../test/markdown.ts';
import { analyse, type Draft, prepare } from './index.ts';

// Laws are tried on hundreds of drafts; how long that takes says nothing.
vi.setConfig({ testTimeout: 120_000 });

const knowledge = prepare([mitPriorities]);
const text = fc.oneof(drafts, drafts, rubble, fc.string({ unit: 'binary' }));

/** Everything a draft says, as plain data. */
function plain(draft: Draft) {
  const place = new Map(draft.blocks.map((block, index) => [block, index]));
  return {
    ...draft,
    // Where chunks end says nothing about a draft.
    chunks: draft.chunks.flatMap(({ blocks }) => blocks.map((block) => place.get(block))),
    blocks: draft.blocks.map(({ kind, span, quoted, reference, sentences, prose }) => ({
      kind: [kind, quoted, reference],
      span,
      sentences,
      text: prose.text,
      places: Array.from(prose.text, (_, at) => prose.toDraft({ start: at, end: at + 1 })),
    })),
    mentions: draft.mentions.map(
      ({ dossier, entity, label, use, spelling, span, text: written, proseSpan, block, quoted }) => ({
        name: [dossier, entity, label.text, use, spelling, written, quoted],
        span,
        proseSpan,
        block: place.get(block),
      }),
    ),
    quotations: draft.quotations.map(({ span, inner, words, form, nested, block }) => ({
      span,
      inner,
      words,
      form,
      nested,
      block: place.get(block),
    })),
  };
}

describe('the way from prose to the draft', () => {
  test('places follow each other inside their block, and what stands for itself is the same character', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { prose, span } of analyse(given, knowledge).blocks) {
          let last = span.start;
          for (let at = 0; at < prose.text.length; at++) {
            const { start, end } = prose.toDraft({ start: at, end: at + 1 });
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            // What an entity or a break stands for can be several characters, all at one place.
            if (end - start === 1) {
              expect([prose.text[at], '\r']).toContain(given[start]);
              last = end;
            } else last = start;
            expect(prose.fromDraft(start)).toBeLessThanOrEqual(at);
          }
          expect(last).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });

  test('a span is covered by the spans of its characters', () => {
    fc.assert(
      fc.property(drafts, fc.nat(200), fc.nat(40), (given, from, length) => {
        for (const { prose } of analyse(given, knowledge).blocks) {
          const start = Math.min(from, prose.text.length - 1);
          const end = Math.min(start + length + 1, prose.text.length);
          expect(prose.toDraft({ start, end })).toEqual({
            start: prose.toDraft({ start, end: start + 1 }).start,
            end: prose.toDraft({ start: end - 1, end }).end,
          });
        }
      }),
    );
  });
});

test('mentions, quotations and references are slices of the draft, in order', () => {
  fc.assert(
    fc.property(text, (given) => {
      const draft = analyse(given, knowledge);
      for (const mention of draft.mentions) {
        expect(given.slice(mention.span.start, mention.span.end)).toBe(mention.text);
        expect(draft.blocks).toContain(mention.block);
      }
      for (const { words, toDraft, inner, span, ...quotation } of draft.quotations.map((one) => ({
        words: one.words,
        inner: one.inner,
        span: one.span,
        toDraft: (part: { start: number; end: number }) => one.toDraft(part),
      }))) {
        expect(quotation).toEqual({});
        expect(toDraft({ start: 0, end: words.length })).toEqual(inner);
        expect(span.start).toBeLessThanOrEqual(inner.start);
        expect(span.end).toBeGreaterThanOrEqual(inner.end);
      }
      for (const { id, idSpan } of draft.references) expect(given.slice(idSpan.start, idSpan.end)).toBe(id);
      for (const places of [draft.blocks, draft.mentions, draft.quotations, draft.directives]) {
        const starts = places.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }),
  );
});

test('the kind of line end changes nothing that is read', () => {
  const words = (given: string) =>
    analyse(given, knowledge).blocks.map(({ kind, quoted, reference, prose }) => [kind, quoted, reference, prose.text]);
  fc.assert(
    fc.property(drafts, (given) => {
      const lines = given.replace(/\r\n?/g, '\n');
      expect(words(lines.replaceAll('\n', '\r\n'))).toEqual(words(lines));
      expect(words(lines.replaceAll('\n', '\r'))).toEqual(words(lines));
    }),
  );
});

describe('after an edit', () => {
  const share = fc.nat(10_000).map((part) => part / 10_000);
  const edit = fc.record({
    at: share,
    cut: fc.nat(30),
    put: fc.oneof(rubble, fc.constant('')),
  });

  test('a draft is what it is without the one before', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.array(edit, { maxLength: 6 }), (one, two, edits) => {
        let given = `${one}\n\n${two}`;
        let draft = analyse(given, knowledge);
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * given.length);
          given = given.slice(0, from) + put + given.slice(from + cut);
          draft = analyse(given, knowledge, { previous: draft });
          expect(plain(draft)).toEqual(plain(analyse(given, knowledge)));
        }
      }),
      { numRuns: 80 },
    );
  });

  const filler = 'Some words of no importance stand here.\n\n'.repeat(10);
  test.each([
    ['what was indented moves to the left', 'a\n\n     *code*\n', '   *code*\n'],
    ['the second line of a table ceases to be one', 'a\nb | c\n-|-\n', 'a\nb | c\n-x-\n'],
    ['a line becomes a title', '[a]: b\n"t\n\n[a]', '[a]: b\n"t"\n\n[a]'],
    ['a paragraph joins a footnote', '[^1]: a\n\n    b\n\n   c', '[^1]: a\n\n    b\n\n    c'],
    ['a paragraph joins a list', '- a\n\n- b\n\n c', '- a\n\n- b\n\n  c'],
    ['a fence opens', 'a\n\n``\n\nb\n\n```\n\nc', 'a\n\n```\n\nb\n\n```\n\nc'],
    ['a label is defined', '[a]\n\nb', '[a]\n\n[a]: b'],
    ['a quotation is closed', '<blockquote>\n\nMİT\n\nb', '<blockquote>\n\nMİT\n\n</blockquote>'],
    ['a heading lists sources no longer', '# Sources\n\nMİT', '# Sourcez\n\nMİT'],
    ['a name is vouched for', 'MIT is here.\n\nA fly agency.', 'MIT is here.\n\nA spy agency of Turkish origin.'],
    ['a quotation goes on', '“MİT\n\nMİT”', '“MİT\n\n“MİT”'],
    ['front matter begins', '--\na: MİT\n---\nMİT', '---\na: MİT\n---\nMİT'],
    [
      'front matter takes the place of other',
      '---\ra: MİT\r---\r# b\r\rc',
      '---\na: MİT\n---\n# d\ra: MİT\r---\r# b\r\rc',
    ],
  ])('%s', (_, one, two) => {
    for (const [start, end] of [
      ['', ''],
      ['', filler],
      [filler, ''],
      [filler, filler],
    ]) {
      const before = `${start}${one}\n\n${end}`;
      const after = `${start}${two}\n\n${end}`;
      const there = analyse(after, knowledge, { previous: analyse(before, knowledge) });
      expect(plain(there)).toEqual(plain(analyse(after, knowledge)));
      const back = analyse(before, knowledge, { previous: there });
      expect(plain(back)).toEqual(plain(analyse(before, knowledge)));
    }
  });

  test('what stands well before it is the same object', () => {
    const start = 'MİT is here.\n\n'.repeat(100);
    const before = analyse(`${start}MİT is gone.`, knowledge);
    const after = analyse(`${start}MİT was gone.`, knowledge, { previous: before });
    expect(after.mentions[0]).toBe(before.mentions[0]);
    expect(after.blocks[1]).toBe(before.blocks[1]);
  });

  test('a draft read with other dossiers is of no use', () => {
    const before = analyse('MİT is here.', knowledge);
    expect(analyse('MİT is here.', prepare([]), { previous: before }).mentions).toEqual([]);
  });
});
