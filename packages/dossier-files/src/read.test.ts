import { describe, expect, test } from 'vitest';
import { type DossierReading, readDossier } from './index.ts';

const harbour = `id: harbour
source:
  title: Harbour bets on seagrass
  published: 2026-03-02
  paragraphs:
    1: The laboratory (VML) has begun to plant eelgrass, its director, Åse Bjørnstad, said.
    2: “We grow a wall that repairs itself,” Bjørnstad said. The wall is to be ready in 2027.
entities:
  vml:
    kind: organization
    label: Vestfjord Marine Laboratory
    labels: [VML, { text: Vestfjord Institute, use: deprecated }]
    is: A laboratory.
  bjornstad:
    kind: person
    label: Åse Bjørnstad
    is: Director of the laboratory.
  director:
    kind: role
    label: { text: director of the laboratory, weak: true }
    is: Head of the laboratory.
statements:
  directs:
    subject: bjornstad
    predicate: holdsRole
    object: director
    quotes:
      - paragraph: 1
        exact: its director, Åse Bjørnstad
  grows:
    subject: bjornstad
    text: says that a wall is grown that repairs itself
    by: bjornstad
    quotes:
      - paragraph: 2
        exact: “We grow a wall that repairs itself,” Bjørnstad said
`;

const read = (
  text: string,
  { name = 'harbour.dossier.yaml', beside = {} }: { name?: string; beside?: Readonly<Record<string, string>> } = {},
): Promise<DossierReading> =>
  readDossier({
    name,
    text,
    async readBeside(path) {
      if (beside[path] === 'unreadable') throw new Error('cannot be read: permission denied');
      return beside[path];
    },
  });

/** What is said of a file, with the place it is said of: `rule ⟦place⟧ message`. */
async function said(text: string, options?: Parameters<typeof read>[1]): Promise<readonly string[]> {
  const { findings, dossier } = await read(text, options);
  expect(dossier === undefined).toBe(findings.length > 0);
  return findings.map(({ rule, span, message }) => `${rule} ⟦${text.slice(span.start, span.end)}⟧ ${message}`);
}

/** The file with one thing in it changed. */
function changed(from: string, to: string): string {
  expect(harbour.split(from)).toHaveLength(2);
  return harbour.replace(from, () => to);
}

/** What the first change that is offered makes of the file, by its changed line. */
async function mended(text: string): Promise<string | undefined> {
  const { findings } = await read(text);
  const edit = findings[0]?.suggestions?.[0]?.edit;
  if (edit === undefined) return undefined;
  const result = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  expect((await read(result)).findings).toEqual([]);
  return result
    .split('\n')
    .find((line, number) => line !== text.split('\n')[number])
    ?.trim();
}

describe('a sound file', () => {
  test('is a dossier, with what the defaults say', async () => {
    const { dossier, findings } = await read(harbour);
    expect(findings).toEqual([]);
    expect(dossier).toMatchObject({ id: 'harbour', voice: 'article', subjects: [] });
    expect(dossier?.source).toMatchObject({ lang: 'en', published: { iso: '2026-03-02' } });
    expect(dossier?.entity('article')).toMatchObject({ kind: 'source', label: 'Harbour bets on seagrass' });
    expect(dossier?.entity('vml')?.labels).toEqual([
      { text: 'Vestfjord Marine Laboratory', use: 'preferred' },
      { text: 'VML', use: 'accepted' },
      { text: 'Vestfjord Institute', use: 'deprecated' },
    ]);
    expect(dossier?.statement('directs')).toMatchObject({ by: 'article', stance: 'reported' });
    expect(dossier?.statement('grows')).toMatchObject({ predicate: 'about', by: 'bjornstad' });
    expect(dossier?.entity('bjornstad')?.holdsRole?.map(({ id }) => id)).toEqual(['director']);
  });

  test('may keep the words of the source in a file beside it', async () => {
    const start = harbour.indexOf('  paragraphs:');
    const end = harbour.indexOf('entities:');
    const text = `${harbour.slice(0, start)}  text: texts/article.md\n${harbour.slice(end)}`;
    const article = `---\nlayout: news\n---\n# Harbour bets on seagrass

The *laboratory* (VML) has begun to plant [eelgrass](https://example.org),
its director, Åse **Bjørnstad**, said.

“We grow a wall that repairs itself,” Bjørnstad said. See \`VML.1\` and <https://example.org/a>.
`;
    const { dossier, findings, beside } = await read(text, { beside: { 'texts/article.md': article } });
    expect(findings).toEqual([]);
    expect(beside).toBe('texts/article.md');
    expect(dossier?.source.paragraphs).toEqual({
      0: 'Harbour bets on seagrass',
      1: 'The laboratory (VML) has begun to plant eelgrass, its director, Åse Bjørnstad, said.',
      2: '“We grow a wall that repairs itself,” Bjørnstad said. See VML.1 and <https://example.org/a>.',
    });
    const plain =
      'The laboratory (VML) has begun to plant eelgrass,\r\nits director, Åse Bjørnstad, said.\r\n \r\n“We grow a wall that repairs itself,” Bjørnstad said';
    const reading = await read(text.replace('.md', '.txt'), { beside: { 'texts/article.txt': plain } });
    expect(reading.dossier?.source.paragraphs).toMatchObject({
      0: 'Harbour bets on seagrass',
      2: expect.stringMatching(/^“We grow a wall/),
    });
  });

  test('may list its paragraphs, the headline first', async () => {
    const lines = changed('    1: The', '    - Harbour bets on seagrass\n    - The').replace('    2: “', '    - “');
    expect((await read(lines)).dossier?.paragraph(2)).toMatch(/^“We grow/);
  });

  test('may be JSON, with comments where a person wrote it', async () => {
    const { dossier } = await read(harbour);
    const data = { id: 'x', source: { title: 'T', published: '2026-01-01', paragraphs: ['T'] }, entities: {} };
    expect((await read(JSON.stringify(data), { name: 'x.json' })).dossier?.id).toBe('x');
    expect((await read(`// mine\n${JSON.stringify(data).slice(0, -1)},}`, { name: 'x.json' })).dossier?.id).toBe('x');
    expect(dossier?.id).toBe('harbour');
  });
});

