/**
 * Puts sightings together: one candidate for each name, with its other spellings. Spellings are merged when they differ
 * in accents, apostrophes or an ending of the language, when the text says so, or when a short form has only one long
 * form it can be short for; where it has several it is left to people.
 */
import { foldWord, type Kind, type Span } from '@brief/core';
import type { Language } from '../language.ts';
import type { Seen } from './find-names.ts';
import { isEventWord, isGeneral, isLegalForm, isOrganizationWord, isPlaceSort } from './lexicon.ts';
import type { Candidate, Evidence, Sighting } from './names.ts';
import { isAcronym, wordsOf } from './words.ts';

interface Group {
  readonly key: string;
  readonly sightings: Sighting[];
  readonly questions: string[];
  /** Beyond what its sightings have. */
  readonly evidence: Evidence[];
  /** The long name where there is one by the text’s own word. */
  long?: string;
  is?: string | undefined;
}

export function groupNames(seen: Seen, language: Language): readonly Candidate[] {
  const groups = new Map<string, Group>();
  const add = (sighting: Sighting, key = keyOf(sighting.text)) => {
    const group = groups.get(key) ?? { key, sightings: [], questions: [], evidence: [] };
    group.sightings.push(sighting);
    groups.set(key, group);
  };
  for (const sighting of seen.sightings) add(sighting);
  mergeEndings(groups, language);
  const moved = new Map<string, string>();
  const resolve = (name: string): Group | undefined => {
    let key = keyOf(name);
    for (let next = moved.get(key); next !== undefined; next = moved.get(key)) key = next;
    return groups.get(key);
  };
  const merge = (from: Group, into: Group) => {
    if (from === into) return;
    into.sightings.push(...from.sightings);
    into.evidence.push(...from.evidence);
    into.questions.push(...from.questions);
    into.is ??= from.is;
    groups.delete(from.key);
    moved.set(from.key, into.key);
  };
  for (const [name, acronym] of seen.aliases) {
    const long = resolve(name);
    const short = resolve(acronym);
    if (long && short) merge(long, short);
    const whole = resolve(acronym);
    if (whole) whole.long ??= name;
  }
  mergeShort(groups, language, merge);
  mergeDoubtful(groups, seen, resolve);
  for (const { person, role } of seen.roles) {
    const group = resolve(person);
    if (group) group.is ??= role;
  }
  for (const [name, other] of seen.beside) {
    const [one, two] = [resolve(name), resolve(other)];
    if (one && two && one !== two) {
      one.questions.push(`The same as “${nameOf(two)}”? They stand side by side.`);
    }
  }
  const kept = [...groups.values()].filter((group) => group.sightings.length > 0);
  return kept.map((group) => candidateOf(group, language)).sort(byPlace);
}

const byPlace = (a: Candidate, b: Candidate): number => {
  const [one, two] = [a.sightings[0] as Sighting, b.sightings[0] as Sighting];
  return one.paragraph - two.paragraph || one.start - two.start || two.end - one.end;
};

const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => foldWord(text))
    .join(' ');

/** German and Turkish put endings on names: "Europäischen Zentralbank", "Bakanlığının". The shortest form is the name. */
function mergeEndings(groups: Map<string, Group>, { code }: Language): void {
  if (code !== 'de' && code !== 'tr') return;
  const byStem = new Map<string, Group>();
  const ordered = [...groups.values()].sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  for (const group of ordered) {
    const words = group.key.split(' ');
    const stem =
      code === 'de' ? words.map((word) => word.replace(/(?<=.{4})(?:en|em|er|es|e|n|s)$/, '')).join(' ') : group.key;
    const known = code === 'de' ? byStem.get(stem) : turkishStem(group.key, byStem);
    if (known === undefined) byStem.set(stem, group);
    else {
      known.sightings.push(...group.sightings);
      groups.delete(group.key);
    }
  }
}

