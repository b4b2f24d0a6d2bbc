import { describe, expect, test } from 'vitest';
import { company, health, league, namesOf, service } from '../../test/recognition/sample-dossiers.ts';
import type { Dossier } from '../model/dossier.ts';
import { compileVocabulary, recognise } from './index.ts';

const vocabularies = new Map<Dossier, ReturnType<typeof compileVocabulary>>();

/** Names in a text; the only place that calls recognition. */
function namesIn(text: string, dossier: Dossier) {
  const vocabulary = vocabularies.get(dossier) ?? compileVocabulary([dossier]);
  vocabularies.set(dossier, vocabulary);
  return recognise(vocabulary, text);
}

/** The text with its names marked. */
function draw(text: string, dossier: Dossier = service): string {
  let drawn = '';
  let at = 0;
  for (const { span } of namesIn(text, dossier)) {
    drawn += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return drawn + text.slice(at);
}

/** The names of a text in words: what is written, whose name it is, and how it is judged. */
const judge = (text: string, dossier: Dossier = service): readonly string[] =>
  namesIn(text, dossier).map(
    ({ span, entity, use, spelling }) => `${text.slice(span.start, span.end)} = ${entity}, ${use}, ${spelling}`,
  );

/** Expects the marks of `drawn`, and no others, in the text without them. */
function expectMarks(drawn: string, dossier: Dossier = service): void {
  expect(draw(drawn.replace(/[⟦⟧]/g, ''), dossier)).toBe(drawn);
}

describe('letters', () => {
  test('composed and decomposed letters are the same', () => {
    expectMarks('⟦İbrahim Kalın⟧ met the press.'.normalize('NFC'));
    expectMarks('⟦İbrahim Kalın⟧ met the press.'.normalize('NFD'));
    expectMarks('⟦María Núñez Ørsted⟧'.normalize('NFD'), health);
    expect(judge('İbrahim Kalın'.normalize('NFD'))).toEqual([
      `${'İbrahim Kalın'.normalize('NFD')} = kalin, preferred, exact`,
    ]);
  });

  test('bare letters are a folded spelling, marks more are not', () => {
    expect(judge('Ibrahim Kalin')).toEqual(['Ibrahim Kalin = kalin, deprecated, folded']);
    expect(judge('FETO')).toEqual(['FETO = feto, deprecated, folded']);
    expect(judge('al-Qa’ida')).toEqual(['al-Qa’ida = qaeda, deprecated, folded']);
    expect(judge('Balkâns')).toEqual(['Balkâns = balkans, preferred, exact']);
    expect(judge('Türkıye')).toEqual(['Türkıye = turkiye, deprecated, folded']);
  });

  test('a label that is listed as it stands is judged as listed', () => {
    expect(judge('İbrahim Kalın and Kalin')).toEqual([
      'İbrahim Kalın = kalin, preferred, exact',
      'Kalin = kalin, deprecated, exact',
    ]);
  });

  test('an acronym with other letters is another acronym', () => {
    expectMarks('MÎT, ⟦MİT⟧, Mİ̂T, COVİD-19');
    expectMarks('COVİD-19 is not ⟦COVID-19⟧', health);
  });

  test('all four letters i, in capitals and small', () => {
    expectMarks('⟦İBRAHİM KALIN⟧, ⟦IBRAHIM KALIN⟧, ⟦ibrahim kalın⟧ and ⟦i̇brahim kalın⟧');
    expect(judge('TÜRKİYE and TÜRKIYE')).toEqual([
      'TÜRKİYE = turkiye, preferred, exact',
      'TÜRKIYE = turkiye, preferred, exact',
    ]);
  });

  test('ß, æ, ø and their spellings with two letters', () => {
    expectMarks('⟦Jürgen Groß⟧, ⟦Jürgen Gross⟧, ⟦Juergen Gross⟧, ⟦JÜRGEN GROSS⟧, ⟦JÜRGEN GROẞ⟧', league);
    expect(judge('JÜRGEN GROSS', league)).toEqual(['JÜRGEN GROSS = spieler, preferred, exact']);
    expect(judge('Juergen Gross', league)).toEqual(['Juergen Gross = spieler, deprecated, folded']);
    expectMarks('⟦María Núñez Ørsted⟧, ⟦Maria Nunez Orsted⟧, ⟦María Núñez Oersted⟧', health);
    expectMarks('⟦FC Köln⟧ and ⟦FC Koeln⟧ and ⟦FC KOELN⟧', league);
  });

  test('letters of other alphabets that have a bare form', () => {
    const dossier = namesOf('d', [], {
      az: ['Azərbaycan'],
      lodz: ['Łódź'],
      thor: ['Þórður Eyþórsson', { kind: 'person' }],
    });
    expectMarks('⟦Azərbaycan⟧, ⟦Azerbaycan⟧, ⟦Łódź⟧, ⟦Lodz⟧, ⟦LODZ⟧, ⟦Thordur Eythorsson⟧', dossier);
  });

  test('letters of transliteration are apostrophes, or left out', () => {
    expectMarks('⟦al-Qāʿida⟧, ⟦al-Qa’ida⟧, ⟦al-Qa‘ida⟧, ⟦al-Qaʿida⟧, ⟦al-Qaʻida⟧, ⟦al-Qaʼida⟧, ⟦al-Qaida⟧');
  });

  test('characters without a shape are not seen', () => {
    expectMarks('⟦İbra\u00adhim Ka\u200dlın⟧');
    expectMarks('⟦İbra\u200chim\u2060 Kalın⟧');
    expectMarks('⟦Tür\u200bkiye⟧\u00ad, ⟦Libya⟧\u200d.');
  });

  test('other scripts have words too', () => {
    expectMarks('У ⟦Київ⟧, ⟦КИЇВ⟧ – але не в Києві, Київський, київ', company);
    expectMarks('МІТ, МİТ and ΜİΤ only look like it');
    expectMarks('⟦東京⟧は⟦トヨタ⟧の本社ではない。トヨタマ', company);
    expectMarks('⟦トヨタ⟧'.normalize('NFD'), company);
  });
});

describe('words', () => {
  test('a name is never inside a word', () => {
    expectMarks('Kalınlaştırma, Sudanese, Türkiyeli, xMİT, MİTx, Libyan');
    expectMarks('MİT2, 2MİT, MİT_2, _MİT_ and Libya5 are words of their own');
    expectMarks('MİT𐐀 𐐀MİT');
  });

  test('emoji and symbols are no letters', () => {
    expectMarks('🕵️‍♂️⟦MİT⟧ and 😀 ⟦İbrahim Kalın⟧😀');
    expectMarks('👩🏽‍💻⟦Libya⟧🇱🇾 ⟦Sudan⟧™');
  });

  test('possessives and case suffixes are left out', () => {
    expectMarks("⟦MİT⟧’s, ⟦MİT⟧'s, ⟦MİT⟧’in, ⟦Kalın⟧'ın, ⟦Türkiye⟧’nin, ⟦FETÖ⟧’s and the ⟦Balkans⟧’ future");
    expectMarks('the ⟦MİT⟧s of this world, of ⟦MIT⟧s, not MİTS or Mits');
  });

  test('a suffix does not start a name', () => {
    const turkish = { ...service, entities: service.entities.map((entity) => ({ ...entity, blockers: ['in Libya'] })) };
    expectMarks('⟦MİT⟧’in ⟦Libya⟧ ofisi, but a match in Libya', turkish);
  });

  test('a hyphen ends a word', () => {
    expectMarks('⟦Libya⟧-based, ⟦MİT⟧-led, post-⟦FETÖ⟧, ⟦Sudan⟧–⟦Libya⟧, ⟦Sudan⟧/⟦Libya⟧');
  });

  test('parts of addresses and file names are no names', () => {
    expectMarks('press@Libya.org, @Libya, Libya.txt, but ⟦Libya⟧. And “⟦Libya⟧.” or #⟦Libya⟧');
  });

  test('signs that belong to a name are asked for', () => {
    expectMarks('⟦C++⟧ is not C, C# or C+; ⟦.NET⟧ is not NET or net', company);
    expectMarks('⟦AT&T⟧, ⟦AT & T⟧, at t, AT-T', company);
    expectMarks('⟦Acme Robotics, Inc.⟧ and ⟦Acme Robotics, Inc⟧, ⟦Acme Robotics⟧', company);
  });
});

describe('between words', () => {
  test('white space of any kind, one line break', () => {
    expectMarks('⟦İbrahim\u00a0Kalın⟧, ⟦İbrahim  Kalın⟧, ⟦İbrahim\tKalın⟧, ⟦İbrahim\u2009Kalın⟧');
    expectMarks('⟦İbrahim\nKalın⟧, ⟦İbrahim\r\nKalın⟧, ⟦İbrahim\r\n   Kalın⟧');
  });

  test('a blank line, a page or much space part names', () => {
    expectMarks('National\n\nIntelligence Organization, National\r\n\r\nIntelligence Organization');
    expectMarks('National\fIntelligence Organization, National         Intelligence Organization');
  });

  test('the end of a sentence and other signs part names', () => {
    expectMarks('National. Intelligence Organization, National, Intelligence Organization');
    expectMarks('National – Intelligence Organization, National: Intelligence Organization');
    expectMarks('St. Louis, St Louis and St! Louis');
    expectMarks('⟦St. Louis⟧, St Louis and St! Louis', company);
  });

  test('hyphens, dashes and slashes are one', () => {
    expectMarks('⟦DHKP/C⟧, ⟦DHKP-C⟧, ⟦DHKP–C⟧, ⟦DHKP\u2011C⟧, ⟦DHKP\u2010C⟧, ⟦DHKP C⟧');
    expectMarks('⟦Al-Qaeda⟧, ⟦Al Qaeda⟧, ⟦Al\u2011Qaeda⟧, ⟦Al-\nQaeda⟧, Al – Qaeda, Al. Qaeda');
    expectMarks('a ⟦National-Intelligence Organization⟧, National/Intelligence Organization');
  });

  test('apostrophes are one', () => {
    expectMarks("⟦Türkiye’s Century⟧, ⟦Türkiye's Century⟧, ⟦Türkiyeʼs Century⟧ and ⟦Türkiye⟧ s Century");
    expectMarks("⟦Siobhán O'Brien⟧, ⟦Siobhán O’Brien⟧, ⟦O’Brien⟧’s", company);
  });
});

describe('capitals', () => {
  test('what is written with a capital is no name without it', () => {
    expectMarks('mit freundlichen Grüßen, kalın bir kitap, libya, a national intelligence organization');
    expectMarks('ein Bund mit Köln; Mit Gruß; mİT');
    expectMarks('the world health organization, the World health organization, ⟦World Health Organization⟧', health);
  });

  test('what is written without capitals is a name either way', () => {
    expectMarks('⟦Measles vaccination⟧, ⟦measles vaccination⟧, ⟦MEASLES VACCINATION⟧, ⟦Measles Vaccination⟧', health);
  });

  test('a full name of a person counts without capitals', () => {
    expect(judge('ibrahim kalın said')).toEqual(['ibrahim kalın = kalin, deprecated, folded']);
    expectMarks('İbrahim kalın giyindi; kalın, ibrahim');
  });

  test('an acronym wants all its capitals', () => {
    expectMarks('⟦FETÖ⟧, Fetö, fetö; ⟦DHKP/C⟧, Dhkp/C, DHKP/c');
  });

  test('capitals inside a name', () => {
    expectMarks('⟦iArm⟧, ⟦IARM⟧, ⟦IArm⟧, iarm; ⟦RoboHub⟧, ⟦Robohub⟧, ⟦ROBOHUB⟧, robohub', company);
  });

  test('a short acronym does not count in a line of capitals', () => {
    expectMarks('WHO IS NEXT, AND WHO ARE WE', health);
    expectMarks('THE WHO', health);
    expectMarks('The ⟦WHO⟧ and UNICEF. ⟦WHO⟧ said. AFP, ⟦WHO⟧, DPA: UN ⟦WHO⟧ report', health);
    expectMarks('⟦MİT⟧ AND ⟦DHKP/C⟧ IN ⟦LIBYA⟧');
  });
});

describe('longest and leftmost', () => {
  test('the longer name counts', () => {
    expectMarks('⟦Republic of Türkiye⟧, ⟦Türkiye’s Century⟧, ⟦Türkiye⟧’s');
    expect(judge('Kalın, İbrahim')).toEqual(['Kalın, İbrahim = kalin, accepted, exact']);
  });

  test('a blocker yields nothing and takes its words', () => {
    expectMarks('South Sudan, ⟦Sudan⟧, south Sudan and South\nSudan; South. ⟦Sudan⟧');
    expectMarks('The Turkish press: MIT License, MIT-License, MIT license, MIT Press, ⟦MIT⟧ presses');
  });

  test('a blocker is not held up by a dash or a slash', () => {
    const dossier = namesOf('d', [], { isis: ['Islamic State', { blockers: ['Islamic State Khorasan'] }] });
    expectMarks(
      'Islamic State – Khorasan, Islamic State-Khorasan, Islamic State/Khorasan, ⟦Islamic State⟧ in Khorasan',
      dossier,
    );
    expectMarks('Al – Qaeda is no spelling, ⟦Al-Qaeda⟧ is');
  });

  test('forms of a label', () => {
    expect(judge('Balkan states, balkan states')).toEqual(['Balkan = balkans, accepted, exact']);
  });
});

describe('several dossiers', () => {
  test('further owners of a name are told', () => {
    const other = { ...service, id: 'other' };
    const [found] = recognise(compileVocabulary([service, other]), 'Libya');
    expect(found?.dossier).toBe('service');
    expect(found?.also.map(({ dossier, entity }) => `${dossier} ${entity}`)).toEqual(['other libya']);
  });
});

test('a name spelt as listed prevails over one that is spelt so without its marks', () => {
  const university = namesOf('university', [], { mit: ['MIT'] });
  const found = (text: string) =>
    recognise(compileVocabulary([service, university]), text).map(({ dossier, also }) => [
      dossier,
      ...also.map((one) => one.dossier),
    ]);
  expect(found('MIT')).toEqual([['university']]);
  expect(found('MİT')).toEqual([['service']]);
});

describe('any text', () => {
  test('lone surrogates and NUL do no harm', () => {
    expectMarks('\ud83d⟦MİT⟧\ude00 \ud83d ⟦Libya⟧\0⟦Sudan⟧ \udc00⟦İbrahim Kalın⟧');
    expectMarks('Lib\0ya, Lib\ud800ya');
  });

  test('no text, no names', () => {
    expectMarks('');
    expectMarks(' \n\n ');
    expect(recognise(compileVocabulary([]), 'MİT')).toEqual([]);
  });
});