describe('what is wrong is said where it is, and how it is mended', () => {
  test.each([
    [changed('published: 2026-03-02', 'published: 2 March 2026')],
    [changed('published: 2026-03-02', 'published: { iso: 2026-02-30 }')],
    [changed('    kind: person\n', '')],
    [changed('kind: person', 'kind: persons')],
    [changed('label: Åse Bjørnstad', 'label: 2026')],
    [changed('use: deprecated', 'use: depreciated')],
    [changed('    is: A laboratory.', '    iz: A laboratory.')],
    [changed('object: director', 'object: directer')],
    [changed('object: director', 'object: vml')],
    [changed('predicate: holdsRole', 'predicate: holdRole')],
    [changed('by: bjornstad', 'by: bjoernstad')],
    [changed('entities:\n', 'voice: note\nentities:\n')],
    [changed('labels: [VML,', 'labels: [VML, Åse Bjørnstad,')],
    [changed('  bjornstad:\n    kind', '  __proto__ x:\n    kind')],
    [changed('      - paragraph: 1\n', '      - paragraph: 7\n')],
    [changed('exact: its director, Åse Bjørnstad', 'exact: wall')],
    [changed('exact: its director, Åse Bjørnstad', 'exact: their chairman, Ola Nordmann')],
    [changed('    quotes:\n      - paragraph: 1\n        exact: its director, Åse Bjørnstad\n', '    quotes: []\n')],
    [changed('  paragraphs:\n', '  text: a.md\n  paragraphs:\n')],
    [changed('  title: Harbour bets on seagrass\n', '  title: Harbour bets on seagrass\n  title: Another\n')],
    ['id: [\n'],
    [''],
    ['- a\n'],
  ])('%#', async (text) => {
    expect((await said(text)).join('\n')).toMatchSnapshot();
  });

  test('a name that nearly is one is offered', async () => {
    expect(await mended(changed('kind: person', 'kind: persn'))).toBe('kind: person');
    expect(await mended(changed('object: director', 'object: "directer"'))).toBe('object: "director"');
    expect(await mended(changed('    is: A laboratory.', '    is : A laboratory.\n    sence: x'))).toBe('sense: x');
  });

  test('a quote that is not verbatim is given the source’s words', async () => {
    const withWords = (words: string) => changed('exact: its director, Åse Bjørnstad', `exact: ${words}`);
    expect(await mended(withWords('its Director, Åse Björnstad'))).toBe('exact: "its director, Åse Bjørnstad"');
    expect(await mended(withWords('the laboratory has begun to plant the eelgrass'))).toBe(
      'exact: "The laboratory (VML) has begun to plant eelgrass"',
    );
    expect(await mended(withWords('We grow a wall which repairs itself'))).toBe(
      '- { "paragraph": 2, "exact": "We grow a wall that repairs itself" }',
    );
  });

  test('a quote that stands there twice is made longer', async () => {
    const text = changed('exact: “We grow a wall that repairs itself,” Bjørnstad said', 'exact: wall');
    expect(await mended(text)).toBe('exact: "a wall that"');
  });
});

describe('a source kept elsewhere', () => {
  const start = harbour.indexOf('  paragraphs:');
  const withText = (path: string) =>
    `${harbour.slice(0, start)}  text: ${JSON.stringify(path)}\n${harbour.slice(harbour.indexOf('entities:'))}`;

  test.each([
    '../article.md',
    'texts/../../article.md',
    '/etc/passwd',
    '\\\\server\\share\\a.md',
    'C:\\a.md',
    'C:/a.md',
    'texts\\a.md',
    'file:///etc/hosts.txt',
    'https://example.org/a.md',
    '.env',
    'a.md\u0000.txt',
    'none.md',
    'locked.md',
  ])('%j is refused', async (path) => {
    const outside: string[] = [];
    const text = withText(path);
    const reading = await readDossier({
      name: 'a.yaml',
      text,
      async readBeside(asked) {
        outside.push(asked);
        if (asked === 'locked.md') throw new Error('cannot be read: permission denied');
        return undefined;
      },
    });
    expect(outside).toEqual(/^(?:none|locked)\.md$/.test(path) ? [path] : []);
    const [first, ...more] = reading.findings;
    expect(more).toEqual([]);
    expect(text.slice(first?.span.start, first?.span.end)).toBe(JSON.stringify(path));
    expect(first?.message).toMatchSnapshot();
  });
});
