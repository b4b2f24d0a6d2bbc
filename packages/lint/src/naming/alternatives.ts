/**
 * Whether two good names of one entity are alternatives, so that a text should settle on one of them. Short and long forms,
 * an acronym and what it stands for, and descriptions are not: good prose uses them side by side.
 */
import { type Entity, editDistance, type Label } from '@brief/core';
import { bare } from '../verbatim/words.ts';
import { isAcronymOf, spelledOut } from './acronyms.ts';

export function areAlternatives(entity: Entity, one: Label, other: Label): boolean {
  if (one.scope || other.scope || sameName(one.text, other.text)) return false;
  if (areSpellings(one.text, other.text)) return true;
  if (isFormOf(one.text, other.text)) return false;
  if (isDescription(one.text) || isDescription(other.text)) return false;
  const [first, second] = [isAcronymOf(entity, one), isAcronymOf(entity, other)];
  return first === second || !isFormOfSpelledOut(entity, first ? other : one);
}

/** The same but for capitals, accents and the kind of dash. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => bare(text).replace(/[\u2010-\u2015]/gu, '-');

/** The same words, joined otherwise or with a letter or two otherwise: counter-terrorism, organised crime. */
function areSpellings(one: string, other: string): boolean {
  const [first, second] = [words(one), words(other)];
  if (first.join('') === second.join('')) return true;
  return (
    first.length === second.length &&
    first.every((word, index) => {
      const counterpart = second[index] ?? '';
      const slips = word.length >= 8 && counterpart.length >= 8 ? 2 : word.length >= 6 ? 1 : 0;
      return word[0] === counterpart[0] && editDistance(word, counterpart, slips) <= slips;
    })
  );
}

/** One is the other, or a short form of it. */
export const isFormOf = (one: string, other: string): boolean => isPart(one, other) || isPart(other, one);

/** Kalın is part of İbrahim Kalın, Türkiye of Republic of Türkiye. */
function isPart(short: string, long: string): boolean {
  const whole = new Set(words(long));
  return words(short).every((word) => whole.has(word));
}

/** A name whose head is a common noun: "Turkish authorities", "head of MİT". It tells what is meant, and is not a name. */
function isDescription(text: string): boolean {
  const [head = ''] = text.split(/\s(?:of|for|in|on|to)\s/u);
  return /^\p{Ll}/u.test(head.split(/[\s-]/u).at(-1) ?? '');
}

/** A spelt-out name, or a short form of one: beside an acronym it is the same name. */
const isFormOfSpelledOut = (entity: Entity, label: Label): boolean =>
  spelledOut(entity).some(({ text }) => isPart(label.text, text));

/** The words of a name, kept: names are few and asked for often. */
function words(name: string): readonly string[] {
  let found = wordsOfNames.get(name);
  if (!found) {
    if (wordsOfNames.size >= mostKept) wordsOfNames.clear();
    found = bare(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'the' && word !== 'of');
    wordsOfNames.set(name, found);
  }
  return found;
}

const wordsOfNames = new Map<string, readonly string[]>();
const mostKept = 10_000;
