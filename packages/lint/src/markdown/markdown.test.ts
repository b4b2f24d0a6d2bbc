import { describe, expect, test } from 'vitest';
import { analyse, prepare } from '../index.ts';

const knowledge = prepare([]);

/** The blocks of a draft, a line each: what they are, and their prose with `⏎` for line breaks and `▢` for what is masked. */
function prose(markdown: string): string {
  return analyse(markdown, knowledge)
    .blocks.map(({ kind, quoted, reference, prose: { text } }) => {
      const signs = `${quoted ? '>' : ''}${reference ? '#' : ''}`;
      return `${kind}${signs} ${text.replaceAll('\n', '⏎').replaceAll('\uFFFC', '▢')}`;
    })
    .join('\n');
}

/** The draft with `⟦⟧` around what renders to the words. */
function drawn(markdown: string, words: string): string {
  for (const block of analyse(markdown, knowledge).blocks) {
    const start = block.prose.text.indexOf(words);
    if (start < 0) continue;
    const span = block.prose.toDraft({ start, end: start + words.length });
    return `${markdown.slice(0, span.start)}⟦${markdown.slice(span.start, span.end)}⟧${markdown.slice(span.end)}`;
  }
  return 'not there';
}

describe('inline markup', () => {
  test.each([
    ['*one* **two** ***three*** _four_ __five__', 'one two three four five'],
    ['a*b*c and snake_case_word and 2 * 3 * 4', 'abc and snake_case_word and 2 * 3 * 4'],
    ['**bold *inside* it** and *open', 'bold inside it and *open'],
    ['***a** b* and **a *b***', 'a b and a b'],
    ['foo******bar*********baz', 'foobar***baz'],
    ['*(**foo**)* and “*x*”', '(foo) and “x”'],
    ['пристаням_стремятся_ and _(x)_', 'пристаням_стремятся_ and (x)'],
    ['~~gone~~ and ~gone~ and ~~~not', 'gone and gone and ~~~not'],
    ['about ~5 or ~6 of them', 'about ~5 or ~6 of them'],
    ['a `code` b ``co`de`` c `open', 'a ▢ b ▢ c `open'],
    ['[text](https://example.org "Title (x)") end', 'text end'],
    ["[a](<b c> 't') [b](c(d)e) [c](d\\)e) [d](e f)", 'a b c [d](e f)'],
    ['[the *em* text](x) and [[nested](a)](b)', 'the em text and [nested](b)'],
    ['[not a link] and [insertion] and [x][y]', '[not a link] and [insertion] and [x][y]'],
    ['![picture of a *port*](a.png) end ![](b.png)', '▢picture of a port▢ end ▢'],
    ['[![badge](a.svg)](b) text', '▢badge▢ text'],
    ['See <https://example.org>, <me@example.org>, <brief:kalin>', 'See ▢, ▢, ▢'],
    ['See https://example.org/a_b_(c). And (www.example.org), ok', 'See ▢. And (▢), ok'],
    ['Write to first.last@example.org, not @somebody', 'Write to ▢, not @somebody'],
    ['Note: this is no URL; 3:15 is a time', 'Note: this is no URL; 3:15 is a time'],
    ['T&uuml;rkiye&rsquo;s &amp; &#304;brahim &#x131; &unknown; &', 'Türkiye’s & İbrahim ı &unknown; &'],
    ['\\*not em\\* \\[x\\] \\a C:\\dir', '*not em* [x] \\a C:\\dir'],
    ['It costs $5 and $6, but $x_1 + y^2$ and $$E = mc^2$$ do not', 'It costs $5 and $6, but ▢ and ▢ do not'],
    ['$\u007bb_c} and $\u007bd} and $HOME/bin', '$\u007bb_c} and $\u007bd} and $HOME/bin'],
    ['A claim[^1] here[^long-note]. Not [^ this].', 'A claim here. Not [^ this].'],
    ['H<sub>2</sub>O and <b>bo</b>ld and <span class="a>b">x</span>', 'H▢2▢O and bold and x'],
    ['a <code>MIT</code> b <kbd>K</kbd> c <code>open', 'a ▢ b ▢ c open'],
    ['a <!-- hidden --> b<!-- --> c <!-- open', 'a  b c <!-- open'],
    ['<q>Words</q> and 3 < 4 and a <b and c> d', '“Words” and 3 < 4 and a  d'],
    ['one<br>two<br/>three<BR />four', 'one⏎two⏎three⏎four'],
  ])('%s', (markdown, expected) => {
    expect(prose(markdown)).toBe(`paragraph ${expected}`);
  });
});

