import { completeEntity, type Dossier, mitPriorities } from '@brief/core';
import { analyse, lint, prepare, resolveSettings } from '@brief/lint';
import { expect, test } from 'vitest';
import { hover } from './index.ts';

const knowledge = prepare([mitPriorities]);

/** The draft with the hovered name marked, and what is shown; `│` is the cursor. */
function hovered(marked: string, form: 'markdown' | 'plainText' = 'markdown', known = knowledge): string {
  const offset = marked.indexOf('│');
  const text = marked.replace('│', '');
  const draft = analyse(text, known);
  const { findings } = lint(draft, known, resolveSettings([]));
  const shown = hover({ draft, findings, knowledge: known }, offset);
  if (shown === undefined) return 'nothing';
  const { start, end } = shown.span;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}\n\n${shown[form]}`;
}

test('a person: who he is, what the source says, with its words', () => {
  expect(hovered('The article is by İbrahim Ka│lın.')).toMatchInlineSnapshot(`
    "The article is by ⟦İbrahim Kalın⟧.

    **İbrahim Kalın** · person — Director of MİT and author of the article that the source summarises.

    - is **Director of MİT** ¶1
    - wrote **Kalın’s article for Anadolu Agency** ¶1
    - speaks of MİT, preventive intelligence, intelligence diplomacy, integration of artificial intelligence and advanced technologies, new tools to fight criminal networks and 2 more ¶1 ¶4 ¶5 ¶6 ¶8

    ---

    “İbrahim Kalın, Director of Türkiye’s National Intelligence Organization” — *the source, ¶1*

    “In an article for the state-run Anadolu Agency, İbrahim Kalın” — *the source, ¶1*

    “outlined the strategic priorities for further development of the special service” — *the source, ¶1*

    “Kalin has outlined plans for internal reform of the service” — *the source, ¶8*

    Also: Kalın

    *Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, 10 January 2026*"
  `);
});

test('what a sentence says and the source says, too: with the words', () => {
  expect(hovered('MİT answers dir│ectly to the President of Türkiye.')).toMatchInlineSnapshot(`
    "⟦MİT answers directly to the President of Türkiye⟧.

    **Supported**: the source says that MİT reports to the President of Türkiye ¶3

    “reports directly to the President of Türkiye” — *the source, ¶3*

    *Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, 10 January 2026*"
  `);
  expect(hovered('Fi│ve Turkic states are named in the article on MİT.', 'plainText')).toMatchInlineSnapshot(`
    "⟦Five Turkic states⟧ are named in the article on MİT.

    Supported: the source names five Turkic states ¶7

    “Turkic states – Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, and Kyrgyzstan” — the source, ¶7

    Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, 10 January 2026"
  `);
});

test('a name in such a sentence says so behind what it is', () => {
  expect(
    hovered('M│İT reports to the President of Türkiye.').split('\n').slice(2, 5).join('\n'),
  ).toMatchInlineSnapshot(`
    "**MİT** · organization — Türkiye’s central intelligence agency.

    **Supported**: the source says that MİT reports to the President of Türkiye ¶3"
  `);
});

test('what the source says otherwise, leaves open, or somebody else says has no support', () => {
  expect(hovered('MİT rep│orts to parliament.')).toBe('nothing');
  expect(hovered('MİT do│es not report to parliament.')).toBe('nothing');
  expect(hovered('Critics say that MİT rep│orts to the President of Türkiye.')).toBe('nothing');
  expect(hovered('Does MİT rep│ort to the President of Türkiye?')).toBe('nothing');
});

test('a name not to write says what to write and why, below all else', () => {
  expect(hovered('Turkey’s spy agency, M│IT, grows.').split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
    "Write **MİT**. The service is written with a dotted İ; without it the letters are a university and a licence.

    *Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, 10 January 2026*"
  `);
});

