/** Where a sentence speaks of the source itself: "the article names", "in this note", "the text’s list". */
import type { Dossier } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { speakerAt } from '../verbatim/speakers.ts';
import type { Stretch } from './clauses.ts';
import { months } from './dates.ts';
import { isOutlet } from './left-standing.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, prepositions, texts } from './vocabulary.ts';

/** Whether the token is a noun for the source of this draft, and not for a text of somebody else. */
export function isTheSource(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const token = tokens[at];
  if (token === undefined || (token.traits & traits.source) === 0) return false;
  if (speakerAt(tokens, at)?.kind !== 'source') return false;
  if (scene.earlier?.otherText) return false;
  return !isAnothers(tokens, at) && !scene.before.some((_, place) => isSomeText(scene, place));
}

/** Whether a noun for the source stands in a stretch of the sentence. */
export function namesTheSource(scene: Scene, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isTheSource(scene, at)) return true;
  return false;
}

/** The dossier of whose source a sentence of this block can speak: the first that is named and has a source of its own. */
export function dossierSpokenOf({ knowledge, mentions, earlier }: Scene): Spoken | undefined {
  const hasVoice = ({ dossier }: { readonly dossier: string }) => knowledge.dossier(dossier)?.voice !== undefined;
  const about = mentions.find(hasVoice) ?? earlier?.names.find(hasVoice);
  const dossier = knowledge.dossier(about?.dossier ?? '');
  return dossier?.voice === undefined ? undefined : { dossier, voice: dossier.voice };
}

interface Spoken {
  readonly dossier: Dossier;
  /** The source, as an entity. */
  readonly voice: string;
}

/** "The article in Le Monde", "the note by Aydın Selcen", "the text of the law". */
export function isAnothers(tokens: readonly Token[], at: number): boolean {
  if (isWord(tokens[at + 1], 'of')) {
    const next = isIn(tokens[at + 2], determiners) ? tokens[at + 3] : tokens[at + 2];
    if (next?.kind === 'word' && !/^\d/.test(next.key) && !months.has(next.key)) return true;
  }
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    if (/^\p{Lu}/u.test(token.text)) return isIn(tokens[at + 1], prepositions) || isWord(tokens[at + 1], 'published');
    if (!(prepositions.has(token.key) || determiners.has(token.key) || token.key === 'published')) return false;
  }
  return false;
}

/** "An article": what "the article" of the next sentence is. */
const isSomeText = ({ before: tokens, knowledge }: Scene, at: number): boolean => {
  const isText = ((tokens[at]?.traits ?? 0) & traits.source) !== 0 || isIn(tokens[at], texts);
  if (!isText || isWhereItAppeared(tokens, at + 1, knowledge)) return false;
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (isIn(tokens[before], SOME)) return true;
    if (tokens[before]?.kind === 'mark') return false;
  }
  return false;
};

/** "An article for the state-run Anadolu Agency": it is the dossier's own. */
function isWhereItAppeared(tokens: readonly Token[], from: number, knowledge: Knowledge): boolean {
  if (!isIn(tokens[from], prepositions)) return false;
  for (let at = from + 1; at < from + 6; at++) {
    const token = tokens[at];
    if (token?.kind === 'mention') {
      const dossier = knowledge.dossier(token.mention.dossier);
      return dossier !== undefined && isOutlet(dossier, token.entity.id);
    }
    if (token?.kind !== 'word' || isCapitalised(token)) return false;
  }
  return false;
}

const SOME = new Set(['a', 'an', 'another', 'his', 'her', 'their', 'other', 'earlier']);

/** The stretch of tokens around one that no mark or word cuts off from it. */
export function clauseAround(tokens: readonly Token[], at: number): Stretch {
  let from = at;
  while (from > 0 && !cuts(tokens, from - 1)) from--;
  let to = at + 1;
  while (to < tokens.length && !cuts(tokens, to)) to++;
  return { from, to };
}

const cuts = (tokens: readonly Token[], at: number): boolean => isMark(tokens[at], ';') || isIn(tokens[at], CUTTING);
const CUTTING = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet', 'because']);
