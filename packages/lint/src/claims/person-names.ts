/** Names of persons in a sentence, whether a dossier has them or not. */
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, type NameToken, type Token } from './tokens.ts';

export interface Name {
  readonly from: number;
  readonly to: number;
  /** A person of a dossier. */
  readonly person?: string;
}

/** Names beginning at a token: a known person, or two or three capitalised words. */
export function nameAt({ tokens }: Scene, at: number): Name | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') return personAt(token, at);
  let to = isIn(tokens[at], TITLES) ? at + (isMark(tokens[at + 1], '.') ? 2 : 1) : at;
  const first = to;
  while (isNameWord(tokens[to]) && to < first + 4) to++;
  if (tokens[to]?.kind === 'mention' || to - first < 2 || to - first > 3) return undefined;
  return { from: at, to };
}

const personAt = ({ entity, possessive }: NameToken, at: number): Name | undefined =>
  entity.kind === 'person' && !possessive ? { from: at, to: at + 1, person: entity.id } : undefined;

const TITLES = new Set(['general', 'gen', 'dr', 'prof', 'professor', 'mr', 'sir', 'colonel']);

/** And those that end with a token. */
export function nameEndingAt({ tokens }: Scene, at: number): Name | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') return personAt(token, at);
  let from = at + 1;
  while (from > 0 && isNameWord(tokens[from - 1]) && at - from < 3) from--;
  if (at + 1 - from < 2 || tokens[from - 1]?.kind === 'mention') return undefined;
  return { from, to: at + 1 };
}

const isNameWord = (token: Token | undefined): boolean =>
  isCapitalised(token) &&
  !token.possessive &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !isFunctionWord(token) &&
  !NO_NAMES.has(token.key);

/** Capitalised words that are no person's. */
const NO_NAMES = new Set(
  `the foreign defence defense interior prime minister ministry president agency service organization organisation office bureau
  council director general deputy affairs national state january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday north south east west american turkish russian
  german french british iranian syrian iraqi libyan israeli greek he she it we they this that these those in on at for from`.split(
    /\s+/,
  ),
);

/** The name that ends before a verb, or before an apposition that ends there: "X, an ambassador by training, directs". */
export function nameBefore(scene: Scene, at: number): Name | undefined {
  const { tokens } = scene;
  if (!isMark(tokens[at], ',–—')) return nameEndingAt(scene, at);
  for (let opening = at - 1; opening > Math.max(0, at - 10); opening--) {
    const token = tokens[opening];
    if (isMark(token, ',–—')) return nameEndingAt(scene, opening - 1);
    if (token?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** Before a name: "one", "the former general". */
export const INTRODUCING = new Set(['one', 'former', 'retired', 'veteran', 'longtime', 'career']);
