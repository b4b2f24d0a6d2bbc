import { expect, test } from 'vitest';
import { placeRemarks, type Remark, readDossier, remarksAmong, remarksOn } from './index.ts';

const harbour = `id: harbour
source:
  title: Harbour bets on seagrass
  published: 2026-03-02
  paragraphs:
    0: Harbour bets on seagrass
    1: The laboratory (VML) reports to the Ministry of the Sea, its director, Åse Bjørnstad, said.
    2: The wall is to be ready in 2027.
entities:
  vml:
    kind: organization
    label: { text: VML, seen: true }
    is: A laboratory.
  ministry:
    kind: role
    label: Ministry of the Sea
    is: An office.
statements:
  oversight: { subject: vml, predicate: reportsTo, object: ministry, quotes: [{ paragraph: 1, exact: reports to the Ministry of the Sea }] }
`;

const linked = async (name: string, text: string) => {
  const { dossier, findings } = await readDossier({ name, text, readBeside: async () => undefined });
  if (dossier === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return { name, text, dossier };
};

const lines = async (remarks: readonly Remark[], file: { name: string; text: string }) =>
  (await placeRemarks(remarks, file)).map(
    ({ severity, rule, span, message }) => `${severity} ${rule} ⟦${file.text.slice(span.start, span.end)}⟧ ${message}`,
  );

/** What is said of a dossier by itself. */
async function said(text: string, today?: string): Promise<readonly string[]> {
  const file = await linked('harbour.dossier.yaml', text);
  return lines(remarksOn(file.dossier, today), file);
}

/** What is said of these dossiers, used together. */
async function among(...texts: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(texts.map((text, at) => linked(`${'abc'[at]}.dossier.yaml`, text)));
  const remarks = remarksAmong(files);
  const all = files.map(async (file, at) => {
    const own = await lines(
      remarks.filter(({ on }) => on === at),
      file,
    );
    return own.map((line) => `${file.name}: ${line}`);
  });
  return (await Promise.all(all)).flat();
}

test('a dossier that leaves nothing out gets no remark', async () => {
  expect(await said(harbour.replace(/ {4}2: .*\n/, ''))).toEqual([]);
});

test('paragraphs that no statement quotes and entities that none speaks of', async () => {
  const more = '  head: { kind: person, label: Åse Bjørnstad, is: Its director. }\nstatements:\n';
  expect(await said(harbour.replace('statements:\n', more))).toMatchInlineSnapshot(`
    [
      "info covered-paragraph ⟦The wall is to be ready in 2027.⟧ No statement quotes paragraph 2.",
      "info told-entity ⟦head⟧ No statement tells anything about this entity.",
    ]
  `);
});

test('a dossier without statements says so once', async () => {
  expect(await said(harbour.replace(/statements:[\s\S]*/, ''))).toMatchInlineSnapshot(`
    [
      "info covered-paragraph ⟦⟧ There are no statements: names are recognised, and nothing is known of what the source says.",
    ]
  `);
});

test('a name marked as seen that the source never prints', async () => {
  const text = harbour.replace('{ text: VML, seen: true }', '{ text: VmL, seen: true }').replace(/ {4}2: .*\n/, '');
  expect(await said(text.replace('text: VmL', 'text: the laboratory'))).toEqual([]);
  expect(await said(text)).toMatchInlineSnapshot(`
    [
      "warning own-name ⟦label⟧ The source never prints “VmL”, which is marked as “seen”. Write it as printed, or take the mark away.",
    ]
  `);
});

test('a review that is due, on its day and after', async () => {
  const text = harbour.replace('source:\n', 'source:\n  reviewBy: 2026-09-01\n').replace(/ {4}2: .*\n/, '');
  expect(await said(text, '2026-08-31')).toEqual([]);
  expect(await said(text)).toEqual([]);
  expect(await said(text, '2026-09-01')).toMatchInlineSnapshot(`
    [
      "warning reviewed-dossier ⟦2026-09-01⟧ This dossier was to be looked at again by 2026-09-01. See whether it still holds, and set another day.",
    ]
  `);
});

const second = harbour
  .replace('id: harbour', 'id: second')
  .replace('2026-03-02', '2026-05-09')
  .replaceAll('Ministry of the Sea', 'Port Authority');
const asOne = (text: string) => text.replace('is: A laboratory.', 'is: A laboratory.\n    sameAs: [harbour#vml]');

test('one id is of one dossier', async () => {
  expect(
    await among(harbour, harbour.replaceAll('VML', 'LAB').replaceAll('Ministry of the', 'Office of the')),
  ).toMatchInlineSnapshot(`
    [
      "b.dossier.yaml: error own-id ⟦harbour⟧ The id “harbour” is that of a.dossier.yaml, too, and only one of them can be used. Give this one another.",
    ]
  `);
});

test('one name for two entities is said once for both of them, until they are one or told apart', async () => {
  const labels = (text: string) => text.replace('is: A lab', 'labels: [The VML, VML Norway]\n    is: A lab');
  expect(await among(labels(harbour), labels(second))).toMatchInlineSnapshot(`
    [
      "b.dossier.yaml: warning own-name ⟦label⟧ “VML” is a name of “vml” in a.dossier.yaml, too. If they are one, say so here: sameAs: ["harbour#vml"]. If not, give both a “sense”.",
    ]
  `);
  const sense = (text: string, words: string) => text.replace('is: A lab', `sense: ${words}\n    is: A lab`);
  expect(await among(sense(harbour, 'the laboratory'), sense(second, 'the other one'))).toEqual([]);
  const weak = (text: string) => text.replace('seen: true', 'weak: true, context: { for: [laboratory] }');
  expect(await among(weak(harbour), weak(second))).toEqual([]);
});

test('two sources that name others where there is room for one', async () => {
  expect(await among(harbour, asOne(second))).toMatchInlineSnapshot(`
    [
      "b.dossier.yaml: warning source-agreement ⟦oversight⟧ The source of a.dossier.yaml (2 March 2026) has Ministry of the Sea where this has Port Authority (“oversight” there). If they are one, say so with “sameAs”; if the sources differ, a draft is held to both.",
    ]
  `);
});

test.for([
  ['one of them says that it is disputed', 'subject: vml, contested: true,'],
  ['one of them says that it could be so', 'subject: vml, hedged: true,'],
])('but not where %s', async ([, statement]) => {
  expect(await among(harbour, asOne(second).replace('subject: vml,', statement as string))).toEqual([]);
});

test('but not where they speak of times that do not meet', async () => {
  const then = harbour.replace('subject: vml,', 'subject: vml, when: { to: 2019 },');
  const since = asOne(second).replace('subject: vml,', 'subject: vml, when: { from: "2020-01" },');
  expect(await among(then, since)).toEqual([]);
  expect(await among(then, since.replace('2020-01', '2019-07'))).toHaveLength(1);
});

test('and not of two bodies that nobody says are one', async () => {
  const other = second.replaceAll('VML', 'Vestfjord Laboratory');
  expect(await among(harbour, other)).toEqual([]);
});

test('a reference into another dossier leads to something, where that dossier is here', async () => {
  const wrong = asOne(second).replace('harbour#vml', 'harbour#vmls').replaceAll('VML', 'LAB');
  expect(await among(harbour, wrong)).toMatchInlineSnapshot(`
    [
      "b.dossier.yaml: error known-id ⟦harbour#vmls⟧ The dossier “harbour” has no entity “vmls”. Did you mean “harbour#vml”?",
    ]
  `);
  expect(await among(harbour, wrong.replace('harbour#vmls', 'elsewhere#vmls'))).toEqual([]);
});
