/**
 * One sentence with what is around it: its tokens, the names before it in the block, and the circumstances in which it
 * says something (asked, doubted, about another time, in whose voice). What it says is not known here.
 */
import { type Entity, entityOf } from '@brief/core';
import { firstFrom } from '../block-index.ts';
import type { Block, Mention } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { onlySetsAside } from './asides.ts';
import { type Described, describedBy } from './descriptions.ts';
import type { Earlier } from './earlier.ts';
import { isAside } from './left-standing.ts';
import type { Filler } from './nouns.ts';
import { objectsOf } from './stated.ts';
import type { Row, Token } from './tokens.ts';
import { isCapitalised, isIn, isWord } from './tokens.ts';
import { traits } from './traits.ts';
import { beForms, determiners, inversions } from './vocabulary.ts';

/** The block of a sentence, sentence by sentence. */
export interface Around {
  readonly knowledge: Knowledge;
  readonly block: Block;
  /** All mentions of the block. */
  readonly mentions: readonly Mention[];
  /** Nothing is asked for but what is against the source, and views without their owner. */
  readonly against: boolean;
  /** The sentence with this number; an empty row where there is none. */
  row(number: number): Row;
  /** What the blocks before leave standing, where the block can rest on them. */
  readonly earlier?: Earlier | undefined;
}

export class Scene {
  readonly row: Row;
  readonly tokens: readonly Token[];
  readonly #around: Around;
  readonly #number: number;
  #leans = false;
  #circumstances: Circumstances | undefined;
  #nouns: Map<number, Filler | undefined> | undefined;

  constructor(around: Around, number: number) {
    this.row = around.row(number);
    this.tokens = this.row.tokens;
    this.#around = around;
    this.#number = number;
  }

  get knowledge(): Knowledge {
    return this.#around.knowledge;
  }

  get block(): Block {
    return this.#around.block;
  }

  get mentions(): readonly Mention[] {
    return this.#around.mentions;
  }

  /** What the source supports is not asked for. */
  get against(): boolean {
    return this.#around.against;
  }

  /** Tokens of the sentence before, in the same block. */
  get before(): readonly Token[] {
    return this.#around.row(this.#number - 1).tokens;
  }

  /** And of the one behind. */
  get behind(): readonly Token[] {
    return this.#around.row(this.#number + 1).tokens;
  }

  /** What the blocks before leave standing. Who asks rests on it. */
  get earlier(): Earlier | undefined {
    return this.#around.earlier;
  }

  /** The last place that names an entity, here or before. */
  mentionOf(dossier: string, entity: string): Mention | undefined {
    const isIt = (one: Mention) => one.entity === entity && one.dossier === dossier;
    return this.mentions.findLast(isIt) ?? this.earlier?.mentions.find(isIt);
  }

  /** Something was taken from the blocks before. */
  get leans(): boolean {
    return this.#leans;
  }

  /** What is said rests on the blocks before. */
  lean(): true {
    this.#leans = true;
    return true;
  }

  /** The noun phrases that were read already, by the token they begin with. */
  get nouns(): Map<number, Filler | undefined> {
    this.#nouns ??= new Map();
    return this.#nouns;
  }

  get circumstances(): Circumstances {
    this.#circumstances ??= circumstancesOf(this.row);
    return this.#circumstances;
  }

  /** Whether a word or name of the sentence has one of these traits. */
  has(some: number): boolean {
    return (this.row.traits & some) !== 0;
  }

  /** The places of those that have one of these traits. */
  placesOf(some: number): readonly number[] {
    const found: number[] = [];
    if (!this.has(some)) return found;
    const { tokens } = this;
    for (let at = 0; at < tokens.length; at++) if (((tokens[at]?.traits ?? 0) & some) !== 0) found.push(at);
    return found;
  }
}

export interface Circumstances {
  readonly asked: boolean;
  readonly conditional: boolean;
  readonly doubted: boolean;
  readonly otherTime: boolean;
  readonly compared: boolean;
  readonly possible: boolean;
  readonly distanced: boolean;
  /** What makes it doubted or compared only sets something aside ("unlike X", "rather than to X"): `asides.ts`. */
  readonly setsAside: boolean;
}

function circumstancesOf({ tokens, traits: all }: Pick<Row, 'tokens' | 'traits'>): Circumstances {
  const any = (trait: number, is: (at: number) => boolean): boolean =>
    (all & trait) !== 0 && tokens.some((token, at) => (token.traits & trait) !== 0 && is(at));
  return {
    asked: (all & traits.question) !== 0,
    conditional: (all & traits.condition) !== 0 || isIn(tokens[0], inversions) || opensWithThat(tokens),
    doubted: (all & traits.doubt) !== 0,
    otherTime: any(traits.otherTime, (at) => isOtherTime(tokens, at)),
    compared: any(traits.comparison, (at) => isLikening(tokens, at)),
    possible: (all & traits.possibility) !== 0,
    setsAside: (all & traits.comparison) !== 0 && onlySetsAside(tokens),
    distanced: (all & traits.inMarks) !== 0 || any(traits.distance, (at) => !isBlamedHere(tokens, at)),
  };
}

/** "That MİT answers to parliament is new": what follows is spoken about, and not said. */
const opensWithThat = ([that, next]: readonly Token[]): boolean =>
  isWord(that, 'that') && (next?.kind === 'mention' || isIn(next, determiners) || isCapitalised(next));

