/** Whatever a dossier says, a hover shows its words and does nothing. Judged by a Markdown parser, not by our own eyes. */
import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { type Content, toMarkdown, toPlainText } from './index.ts';

/** What is more than words set in paragraphs, quotes and lists, as the renderer that VS Code uses reads it. */
function livelyNodes(markdown: string): string[] {
  const plain = ['space', 'paragraph', 'text', 'escape', 'strong', 'em', 'blockquote', 'list', 'list_item', 'hr'];
  const walk = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => {
      const { items, tokens: parts } = token as { items?: Token[]; tokens?: Token[] };
      const inside = items ?? parts ?? [];
      return [...(plain.includes(token.type) ? [] : [token.type]), ...walk(inside)];
    });
  return walk(lexer(markdown));
}

const hostile = [
  '[click](command:workbench.action.terminal.new)',
  '[x]: command:evil',
  '[click][x]',
  '![](https://example.org/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '&lt;script&gt;',
  '`` ` `` ```js',
  '```\n# heading\n```',
  'https://example.org www.example.org a@example.org',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '- [ ] task',
  '# not a heading',
  '1. not a list',
  '    indented code',
  '~~gone~~ **loud** _soft_',
  'vscode://file/etc/passwd and file:///etc/passwd',
  'line\u2028separator\u0000and\u001b[31mred',
];

const around = (text: string): Content => [
  { type: 'paragraph', inline: [{ strong: text }, ' · ', text, { emphasis: text }] },
  { type: 'quote', inline: [`“${text}”`] },
  { type: 'list', items: [[text], [{ strong: text }]] },
];

test.for(hostile)('inert: %j', (text) => {
  expect(livelyNodes(toMarkdown(around(text)))).toEqual([]);
});

test('two fields cannot join into something lively', () => {
  expect(livelyNodes(toMarkdown([...around('[x'), ...around(']: command:evil')]))).toEqual([]);
  expect(livelyNodes(toMarkdown([{ type: 'paragraph', inline: ['[a]', '(command:b)'] }]))).toEqual([]);
});

test('any text at all is inert and stays on its line', () => {
  const marks = fc.constantFrom(
    ...'[]()<>`*_#!&:|~\\-+=."\'@/$^{}0a \n\t'.split(''),
    'http',
    'www.',
    'command:',
    '![',
    '](',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(livelyNodes(toMarkdown(around(text)))).toEqual([]);
      expect(toPlainText([{ type: 'paragraph', inline: [text] }])).not.toMatch(/[\n\r\u0000-\u001f]/);
    }),
    { numRuns: 2000 },
  );
});

test('ordinary names are left as they are', () => {
  expect(
    toMarkdown([{ type: 'paragraph', inline: ['Director of MİT (Türkiye), medium- and long-term, DHKP/C'] }]),
  ).toBe('Director of MİT (Türkiye), medium- and long-term, DHKP/C');
});
