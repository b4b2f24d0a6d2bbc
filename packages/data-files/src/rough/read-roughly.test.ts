/** What is right is read as the strict reader does; what is broken leaves the rest what it is; nothing is too odd. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Located, readData, readRoughly, readWritten } from '../index.ts';

/** Keys and values with the text they stand for, without what lies around them. */
function told(value: Located, text: string): unknown {
  if (value.kind === 'list') return value.items.map((item) => told(item, text));
  if (value.kind === 'object')
    return value.entries.map(({ key, keySpan, value }) => [
      key,
      text.slice(keySpan.start, keySpan.end),
      told(value, text),
    ]);
  return [value.value, text.slice(value.start, value.end).trimEnd()];
}

/** The tree in one line. */
function drawn(value: Located): string {
  if (value.kind === 'list') return `[${value.items.map(drawn).join(', ')}]`;
  if (value.kind === 'object')
    return `{${value.entries.map(({ key, value }) => `${key}: ${drawn(value)}`).join(', ')}}`;
  return JSON.stringify(value.value);
}

const right = {
  'maps and lists': 'a: 1\nb:\n  - x\n  - y: 2\n    z: true\nc:\n- p\n- q\n\nd: ~\ne:\n',
  'values in brackets': 'a: { b: 1, "c d": [x, \'y, z\', { q: null }], e: }\nf: [\n  1,\n  2\n  ]\ng: {}\n',
  'texts over lines':
    "a: one two\n  three\n\n  four # said\nb: \"one\n  two \\\n  three\\n\\u00e9\"\nc: 'it''s\n  so'\n",
  blocks: 'a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n\n  three\n    more\n  end\nc: 1\n',
  'comments, markers, properties':
    '# x\n---\na: 1 # one\nb: # two\n  # three\n  c: !!str x\n"d e": x#y\nf: http://a.b/c:d\n',
  windows: 'a:\r\n  b: one\r\n    two\r\n  c: |\r\n    x\r\n    y\r\nd: 2\r\n',
  'lists in lists': '- - a\n  - b\n-\n  - c\n- d: 1\n',
  'indented as a whole': '  a: 1\n  b: 2\n',
  'one value': 'just words\n',
};

test.each(Object.entries(right))('right YAML: %s', async (_, text) => {
  const { value, faults } = await readData(text, 'yaml');
  expect(faults).toEqual([]);
  expect(told(readRoughly(text, 'yaml'), text)).toEqual(told(value as Located, text));
});

test.each([
  '{ "a": 1, "b": [true, null, "x\\n\\"y\\u00e9"], "c": { } }',
  '// x\n{\n  "a": "b", /* : */ "c": -1.5e3,\n}\n',
  '[]',
  '"a"',
])('right JSON: %s', async (text) => {
  const { value, faults } = await readData(text, 'json');
  expect(faults).toEqual([]);
  expect(told(readRoughly(text, 'json'), text)).toEqual(told(value as Located, text));
});