describe('lines of a paragraph', () => {
  test.each([
    ['soft\nbreak', 'paragraph soft⏎break'],
    ['soft   \n   indented\\\nhard', 'paragraph soft⏎indented⏎hard'],
    ['windows\r\nlines  \r\nhere', 'paragraph windows⏎lines⏎here'],
    ['old mac\rlines\r\rhere', 'paragraph old mac⏎lines\nparagraph here'],
    ['> quoted\n> over\nlazy', 'paragraph> quoted⏎over⏎lazy'],
    ['- item\n  goes on\n\n  and on', 'paragraph item⏎goes on\nparagraph and on'],
    ['1. > deep\n   > quote\n2. [x] task', 'paragraph> deep⏎quote\nparagraph task'],
    ['- [x] *done* thing', 'paragraph done thing'],
  ])('%j', (markdown, expected) => {
    expect(prose(markdown)).toBe(expected);
  });
});

describe('blocks', () => {
  test.each([
    [
      'headings',
      '# One #\n## Two ##x\nThree\n=====\nFour\n---',
      'heading One\nheading Two ##x\nheading Three\nheading Four',
    ],
    ['no heading', '#tag\n\n####### seven', 'paragraph #tag\nparagraph ####### seven'],
    ['code', '```js\nMIT\n```\n\n    MIT\n\n~~~\nopen', ''],
    ['a table', '| a | *b* |\n|:--|--:|\n| c\\|d | `e` | \n| f', 'cell a\ncell b\ncell c|d\ncell f'],
    ['a table with Windows lines', '| a | b |\r\n|---|---|\r\n| c | d |\r\n', 'cell a\ncell b\ncell c\ncell d'],
    [
      'footnotes',
      'Text[^1].\n\n[^1]: The *note*\n    goes on.\n\n    And on.\n[^2]: Next.\n\nEnd',
      'paragraph Text.\nfootnote The note⏎goes on.\nfootnote And on.\nfootnote Next.\nparagraph End',
    ],
    [
      'definitions',
      '[Foo]: /url "title"\n[bar]:\n  <b c>\n"title"\n\n[foo], [a][BAR], [x][foo] and [foo][]',
      'paragraph "title"\nparagraph foo, a, x and foo',
    ],
    ['a title on its own line', '[foo]: /url\n  (title)\n[foo] is', 'paragraph foo is'],
    ['a rule', 'a\n\n***\n\nb', 'paragraph a\nparagraph b'],
    ['front matter', '---\ntitle: MIT\n---\ntext', 'paragraph text'],
    ['TOML front matter', '+++\ntitle = "MIT"\n+++\ntext', 'paragraph text'],
    ['a rule at the head', '---\n\nIt is prose\n\n---\n', 'paragraph It is prose'],
    [
      'a note of the writer’s own',
      '> [!WARNING]\n> Mind *this*.\n\n> [!quote] Kalın\n> Words',
      'paragraph Mind this.\nparagraph> [!quote] Kalın⏎Words',
    ],
    ['a quotation that mentions a note', '> Words\n>\n> [!NOTE] more', 'paragraph> Words\nparagraph> more'],
  ])('%s', (_, markdown, expected) => {
    expect(prose(markdown)).toBe(expected);
  });
});

