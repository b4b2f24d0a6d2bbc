/**
 * The century of what the source tells: "development in the 21st century", told of the same thing in the same words and put
 * into another.
 */
import type { Dossier, Statement } from '@brief/core';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { isLikened, isShifted } from './dates.ts';
import { restingOn } from './in-words.ts';
import { type Reader, trait, word } from './needs.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isMark, isWord } from './tokens.ts';
import { traits } from './traits.ts';
import { voiceOf } from './voice.ts';

const NONE: readonly PlacedClaim[] = [];

function centuryClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  const noun = tokens.findIndex((token) => isWord(token, 'century'));
  const ordinal = tokens[noun - 1];
  const century = ordinal?.kind === 'word' ? centuryOf(ordinal.key) : undefined;
  if (century === undefined) return NONE;
  if (scene.circumstances.conditional || isShifted(tokens) || isLikened(tokens, noun)) return NONE;
  for (const [at, token] of tokens.entries()) {
    if (at > noun || token.kind !== 'mention') continue;
    const dossier = scene.knowledge.dossier(token.mention.dossier);
    const stated = dossier && statedIn(dossier).get(token.entity.id);
    if (dossier === undefined || stated === undefined || stated.century === century) continue;
    const between = tokens.slice(at, noun);
    if (between.some((one) => isMark(one, ';:.'))) continue;
    const shared = between.filter(
      (one) => one.kind === 'word' && !isFunctionWord(one) && !isWord(one, 'century') && stated.words.has(one.key),
    );
    if (shared.length < ENOUGH) continue;
    const voice = voiceOf(scene, dossier.id, noun - 1, noun + 1);
    // "The concept defines": who speaks is what it is told of.
    const isOwn = !voice.strangers && voice.entities.every((id) => id === token.entity.id);
    if ((voice.of === 'others' && !isOwn) || voice.denied) continue;
    const { statement } = stated;
    return [
      {
        frame: 'year',
        outcome: 'contradicted',
        ...restingOn(dossier, statement),
        entity: token.entity.id,
        from: noun - 1,
        to: noun + 1,
      },
    ];
  }
  return NONE;
}

/** So many words of the source show that it is what is told. */
const ENOUGH = 3;

interface Stated {
  readonly statement: Statement;
  readonly century: number;
  readonly words: ReadonlySet<string>;
}

/** What a statement in the source’s own words puts into one century, by what it is about. */
const statedIn = oncePer(({ statements }: Dossier): ReadonlyMap<string, Stated> => {
  const found = new Map<string, Stated>();
  for (const statement of statements) {
    const { subject, text = '' } = statement;
    const ordinal = /(\S+) century\b/.exec(text)?.[1];
    const century = ordinal === undefined ? undefined : centuryOf(bare(ordinal));
    if (century === undefined || found.has(subject)) continue;
    const words = new Set((text.match(/\p{L}{4,}/gu) ?? []).map((word) => bare(word)));
    found.set(subject, { statement, century, words });
  }
  return found;
});

function centuryOf(key: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(key)?.[1];
  if (digits !== undefined) return Number(digits);
  const place = ORDINALS.indexOf(key.replace('-', ''));
  return place < 0 ? undefined : FIRST + place;
}

const FIRST = 17;
const ORDINALS = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twentyfirst', 'twentysecond', 'twentythird'];

export const centuries: Reader = {
  needs: [word(/^century$/)],
  never: trait(traits.negation | traits.doubt | traits.possibility),
  read: centuryClaims,
};
