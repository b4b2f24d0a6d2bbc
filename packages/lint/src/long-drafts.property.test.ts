/**
 * After any edit of a long draft: the findings of the text opened fresh, from every rule there is. Such drafts have many
 * chunks, and what is far from an edit depends on it: what was named before, explained, defined, disabled, dated.
 */
import { mitPriorities } from '@brief/core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { analyse, type Draft, defaultSettings, lint, lintText, prepare, resolveSettings, rules } from './index.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 30);
vi.setConfig({ testTimeout: 120_000 + numRuns * 4000 });

const knowledge = prepare([mitPriorities]);
const everything = resolveSettings([{ rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning'])) }]);

const lines = [
  'Nothing of importance is said here.',
  'İbrahim Kalın, director of MİT, spoke. Kalın writes that MIT goes on.',
  'MIT looks to the Kyrgyz Republic, and Kyrgyzstan to Turkey.',
  'ISIS is named first. Daesh is not alone; DHKP/C is.',
  'MIT said so.',
  'Metal in transit (MIT) is a thing of its own.',
  'A spy agency, students and a university in Massachusetts.',
  'MİT reports to the Minister of the Interior. It currently has five Turkic states.',
  'FETÖ carried out the attempted coup in 2016.',
  'He said: “plans to strengthen MİT’s influence and presence in Africa”.[^1]',
  'The article says that Ankara “plans to strengthen MİT’s influence and presence in Africa”.',
  '“a complement to traditional diplomatic channels” [note]',
  '“a complement to traditional diplomatic channels',
  '“early detection of threats”, it says, “will conquer the whole of Africa”.',
  'Turkish prosecutors say:',
  '- FETÖ carried out the attempted coup in 2016.\n- MIT is old.\n- “Words of MIT” are quoted.',
  '> MIT reports to parliament.\n>\n> In the 2010s, MİT underwent a deep transformation from an information structure.',
  '> [!NOTE]\n> MIT is a note.\n\n> A quote of Turkey’s.',
  '— Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
  'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
  '# MİT and its plans',
  '## Sources',
  '## Afterwards',
  '| MIT | Turkey |\n|---|---|\n| Kalın | “MIT” |',
  '<blockquote>',
  '</blockquote>',
  '<!-- brief-disable preferred-name -->',
  '<!-- brief-enable -->',
  '<!-- brief-disable-next-line -->\nMIT is silent.',
  '[The service](brief:mit) and [another](brief:mitt), [labelled][a].',
  '[a]: brief:kalin',
  '[^1]: Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, https://example.org/a',
  '[^1]: Another text.',
  '```\nMIT\n```',
  'The service answers to the prime minister. The article names five priority regions.',
  'An article in Le Monde, on the CIA and the coups of Niger.',
  'The attempted coup in 2015 failed; there are four priority regions.',
] as const;
const fronts = [
  '',
  '---\ndate: 2027-03-01\n---\n\n',
  '---\nbrief: { covers: [regions, libya], dossiers: [mit-prioritie] }\n---\n\n',
  '---\ntitle: MIT\n\n',
] as const;

const telling = fc.integer({ min: 1, max: lines.length - 1 });
const line = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: telling });
/** Chunks hold some three dozen blocks; what is near to where one may end is edited more often. */
const place = fc.oneof(
  fc.nat(130),
  fc.tuple(fc.constantFrom(0, 16, 32, 48, 64, 96), fc.nat(3)).map(([at, more]) => at + more),
);
const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      at: place,
      cut: fc.constantFrom(0, 0, 1, 1, 2, 40),
      put: fc.array(telling, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ front: fc.nat(fronts.length - 1) }) },
);

/** Everything in it with its place. */
const shown = (draft: Draft) => [
  draft.blocks.map(({ span, kind, quoted, reference, mentions, quotations }) => [
    { ...span, kind, quoted, reference },
    mentions.map((one) => [one.span, one.entity, one.quoted]),
    quotations.map((one) => [one.span, one.words, one.nested]),
  ]),
  draft.mentions.map(({ span }) => span),
  draft.quotations.map(({ span, form }) => [span, form]),
  draft.references,
  draft.directives,
];

const settingsTried = [everything, defaultSettings];

/** Reads the text after another one, and expects what the text alone is read as. */
function expectAsFresh(text: string, previous: Draft | undefined): Draft {
  const draft = analyse(text, knowledge, { previous });
  expect(shown(draft)).toEqual(shown(analyse(text, knowledge)));
  for (const settings of settingsTried) {
    expect(lint(draft, knowledge, settings)).toEqual(lintText(text, knowledge, settings));
  }
  return draft;
}

test('the findings are those of the text opened fresh', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 60, maxLength: 130 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (start, edits) => {
        // Lines that tell nothing are told apart by a number of their own.
        const blocks = start.map((one, place) => (one === 0 ? -1 - place : one));
        let front = 0;
        let draft: Draft | undefined;
        for (const change of [{ front }, ...edits]) {
          if ('front' in change) front = change.front;
          else blocks.splice(change.at % (blocks.length + 1), change.cut, ...change.put);
          const text =
            (fronts[front] ?? '') + blocks.map((one) => (one < 0 ? `${lines[0]} ${one}` : lines[one])).join('\n\n');
          draft = expectAsFresh(text, draft);
        }
      },
    ),
    { numRuns },
  );
});

