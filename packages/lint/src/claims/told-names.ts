/**
 * Names in a row that is told in the source’s voice: "according to the article, X must counter A, B and C". One of them stands
 * in the source, so it is the source that is meant; one of which the source has no word is not told there.
 */
import type { PlacedClaim } from './claim.ts';
import { itemsFrom } from './items.ts';
import { notNamed } from './named-by-source.ts';
import { oneOf, type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { dossierSpokenOf } from './source-place.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { hedges, relatives, words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

function toldNameClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  const dossier = dossierSpokenOf(scene)?.dossier;
  if (dossier === undefined) return NONE;
  const { conditional, compared, otherTime } = scene.circumstances;
  if (conditional || compared || otherTime) return NONE;
  for (let at = 1; at < tokens.length; at++) {
    if (isOwnWord(tokens[at]) || (isMark(tokens[at], ',') && isIn(tokens[at + 1], GLOSSING))) return NONE;
    if (!isName(tokens[at]) || isName(tokens[at - 1])) continue;
    const { names, to } = itemsFrom(tokens, at);
    if (names.length < 2) continue;
    const isOfDossier = names.some(({ at: name }) => {
      const token = tokens[name];
      return token?.kind === 'mention' && token.mention.dossier === dossier.id;
    });
    if (isOfDossier && voiceOf(scene, dossier.id, at, to).of === 'source') {
      const claim = notNamed(scene, dossier, at, at);
      if (claim) return [claim];
    }
    at = to;
  }
  return NONE;
}

const NONE: readonly PlacedClaim[] = [];

const isName = (token: Token | undefined): boolean => token?.kind === 'mention' || isCapitalised(token);

/** Behind it the writer can say something of his own: a relative clause, a bracket, another clause. */
const isOwnWord = (token: Token | undefined): boolean =>
  isMark(token, '(–—;:') || isIn(token, OWN) || (isIn(token, relatives) && !isWord(token, 'that'));
/** ", several of them in …", ", a neighbour of …". */
const GLOSSING = words('a an several some many most all both each one two three none half including among');
const JOINING = words('and or');
const OWN = words('where whose whom while whereas but so because since although though once when');

export const toldNames: Reader = {
  needs: [trait(traits.source), word(JOINING)],
  never: oneOf(trait(traits.negation | traits.doubt), word(hedges)),
  read: toldNameClaims,
};