/** The name with fewer letters that this one is with a case ending on its last word, when it has two words at least. */
function turkishStem(key: string, known: ReadonlyMap<string, Group>): Group | undefined {
  if (!key.includes(' ')) return undefined;
  for (let length = key.length - 1; length >= key.length - 5; length--) {
    const group = known.get(key.slice(0, length));
    if (group !== undefined && TURKISH_ENDING.test(key.slice(length))) return group;
  }
  return undefined;
}
const TURKISH_ENDING = /^(?:n?[iu]n|n?[iu]|n?[ae]|n?d[ae]|n?dan|n?den|yla|yle|n[ae])$/;

/** "Kalin" for "Ibrahim Kalin", "Nordwind" for "Nordwind Energy SE". */
function mergeShort(groups: Map<string, Group>, language: Language, merge: (from: Group, into: Group) => void): void {
  const byWord = groupsByWord(groups);
  for (const group of [...groups.values()]) {
    const words = group.key.split(' ');
    if (groups.get(group.key) !== group || (isAcronym(nameOf(group)) && group.long !== undefined)) continue;
    const placed = allEvidence(group).some(({ kind }) => kind === 'place' || kind === 'region');
    const longer = (byWord.get(words[0] ?? '') ?? []).filter(
      (other) =>
        other !== group &&
        groups.get(other.key) === other &&
        isShortFor(words, other) &&
        !(isLastWord(words, other) && (placed || (language.capitalNouns && !isPerson(other)))),
    );
    const [only] = longer;
    if (only && longer.length === 1) {
      // People are called by their last names, and without an article.
      const calledSo = isLastWord(words, only) && !group.sightings.some(({ articled }) => articled);
      if (calledSo) only.evidence.push({ kind: 'person', weight: 2 });
      merge(group, only);
    } else if (longer.length > 1) {
      group.questions.push(`Short for ${longer.map((other) => `“${nameOf(other)}”`).join(' or ')}?`);
    }
  }
}

function groupsByWord(groups: ReadonlyMap<string, Group>): ReadonlyMap<string, readonly Group[]> {
  const byWord = new Map<string, Group[]>();
  for (const group of groups.values()) {
    for (const word of new Set(group.key.split(' '))) {
      const those = byWord.get(word);
      if (those === undefined) byWord.set(word, [group]);
      else those.push(group);
    }
  }
  return byWord;
}

const isPerson = (group: Group): boolean => allEvidence(group).some(({ kind }) => kind === 'person');

const isLastWord = (words: readonly string[], { key }: Group): boolean =>
  words.length === 1 && key.split(' ').at(-1) === words[0];

function isShortFor(words: readonly string[], other: Group): boolean {
  const whole = other.key.split(' ');
  if (words.length >= whole.length) return false;
  const written = wordsOf(nameOf(other)).map(({ text }) => text);
  const sorts = written.some((word) => isOrganizationWord(word) || isPlaceSort(word) || isEventWord(word));
  const legal = isLegalForm(written.at(-1) ?? '') && /^\p{Lu}/u.test(written.at(-1) ?? '');
  const role = decide(allEvidence(other)) === 'role';
  if (role) return false;
  if (words.length === 1 && whole.length <= 4 && whole.at(-1) === words[0] && !sorts && !legal) {
    return !written.some((word) => /\d/.test(word)) && !isGeneral(words[0] ?? '');
  }
  const lead = written.length - words.length;
  const led = words.every((word, at) => word === whole[at + lead]) && isGeneral(written[0] ?? '') && lead === 1;
  if (led && (words.length > 1 || isOrganizationWord(written[0] ?? ''))) return true;
  if (words.length === 1 && whole[0] === words[0] && isPerson(other) && !isGeneral(words[0] ?? '')) return true;
  const brand = written.filter((word) => !isLegalForm(word)).map((word) => foldWord(word));
  return (
    legal && words.every((word, at) => word === whole[at]) && (words.length === brand.length || words.length === 1)
  );
}