const words = 'Ankara plans to strengthen MİT’s influence and presence in Africa';
/** No two are alike, so that each chunk is known by what it begins with. */
const plain = Array.from({ length: 170 }, (_, number) => `Words of number ${number}.`);
const filler = plain.map((one) => `${one}\n\n`).join('');
test.each([
  ['a heading begins a list of sources', 'A line.', '# Sources', 'MIT is here.'],
  ['a name is introduced elsewhere', 'A line.', 'Kalın spoke.', 'Kalın spoke again.'],
  ['another name is the first', 'A line.', 'Daesh is here.', 'ISIS is here.'],
  [
    'an acronym is explained as something else',
    'A line.',
    'Metal in transit (MIT) is long.',
    'İbrahim Kalın is at MIT.',
  ],
  ['a name is vouched for', 'A line.', 'İbrahim Kalın spoke.', 'MIT said so.'],
  ['a source is named', 'A line.', lines[19], `The note says that “will conquer the whole of Africa”.`],
  ['a label is defined', 'A line.', '[a]: brief:kalin', 'To [MİT][a] and back.'],
  ['a rule is disabled', 'A line.', '<!-- brief-disable -->', 'MIT is here.'],
  ['a quotation opens', 'A line.', '<blockquote>', 'MIT is here.\n\n</blockquote>'],
  ['a footnote says something else', '[^1]: No.', `[^1]: ${lines[19]}`, `He said: “${words}”.[^1]`],
])('what is far away counts: %s', (_, one, other, far) => {
  for (const text of [(near: string) => `${near}\n\n${filler}${far}`, (near: string) => `${far}\n\n${filler}${near}`]) {
    const there = expectAsFresh(text(other), expectAsFresh(text(one), undefined));
    expectAsFresh(text(one), there);
  }
});

/**
 * The first block of a chunk and the last of the one before: more places than a chunk has blocks are tried, wherever chunks
 * end. Behind them is more than one chunk, for the last is read again after every edit.
 */
const places = Array.from({ length: 40 }, (_, number) => 24 + number);
const invented = 'The agency will conquer the whole of Africa.';
const sourceSpeaks = 'Counterintelligence and counterespionage are identified as important priorities';
const spokenOf = 'The service answers to the prime minister.';
test.each([
  ['who leads in', `The note “${lines[19]}” says:`, `> ${invented}`],
  ['who is meant', 'İbrahim Kalın is here.', `“${sourceSpeaks},” he said.`],
  ['who signs', `> ${invented}`, `> — ${lines[19]}`],
  ['what goes on', '“MIT is here', '“it is there”'],
  ['an item', 'Turkish prosecutors say:', '- FETÖ carried out the attempted coup in 2016.'],
  ['who is spoken of', 'MİT is old.', spokenOf],
  ['who is spoken of, some blocks before', 'MİT is old.', `Nothing.\n\nNo more.\n\n${spokenOf}`],
])('the block beside it counts: %s', (_, first, second) => {
  for (const at of places) {
    const [before, behind] = [plain.with(at + 1, second), plain.with(at, first)];
    const both = before.with(at, first).join('\n\n');
    expectAsFresh(both, expectAsFresh(before.join('\n\n'), undefined));
    expectAsFresh(both, expectAsFresh(behind.join('\n\n'), undefined));
  }
});

/**
 * The same where no name of the draft needs evidence: then nothing else is read again, and a chunk must know by itself that the
 * one beside it has changed. A comment tells which source the draft is about.
 */
const about = `<!-- ${lines[19]} -->\n\nAnd in parallel, current threats in the neighbourhood.\n\n`;
test.each([
  ['who leads in', ['The note is long.', `> ${invented}`], ['The note says:', `> ${invented}`]],
  [
    'who speaks',
    ['Turkish prosecutors laugh.', '- FETÖ is guilty.'],
    ['Turkish prosecutors say:', '- FETÖ is guilty.'],
  ],
  ['who is spoken of', ['MİT is old.', spokenOf], ['MİT is old, as the CIA is.', spokenOf]],
  ['who signs', [`> ${invented}`, '> — nobody'], [`> ${invented}`, '> — the note']],
  [
    'what goes on',
    ['The note says: “The agency will conquer it', 'the whole of Africa.”'],
    ['The note says: “The agency will conquer it', '“the whole of Africa.”'],
  ],
] as const)('in a draft that is sure of its names: %s', (_, one, other) => {
  for (const at of places) {
    const [before, behind] = [one, other].map((two) => about + plain.toSpliced(at, 2, ...two).join('\n\n'));
    expectAsFresh(before ?? '', expectAsFresh(behind ?? '', expectAsFresh(before ?? '', undefined)));
  }
});

/** The notes name nothing, so that no name is weighed anew. */
test('the answer of a whole draft counts: what a footnote leads to', () => {
  const text = (address: string) => `“${invented}”[^1]\n\n${filler}${filler}[^1]: <${address}>`;
  const there = text(String(mitPriorities.source.url));
  const elsewhere = text('https://example.org/elsewhere');
  expectAsFresh(elsewhere, expectAsFresh(there, expectAsFresh(elsewhere, undefined)));
});
