import { describe, expect, test } from 'vitest';
import { company, health, league, namesOf, service } from '../../test/recognition/sample-dossiers.ts';
import type { Dossier } from '../model/dossier.ts';
import { compileVocabulary, settle, sight } from './index.ts';

/** Settles a draft of several blocks; the blocks with their names marked. */
function draw(blocks: readonly string[], ...dossiers: readonly Dossier[]): readonly string[] {
  const vocabulary = compileVocabulary(dossiers.length > 0 ? dossiers : [service]);
  const settled = settle(
    vocabulary,
    blocks.map((block) => sight(vocabulary, block)),
  );
  return blocks.map((block, number) => {
    let drawn = '';
    let at = 0;
    for (const { span } of settled[number] ?? []) {
      drawn += `${block.slice(at, span.start)}⟦${block.slice(span.start, span.end)}⟧`;
      at = span.end;
    }
    return drawn + block.slice(at);
  });
}

/** Expects the marks, and no others, in a draft of these blocks. */
function expectMarks(blocks: string | readonly string[], ...dossiers: readonly Dossier[]): void {
  const drawn = typeof blocks === 'string' ? [blocks] : blocks;
  expect(
    draw(
      drawn.map((block) => block.replace(/[⟦⟧]/g, '')),
      ...dossiers,
    ),
  ).toEqual(drawn);
}

const FILLER = ['A first paragraph of no matter.', 'A second one.', 'A third one.'];

describe('a weak name without a word for it', () => {
  test('is no name', () => {
    expectMarks('MIT said on Monday that it would go on.');
    expectMarks('Acme is a word that cartoons like.', company);
    expectMarks('MSF', health);
  });
});

describe('a subject of the dossier', () => {
  test('speaks for every weak name, anywhere in the draft', () => {
    expectMarks(['MIT was there.'.replace('MIT', '⟦MIT⟧'), ...FILLER, '⟦İbrahim Kalın⟧ spoke.']);
    expectMarks(['⟦Acme Robotics⟧ grew.', ...FILLER, '⟦Acme⟧ hired.'], company);
    expectMarks(['⟦MSF⟧ works with the ⟦World Health Organization⟧.'], health);
  });

  test('another name of the dossier does not', () => {
    expectMarks(['MIT in ⟦Libya⟧'], service);
  });

  test('does not speak for a name that asks for words of its own', () => {
    expectMarks(['⟦SV Werder Bremen⟧ lost. VAR looked.'], league);
    expectMarks(['⟦SV Werder Bremen⟧ lost. The referee asked ⟦VAR⟧.'], league);
  });

  test('of another dossier says nothing', () => {
    expectMarks(['⟦Acme Robotics⟧ and MIT'], service, company);
  });
});

describe('words that speak for a name', () => {
  test('in the same block, the one before and the one after', () => {
    expectMarks('The spy agency ⟦MIT⟧ denied it.');
    expectMarks(['The spy agency was silent.', '⟦MIT⟧ denied it.']);
    expectMarks(['⟦MIT⟧ denied it.', 'Ankara was silent.']);
  });

  test('in the paragraph next to it, where a block has several', () => {
    const far = [...FILLER, 'The students came.'];
    expectMarks(['It was late.\n\nAnkara was silent.', '⟦MIT⟧ denied it.', ...far]);
    expectMarks(['Ankara was silent.\n\nIt was late.', 'MIT denied it.', ...far]);
    expectMarks(['⟦MIT⟧ denied it.', 'Ankara was silent.\n\nIt was late.', ...far]);
    expectMarks(['MIT denied it.', 'It was late.\n\nAnkara was silent.', ...far]);
    expectMarks(['⟦MIT⟧ denied it.', ' ', '', 'Ankara was silent.', ...far]);
  });

  test('far away, when nothing speaks against it', () => {
    expectMarks(['⟦MIT⟧ denied it.', ...FILLER, 'Ankara was silent.']);
    expectMarks(['MIT denied it.', ...FILLER, 'Ankara was silent.', ...FILLER, 'Students protested.']);
  });

  test('are no words inside the name itself', () => {
    const dossier = namesOf('d', [], { a: [{ text: 'Turkish delight', weak: true, context: { for: ['Turkish'] } }] });
    expectMarks('Turkish delight', dossier);
    expectMarks('Turkish: ⟦Turkish delight⟧', dossier);
  });

  test('want the capitals they are written with', () => {
    expectMarks('MIT in ankara');
    expectMarks('⟦MIT⟧ IN ANKARA'.replace('IN', 'in'));
    expectMarks('⟦MIT⟧, a Spy Agency');
  });
});

describe('words that speak against a name', () => {
  test('in the same sentence weigh more than all but those for it there', () => {
    expectMarks('⟦MİT⟧ spoke. Students at MIT did too. ⟦MIT⟧ in Ankara did not.');
    expectMarks('The Turkish spy agency ⟦MIT⟧ watched students.');
    expectMarks('Turkish officials met. The students of MIT came.');
  });

  test('elsewhere in the draft outweigh what is not near', () => {
    expectMarks(['⟦MİT⟧ spoke.', ...FILLER, 'MIT did.', ...FILLER, 'The students of Massachusetts came.']);
    expectMarks(['⟦MİT⟧ spoke.', ...FILLER, 'In Ankara ⟦MIT⟧ did.', ...FILLER, 'The students of Massachusetts came.']);
  });

  test('sentences end where they end', () => {
    expectMarks('⟦MIT⟧ is in Ankara. Dr. A. Student of the U.S. campus (cf. MIT) is not.');
    expectMarks('⟦MIT⟧ ist in Ankara! „MIT hat students“, hieß es.');
    expectMarks('Ankara is calm. Students came at 5 p.m. and left MIT alone.');
  });
});

