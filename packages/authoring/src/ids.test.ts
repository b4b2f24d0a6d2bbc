import { expect, test } from 'vitest';
import { dossierIdOf, idOf } from './ids.ts';

test.for([
  ['İbrahim Kalın', 'ibrahimKalin'],
  ['O’Malley & Sons', 'omalleySons'],
  ['DHKP/C', 'dhkpC'],
  ['2016 coup attempt', '_2016CoupAttempt'],
  ['Straße der Einheit', 'strasseDerEinheit'],
  ['東京', 'place1'],
  ['constructor', 'constructor2'],
  ['__proto__', 'proto'],
])('%s is %s', ([name = '', id]) => {
  expect(idOf(name, new Set(), 'place')).toBe(id);
});

test('an id is taken once', () => {
  expect(idOf('Ada', new Set(['ada', 'ada2']))).toBe('ada3');
  expect(idOf('Sector 7', new Set(['sector7']))).toBe('sector7_2');
  expect(idOf('東京', new Set(['place1']), 'place')).toBe('place2');
});

test('a dossier’s id is made of a file’s name', () => {
  expect(dossierIdOf('Kalın’s priorities (final)')).toBe('kalins-priorities-final');
});