/** "Comes last" and "next to" are no times; "last year" is. */
function isOtherTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "The future of": a noun for what is to become of it.
  if (isWord(token, 'future')) return !isWord(tokens[at + 1], 'of');
  if (isWord(token, 'last')) return tokens[at + 1]?.kind === 'word';
  if (isWord(token, 'next')) return !isWord(tokens[at + 1], 'to');
  return !isWord(token, 'time') || isThen(tokens, at);
}

/** "At the time". */
const isThen = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'time') && isIn(tokens[at - 1], determiners) && isWord(tokens[at - 2], 'at');

/** A word that likens does so, and "would like" wishes. */
function isLikening(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at], 'like')) return !isWord(tokens[at - 1], 'would');
  return !isWord(tokens[at], 'as') || isAsMuch(tokens, at);
}

/**
 * "As much as" tells a degree. What something is, what it is like in full, and what is so as somebody says, is said all the
 * same: "as director", "as well as", "as does the CIA", "as the note says".
 */
function isAsMuch(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at + 1], 'well') || isWord(tokens[at - 1], 'well')) return false;
  for (let by = 2; by < 5; by++) if (isWord(tokens[at - by], 'as') || isWord(tokens[at + by], 'as')) return true;
  return false;
}

/** "The blame" is somebody's; who "is to blame" is blamed by the writer. */
const isBlamedHere = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'blame') && isWord(tokens[at - 1], 'to') && isIn(tokens[at - 2], beForms);

/** The dossiers’ entity that a definite description stands for ("the service"), if nothing else can be meant. */
export function described(scene: Scene, words: string, at: number): Described | undefined {
  const all = describedBy(scene.knowledge, words);
  const named = all.find(({ dossier, entity }) => isLastNamed(scene, dossier.id, entity, at));
  const [only] = all;
  return named ?? (only !== undefined && all.length === 1 && isOnlyOffice(scene, only, words) ? only : undefined);
}

/** "The President" alone: the office of a country, where the block speaks of no other and of nobody who has it. */
function isOnlyOffice({ block }: Scene, { dossier, entity }: Described, words: string): boolean {
  if (entity.kind !== 'role' || words.includes(' ')) return false;
  const places = objectsOf(dossier, entity.id, 'roleIn');
  if (!places.some((id) => entityOf(dossier, id)?.kind === 'place')) return false;
  const { text } = block.prose;
  for (const { 0: word, index } of text.matchAll(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu'))) {
    const to = index + word.length;
    if (!/\bthe $/i.test(text.slice(Math.max(0, index - 5), index)) || /^ (?:of|\p{Lu})/u.test(text.slice(to, to + 3)))
      return false;
  }
  return true;
}

/** Whether an entity is the last of its kind that the block names before a place, with no stranger in between. */
export function isLastNamed(scene: Scene, dossier: string, entity: Entity, at: number): boolean {
  const { mentions, knowledge } = scene;
  let number = firstFrom(mentions, at + 1, ({ proseSpan }) => proseSpan.end) - 1;
  const isNear = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined && at - mention.proseSpan.end <= FARTHEST;
  for (let one = mentions[number]; isNear(one); one = mentions[--number]) {
    if (knowledge.entity(one.dossier, one.entity)?.kind === entity.kind && !isPassedOver(scene, one, entity)) break;
  }
  const last = mentions[number];
  if (last === undefined) return isLastBefore(scene, dossier, entity, at);
  if (!isNear(last) || last.entity !== entity.id || last.dossier !== dossier) return false;
  return !STRANGER.test(textBetween(scene, last.proseSpan.end, at));
}

/** The outlet where a text appeared is not who is spoken of. */
function isPassedOver({ knowledge, block }: Scene, mention: Mention, { id }: Entity): boolean {
  const dossier = knowledge.dossier(mention.dossier);
  return dossier !== undefined && mention.entity !== id && isAside(block, dossier, mention);
}

/** The prose of a stretch without the names in it. */
function textBetween({ mentions, block: { prose } }: Scene, start: number, end: number): string {
  let text = '';
  let from = start;
  for (let next = firstFrom(mentions, start, ({ proseSpan }) => proseSpan.start); ; next++) {
    const one = mentions[next];
    if (one === undefined || one.proseSpan.start >= end) return text + prose.text.slice(from, end);
    text += prose.text.slice(from, one.proseSpan.start);
    from = Math.max(from, one.proseSpan.end);
  }
}

/** Nothing of the kind is named in the block yet: whether it is the last of the blocks before. */
function isLastBefore(scene: Scene, dossier: string, entity: Entity, at: number): boolean {
  const { earlier, block } = scene;
  if (earlier === undefined || at > FARTHEST || STRANGER.test(block.prose.text.slice(0, at))) return false;
  const last = earlier.lastOf(entity.kind);
  return last?.entity === entity.id && last.dossier === dossier && scene.lean();
}

/** How far back, in characters, a description may reach. */
const FARTHEST = 400;
/** Another body may have come in: an acronym, or a word for one with a capital or for a partner. */
const STRANGER =
  /(?<!\()\b\p{Lu}{2,}\b(?!\))|\b(?:counterparts?|partners?|rivals?|sister|other (?:agency|service|organi[sz]ation))\b|\b(?:Agency|Service|Bureau|Directorate|Office|Ministry|Command|Council|University)\b/u;