describe('a text that is being written', () => {
  test.each([
    ['a key without its colon', 'a: 1\nb\nc: 2\n', '{a: 1, b: null, c: 2}'],
    ['a first key without its colon', 'x:\n  a\n  b: 2\n', '{x: {a: null, b: 2}}'],
    ['a key without its colon above its members', 'x:\n  a\n    b: 2\nc: 1\n', '{x: {a: {b: 2}}, c: 1}'],
    ['a quotation mark that is not closed', 'x:\n  a: "one\n  b: 2\nc: "d"\n', '{x: {a: "one", b: 2}, c: "d"}'],
    ['a bracket that is not closed', 'x:\n  a: { b: 1, c: [d,\n  e: 2\n', '{x: {a: {b: 1, c: ["d"]}, e: 2}}'],
    ['a bracket alone above its members', 'x: {\n  a: [\n    - b\n  c: 1\nd: 2\n', '{x: {a: ["b"], c: 1}, d: 2}'],
    ['a comma that is missing', 'a: { b: c d: e }\n', '{a: {b: "c", d: "e"}}'],
    ['a line indented oddly', 'x:\n    a: 1\n  b: 2\n     c: 3\nd: 4\n', '{x: {a: 1}, b: 2, c: 3, d: 4}'],
    ['a dash with nothing', 'x:\n  -\n  - a: 1\n  - \n', '{x: [null, {a: 1}, null]}'],
    ['a closing bracket too many', 'a: [b]]\nc: d\n', '{a: ["b"], c: "d"}'],
    ['a tab', 'x:\n\ta: 1\n\tb: 2\n', '{x: {a: 1, b: 2}}'],
    ['nothing', '', 'null'],
  ])('%s', (_, text, tree) => {
    expect(drawn(readRoughly(text, 'yaml'))).toBe(tree);
  });

  test.each([
    ['an unclosed text', '{ "a": "b\n, "c": 1 }', '{a: "b", c: 1}'],
    ['a missing comma', '{ "a": 1 "b": 2 }', '{a: 1, b: 2}'],
    ['a key alone', '{ "a", "b": 2 }', '{a: null, b: 2}'],
    ['a key without quotes', '{ a: 1, b', '{a: 1, b: null}'],
    ['a value to come', '{ "a": , "b": { "c":', '{a: null, b: {c: null}}'],
    ['nothing', '', 'null'],
  ])('as JSON: %s', (_, text, tree) => {
    expect(drawn(readRoughly(text, 'json'))).toBe(tree);
  });
});

test('a written text knows where its characters stand', () => {
  const shown = (text: string) => {
    const { value, offsetOf } = readWritten(text, { start: 0, end: text.length });
    return [...value].map((letter, index) => `${letter}${offsetOf(index)}`).join(' ');
  };
  expect(shown('"a\\n\\u0062c"')).toBe('a1 \n2 b4 c10');
  expect(shown("'a''b'")).toBe("a1 '2 b4");
  expect(shown('ab\n  cd')).toBe('a0 b1  2 c5 d6');
  expect(shown('>-\n  ab\n  cd\n')).toBe('a5 b6  8 c10 d11');
});

/** Whether every span lies in the text. */
function isSound(value: Located, length: number): boolean {
  const { start, end } = value;
  if (start < 0 || start > end || end > length) return false;
  if (value.kind === 'list') return value.items.every((item) => isSound(item, length));
  return value.kind !== 'object' || value.entries.every((entry) => isSound(entry.value, length));
}

const pieces = [
  'a',
  'b: ',
  ': ',
  ':',
  '- ',
  '-',
  '\n',
  '\r\n',
  '\n  ',
  '\n    ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ' ',
  '\t',
  '#',
  ' # ',
  '|',
  '>',
  '|-\n',
  '\\',
  '&x ',
  '!y ',
  '*',
  '---\n',
  '//',
  '/*',
  '*/',
  '1',
  'é',
  '\ud83d',
];

test.each(['yaml', 'json'] as const)('any text at all is read: %s', (language) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(isSound(readRoughly(text, language), text.length)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['dashes', '- '.repeat(50_000)],
  ['keys', 'a: '.repeat(50_000)],
  ['quotation marks', '"\n'.repeat(50_000)],
  ['open lists', '- "\n'.repeat(50_000)],
  ['open objects', '{ a: "\n'.repeat(30_000)],
  ['brackets at the ends of lines', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a: {`).join('\n')],
  ['colons', ':'.repeat(100_000)],
  ['keys without colons', 'a\n'.repeat(50_000)],
  ['steps', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a: "`).join('\n')],
  ['steps of keys', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('what is made to hurt does not: %s', (_, text) => {
  expect(isSound(readRoughly(text, 'yaml'), text.length)).toBe(true);
  expect(isSound(readRoughly(text, 'json'), text.length)).toBe(true);
});
