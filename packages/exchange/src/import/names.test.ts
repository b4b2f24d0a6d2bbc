import { faultsOf } from '@brief/core';
import { expect, test } from 'vitest';
import type { Imported } from './gather.ts';
import { ImportError } from './import-error.ts';
import { importNames } from './names.ts';

const head = { id: 'list', name: 'people.csv', day: '2026-03-01' };

/** One line for each entity but the list itself, and for each note. */
function shown({ dossier, notes }: Imported): string {
  expect(faultsOf(dossier)).toEqual([]);
  return [
    ...dossier.entities.slice(0, -1).map(({ id, kind, is, labels }) => {
      const names = labels.map(({ text, use }) =>
        use === 'preferred' || use === 'accepted' ? text : `${text} (${use})`,
      );
      return `${id} [${kind}] ${names.join(' | ')}${is.endsWith('which says no more.') ? '' : `: ${is}`}`;
    }),
    ...notes.map(({ line, message }) => `${line === undefined ? '' : `line ${line}: `}${message}`),
  ].join('\n');
}

function failing(text: string, given = {}): string {
  try {
    importNames(text, { ...head, ...given });
  } catch (error) {
    if (error instanceof ImportError) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'taken';
}

test('a list with all that it can have', () => {
  const text = [
    'id,kind,name,aliases,is,use',
    'kalin,person,İbrahim Kalın,"Kalın; Kalın, İbrahim",Director of MİT.,',
    'kalin,person,Ibrahim Kalin,,,deprecated',
    ',organization,"The ""National"" Agency",,"Of two',
    'lines.",',
    '',
    ',company,Δοκιμή ΑΕ,,,',
  ].join('\r\n');

  expect(shown(importNames(text, head))).toMatchInlineSnapshot(`
    "kalin [person] İbrahim Kalın | Kalın | Kalın, İbrahim | Ibrahim Kalin (deprecated): Director of MİT.
    The-National-Agency [organization] The "National" Agency: Of two lines.
    organization [organization] Δοκιμή ΑΕ"
  `);
});

test('the source is honest about what it is', () => {
  const { dossier } = importNames('name,kind\nAnn Lee,person\n', head);
  expect(dossier.statements).toEqual([]);
  expect(dossier.source).toMatchInlineSnapshot(`
    {
      "lang": "en",
      "note": "Made from people.csv, which lists names. There is no article behind it, so nobody is quoted and nothing is stated.",
      "paragraphs": {
        "0": "Names from people.csv",
        "1": "1 name was imported from people.csv.",
      },
      "published": {
        "basis": "The day on which the list was imported; the list itself gives none.",
        "iso": "2026-03-01",
      },
      "title": "Names from people.csv",
    }
  `);
});

test.for([
  ['semicolons', 'name;kind\nAnn Lee;person\n'],
  ['tabs', 'kind\tname\nperson\tAnn Lee\n'],
  ['a byte order mark', '\ufeffname,kind\nAnn Lee,person'],
  ['old line ends', 'name,kind\rAnn Lee,person\r'],
  ['other words for the columns', 'Label , TYPE\n Ann Lee , Individual \n'],
] as const)('%s', ([, text]) => {
  expect(shown(importNames(text, head))).toBe('Ann-Lee [person] Ann Lee');
});

test('a list of one column needs no header, and may have commas in its names', () => {
  const text = 'Lee, Ann\nO’Brien, Conor\n';
  expect(shown(importNames(text, { ...head, kind: 'person' }))).toBe(
    'Lee-Ann [person] Lee, Ann\nO-Brien-Conor [person] O’Brien, Conor',
  );
});

test('two things of one name: the first has it, and that is said', () => {
  const text = [
    'id,name,kind,aliases,is',
    ',Ann Lee,person,,A judge.',
    ',Ann Lee,person,,A swimmer.',
    ',Ann Lee,person,A. Lee,',
    'x1,Bob Ray,person,,',
    'x2,Bob Ray,person,,',
    'x2,Robert Ray,person,,',
    ',Ada,person,A. Lee,',
  ].join('\n');

  expect(shown(importNames(text, head))).toMatchInlineSnapshot(`
    "Ann-Lee [person] Ann Lee: A judge.
    x1 [person] Bob Ray
    Ada [person] Ada | A. Lee
    line 3: “Ann Lee” is left out: it is a name of “Ann-Lee” (line 2), and a draft could not tell the two apart
    line 4: “Ann Lee” is left out: it is a name of “Ann-Lee” (line 2), and a draft could not tell the two apart
    line 6: “Bob Ray” is left out: it is a name of “x1” (line 5), and a draft could not tell the two apart"
  `);
});

test('ids can be typed, and each is used once', () => {
  const text =
    'name,kind\nÇağrı Işık,person\nCagri Isik,person\n東京,place\n大阪,place\n3M,company\n__proto__,concept\nconstructor,concept\n';
  expect(shown(importNames(text, head))).toMatchInlineSnapshot(`
    "Cagri-Isik [person] Çağrı Işık
    Cagri-Isik-2 [person] Cagri Isik
    place [place] 東京
    place-2 [place] 大阪
    _3M [organization] 3M
    __proto__ [concept] __proto__
    constructor [concept] constructor"
  `);
});

test.for([
  ['', '1:1 expected names; found an empty file'],
  [
    'name,kind\nAnn "x" Lee,person\n"Bob,person\n',
    '3:1 expected a closing quotation mark; found the end of the file. It opens here',
  ],
  ['name,kind\n"Bob" x,person\n', '2:1 '],
  ['name,kind\n,person\n', '2:1 expected a name; found an empty cell'],
  ['name,kind\n"A\nB",person\nBob,persn\n', '4:5 expected a kind; found “persn”. Did you mean “person”?'],
  ['kind,titel\nperson,Ann\n', '1:1 expected a column “name”; found “kind”, “titel”'],
  ['name,label\nAnn,Ann\n', '1:1 expected one column for the name; found “label” as a second'],
  [
    'name\nAnn\n',
    '2:1 expected a kind; found none, and none is given for the whole list (person, role, organization, place, region, priority, reform, concept, event, source)',
  ],
  [
    'Ann;person\n',
    '1:1 expected a first row with the names of the columns, “name” among them; found none of those known',
  ],
  [
    'id,name,kind,use\na,Ann,person,hidden\n',
    '2:14 expected the preferred name of the id on a row before; found the first row with this id, which is hidden',
  ],
] as const)('%j is refused with its place', ([text, message]) => {
  expect(failing(text)).toContain(message);
});

test('the kind of a thing is that of its first row', () => {
  const text = 'id,name,use,kind\na,Maud Okafor,,person\na,Maud Okafour,deprecated,\nb,Wend Authority,,organization\n';
  expect(shown(importNames(text, head))).toBe(
    'a [person] Maud Okafor | Maud Okafour (deprecated)\nb [organization] Wend Authority',
  );
  expect(() => importNames('id,name,kind\na,Maud Okafor,person\nb,Wend Authority,\n', head)).toThrow(ImportError);
});
