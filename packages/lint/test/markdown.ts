/** Markdown to test laws on: drafts as people write them, with everything a draft can hold, and what no one would write. */
import fc from 'fast-check';

const words = [
  'the service',
  'İbrahim Kalın',
  'Ibrahim Kalin',
  'MİT',
  'MIT',
  'MIT’s',
  'Türkiye',
  'Turkey',
  'spy agency',
  'Massachusetts',
  'FETÖ',
  'the fight against terrorism',
  'Dr. No',
  'e.g.',
  '3.5',
  'O’Brien',
  'İ',
  'e\u0301',
  '😀',
  'Ankara',
];

/** A few words in a row, marked up or quoted. */
const phrase = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), fc.nat(29))
  .map(([some, way]) => wrap(some.join(' '), way));

function wrap(text: string, way: number): string {
  const ways = [
    `*${text}*`,
    `**${text}**`,
    `_${text}_`,
    `~~${text}~~`,
    `\`${text}\``,
    `“${text}”`,
    `"${text}"`,
    `‘${text}’`,
    `«${text}»`,
    `[${text}](https://example.org/a_b "t")`,
    `[${text}](brief:mit)`,
    `[${text}][ref]`,
    `[${text}]`,
    `![${text}](a.png)`,
    `<b>${text}</b>`,
    `<!-- ${text} -->`,
    `${text}[^1]`,
    `${text}<br>`,
    `${text}&rsquo;s &amp; \\* $x^2$`,
    `<code>${text}</code>`,
    `https://example.org/${text}`,
    `${text}`,
  ];
  return ways[way] ?? text;
}

const sentence = fc
  .tuple(
    fc.array(phrase, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('. ', '? ', '.\n', '  \n', '\\\n', ' ', '; '),
  )
  .map(([phrases, end]) => phrases.join(' ') + end);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join('').trim());

const block = fc.tuple(paragraph, paragraph, fc.nat(25)).map(([one, two, way]) => {
  const lines = one.replaceAll('\n', ' ');
  const ways = [
    `# ${lines}`,
    `${lines}\n===`,
    `## Sources`,
    `> ${one.replaceAll('\n', '\n> ')}\n>\n> — ${lines}`,
    `> [!NOTE]\n> ${lines}`,
    `- ${one.replaceAll('\n', '\n  ')}\n- [ ] ${lines}\n\n  ${lines}`,
    `1. ${lines}\n   > ${lines}`,
    `| ${lines} | b |\n|---|---|\n| ${two.replaceAll('\n', ' ')} | c |`,
    `\`\`\`\n${one}\n\`\`\``,
    `    ${lines}`,
    `<p>${one}</p>`,
    `<blockquote>\n\n${one}\n\n</blockquote>`,
    `<div>${lines}\n<ul><li>${two}</ul>`,
    `[^1]: ${one.replaceAll('\n', '\n    ')}\n\n    ${lines}`,
    `[ref]: https://example.org`,
    `<!-- brief-disable preferred-name -- ${lines.replaceAll('-', '')} -->`,
    `<!-- brief-disable-next-line -->\n${one}`,
    `${one}\n<!-- brief-enable -->`,
    `***`,
    `“${one}`,
  ];
  return ways[way] ?? one;
});

/** A draft, perhaps with front matter, perhaps with Windows line ends. */
export const draft: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { maxLength: 8 }),
    fc.constantFrom('', '', '', '---\ntitle: MIT\n---\n'),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([blocks, head, end]) => (head + blocks.join('\n\n')).replaceAll('\n', end));

/** What breaks parsers: marks without their partners, odd characters, bits of everything. */
export const rubble: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\t',
        '    ',
        '> ',
        '- ',
        '1. ',
        '# ',
        '|',
        '|---|---|\n',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '~~',
        '[',
        '](',
        '![',
        ')',
        ']',
        '[^a]: ',
        '[^a]',
        '[a]: b\n',
        '<',
        '>',
        '</',
        '<p>',
        '</p>',
        '<br>',
        '<!--',
        '-->',
        '<blockquote>',
        '</blockquote>',
        '<script>',
        '&',
        '&amp;',
        '\\',
        '"',
        '“',
        '”',
        '‘',
        '’',
        '«',
        '»',
        "'",
        '$',
        '---\n',
        '===\n',
        '\0',
        '\ud800',
        '\udc00',
        '\u2029',
        'MIT',
        'Kalın',
        'the fight against terrorism',
        'brief:',
        'http://a.b',
        '<!-- brief-disable -->',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
