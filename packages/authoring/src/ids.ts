/**
 * Ids from names, by one rule: the words of the name in bare ASCII letters, in camel case, at most five; a number behind
 * it when the id is taken. A name without a Latin letter gives the word for its kind, with a number.
 */
import { foldWord } from '@brief/core';

/** Words of a name that count towards its id. */
const LONGEST = 5;

/**
 * An id for a name that is none of `taken`, and no word that every JavaScript object or array knows as a property, so
 * that `entities.theId` is the entity in a program.
 */
export function idOf(name: string, taken: { has(id: string): boolean }, otherwise = 'entity'): string {
  const words = name
    .replace(/[’'ʼ`]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => ascii(word))
    .filter((word) => word !== '')
    .slice(0, LONGEST);
  const camel = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const base = camel === '' ? `${otherwise}1` : /^\d/.test(camel) ? `_${camel}` : camel;
  if (isFree(base, taken)) return base;
  const stem = camel === '' ? otherwise : base;
  for (let number = 2; ; number++) {
    // A number behind a number would be another number.
    const id = /\d$/.test(stem) ? `${stem}_${number}` : `${stem}${number}`;
    if (isFree(id, taken)) return id;
  }
}

/** A dossier’s id: the words of a file’s name or a title, in bare small letters, parted by hyphens. */
export function dossierIdOf(name: string): string {
  const words = name
    .replace(/[’'ʼ`]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => ascii(word))
    .filter((word) => word !== '');
  const id = words.slice(0, 6).join('-');
  return id === '' ? 'dossier' : /^\d/.test(id) ? `_${id}` : id;
}

const isFree = (id: string, taken: { has(id: string): boolean }): boolean => !taken.has(id) && !(id in []);

const ascii = (word: string): string => foldWord(word).replace(/[^a-z0-9]/g, '');