test('what the source calls contested is never shown as a plain relation', () => {
  const shown = hovered('FET│Ö is named in the article by İbrahim Kalın.');
  expect(shown).toMatchInlineSnapshot(`
    "⟦FETÖ⟧ is named in the article by İbrahim Kalın.

    **FETÖ** · organization — The third of the four organizations named in the section on fighting terrorism; Türkiye’s authorities consider it responsible for the attempted coup in 2016.

    - is to be countered by **fighting terrorism** ¶5
    - **contested**: FETÖ is identified as Hizmet movement, according to the source ¶5
    - **contested**: FETÖ is considered responsible for attempted coup in 2016, according to Türkiye’s authorities ¶5

    ---

    “FETÖ – the Hizmet movement” — *the source, ¶5*

    “FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016” — *Türkiye’s authorities (view), ¶5*

    “fighting terrorism, in particular countering organizations such as ISIS, Al-Qaeda, FETÖ – the Hizmet movement” — *Kalın’s article for Anadolu Agency (a section on it), ¶5*

    Also: Fethullahist Terrorist Organization

    *Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension, 10 January 2026*"
  `);
  expect(shown).not.toMatch(/^- (?!\*\*contested\*\*).*responsible/m);
});

test('right after the last letter and on the possessive', () => {
  expect(hovered('Libya│ is near.')).toContain('⟦Libya⟧ is near');
  expect(hovered('Lib│ya’s coast is near.')).toContain('⟦Libya⟧’s coast');
});

test.for(['Nothing is na│med here.', '`İbrahim Ka│lın`', '│', 'Vitamin M│IT'])(
  'no name, nothing to show: %s',
  (text) => {
    expect(hovered(text)).toBe('nothing');
  },
);

test('of two names that touch, the one that begins at the cursor', () => {
  expect(hovered('FETÖ/│MİT')).toContain('FETÖ/⟦MİT⟧');
});

test('a client without Markdown sees no markup', () => {
  expect(hovered('So│malia is named.', 'plainText')).not.toMatch(/\*\*|\\/);
});

/** A source on the head of a laboratory. */
const harbour = (id: string, date: string, label: string, words: string, sameAs: readonly string[] = []): Dossier => ({
  id,
  source: { title: `Seagrass, ${id}`, lang: 'en', published: { iso: date }, paragraphs: { 1: `She ${words}.` } },
  subjects: ['head'],
  entities: [completeEntity('head', { kind: 'person', label, is: `Somebody in ${id}.`, sameAs })],
  statements: [
    {
      id: 'said',
      subject: 'head',
      predicate: 'about',
      text: words,
      by: 'head',
      stance: 'reported',
      quotes: [{ paragraph: 1, exact: words }],
    },
  ],
});

test('one person in two dossiers is shown once, with what either source says', () => {
  const first = harbour('first', '2026-03-02', 'Åse Bjørnstad', 'leads the laboratory');
  const second = harbour('second', '2026-05-09', 'Åse Bjørnstad', 'sits on the board', ['first#head']);
  expect(hovered('Åse Bj│ørnstad came.', 'markdown', prepare([first, second]))).toMatchInlineSnapshot(`
    "⟦Åse Bjørnstad⟧ came.

    **Åse Bjørnstad** · person — Somebody in first.

    ---

    “leads the laboratory” — *Åse Bjørnstad, ¶1*

    *Seagrass, first, 2 March 2026*

    ---

    “sits on the board” — *Åse Bjørnstad, ¶1*

    *Seagrass, second, 9 May 2026*"
  `);
});

test('under another name in the other source, too', () => {
  const first = harbour('first', '2026-03-02', 'Åse Bjørnstad', 'leads the laboratory');
  const second = harbour('second', '2026-05-09', 'Åse Lund', 'sits on the board', ['first#head']);
  expect(hovered('Åse Bj│ørnstad came.', 'plainText', prepare([first, second]))).toMatchInlineSnapshot(`
    "⟦Åse Bjørnstad⟧ came.

    Åse Bjørnstad · person — Somebody in first.

    —

    “leads the laboratory” — Åse Bjørnstad, ¶1

    Seagrass, first, 2 March 2026

    —

    As Åse Lund:

    “sits on the board” — Åse Lund, ¶1

    Seagrass, second, 9 May 2026"
  `);
});

test('two people of one name are shown both', () => {
  const first = harbour('first', '2026-03-02', 'Åse Bjørnstad', 'leads the laboratory');
  const second = harbour('second', '2026-05-09', 'Åse Bjørnstad', 'sits on the board');
  const shown = hovered('Åse Bj│ørnstad came.', 'plainText', prepare([first, second]));
  expect(shown).toContain('Somebody in first.');
  expect(shown).toContain('Somebody in second.');
});