describe('words that hint at a name', () => {
  const dossier = namesOf('d', [], {
    mit: [{ text: 'MIT', weak: true, context: { for: ['spy'], hints: ['Turkish'], against: ['students'] } }],
  });

  test('count where nothing as near speaks against it', () => {
    expectMarks('⟦MIT⟧ is Turkish.', dossier);
    expectMarks(['⟦MIT⟧ is Turkish.', ...FILLER, 'The students came.'], dossier);
    expectMarks(['⟦MIT⟧ is here.', ...FILLER, 'Turkish.'], dossier);
  });

  test('give way to what does, where words for it would not', () => {
    expectMarks('Turkish students of MIT.', dossier);
    expectMarks(['MIT is Turkish.', 'The students came.'], dossier);
    expectMarks('A spy among the students of ⟦MIT⟧.', dossier);
    expectMarks(['⟦MIT⟧ has a spy.', 'The students came.'], dossier);
  });
});

describe('a bare spelling that is listed', () => {
  test('is not heard as the full one', () => {
    const dossier = namesOf('d', [], {
      kalin: [{ text: 'Kalin', weak: true, context: { for: ['Kalın', 'Erdoğan'] } }],
    });
    expectMarks('Kalin and Kalin', dossier);
    expectMarks('⟦Kalin⟧ is Kalın.', dossier);
    expectMarks('⟦Kalin⟧ knows Erdogan.', dossier);
  });
});

describe('acronyms that the draft explains', () => {
  test('as something else are that from there on', () => {
    expectMarks(
      '⟦MİT⟧ and ⟦MIT⟧. The Marmara Institute of Tourism (MIT) opened. MIT is large; MITs are not, ⟦MİT⟧ is.',
    );
    expectMarks(['⟦MİT⟧ acts.', 'Metal in transit (“MIT”) is a term.', 'In Ankara MIT is used too.']);
    expectMarks(['⟦MİT⟧ acts.', 'MIT (mean index of trade) is a term.', 'In Ankara MIT is used too.']);
  });

  test('as the entity are the entity', () => {
    expectMarks('The ⟦National Intelligence Organization⟧ (⟦MIT⟧) is no campus. Students fear ⟦MIT⟧.');
    expectMarks('Students fear ⟦MIT⟧ (⟦Millî İstihbarat Teşkilatı⟧).');
  });

  test('hold for names that need no evidence too', () => {
    expectMarks('The Fachverband Europäischer Torten-Öfen (FETÖ) met. FETÖ elected a head.');
  });

  test('as what does not spell them are not explained', () => {
    expectMarks('The agency (⟦MIT⟧) in Ankara; attacks in Somalia (⟦MIT⟧).');
    expectMarks('Many ideas of old teachers (⟦MIT⟧) came to Ankara.');
  });
});

describe('longer and shorter names', () => {
  test('a weak name that does not count leaves its words to others', () => {
    const dossier = namesOf('d', [], {
      chief: [{ text: 'MİT chief', weak: true }],
      mit: ['MİT'],
    });
    expectMarks('the ⟦MİT⟧ chief', dossier);
  });

  test('unless it names something narrower or broader', () => {
    const dossier = namesOf('d', ['office'], {
      balkans: ['Balkans', { labels: [{ text: 'Western Balkans', weak: true, scope: 'narrower' }] }],
      office: ['Balkan Office'],
    });
    expectMarks('the Western Balkans and the ⟦Balkans⟧', dossier);
    expectMarks('the ⟦Western Balkans⟧, says the ⟦Balkan Office⟧', dossier);
  });

  test('of several owners those count that have evidence', () => {
    const vocabulary = compileVocabulary([
      namesOf('one', [], { acme: [{ text: 'Acme', weak: true, context: { for: ['robots'] } }] }),
      namesOf('two', [], { acme: [{ text: 'Acme', weak: true, context: { for: ['cartoons'] } }] }),
    ]);
    const owners = (text: string) =>
      settle(vocabulary, [sight(vocabulary, text)])[0]?.map(({ dossier, also }) => [
        dossier,
        ...also.map((owner) => owner.dossier),
      ]);
    expect(owners('Acme makes robots')).toEqual([['one']]);
    expect(owners('Acme makes cartoons')).toEqual([['two']]);
    expect(owners('Acme makes robots in cartoons')).toEqual([['one', 'two']]);
    expect(owners('Acme')).toEqual([[]].slice(1));
  });
});

test('a stretch that holds nothing to settle is given back as it is', () => {
  const vocabulary = compileVocabulary([service]);
  const blocks = [sight(vocabulary, 'Libya'), sight(vocabulary, 'MIT')];
  expect(settle(vocabulary, blocks)[0]).toBe(settle(vocabulary, blocks)[0]);
});
