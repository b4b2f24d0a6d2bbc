/**
 * What counts as naming, drawn into the draft: ⟦…⟧ is the writer’s own and covers, ‹…› is somebody else’s or stands in a list
 * of sources and does not.
 */
import { type Dossier, mitPriorities } from '@brief/core';
import { describe, expect, test } from 'vitest';
import { analyse, namingsOf, prepare } from '../index.ts';

const knowledge = prepare([mitPriorities]);

function drawn(marked: string, known = knowledge): string {
  const text = marked.replace(/[⟦⟧‹›]/gu, '');
  let out = '';
  let done = 0;
  for (const { span, own } of namingsOf(analyse(text, known), known)) {
    // Two dossiers can name one place.
    if (span.start < done) continue;
    const [open, close] = own ? ['⟦', '⟧'] : ['‹', '›'];
    out += `${text.slice(done, span.start)}${open}${text.slice(span.start, span.end)}${close}`;
    done = span.end;
  }
  return out + text.slice(done);
}

describe('a place names an entity', () => {
  test.each([
    ['nothing at all', ''],
    ['white space alone', ' \n\n\t\n'],
    ['front matter alone', '---\ntitle: Libya\n---\n'],
    ['a paragraph', '⟦MİT⟧ looks to ⟦Libya⟧.\n'],
    ['a heading', '# ⟦Libya⟧\n\nIt is near ⟦Sudan⟧.\n'],
    ['a heading that is underlined', '⟦Libya⟧\n=====\n'],
    ['emphasis, within and around', '**⟦Libya⟧**, _⟦Sudan⟧_ and ⟦So*ma*lia⟧.\n'],
    ['a list in a list', '- ⟦Africa⟧\n  - ⟦Libya⟧\n    1. ⟦Sudan⟧\n'],
    ['a task', '- [x] ⟦Libya⟧\n'],
    ['a table', '| Region | State |\n|---|---|\n| ⟦Africa⟧ | ⟦Libya⟧ |\n'],
    ['a footnote', 'It is near.[^1]\n\n[^1]: ⟦Libya⟧, that is.\n'],
    ['the text of a link, and not where it leads', '[⟦Libya⟧](https://example.org/Sudan)\n'],
    ['the words for an image', '![A map of ⟦Libya⟧](sudan.png)\n'],
    ['a reference', 'It is [⟦near⟧](brief:libya).\n'],
    ['a reference to a name: once', 'It is [⟦Libya⟧](brief:libya).\n'],
    ['a reference with the dossier', 'It is [⟦near⟧](brief:mit-priorities/libya).\n'],
    ['entities of HTML', 'Lib&#121;a and ⟦T&uuml;rkiye⟧.\n'],
    ['HTML', '<p>⟦Libya⟧ <!-- Sudan --></p>\n'],
    ['no code', '`Libya`\n\n```\nSudan\n```\n\n    Somalia\n'],
    ['no comment', '<!-- Libya -->\n'],
    ['line ends of Windows', '# ⟦Libya⟧\r\n\r\n⟦Sudan⟧ is near.\r\n'],
  ])('%s', (_, text) => {
    const expected = text.startsWith('Lib&#121;a') ? text.replace('Lib&#121;a', '⟦Lib&#121;a⟧') : text;
    expect(drawn(expected)).toBe(expected);
  });
});

describe('letters of all kinds', () => {
  test.each([
    ['Turkish ones, in one piece or in two', `⟦MİT⟧ and ⟦MI\u0307T⟧ and ⟦${'İbrahim Kalın'.normalize('NFD')}⟧.\n`],
    ['Turkish cases', '⟦MİT⟧’in, ⟦Libya⟧’da ve ⟦Türkiye⟧’nin.\n'],
    ['beside emoji and right-to-left text', '🇱🇾 ⟦Libya⟧ 👩‍👩‍👧 مرحبا ⟦Sudan⟧ 🏴󠁧󠁢󠁥󠁮󠁧󠁿.\n'],
    ['with a soft hyphen or without a break', '⟦Lib\u00adya⟧, ⟦İbrahim\u00a0Kalın⟧.\n'],
    ['inside no longer word', 'Libyans, ⟦Libya⟧, Libyaland.\n'],
  ])('%s', (_, text) => {
    expect(drawn(text)).toBe(text);
  });
});

describe('somebody else’s words cover nothing', () => {
  test.each([
    ['a quotation', 'He said: “We look to ‹Libya› again.” ⟦Sudan⟧ is near.\n'],
    ['a block quote', '> ‹Libya› is near.\n\n⟦Sudan⟧ is nearer.\n'],
    ['a block quote in a list', '- ⟦Sudan⟧\n\n  > ‹Libya›\n'],
    ['a reference in a quotation', 'He said: “It is [‹near›](brief:libya) us.”\n'],
    ['but a term in quotation marks is the writer’s', '⟦MİT⟧ practises what they call “⟦intelligence diplomacy⟧”.\n'],
    ['also with a mark in them', '⟦MİT⟧ calls it “⟦intelligence diplomacy⟧,” and means it.\n'],
    ['a list of sources', '⟦Libya⟧ is near.\n\n# Sources\n\n- A book on ‹Sudan›\n'],
  ])('%s', (_, text) => {
    expect(drawn(text)).toBe(text);
  });
});

describe('several dossiers', () => {
  const second: Dossier = {
    id: 'coast',
    source: {
      title: 'The Coast',
      lang: 'en',
      published: { iso: '2026-01-01' },
      paragraphs: { 1: 'Libya has a coast.' },
    },
    subjects: ['libya'],
    entities: [
      { id: 'libya', kind: 'place', label: 'Libya', labels: [{ text: 'Libya', use: 'preferred' }], is: 'A state.' },
      {
        id: 'coast',
        kind: 'concept',
        label: 'coastline',
        labels: [{ text: 'coastline', use: 'preferred' }],
        is: 'A line.',
      },
    ],
    statements: [],
  };
  const both = prepare([mitPriorities, second]);
  const owners = (text: string) =>
    namingsOf(analyse(text, both), both).map(
      ({ dossier, entity, own }) => `${dossier}/${entity}${own ? '' : ' (not own)'}`,
    );

  test('a name that both have names something of each', () => {
    expect(owners('Libya has a coastline.\n')).toEqual(['mit-priorities/libya', 'coast/libya', 'coast/coast']);
    expect(owners('> Libya\n')).toEqual(['mit-priorities/libya (not own)', 'coast/libya (not own)']);
  });

  test('a reference means those that have its id, or the one it names', () => {
    expect(owners('It is [near](brief:libya).\n')).toEqual(['mit-priorities/libya', 'coast/libya']);
    expect(owners('It is [near](brief:coast/libya).\n')).toEqual(['coast/libya']);
    expect(owners('It is [near](brief:nowhere).\n')).toEqual([]);
  });
});
