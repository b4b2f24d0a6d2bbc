/**
 * Dossiers made ready for recognition: every way to write every label, blockers, and the phrases that speak for or
 * against weak labels, in one trie. What is decided about a place in a text is decided elsewhere.
 */
import type { Dossier, Entity } from '../model/dossier.ts';
import type { Label, LabelContext } from '../model/label.ts';
import type { Numbered } from '../numbered.ts';
import { foldWord } from './fold.ts';
import { isAcronym } from './spelling.ts';
import { buildTrie, NONE, type Trie } from './trie.ts';

/** Dossiers, ready for recognition. Immutable; make it once and use it for many texts. */
export interface Vocabulary {
  readonly dossiers: readonly Dossier[];
  /** How it is done; not for use outside recognition. */
  readonly names: NameIndex;
}

/** How a pattern is to be read. */
export const NAME = 0;
/** A name with an s that does not belong to it: a plural ("MİTs"), a genitive without an apostrophe ("Kalıns Artikel"). */
export const PLURAL = 1;
/** A way to write the label that is no spelling of it proper ("Tuerkiye"). */
export const VARIANT = 2;
export const BLOCKER = 3;
/** Words that speak for or against a weak label. */
export const PHRASE = 4;

export interface NameIndex {
  readonly trie: Trie;
  readonly dossierIds: readonly string[];
  /** First pattern of each node, plus one. */
  readonly head: Int32Array;
  /** Next pattern of the same node, plus one. */
  readonly next: Int32Array;
  readonly text: Numbered<string>;
  readonly kind: Uint8Array;
  /** Number of the label (names) or of the phrase. */
  readonly owner: Int32Array;
  readonly labels: Numbered<Label>;
  readonly labelEntity: Int32Array;
  /** Number of the label's context, -1 for labels that need none. */
  readonly labelContext: Int32Array;
  readonly entities: Numbered<Entity>;
  readonly entityDossier: Int32Array;
  /** 1 for entities their dossier is about. */
  readonly subject: Uint8Array;
  readonly contexts: readonly Context[];
}

/** What decides whether weak labels count: numbers of the phrases that speak for them, hint at them, speak against them. */
export interface Context {
  readonly dossier: number;
  /** Subjects of the dossier do not speak for it. */
  readonly own: boolean;
  readonly speaking: ReadonlySet<number>;
  readonly hinting: ReadonlySet<number>;
  readonly against: ReadonlySet<number>;
}

/** Makes dossiers ready for recognition. */
export function compileVocabulary(dossiers: readonly Dossier[]): Vocabulary {
  return { dossiers, names: indexNames(dossiers) };
}