describe('raw HTML', () => {
  test.each([
    [
      'elements are blocks',
      '<div><p>One <b>bold</b></p><ul><li>Two</li><li>*Three*</li></ul></div>',
      'html One bold\nhtml Two\nhtml *Three*',
    ],
    ['breaks', '<p>One<br>two<br><br>three &rsquo;</p>', 'html One⏎two⏎⏎three ’'],
    [
      'headings',
      '<h2 id="x">Sources</h2>\n\nTitle\n\n<h2>Next</h2>\n\nText',
      'heading# Sources\nparagraph# Title\nheading Next\nparagraph Text',
    ],
    [
      'what is no prose',
      '<script>\nMIT\n\nMIT\n</script>\n<style>MIT</style>\n\n<pre>MIT\n\nMIT</pre>\n\n<p>a<code>MIT</code></p>',
      'html a▢',
    ],
    [
      'block quotes',
      '<blockquote>\n\nWords\n\n</blockquote>\n\nText\n\n<blockquote>open',
      'paragraph> Words\nparagraph Text\nhtml open',
    ],
    [
      'Markdown between tags',
      '<details>\n<summary>Short</summary>\n\n**Long**\n\n</details>',
      'html Short\nparagraph Long',
    ],
    ['attributes', '<p title="MIT"\n   data-x=\'MIT\'>text</p>', 'html text'],
    ['tags inside a paragraph', 'One <div>two</div> three', 'paragraph One\nparagraph two\nparagraph three'],
  ])('%s', (_, markdown, expected) => {
    expect(prose(markdown)).toBe(expected);
  });
});

test('sections that list sources are told from the writer’s own', () => {
  expect(
    prose(
      '# Draft\n\nOne\n\n## 7. Notes and References:\n\nTwo\n\n### Press\n\nThree\n\n## Sources of tension\n\nFour\n\nKaynaklar\n=========\n\nFive',
    ),
  ).toBe(
    'heading Draft\nparagraph One\nheading# 7. Notes and References:\nparagraph# Two\nheading# Press\nparagraph# Three\nheading Sources of tension\nparagraph Four\nheading# Kaynaklar\nparagraph# Five',
  );
});

describe('the way back', () => {
  test.each([
    ['**İbrahim** Kalın', 'İbrahim Kalın', '**⟦İbrahim** Kalın⟧'],
    ['T&uuml;rkiye’s', 'Türkiye', '⟦T&uuml;rkiye⟧’s'],
    ['> one\n> two', 'one\ntwo', '> ⟦one\n> two⟧'],
    ['a [link *text*](x) b', 'link text', 'a [⟦link *text⟧*](x) b'],
    ['a `code` b', '\uFFFC', 'a ⟦`code`⟧ b'],
    ['x\r\ny', '\n', 'x\r⟦\n⟧y'],
    ['1. a\n\n   | b | c |\n   |---|---|\n   | d | *e* |', 'e', '1. a\n\n   | b | c |\n   |---|---|\n   | d | *⟦e⟧* |'],
    ['<p>one <b>two</b></p>', 'one two', '<p>⟦one <b>two⟧</b></p>'],
    ['## A *b* ##', 'A b', '## ⟦A *b⟧* ##'],
  ])('%j', (markdown, words, expected) => {
    expect(drawn(markdown, words)).toBe(expected);
  });

  test('an empty span stays before the character that follows, and after the last at the end', () => {
    const [block] = analyse('a **b**', knowledge).blocks;
    expect([0, 2, 3].map((at) => block?.prose.toDraft({ start: at, end: at }).start)).toEqual([0, 4, 5]);
  });

  test('a place in markup is the place of the next character', () => {
    const [block] = analyse('a **b** &amp; c', knowledge).blocks;
    expect([0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 99].map((at) => block?.prose.fromDraft(at))).toEqual([
      0, 1, 2, 2, 2, 3, 3, 4, 5, 5, 7, 7,
    ]);
  });
});