/** A doubtful place counts where it is the name of a group, and no other place of that group covers it. */
function mergeDoubtful(
  groups: ReadonlyMap<string, Group>,
  seen: Seen,
  resolve: (name: string) => Group | undefined,
): void {
  const covered = new Map<number, Span[]>();
  for (const group of groups.values()) {
    for (const { paragraph, start, end } of group.sightings) {
      const spans = covered.get(paragraph) ?? [];
      spans.push({ start, end });
      covered.set(paragraph, spans);
    }
  }
  const byWord = groupsByWord(groups);
  const longestFirst = [...seen.doubtful].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const sighting of longestFirst) {
    const { paragraph, start, end, text } = sighting;
    const group = resolve(text) ?? personCalled(keyOf(text), byWord);
    const spans = covered.get(paragraph) ?? [];
    if (group === undefined || spans.some((span) => span.start <= start && span.end >= end)) continue;
    group.sightings.push(sighting);
    spans.push({ start, end });
    covered.set(paragraph, spans);
  }
  for (const group of groups.values()) group.sightings.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

/** The one person whose last name it is. */
function personCalled(key: string, byWord: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  const called = (byWord.get(key) ?? []).filter((group) => group.key.endsWith(` ${key}`) && isPerson(group));
  return called.length === 1 ? called[0] : undefined;
}

const allEvidence = ({ sightings, evidence }: Group): readonly Evidence[] => [
  ...sightings.flatMap((one) => one.evidence),
  ...evidence,
];

function candidateOf(group: Group, { regionKind }: Language): Candidate {
  const name = nameOf(group);
  const spellings = [...new Set(group.sightings.map(({ text }) => text))];
  const kind = decide(allEvidence(group)) ?? (regionKind(name) as Kind | undefined);
  const { is } = group;
  const others = spellings.filter((text) => text !== name && !isShouted(text, spellings));
  const questions = [...new Set([...group.questions, ...bareSpellings([name, ...others])])];
  const sightings = withoutRepeats(group.sightings);
  return { name, others, kind, sightings, ...(is !== undefined && { is }), questions };
}

/** All in capitals, beside the same in small letters: a custom of datelines and headings, not another name. */
const isShouted = (text: string, spellings: readonly string[]): boolean =>
  text === text.toUpperCase() && spellings.some((other) => other !== text && other.toUpperCase() === text);

/** Spellings that lack marks which another spelling has: whether they are wrong is for a person to say. */
function bareSpellings(spellings: readonly string[]): readonly string[] {
  return spellings.flatMap((text) => {
    const careful = spellings.find((other) => foldWord(other) === foldWord(text) && marks(other) > marks(text));
    return careful === undefined ? [] : [`“${text}” lacks marks that “${careful}” has: deprecated?`];
  });
}

function withoutRepeats(sightings: readonly Sighting[]): readonly Sighting[] {
  const places = new Map(sightings.map((one) => [`${one.paragraph} ${one.start}`, one] as const));
  return [...places.values()].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

/** The kind with most evidence, when that is clear. */
function decide(evidence: readonly Evidence[]): Kind | undefined {
  const weights = new Map<Kind, number>();
  const most = new Map<Kind, number>();
  for (const { kind, weight } of evidence) {
    most.set(kind, Math.max(most.get(kind) ?? 0, weight));
    weights.set(kind, (weights.get(kind) ?? 0) + (weight === 1 ? 0 : weight));
  }
  for (const [kind, weight] of most)
    if (weight === 1 && evidence.filter((one) => one.kind === kind).length > 1 && kind === 'place')
      weights.set(kind, 2);
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] < 2 || (second !== undefined && second[1] >= first[1])) return undefined;
  return first[0];
}

/** The acronym where the text defines one; else the fullest spelling, and of equals the one with most marks on its letters. */
function nameOf({ sightings, long }: Group): string {
  const spellings = [...new Set(sightings.map(({ text }) => text))];
  const acronym = long === undefined ? undefined : spellings.filter((text) => isAcronym(text));
  const pool = acronym && acronym.length > 0 ? acronym : spellings;
  const rank = (text: string) => [wordsOf(text).length, marks(text), -text.length] as const;
  return pool.reduce((best, text) => {
    const [a, b] = [rank(best), rank(text)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && (b[at] ?? 0) > (a[at] ?? 0) ? text : best;
  }, pool[0] ?? '');
}

/** Letters whose bare form is another: a source that writes them takes care. */
const marks = (text: string): number =>
  [...text.normalize('NFC')].filter((letter) => foldWord(letter) !== letter.toLowerCase() && /\p{L}/u.test(letter))
    .length;