function indexNames(dossiers: readonly Dossier[]): NameIndex {
  const expected = dossiers.reduce((sum, dossier) => sum + dossier.entities.length, 0);
  const trie = buildTrie(expected);
  let head = new Int32Array(1024);
  const next: number[] = [];
  const text: string[] = [];
  const kind: number[] = [];
  const owner: number[] = [];
  const labels: Label[] = [];
  const labelEntity: number[] = [];
  const labelContext: number[] = [];
  const entities: Entity[] = [];
  const entityDossier: number[] = [];
  const subject: number[] = [];
  const contexts = contextTable(addPhrase);

  function add(pattern: string, patternKind: number, patternOwner: number, low = !startsWithCapital(pattern)): void {
    const node = trie.add(pattern, low);
    if (node === NONE) return;
    if (node >= head.length) {
      const more = new Int32Array(head.length * 2);
      more.set(head);
      head = more;
    }
    next.push(head[node] as number);
    text.push(pattern);
    kind.push(patternKind);
    owner.push(patternOwner);
    head[node] = text.length;
  }

  /** A way to write a label, and what is a way to write it too. The names of people may start small. */
  function addName(written: string, label: number, isPerson: boolean): void {
    const isPlain = ASCII.test(written);
    const name = isPlain ? written : written.normalize('NFC');
    const low = isPerson || !startsWithCapital(name);
    add(name, NAME, label, low);
    const takesS = isPerson || isAcronym(name);
    if (takesS && isOneWord(name)) add(`${name}s`, PLURAL, label, low);
    if (isPlain) return;
    for (const variant of variantsOf(name)) add(variant, VARIANT, label, isPerson || !startsWithCapital(variant));
  }

  function addPhrase(phrase: string, number: number): void {
    add(phrase, PHRASE, number);
  }

  for (const [dossierNumber, dossier] of dossiers.entries()) {
    const subjects = new Set(dossier.subjects);
    for (const entity of dossier.entities) {
      const entityNumber = entities.length;
      entities.push(entity);
      entityDossier.push(dossierNumber);
      subject.push(subjects.has(entity.id) ? 1 : 0);
      const isPerson = entity.kind === 'person';
      for (const label of entity.labels) {
        const number = labels.length;
        labels.push(label);
        labelEntity.push(entityNumber);
        labelContext.push(label.weak ? contexts.number(dossierNumber, label.context) : -1);
        addName(label.text, number, isPerson);
        if (label.forms !== undefined) for (const form of label.forms) addName(form, number, isPerson);
      }
      for (const blocker of entity.blockers ?? []) add(blocker.normalize('NFC'), BLOCKER, 0, true);
    }
  }

  const built = trie.build();
  return {
    trie: built,
    dossierIds: dossiers.map((dossier) => dossier.id),
    head: head.slice(0, Math.max(built.nodeCount, 1)),
    next: Int32Array.from(next),
    text,
    kind: Uint8Array.from(kind),
    owner: Int32Array.from(owner),
    labels,
    labelEntity: Int32Array.from(labelEntity),
    labelContext: Int32Array.from(labelContext),
    entities,
    entityDossier: Int32Array.from(entityDossier),
    subject: Uint8Array.from(subject),
    contexts: contexts.all,
  };
}

/** Contexts and their phrases, each kept once. */
function contextTable(addPhrase: (phrase: string, number: number) => void) {
  const all: Context[] = [];
  const known = new Map<string, number>();
  const phraseNumbers = new Map<string, number>();

  function numberOf(phrase: string): number {
    const written = phrase.normalize('NFC');
    const found = phraseNumbers.get(written);
    if (found !== undefined) return found;
    const number = phraseNumbers.size;
    phraseNumbers.set(written, number);
    addPhrase(written, number);
    return number;
  }

  return {
    all,
    number(dossier: number, context: LabelContext = {}): number {
      const { own = false, for: speaking = [], hints = [], against = [] } = context;
      const key = JSON.stringify([dossier, own, speaking, hints, against]);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, all.length);
      const numbers = (phrases: readonly string[]) => new Set(phrases.map(numberOf));
      all.push({ dossier, own, speaking: numbers(speaking), hinting: numbers(hints), against: numbers(against) });
      return all.length - 1;
    },
  };
}

/** Tells only for plain letters; otherwise no. */
const startsWithCapital = (name: string): boolean => /^[A-Z]/.test(name);

const isOneWord = (name: string): boolean => /^[\p{L}\p{Nd}\p{M}]+$/u.test(name);

/** Ways to write a name where its letters cannot be had: without letters of transliteration, ä as ae. */
function variantsOf(name: string): readonly string[] {
  const variants = new Set<string>();
  variants.add(name.replace(TRANSLITERATION, ''));
  variants.add(name.replace(UMLAUT, (letter) => spelledOut(letter)));
  variants.delete(name);
  return [...variants].filter((variant) => variant !== '' && foldWord(variant) !== '');
}

const ASCII = /^[\u0000-\u007f]*$/;
const TRANSLITERATION = /(?<=\p{L})[\u02b9\u02bb-\u02bf](?=\p{L})/gu;
const UMLAUT = /[äöüøåÄÖÜØÅ]/g;
const PAIRS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

function spelledOut(letter: string): string {
  const low = letter.toLowerCase();
  const pair = PAIRS[low] ?? low;
  return letter === low ? pair : pair.toUpperCase();
}
